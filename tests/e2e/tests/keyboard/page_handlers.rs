//! Pages that listen for keys everywhere: carousels, default buttons, shortcuts. They look at the target of an event,
//! which is our element where they look from outside its shadow root. By keyboard alone, a visitor still chooses and
//! starts, and the page still hears the keys that are its own.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use e2e::{NOTHING_KEPT, Setup, TestBed, Widget, npm_package};
use thirtyfour::Key;

const PAGE: &str = include_str!("page_handlers/page.html");
const WIDGET: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>"#;
/// An expression that is true once the dialog of vanilla-cookieconsent is open and can be used.
const CONSENT_ASKED: &str = "document.querySelector('.show--consent #cc-main .cm') \
                             && getComputedStyle(document.querySelector('#cc-main .cm')).visibility === 'visible'";
/// What the core is sent when the last method of each kind is chosen.
const BODY: &str = r#"{"auth_method":"digid","comm_method":"chat","purpose":"personal_question"}"#;

/// A page that listens for keys.
#[derive(Clone)]
struct Page {
    /// What listens.
    what: &'static str,
    /// The body of the page, in which `{widget}` is our element.
    body: &'static str,
    /// More texts that are replaced in it.
    replace: &'static [(&'static str, &'static str)],
    /// A key at which the page does something while the focus is outside the widget.
    key: Option<Key>,
    /// Whether the page also does it while the focus is in the widget, as its listener is called before ours.
    comes_first: bool,
    /// What hears Escape and Ctrl+B besides the page's plain listener.
    also_heard: &'static [&'static str],
    /// An expression that is true when the page is as it is meant to be.
    ready: &'static str,
}

impl Page {
    const fn new(what: &'static str, body: &'static str, key: Key) -> Self {
        Self { what, body, replace: &[], key: Some(key), comes_first: false, also_heard: &[], ready: "true" }
    }

    fn html(&self) -> String {
        let filled =
            self.replace.iter().fold(self.body.to_owned(), |body, (name, text)| body.replace(name, text));
        [NOTHING_KEPT, PAGE, &filled.replace("{widget}", WIDGET)].concat()
    }
}

/// How a visitor starts.
#[derive(Clone, Copy, Debug)]
enum Start {
    EnterOnRadio,
    SpaceOnButton,
    EnterOnButton,
}
const STARTS: [Start; 3] = [Start::EnterOnRadio, Start::SpaceOnButton, Start::EnterOnButton];

#[tokio::test]
async fn a_carousel_of_swiper() {
    const BODY: &str = include_str!("page_handlers/swiper.html");
    let row =
        |direction, key| Page { replace: direction, ..Page::new("Swiper's keyboard module", BODY, key) };
    let across = row(&[("{direction}", "horizontal")], Key::Right);
    let down = row(&[("{direction}", "vertical")], Key::Down);
    play(&[across, down], &[("/lib", npm_package("swiper"))]).await;
}

#[tokio::test]
async fn shortcuts_of_mousetrap() {
    let row = |key| Page::new("Mousetrap", include_str!("page_handlers/mousetrap.html"), key);
    play(&[row(Key::Down), row(Key::Enter)], &[("/lib", npm_package("mousetrap"))]).await;
}

#[tokio::test]
async fn a_handler_of_jquery_that_presses_the_search_button() {
    let row = Page::new("jQuery", include_str!("page_handlers/jquery.html"), Key::Enter);
    play(&[row], &[("/lib", npm_package("jquery").join("dist"))]).await;
}

/// As ASP.NET's `DefaultButton` does: the page is one form, which listens for `keypress`.
#[tokio::test]
async fn a_default_button_of_the_form_around_it() {
    let key = Page::new("a default button", include_str!("page_handlers/default_button.html"), Key::Enter);
    play(&[key], &[]).await;
}

/// On the document and on the window, when they come down and when they go up, before our listener and after it.
#[tokio::test]
async fn carousels_that_listen_everywhere() {
    const BODY: &str = include_str!("page_handlers/carousel.html");
    const EARLY: (&str, &str) = ("{when}", "early");
    const LATE: (&str, &str) = ("{when}", "late");
    const DOWN: (&str, &str) = ("{phase}", "true");
    const UP: (&str, &str) = ("{phase}", "false");
    const DOCUMENT: (&str, &str) = ("{target}", "document");
    const WINDOW: (&str, &str) = ("{target}", "window");
    let row = |what, replace| Page { replace, ..Page::new(what, BODY, Key::Down) };
    let first = Page { comes_first: true, ..row("window, capture, early", &[WINDOW, DOWN, EARLY]) };
    play(
        &[
            row("document", &[DOCUMENT, UP, EARLY]),
            row("document, capture", &[DOCUMENT, DOWN, EARLY]),
            row("document, capture, late", &[DOCUMENT, DOWN, LATE]),
            row("window", &[WINDOW, UP, EARLY]),
            first,
        ],
        &[],
    )
    .await;
}

/// A page that adds its listener after ours, in the same place, comes second.
#[tokio::test]
async fn a_carousel_that_listens_after_the_widget() {
    let replace = &[("{target}", "window"), ("{phase}", "true"), ("{when}", "late")];
    let row = Page::new("window, capture, late", include_str!("page_handlers/carousel.html"), Key::Down);
    play(&[Page { replace, comes_first: true, ..row }], &[]).await;
}

/// They cancel every key, whatever has the focus, before any other listener is called.
#[tokio::test]
async fn pages_that_cancel_every_key() {
    const BODY: &str = include_str!("page_handlers/kiosk.html");
    let row = |what, replace| Page { replace, comes_first: true, ..Page::new(what, BODY, Key::Enter) };
    play(
        &[
            row("keydown, keypress and keyup", &[("{kinds}", "keydown keypress keyup")]),
            row("keydown", &[("{kinds}", "keydown")]),
            row("keypress", &[("{kinds}", "keypress")]),
            row("keyup", &[("{kinds}", "keyup")]),
        ],
        &[],
    )
    .await;
}

const FOCUS_TRAP: &str = include_str!("page_handlers/focus_trap.html");

/// It must be told of shadow roots, by its option `getShadowRoot`.
#[tokio::test]
async fn a_focus_trap_around_it() {
    let row = Page {
        key: None,
        replace: &[("{get_shadow_root}", "(element) => element.shadowRoot")],
        also_heard: &["the trap's Escape"],
        ..Page::new("focus-trap", FOCUS_TRAP, Key::Tab)
    };
    play(&[row], &[("/lib", npm_package("focus-trap")), ("/tabbable", npm_package("tabbable"))]).await;
}

/// The documentation says so.
#[tokio::test]
async fn a_focus_trap_that_is_not_told_of_shadow_roots_passes_it_over() {
    let page = FOCUS_TRAP.replace("{get_shadow_root}", "undefined").replace("{widget}", WIDGET);
    Setup::page(&[PAGE, &page].concat())
        .with_folder("/lib", npm_package("focus-trap"))
        .with_folder("/tabbable", npm_package("tabbable"))
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.until_true("document.activeElement.id === 'close'").await?;
            bed.browser.press(&[Key::Tab]).await?;
            bed.browser.until_true("heard.has('Tab') && document.activeElement.id === 'close'").await
        })
        .await;
}

/// The dialog stays open while the visitor uses the page beside it.
#[tokio::test]
async fn a_consent_dialog_that_stays_open() {
    let body = include_str!("page_handlers/cookie_dialog.html");
    let row = Page {
        key: None,
        replace: &[("{modal}", "false")],
        ready: CONSENT_ASKED,
        ..Page::new("vanilla-cookieconsent", body, Key::Tab)
    };
    play(&[row], &[("/lib", npm_package("vanilla-cookieconsent"))]).await;
}

/// The page can be used only when the dialog is answered, which the visitor does by keyboard too.
#[tokio::test]
async fn a_consent_dialog_that_comes_first() {
    let body = include_str!("page_handlers/cookie_dialog.html").replace("{modal}", "true");
    Setup::page(&[PAGE, &body.replace("{widget}", WIDGET)].concat())
        .with_folder("/lib", npm_package("vanilla-cookieconsent"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.until_true(CONSENT_ASKED).await?;
            bed.browser.run("document.querySelector('#cc-main [data-role=all]').focus()").await?;
            bed.browser.press(&[Key::Enter]).await?;
            bed.browser.until_true("window.hasConsent").await?;
            choose_by_keys(bed, &widget).await?;
            start(bed, &widget, Start::SpaceOnButton).await?;
            bed.until_at_login("digid").await?;
            assert_eq!(bed.start_bodies(), [BODY]);
            Ok(())
        })
        .await;
}

/// A player that Space and K stop and start, wherever the focus is.
#[tokio::test]
async fn a_player_that_takes_the_space_bar() {
    play(&[Page::new("a player", include_str!("page_handlers/video.html"), Key::Space)], &[]).await;
}

/// A search field that takes the focus as soon as anything is typed.
#[tokio::test]
async fn a_search_field_that_takes_every_letter() {
    play(&[Page::new("a search field", include_str!("page_handlers/type_to_search.html"), Key::Space)], &[])
        .await;
}

/// On each page and for each way to start: arrows and Space choose, and the core gets one start.
async fn play(pages: &[Page], folders: &[(&str, PathBuf)]) {
    let numbered = pages.iter().enumerate();
    let setup =
        numbered.fold(Setup::page(""), |setup, (at, page)| setup.with_page(&format!("/{at}"), &page.html()));
    folders
        .iter()
        .fold(setup, |setup, (path, folder)| setup.with_folder(path, folder.clone()))
        .run(async |bed| {
            let mut failed = Vec::new();
            for (at, page) in pages.iter().enumerate() {
                for start in STARTS {
                    if let Err(error) = works(bed, &format!("/{at}"), page, start).await {
                        failed.push(format!("{} {:?}, {start:?}: {error:#}", page.what, page.replace));
                        break;
                    }
                }
            }
            assert!(failed.is_empty(), "{}", failed.join("\n"));
            Ok(())
        })
        .await;
}

async fn works(bed: &TestBed, path: &str, page: &Page, how: Start) -> Result<()> {
    let starts = bed.starts();
    let widget = bed.open(path).await?;
    widget.until_form().await?;
    if let Some(key) = page.key.clone() {
        // The page does listen.
        bed.browser
            .run("sessionStorage.removeItem('acted'); document.querySelector('#words')?.focus()")
            .await?;
        bed.browser.press(&[key]).await?;
        bed.browser.until_true("sessionStorage.acted").await?;
        bed.open(path).await?.until_form().await?;
    }
    bed.browser.run("sessionStorage.removeItem('acted')").await?;
    bed.browser.until_true(page.ready).await?;
    choose_by_keys(bed, &widget).await?;
    bed.browser.press(&[Key::Escape]).await?;
    let chain = bed.browser.driver().action_chain();
    chain.key_down(Key::Control).key_down('b').key_up('b').key_up(Key::Control).perform().await?;
    for heard in ["Escape", "Ctrl+b", "Tab"].iter().chain(page.also_heard) {
        bed.browser
            .until_true(&format!("heard.has(\"{heard}\")"))
            .await
            .context("the page does not hear its key")?;
    }
    start(bed, &widget, how).await?;
    bed.until_at_login("digid").await?;
    ensure!(bed.start_bodies()[starts..] == [BODY], "the core was sent {:?}", bed.start_bodies());

    bed.open("/").await?;
    let acted: Option<String> = bed.browser.eval("return sessionStorage.acted ?? null", vec![]).await?;
    ensure!(page.comes_first || acted.is_none(), "the page took {acted:?}");
    Ok(())
}

/// Chooses the last method of each kind by Space and the arrows, and tries the other keys of a radio button. The focus
/// is on a radio button of the second kind then.
async fn choose_by_keys(bed: &TestBed, widget: &Widget<'_>) -> Result<()> {
    let host = "document.querySelector('id-contact-initiator')";
    bed.browser.run(&format!("{host}.shadowRoot.querySelector('[name=auth_method]').focus()")).await?;
    press(bed, widget, Key::Space, "irma", &["irma"]).await?;
    press(bed, widget, Key::Right, "digid", &["digid"]).await?;
    press(bed, widget, Key::Left, "irma", &["irma"]).await?;
    press(bed, widget, Key::Down, "digid", &["digid"]).await?;
    bed.browser.press(&[Key::Home, Key::End]).await?;
    let chain = bed.browser.driver().action_chain();
    chain.key_down('k').key_up('k').key_down('s').key_up('s').perform().await?;
    press(bed, widget, Key::Tab, "call", &["digid"]).await?;
    press(bed, widget, Key::Down, "chat", &["digid", "chat"]).await?;
    press(bed, widget, Key::Up, "call", &["digid", "call"]).await?;
    // Not from the first to the last, which WebKit does not do.
    press(bed, widget, Key::Right, "chat", &["digid", "chat"]).await
}

/// Presses `key`, which brings the focus to the radio button of this method, and makes this the choice.
async fn press(bed: &TestBed, widget: &Widget<'_>, key: Key, focus: &str, chosen: &[&str]) -> Result<()> {
    let what = format!("{key:?} to lead to {focus} and choose {chosen:?}");
    bed.browser.press(&[key]).await?;
    let focus = format!("input {focus}");
    widget.until(&what, |view| view.focus == focus && view.chosen() == chosen).await?;
    Ok(())
}

async fn start(bed: &TestBed, widget: &Widget<'_>, how: Start) -> Result<()> {
    let key = match how {
        Start::EnterOnRadio => return bed.browser.press(&[Key::Enter]).await,
        Start::SpaceOnButton => Key::Space,
        Start::EnterOnButton => Key::Enter,
    };
    bed.browser.press(&[Key::Tab]).await?;
    widget.until("the focus on the start button", |view| view.focus == "button start").await?;
    bed.browser.press(&[key]).await
}
