//! [`Feature`]: what not every engine has. Each engine's file lists those that it lacks, and why.

/// Something that not every engine, or not every driver, can do. A test that needs it is not played where it is
/// lacking, and the report of the run says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// The driver can take the network away.
    Offline,
    /// The visitor's colours can replace those of the page (`forced-colors`).
    ForcedColors,
    /// The visitor can ask for less motion (`prefers-reduced-motion`).
    ReducedMotion,
    /// The driver can read the whole accessibility tree, with descriptions and states.
    AccessibilityTree,
    /// The driver can switch JavaScript off.
    DisableScript,
    /// The driver can freeze a tab, as a phone does.
    Freeze,
    /// The driver can collect garbage, and count what is left on the heap.
    HeapStatistics,
    /// The engine measures how much of a page moves (the Layout Instability API).
    LayoutShift,
    /// A page can change by a View Transition.
    ViewTransitions,
    /// The driver passes on what the browser itself writes to the console.
    BrowserMessages,
}
