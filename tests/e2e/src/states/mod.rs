//! Every state in which a visitor can find a widget, side by side on two pages: a test looks at all of them at
//! once, in one language after another.
//!
//! The id of a widget is the name of its state. Nothing moves on by itself.

use anyhow::{Context, Result};
use serde_json::json;

use crate::engine::Grumble;
use crate::look::Look;
use crate::stage::Stage;
use crate::wait::until;

/// A state: its name, and what finds something in the widget that only this state has there.
pub type State = (&'static str, &'static str);

/// A page with the states that take the WASM, once [`reach_with_wasm`] has led the widgets there.
pub const PAGE_WITH_WASM: &str = include_str!("with_wasm.html");
/// What they are.
pub const WITH_WASM: [State; 18] = [
    ("login-cancelled", "[part~=notification] + * form"),
    ("form", "form"),
    ("missing", "form > [part~=message] a"),
    ("chosen", "[part~=chosen]"),
    ("one-each", "[part~=hint]"),
    ("named", "legend [part~=organisation]"),
    ("remembered", "[part~=forget]"),
    ("loading", "[aria-busy=true] [part=skeleton]:not([data-reserve])"),
    ("starting", "[aria-busy=true] form"),
    ("redirecting", "form > a"),
    ("start-failed", "form [part~=retry]"),
    ("options-failed", "[part=stack] > :not(form) [part~=retry]"),
    ("purpose-unknown", "[part~=message] code"),
    ("no-methods", "[part~=message] code"),
    ("misconfigured", "[part~=message] li"),
    ("with-children", "slot"),
    ("login-failed", "[part~=notification] + * form"),
    ("loading-again", "[part=skeleton]:not([data-reserve])"),
];

/// A page where the WASM does not come.
pub const PAGE_WITHOUT_WASM: &str = include_str!("without_wasm.html");
/// What can be seen there at first.
pub const BEFORE_WASM: [State; 2] = [
    ("placeholder", "[aria-busy=true] [part=legend] > :not(:empty)"),
    ("placeholder-with-children", "[aria-busy=false] slot"),
];
/// What takes its place when the page is told that no WASM comes, by `refuseWasm()`.
pub const UNAVAILABLE: [State; 2] =
    [("placeholder", "[role=alert] code"), ("placeholder-with-children", "[role=alert][hidden] + slot")];

/// Leads the widgets of a web site through all states: one with [`PAGE_WITH_WASM`] in the page at `/` and
/// [`PAGE_WITHOUT_WASM`] in the one at `/without-wasm`. Those that are there at the same time, in Dutch, `look` is
/// called with.
///
/// # Errors
/// When one of them does not come there, or `look` fails.
pub async fn look_at_all(
    stage: &Stage,
    mut look: impl AsyncFnMut(&'static [State]) -> Result<()>,
) -> Result<()> {
    reach_with_wasm(stage, "/").await?;
    look(&WITH_WASM).await?;

    stage.browser.expect_in_console("widget-unavailable");
    stage.browser.let_grumble(Grumble::UnusedPreload);
    stage.open("/without-wasm").await?;
    until_all_are_in(stage, &BEFORE_WASM, "nl").await?;
    look(&BEFORE_WASM).await?;
    stage.browser.eval::<()>("refuseWasm()", vec![]).await?;
    speak(stage, &UNAVAILABLE, "nl").await?;
    look(&UNAVAILABLE).await
}

/// Opens the page at `path`, which has [`PAGE_WITH_WASM`] in it, and leads its widgets to their states. The
/// focus stays in `missing`.
///
/// # Errors
/// When one of them does not come there.
pub async fn reach_with_wasm(stage: &Stage, path: &str) -> Result<()> {
    for code in [
        "purpose-unknown",
        "no-comm-method",
        "options-core-failed",
        "start-core-failed",
        "core-url-missing",
        "purpose-missing",
    ] {
        stage.browser.expect_in_console(code);
    }
    stage.browser.let_grumble(Grumble::LoadFailed);
    // In WebKit, what still waits when the page is left fails just before.
    stage.browser.allow_in_console("start-unreachable");
    stage.open(&format!("{path}?notification=cancel")).await?;
    for (name, is_over) in [
        ("starting", (|look| look.busy) as fn(&Look) -> bool),
        ("redirecting", |look| look.is_started() && !look.busy),
        // Each of these takes the focus.
        ("start-failed", |look| look.message.is_some()),
        ("missing", |look| look.message.is_some()),
    ] {
        let widget = stage.widget(&format!("#{name}"));
        widget.until_form().await?;
        widget.press_start().await?;
        widget.until(name, is_over).await?;
    }
    // With the choice that the one before has kept.
    stage.widget("#remembered").set_attribute("remember", "").await?;
    until("the options to fail for good", async || {
        stage.browser.eval::<()>("endPauses()", vec![]).await?;
        Ok(stage.widget("#options-failed").look().await?.retry)
    })
    .await?;
    stage.browser.eval::<()>("appendLate()", vec![]).await?;
    // Off the button: below the pointer it looks different.
    stage.browser.driver().action_chain().move_to(0, 0).perform().await?;
    until_all_are_in(stage, &WITH_WASM, "nl").await
}

/// Waits until each widget is in its state and speaks the language of the BCP 47 tag `lang`.
///
/// # Errors
/// When one of them is not in time; the error names it.
pub async fn until_all_are_in(stage: &Stage, states: &[State], lang: &str) -> Result<()> {
    const ABSENT: &str = "return arguments[0].filter(([name, sign]) => { \
        const root = document.getElementById(name)?.shadowRoot; \
        return root?.querySelector('[part=initiator]')?.lang !== arguments[1] || !root.querySelector(sign); \
    }).map(([name]) => name)";
    let mut absent = Vec::new();
    let found = until(&format!("all states in {lang}"), async || {
        absent = stage.browser.eval::<Vec<String>>(ABSENT, vec![json!(states), json!(lang)]).await?;
        Ok(absent.is_empty().then_some(()))
    })
    .await;
    found.with_context(|| format!("not there: {absent:?}"))
}

/// Lets the page, and with it each widget, be in another language.
///
/// # Errors
/// When one of the widgets is no longer in its state.
pub async fn speak(stage: &Stage, states: &[State], lang: &str) -> Result<()> {
    stage.browser.eval::<()>("document.documentElement.lang = arguments[0]", vec![json!(lang)]).await?;
    until_all_are_in(stage, states, lang).await
}
