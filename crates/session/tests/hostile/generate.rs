//! Values that are almost right: good ones, with tricks played on them.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::corpus;

/// What means something to some parser, or to whoever reads it.
const TRICKS: &[&str] = &[
    "\0",
    "\t",
    "\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    " ",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{2028}",
    "\u{3000}",
    "\u{feff}",
    "\u{200b}",
    "\u{200d}",
    "\u{200f}",
    "\u{202e}",
    "\u{2066}",
    "\u{2069}",
    "\u{301}",
    "\u{489}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{10ffff}",
    "/",
    "//",
    "\\",
    "\\\\",
    "?",
    "#",
    "@",
    ":",
    ":0",
    ":443",
    ";",
    "&",
    "=",
    "+",
    ",",
    "%",
    "%00",
    "%2e",
    "%2F",
    "%25",
    "%u0041",
    ".",
    "..",
    "/../",
    "。",
    "．",
    "xn--",
    "0x",
    "0",
    "00",
    "-",
    "_",
    "*",
    "[",
    "]",
    "{",
    "}",
    "|",
    "^",
    "`",
    "'",
    "\"",
    "<",
    ">",
    "<script>",
    "</",
    "<!--",
    "]]>",
    "$",
    "\u{430}",
    "é",
    "ß",
    "ſ",
    "K",
    "İ",
    "ﬁ",
    "日",
    "😀",
    "👩🏽‍🚀",
    "مثال",
    "null",
    "__proto__",
    "constructor",
];

const PURPOSES: &[&str] = &[
    "report_move",
    "with space",
    "with/slash",
    "aangifte-zoë",
    "-_.!~*'()",
    "a+b&c=d?e#f%g",
    "%41",
    ".",
    "..",
    "...",
    "%2e%2e",
    "日本語",
    "👩🏽‍🚀",
    "",
    " ",
];

const CORE_URLS: &[&str] = &[
    "https://core.example.nl",
    "https://core.example.nl/",
    "https://example.nl/core//",
    "HTTP://Core.example.nl:8443/a/b",
    "http://localhost:8100",
    "http://127.0.0.1:9000/core",
    "https://example.nl/a/../b/.",
    "https://example.nl/%2e%2e/a",
    "https://example.nl/?a",
    "https://example.nl/#a",
    "core.example.nl",
    "//core.example.nl",
];

/// What cores send for icons, and what they should not.
const IMAGE_PATHS: &[&str] = &[
    "/static/irma.svg",
    "static/irma.svg",
    "",
    "none",
    "https://core.example.nl/a.svg",
    "https://core.example.nl:443/a.svg",
    "http://core.example.nl/a.svg",
    "https://tracker.example/a.gif",
    "//tracker.example/a.gif",
    "///tracker.example/a.gif",
    "\\\\tracker.example\\a.gif",
    "/\\tracker.example/a.gif",
    "../../a.svg",
    "/..//tracker.example/a.gif",
    "?a",
    "#a",
    "javascript:alert(1)",
    "data:image/svg+xml,<svg/>",
    "blob:https://core.example.nl/1",
    "file:///a.svg",
    "https://core.example.nl@tracker.example/a.gif",
    "https://core.example.nl.tracker.example/a.gif",
    "@tracker.example/a",
    ".tracker.example/a.gif",
    "https:/tracker.example/a.gif",
    "https:tracker.example",
];

/// Good ones and bad ones, and what lies between.
pub(crate) fn client_url() -> impl Strategy<Value = String> {
    let short: Vec<_> = corpus::rows().into_iter().map(|row| row.url).filter(|url| url.len() < 200).collect();
    mutated(select(short))
}

/// The same for the attribute `core-url`.
pub(crate) fn core_url() -> impl Strategy<Value = String> {
    prop_oneof![mutated(select(CORE_URLS).prop_map(str::to_owned)), client_url()]
}

/// The same for the attribute `purpose`.
pub(crate) fn purpose() -> impl Strategy<Value = String> {
    prop_oneof![mutated(select(PURPOSES).prop_map(str::to_owned)), text()]
}

/// The same for `image_path`.
pub(crate) fn image_path() -> impl Strategy<Value = String> {
    prop_oneof![4 => mutated(select(IMAGE_PATHS).prop_map(str::to_owned)), 1 => client_url(), 1 => text()]
}

/// Text for people, or to be taken for something else.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let ascii = prop::char::range(' ', '~').prop_map(String::from);
    let pieces =
        prop::collection::vec(prop_oneof![2 => select(TRICKS).prop_map(str::to_owned), 1 => ascii], 0..12);
    prop_oneof![30 => pieces.prop_map(|pieces| pieces.concat()), 10 => any_text(), 1 => long_text()]
}

/// Any text at all. (Proptest's own strategy for it is slow: it compiles a regular expression each time.)
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(any::<char>(), 0..24).prop_map(String::from_iter)
}

/// Without end, it seems.
fn long_text() -> impl Strategy<Value = String> {
    (select(TRICKS), 100..2_000_usize).prop_map(|(piece, times)| piece.repeat(times))
}

/// With none to four tricks played on it.
pub(crate) fn mutated(good: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (good, prop::collection::vec(mutation(), 0..=4)).prop_map(|(good, mutations)| {
        mutations.into_iter().fold(good, |text, (mutation, at)| mutation.play(&text, at))
    })
}

/// One trick.
#[derive(Clone, Debug)]
enum Mutation {
    Insert(&'static str),
    Replace(&'static str),
    TakeOut,
    Double,
    ChangeCase,
    PercentEncode,
    WriteFullWidth,
    CutOff,
}

fn mutation() -> impl Strategy<Value = (Mutation, Index)> {
    use Mutation::{ChangeCase, CutOff, Double, Insert, PercentEncode, Replace, TakeOut, WriteFullWidth};
    let mutation = prop_oneof![
        5 => select(TRICKS).prop_map(Insert),
        3 => select(TRICKS).prop_map(Replace),
        2 => Just(TakeOut),
        2 => Just(Double),
        1 => Just(ChangeCase),
        1 => Just(PercentEncode),
        1 => Just(WriteFullWidth),
        1 => Just(CutOff),
    ];
    (mutation, any::<Index>())
}

impl Mutation {
    /// Plays it on the character `at`, or at the end.
    fn play(self, text: &str, at: Index) -> String {
        let at = at.index(text.chars().count() + 1);
        let before: String = text.chars().take(at).collect();
        let character = text.chars().skip(at).take(1).collect::<String>();
        let after: String = text.chars().skip(at + 1).collect();
        let changed = match self {
            Self::Insert(trick) => [trick, &character].concat(),
            Self::Replace(trick) => trick.to_owned(),
            Self::TakeOut => String::new(),
            Self::Double => character.repeat(2),
            Self::ChangeCase if character.chars().any(char::is_uppercase) => character.to_lowercase(),
            Self::ChangeCase => character.to_uppercase(),
            Self::PercentEncode => character.bytes().flat_map(percent_encoded).collect(),
            Self::WriteFullWidth => character.chars().map(full_width).collect(),
            Self::CutOff => return before,
        };
        [before, changed, after].concat()
    }
}

fn percent_encoded(byte: u8) -> [char; 3] {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or('0');
    ['%', digit(byte >> 4), digit(byte & 15)]
}

/// `ａ` for `a`: IDNA makes it an `a` again.
fn full_width(character: char) -> char {
    match character {
        '!'..='~' => char::from_u32(u32::from(character) + 0xfee0).unwrap_or(character),
        _ => character,
    }
}
