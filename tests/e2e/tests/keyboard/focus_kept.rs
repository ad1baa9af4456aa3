//! Whatever happens to the widget, the focus stays in it, and never falls back to the document.

use anyhow::{Context, Result, ensure};
use e2e::{ConsoleNoise, NOTHING_KEPT, Setup, TestBed};
use thirtyfour::Key;

use crate::keyboard::keys::stop;

const CHOSEN: &str = "auth-method=irma&comm-method=chat";
const START: &str = "button[part=start]";
/// The same once that has failed.
const START_AGAIN: &str = "[part~=message] ~ form > button[part=start]";
/// The button to try again, and an expression that is true when that has failed too.
const RETRY: &str = "[part~=retry]";
const FAILED_AGAIN: &str = "errors.length === 2 && it('[part~=retry]')";
/// An expression that is true when the remembered choice is forgotten. What said so leaves its room.
const FORGOTTEN: &str = "it('[data-reserve] [part=forget]')";
/// A link in the element's own children.
const OWN: &str = "id-contact-initiator a";

/// A change to the element that has the focus, or around it.
struct Change {
    /// Parameters of the page and attributes: see `focus_kept.html`.
    address: String,
    /// Whether start is pressed first.
    started: bool,
    /// What has the focus: a selector in the widget or, if it finds nothing there, on the page.
    focus: &'static str,
    done: Done,
    /// An expression that is true when the change is over.
    over: &'static str,
    /// What has the focus then: a group of radio buttons, a part, or the name of an element.
    then: &'static str,
}

/// What changes it.
#[derive(Clone)]
enum Done {
    Press(Key),
    Run(&'static str),
}
use Done::{Press, Run};

#[tokio::test]
async fn when_the_visitor_goes_on() {
    play(&[
        on("", "[name=comm_method]", Press(Key::Enter), "it('[part~=message]')", "message"),
        started("", "li button", Press(Key::Enter), "widget.shadowRoot.activeElement.name", "auth_method"),
        on(CHOSEN, START, Press(Key::Enter), "it('form > a')", "start"),
        on(CHOSEN, "[name=comm_method]:checked", Press(Key::Enter), "it('form > a')", "comm_method"),
        // A method that is not chosen can have the focus too. It is disabled by the start.
        on(CHOSEN, "[name=comm_method]:not(:checked)", Press(Key::Enter), "it('form > a')", "initiator"),
        on("remember&remembered", "[part=forget]", Press(Key::Enter), FORGOTTEN, "initiator"),
    ])
    .await;
}

#[tokio::test]
async fn when_it_fails_and_is_tried_again() {
    let failing = |scenario| format!("{CHOSEN}&scenario={scenario}");
    play(&[
        on(&failing("start-500"), START, Press(Key::Enter), "it('[part~=message]')", "message"),
        on(&failing("start-drop"), "[name=auth_method]:checked", Press(Key::Enter), "errors[0]", "message"),
        started(&failing("start-500"), START_AGAIN, Press(Key::Enter), "errors.length === 2", "message"),
        on(&failing("options-500"), RETRY, Press(Key::Enter), FAILED_AGAIN, "message"),
        on(&failing("start-refused"), START, Press(Key::Enter), "it('[part~=message] ~ form')", "message"),
        on(
            "offline&scenario=options-drop",
            RETRY,
            Run("dispatchEvent(new Event('online'))"),
            FAILED_AGAIN,
            "initiator",
        ),
    ])
    .await;
}

#[tokio::test]
async fn when_the_visitor_comes_back() {
    let failing = format!("{CHOSEN}&scenario=start-500");
    play(&[
        started(CHOSEN, "form > a", Run("comeBack()"), "!it('form > a')", "initiator"),
        started(CHOSEN, START, Run("comeBack()"), "!it('form > a')", "start"),
        started(CHOSEN, "[name=comm_method]:checked", Run("comeBack()"), "!it('form > a')", "comm_method"),
        started(&failing, "[part~=message]", Run("comeBack()"), "!it('[part~=message]')", "initiator"),
        started("", "li button", Run("comeBack()"), "!it('[part~=message]')", "initiator"),
    ])
    .await;
}

#[tokio::test]
async fn when_the_page_changes_the_language() {
    let failing = |scenario| format!("{CHOSEN}&scenario={scenario}");
    let english = |address: &str, focus, then| {
        let over = "it('[part=initiator]').lang === 'en'";
        on(address, focus, Run("widget.lang = 'en'"), over, then)
    };
    let started = |change| Change { started: true, ..change };
    play(&[
        english("", "[name=comm_method]", "comm_method"),
        english("", START, "start"),
        english("remember&remembered", "[part=forget]", "forget"),
        english(&failing("options-500"), RETRY, "retry"),
        english("purpose=unheard_of&children", OWN, "a"),
        english("held&children", OWN, "a"),
        started(english("", "li + li button", "link")),
        started(english("", "[part~=message]", "message")),
        started(english(CHOSEN, "form > a", "link")),
        started(english(&failing("start-500"), "[part~=message]", "message")),
    ])
    .await;
}

#[tokio::test]
async fn when_the_page_changes_something_else() {
    let choose = "[widget.authMethod, widget.commMethod] = ['irma', 'chat']";
    play(&[
        on("", "[name=comm_method]", Run("widget.purpose = 'call_only'"), "it('[part~=hint]')", "initiator"),
        on("", START, Run("widget.purpose = 'call_only'"), "it('[part~=hint]')", "initiator"),
        on("", "[name=auth_method]", Run("widget.purpose = 'unheard_of'"), "errors[0]", "initiator"),
        on("", "[name=auth_method]", Run("widget.coreUrl = ''"), "it('li code')", "initiator"),
        on("core-url=", "[part=initiator]", Run("widget.purpose = ''"), "errors[1]", "initiator"),
        on("", "[name=auth_method]", Run("widget.reset()"), "watched.frames > 9 && it('form')", "initiator"),
        on("", START, Run("widget.heading = 'Contact'"), "it('h2')", "start"),
        on("", START, Run("widget.organisationName = 'Stad'"), "it('bdi')", "start"),
        on(
            "",
            START,
            Run("widget.texts = { start: 'Begin' }"),
            "it('button').innerText === 'Begin'",
            "start",
        ),
        on("remember&remembered", "[part=forget]", Run("widget.forget()"), FORGOTTEN, "initiator"),
        on(
            "remember&remembered",
            "[part=forget]",
            Run("widget.remember = false"),
            "!it('[part=forget]')",
            "initiator",
        ),
        started("", "li button", Run(choose), "!it('[aria-invalid]')", "link"),
    ])
    .await;
}

#[tokio::test]
async fn when_the_elements_own_children_make_room() {
    let known = Run("widget.purpose = 'personal_question'");
    play(&[
        on("held&children", OWN, Run("release()"), "it('form')", "initiator"),
        on("purpose=unheard_of&children", OWN, known, "it('form')", "initiator"),
        on("purpose=unheard_of&children", OWN, Run("widget.coreUrl = ''"), "errors[1]", "a"),
        on("purpose=unheard_of&children", OWN, Run("widget.reset()"), "errors[1]", "initiator"),
        on(
            "offline&children&scenario=options-drop",
            OWN,
            Run("dispatchEvent(new Event('online'))"),
            FAILED_AGAIN,
            "initiator",
        ),
    ])
    .await;
}

#[tokio::test]
async fn when_the_wasm_stops() {
    play(&[
        on("", "[name=comm_method]", Run("trap()"), "it('[role=alert]')", "initiator"),
        on("children", START, Run("trap()"), "it('[role=alert]')", "initiator"),
        on("purpose=unheard_of&children", OWN, Run("trap()"), "it('[role=alert][hidden]')", "a"),
    ])
    .await;
}

/// The focus stays where a listener of the page puts it.
#[tokio::test]
async fn unless_the_page_takes_it() {
    let taken = |event: &str, focus, done| {
        on(&format!("{CHOSEN}&takes={event}"), focus, done, "window.isTaken", "search")
    };
    play(&[
        taken("idc-change", "[name=comm_method]:not(:checked)", Press(Key::Space)),
        taken("idc-start", START, Press(Key::Enter)),
        taken("idc-redirect", START, Press(Key::Enter)),
        taken("idc-error", START, Run("widget.coreUrl = ''")),
        taken("idc-error&scenario=start-500", START, Press(Key::Enter)),
        taken("idc-error", "[name=comm_method]:checked", Run("trap()")),
    ])
    .await;
}

fn on(address: &str, focus: &'static str, done: Done, over: &'static str, then: &'static str) -> Change {
    Change { address: address.to_owned(), started: false, focus, done, over, then }
}

fn started(address: &str, focus: &'static str, done: Done, over: &'static str, then: &'static str) -> Change {
    Change { started: true, ..on(address, focus, done, over, then) }
}

async fn play(changes: &[Change]) {
    Setup::page(&[NOTHING_KEPT, include_str!("focus_kept.html")].concat())
        .run(async |bed| {
            for words in ["id-contact-initiator:", "unreachable"] {
                bed.browser.allow_in_console(words);
            }
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            let mut lost = Vec::new();
            for change in changes {
                let Change { address, focus, over, .. } = change;
                let outcome = happens(bed, change).await;
                if let Err(error) = outcome {
                    lost.push(format!("/?{address}, {focus}, until {over}: {error:#}"));
                }
            }
            assert!(lost.is_empty(), "{}", lost.join("\n"));
            Ok(())
        })
        .await;
}

async fn happens(bed: &TestBed, change: &Change) -> Result<()> {
    bed.open(&format!("/?{}", change.address)).await?;
    if change.started {
        bed.browser.until_true("it('form')").await?;
        bed.browser.run("it('button[part=start]').focus()").await?;
        bed.browser.press(&[Key::Enter]).await?;
    }
    // The element's own children are on the page also while they are hidden.
    let target = format!("(it('{0}') ?? document.querySelector('{0}'))", change.focus);
    let is_settled = "parameters.has('held') || it('form, [part~=message]')";
    bed.browser.until_true(&format!("({is_settled}) && {target}")).await?;
    bed.browser.run(&format!("{target}.focus(); watch()")).await?;
    match change.done.clone() {
        Press(key) => bed.browser.press(&[key]).await?,
        Run(script) => bed.browser.eval(script, vec![]).await?,
    }
    bed.browser.until_true(change.over).await?;
    let frames: u64 = bed.browser.eval("return watched.frames", vec![]).await?;
    bed.browser.until_true(&format!("watched.frames > {frames} + 1")).await?;
    ensure!(!bed.browser.eval::<bool>("return watched.isLost", vec![]).await?, "for a while the page had it");
    let stop = stop(bed).await?.context("the page has it")?;
    ensure!(stop.name == change.then, "{} has it, not {}", stop.name, change.then);
    Ok(())
}
