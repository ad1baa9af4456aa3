//! A gallery of every state in which a visitor can find a widget, on two pages. A test examines all of them at once,
//! in one language after another.
//!
//! The id of a widget is the name of its state. No widget leaves its state by itself.

use anyhow::{Context, Result};
use serde_json::json;

use crate::engine::ConsoleNoise;
use crate::test_bed::TestBed;
use crate::view::View;
use crate::wait::until;

/// A state: its name, and a selector that finds something in the widget in this state only.
pub type State = (&'static str, &'static str);

/// A page for the states that need the WASM. [`reach_with_wasm`] brings the widgets into them.
pub const PAGE_WITH_WASM: &str = include_str!("with_wasm.html");
/// The states of [`PAGE_WITH_WASM`].
pub const WITH_WASM: [State; 19] = [
    ("login-cancelled", "[part~=notification] + * form"),
    ("form", "form"),
    ("missing", "[part~=message] ~ form > [part~=wrong]"),
    ("solved", "li[data-solved] + [data-solved]"),
    ("chosen", "[part~=chosen]"),
    ("one-each", "[part~=hint]"),
    ("named", "[part~=method-hint]"),
    ("remembered", "[part~=forget]"),
    ("loading", "[part=skeleton][aria-busy=true]:not([data-reserve])"),
    ("starting", "form[aria-busy=true]"),
    ("redirecting", "form > a"),
    ("start-failed", "[part~=message] ~ form"),
    ("options-failed", "[part~=retry]"),
    ("purpose-unknown", "[part~=message] code"),
    ("no-methods", "[part~=message] code"),
    ("misconfigured", "[part~=message] li"),
    ("with-children", "slot"),
    ("login-failed", "[part~=notification] + * form"),
    ("loading-again", "[part=skeleton]:not([data-reserve])"),
];

/// A page on which the WASM does not load.
pub const PAGE_WITHOUT_WASM: &str = include_str!("without_wasm.html");
/// The states of [`PAGE_WITHOUT_WASM`] at first.
pub const BEFORE_WASM: [State; 2] = [
    ("placeholder", "[aria-busy=true] [part=legend] > :not(:empty)"),
    ("placeholder-with-children", "[data-reserve] + * > slot"),
];
/// The states of [`PAGE_WITHOUT_WASM`] once its function `refuseWasm` was called.
pub const UNAVAILABLE: [State; 2] =
    [("placeholder", "[role=alert] code"), ("placeholder-with-children", "[role=alert][hidden] + slot")];

/// Brings the widgets of a web site into all states, in Dutch, and calls `examine` with those that are shown at the
/// same time. The page at `/` has [`PAGE_WITH_WASM`] in it, the one at `/without-wasm` has [`PAGE_WITHOUT_WASM`].
///
/// # Errors
/// When a widget does not get into its state, or `examine` fails.
pub async fn visit_all(
    bed: &TestBed,
    mut examine: impl AsyncFnMut(&'static [State]) -> Result<()>,
) -> Result<()> {
    reach_with_wasm(bed, "/").await?;
    examine(&WITH_WASM).await?;

    bed.browser.expect_in_console("widget-unavailable");
    bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
    bed.open("/without-wasm").await?;
    until_all_are_in(bed, &BEFORE_WASM, "nl").await?;
    examine(&BEFORE_WASM).await?;
    bed.browser.run("refuseWasm()").await?;
    set_language(bed, &UNAVAILABLE, "nl").await?;
    examine(&UNAVAILABLE).await
}

/// Opens the page at `path`, which has [`PAGE_WITH_WASM`] in it, and brings its widgets into their states. The
/// focus is in `missing` then.
///
/// # Errors
/// When a widget does not get into its state.
pub async fn reach_with_wasm(bed: &TestBed, path: &str) -> Result<()> {
    for code in [
        "purpose-unknown",
        "no-comm-method",
        "options-core-failed",
        "start-core-failed",
        "core-url-missing",
        "purpose-missing",
    ] {
        bed.browser.expect_in_console(code);
    }
    bed.browser.allow_noise(ConsoleNoise::LoadFailed);
    // WebKit ends requests just before the page is left, so that the start fails.
    bed.browser.allow_in_console("start-unreachable");
    bed.open(&format!("{path}?notification=cancel")).await?;
    let solved = bed.widget("#solved");
    solved.until_form().await?;
    solved.press_start().await?;
    solved.choose_both("irma", "chat").await?;
    for (name, is_over) in [
        ("starting", (|view| view.busy) as fn(&View) -> bool),
        ("redirecting", |view| view.is_started() && !view.busy),
        // Each of these two takes the focus.
        ("start-failed", |view| view.message.is_some()),
        ("missing", |view| view.message.is_some()),
    ] {
        let widget = bed.widget(&format!("#{name}"));
        widget.until_form().await?;
        widget.press_start().await?;
        widget.until(name, is_over).await?;
    }
    // It finds the choice that `redirecting`, which has the attribute too, has stored.
    bed.widget("#remembered").set_attribute("remember", "").await?;
    until("the options to fail for good", async || {
        bed.browser.run("endPauses()").await?;
        Ok(bed.widget("#options-failed").view().await?.retry)
    })
    .await?;
    bed.browser.run("appendLate()").await?;
    // Moves the pointer off the button, which looks different below it.
    bed.browser.driver().action_chain().move_to(0, 0).perform().await?;
    until_all_are_in(bed, &WITH_WASM, "nl").await
}

/// Waits until each widget is in its state and in the language of the BCP 47 tag `lang`.
///
/// # Errors
/// When one of them is not in time. The error names it.
pub async fn until_all_are_in(bed: &TestBed, state_gallery: &[State], lang: &str) -> Result<()> {
    const ABSENT: &str = "return arguments[0].filter(([name, sign]) => { \
        const root = document.getElementById(name)?.shadowRoot; \
        return root?.querySelector('[part=initiator]')?.lang !== arguments[1] || !root.querySelector(sign); \
    }).map(([name]) => name)";
    let mut absent = Vec::new();
    let found = until(&format!("all states in {lang}"), async || {
        absent = bed.browser.eval::<Vec<String>>(ABSENT, vec![json!(state_gallery), json!(lang)]).await?;
        Ok(absent.is_empty().then_some(()))
    })
    .await;
    found.with_context(|| format!("not there: {absent:?}"))
}

/// Sets the language of the page, which each widget takes over.
///
/// # Errors
/// When one of the widgets is no longer in its state.
pub async fn set_language(bed: &TestBed, state_gallery: &[State], lang: &str) -> Result<()> {
    bed.browser.eval::<()>("document.documentElement.lang = arguments[0]", vec![json!(lang)]).await?;
    until_all_are_in(bed, state_gallery, lang).await
}
