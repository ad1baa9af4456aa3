//! What an engine cannot do, and why: the one table of it. A test that needs it is not played there, and the
//! run's report says so.

use super::Engine::{self, Firefox, WebKit};

/// Something that not every engine, or not every driver, can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Losing the network on order.
    Offline,
    /// Replacing a page's colours by the visitor's.
    ForcedColors,
    /// Being told that nothing should move.
    ReducedMotion,
    /// Showing the whole accessibility tree, with descriptions and states.
    AccessibilityTree,
    /// Switching JavaScript off.
    ScriptSwitch,
    /// Freezing a tab as a phone does.
    Freeze,
    /// Collecting garbage on order, and counting what is left.
    HeapNumbers,
    /// Measuring how much of a page moves.
    LayoutShift,
    /// Telling what the browser itself writes to the console.
    BrowsersWords,
}

const LACKS: &[(Engine, Ability, &str)] = &[
    (WebKit, Ability::Offline, "its driver has no command for the network"),
    (WebKit, Ability::ForcedColors, "the engine has no forced colours"),
    (WebKit, Ability::ReducedMotion, "its driver has no command for it, and GTK's setting needs a desktop"),
    (Firefox, Ability::AccessibilityTree, "only roles and names can be asked for, element by element"),
    (WebKit, Ability::AccessibilityTree, "only roles and names can be asked for, element by element"),
    (Firefox, Ability::ScriptSwitch, "its driver works by script in the page"),
    (WebKit, Ability::ScriptSwitch, "its driver works by script in the page"),
    (Firefox, Ability::Freeze, "no command freezes a tab"),
    (WebKit, Ability::Freeze, "no command freezes a tab"),
    (Firefox, Ability::HeapNumbers, "no command tells the size of the page's heap"),
    (WebKit, Ability::HeapNumbers, "no command tells the size of the page's heap"),
    (Firefox, Ability::LayoutShift, "the engine does not have the Layout Instability API"),
    (WebKit, Ability::LayoutShift, "the engine does not have the Layout Instability API"),
    (Firefox, Ability::BrowsersWords, "its driver does not pass the console on"),
    (WebKit, Ability::BrowsersWords, "its driver does not pass the console on"),
];

/// Why `engine` cannot, if it cannot.
pub(super) fn reason(engine: Engine, ability: Ability) -> Option<&'static str> {
    let lack = LACKS.iter().find(|(lacking, lacked, _)| (*lacking, *lacked) == (engine, ability));
    lack.map(|(_, _, reason)| *reason)
}
