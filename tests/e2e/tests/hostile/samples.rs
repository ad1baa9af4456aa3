//! Texts that break a layout or run as markup, if nothing prevents that.

/// What each tries, and the text.
pub(crate) fn samples() -> Vec<(&'static str, String)> {
    let short = [
        ("markup", "<b>Bold</b> &amp; <img src=x onerror=\"window.hijacked=1\">"),
        ("script", "</span></label><script>window.hijacked=2</script><style>*{display:none}</style>"),
        ("attribute", "\" autofocus onfocus=\"window.hijacked=3\" x='` onmouseover=window.hijacked=4 "),
        ("template", "{{name}} ${name} <%= name %> javascript:alert(1)"),
        ("override", "\u{202e}gnihcuob nekeer"),
        ("embedded", "\u{202b}\u{202b}\u{202d}Open at the end"),
        ("isolated", "\u{2067}\u{2066}\u{2068}Open at the end"),
        ("marks", "\u{200f}\u{61c}Marked\u{200f}"),
        ("closing", "\u{2069}\u{202c}\u{2069}\u{202c}Closes what it did not open"),
        ("arabic", "الهاتف 123 (عاجل)"),
        ("hebrew", "123 שלום (456) abc"),
        ("unseen", "\u{200b}\u{2060}\u{200d}\u{feff}\u{ad}"),
        ("hidden", "Chat\u{e0061}\u{e0062}\u{e007f}\u{fff9}\u{fffa}\u{fffb}\u{fe0f}\u{34f}"),
        ("controls", "nul \0, bell \u{7}, escape \u{1b}[31m, delete \u{7f}, next line \u{85}"),
        ("lines", "line\nline\r\nline\u{b}\u{c}line\u{2028}line\u{2029}line"),
        ("emoji", "👩🏽‍🚀👨‍👩‍👧‍👦🏴‍☠️🇳🇱 1️⃣ ✌🏿"),
        ("half", "\u{1f1f3}\u{fe0f}\u{200d}\u{1f3fd}"),
        ("wide", "﷽﷽﷽𒐫𒐫⸻⸻"),
        ("unassigned", "\u{e000}\u{10ffff}\u{fffe}\u{fffc}\u{378}"),
    ];
    let stacked = "Zalgo".chars().flat_map(|letter| [letter.to_string(), "\u{489}\u{301}\u{316}".repeat(40)]);
    let long = [
        ("stacked", stacked.collect()),
        ("marks alone", "\u{301}".repeat(5_000)),
        ("many lines", ["\u{2028}".repeat(1_000), "end".to_owned()].concat()),
        ("unbroken", "W".repeat(100_000)),
        ("joined", "W\u{2060}".repeat(5_000)),
        ("no break", "lang\u{a0}".repeat(3_000)),
        ("words", "lang ".repeat(20_000)),
        ("turned", ["\u{202e}", &"ש".repeat(5_000)].concat()),
        ("unspaced", "語".repeat(5_000)),
        ("joined emoji", "👩🏽‍🚀".repeat(1_000)),
    ];
    short.map(|(what, text)| (what, text.to_owned())).into_iter().chain(long).collect()
}
