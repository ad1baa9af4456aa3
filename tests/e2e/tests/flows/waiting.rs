//! Waiting speaks: nothing within the first second, then words above the skeleton, then the element's own children.

use anyhow::Result;
use e2e::wasm_gate::GATE;
use e2e::{Setup, TestBed};
use id_contact_session::{Language, Text};
use serde::Deserialize;

/// The options never come, and ten seconds pass within one.
const PAGE: &str = r#"
    <script>
      const realSetTimeout = setTimeout;
      const realFetch = fetch;
      fetch = (url, ...rest) => String(url).includes(window.held ?? "session_options") ? new Promise(() => {}) : realFetch(url, ...rest);
      var hurry = () => (setTimeout = (act, duration, ...rest) => realSetTimeout(act, duration / 20, ...rest));
    </script>
    <div id="place"></div>
    <template id="widget"><id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"
      ><p>Bel ons: 14 0199.</p></id-contact-initiator></template>
    <script>
      var add = () => document.getElementById("place").append(document.getElementById("widget").content.cloneNode(true));
    </script>
"#;

/// A page on which something never comes.
fn on_a_phone(page: &str) -> Setup {
    Setup::page(page).leaving_pending_requests().in_window(360, 640)
}

/// The words for who waits: how well they can be seen, and where.
#[derive(Debug, Deserialize)]
struct Words {
    text: String,
    opacity: String,
    is_above: bool,
    /// Nothing lies over them. Where colours are forced, the skeleton has a background.
    is_uppermost: bool,
}

async fn words(bed: &TestBed) -> Result<Words> {
    bed.browser
        .eval(
            "const { shadowRoot } = document.querySelector('id-contact-initiator');
            const status = shadowRoot.querySelector('[role=status]');
            const [first] = shadowRoot.querySelectorAll('[part~=skeleton] [part~=choice]');
            const { left, top, height } = status.getBoundingClientRect();
            return {
              is_uppermost: shadowRoot.elementFromPoint(left + 5, top + height / 2)?.closest('[role=status]') === status,
              text: status.innerText,
              opacity: getComputedStyle(status).opacity,
              is_above: status.getBoundingClientRect().bottom <= first.getBoundingClientRect().top + 1,
            }",
            vec![],
        )
        .await
}

/// Has the words look as they do so many milliseconds after they were drawn.
async fn pass(bed: &TestBed, milliseconds: u32) -> Result<()> {
    bed.browser
        .run(&format!(
            "const status = document.querySelector('id-contact-initiator').shadowRoot.querySelector('[role=status]');
            status.style.animation = 'none';
            status.getAnimations();
            status.style.animation = '';
            for (const it of status.getAnimations()) {{ it.pause(); it.currentTime = {milliseconds}; }}"
        ))
        .await
}

#[tokio::test]
async fn not_at_once_but_soon() {
    on_a_phone(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.run("add()").await?;
            bed.browser
                .until_true(
                    "document.querySelector('id-contact-initiator').shadowRoot.querySelector('[part~=content] > slot') === null",
                )
                .await?;
            are_seen_after_a_second(bed).await
        })
        .await;
}

/// Before the WebAssembly is there, the script says so.
#[tokio::test]
async fn not_at_once_but_soon_in_the_placeholder() {
    const WIDGET: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>"#;
    on_a_phone(&[GATE, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until("the placeholder", |view| view.skeleton && !view.status.is_empty()).await?;
            are_seen_after_a_second(bed).await
        })
        .await;
}

async fn are_seen_after_a_second(bed: &TestBed) -> Result<()> {
    pass(bed, 900).await?;
    assert_eq!(words(bed).await?.opacity, "0");
    pass(bed, 1100).await?;
    let words = words(bed).await?;
    assert_eq!(words.text.trim(), Language::Dutch.words(Text::Loading));
    assert!(words.opacity == "1" && words.is_above && words.is_uppermost, "{words:?}");
    Ok(())
}

/// A ring turns in the button, and after five seconds words say that it takes long, also where nothing may move.
#[tokio::test]
async fn while_it_starts() {
    on_a_phone(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.run("window.held = '/start'; add()").await?;
            let widget = bed.widget("id-contact-initiator");
            widget.choose_both("irma", "chat").await?;
            widget.press_start().await?;
            let view = widget.until("the start", e2e::View::is_started).await?;
            assert_eq!(view.button_words(), Some(Language::Dutch.words(Text::Starting)));
            bed.browser
                .until_true(
                    "document.querySelector('id-contact-initiator').shadowRoot.getAnimations()
                      .some(({ animationName }) => animationName === 'idc-turn')",
                )
                .await?;
            // It ends soon after the words have come.
            bed.browser.allow_in_console("start-timed-out");
            let again = Language::Dutch.words(Text::LoadingAgain);
            assert!(!view.text.contains(again), "at once");
            bed.browser.run("hurry()").await?;
            bed.browser.run("document.querySelector('id-contact-initiator').reset()").await?;
            widget.choose_and_start("irma", "chat").await?;
            widget.until("the words", |view| view.is_started() && view.text.contains(again)).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn and_after_long_the_own_children_stand_beside_it() {
    on_a_phone(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.run("hurry(), add()").await?;
            let widget = bed.widget("id-contact-initiator");
            let view = widget
                .until("the children", |view| {
                    view.children == ["Bel ons: 14 0199."] && !view.form && !view.status.is_empty()
                })
                .await?;
            assert!(!view.form);
            widget
                .until("the words", |view| view.status.contains(Language::Dutch.words(Text::LoadingAgain)))
                .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_host_of_the_login_is_named() {
    Setup::page(
        r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#,
    )
    .run(async |bed| {
        let widget = bed.open("/").await?;
        bed.browser
            .run("document.addEventListener('idc-redirect', (event) => event.preventDefault())")
            .await?;
        widget.choose_and_start("irma", "chat").await?;
        widget
            .until("the host", |view| {
                view.status.contains(Language::Dutch.words(Text::Redirecting))
                    && view.status.ends_with("127.0.0.1")
            })
            .await?;
        Ok(())
    })
    .await;
}
