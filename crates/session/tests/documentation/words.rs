//! What the code knows only by name, in words: the codes of the script alone.

/// A code that the script gives, and the rules do not know.
pub(crate) struct ScriptCode {
    pub(crate) code: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) remedy: &'static str,
}

/// All of them are for the website owner; of none it helps to try again unchanged.
pub(crate) const SCRIPT_CODES: [ScriptCode; 4] = [
    ScriptCode {
        code: "widget-unavailable",
        reason: "the WebAssembly or the texts did not load within 30 seconds, or it has stopped; the element's children are shown",
        remedy: "see that all files of one build stand beside the script; then run the [self-check](diagnose.md)",
    },
    ScriptCode {
        code: "texts-invalid",
        reason: "`texts` is no object of strings, or not its JSON; the widget uses its own words; only in the console",
        remedy: "write `texts` as `{\"start\": \"Go\"}`",
    },
    ScriptCode {
        code: "target-missing",
        reason: "there is nothing to draw in: thrown by `render`; for a script tag in the console, and the widget is drawn where the tag stands",
        remedy: "name an element that is on the page; give a script tag in `<head>` a `data-target`",
    },
    ScriptCode {
        code: "option-unknown",
        reason: "`render` or `update` was given an option that does not exist; thrown",
        remedy: "write the option as the [reference](reference.md) does, case included",
    },
];
