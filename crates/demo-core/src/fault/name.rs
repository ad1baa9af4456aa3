//! Faults by name: `options-status-503`, or several, joined by `+`.

use axum::http::StatusCode;

use super::{Body, Fault, Harm, Part, redirect::Target};
use crate::line::End::{Cut, Quiet, Reset};

const PARTS: [(&str, Part); 8] = [
    ("options", Part::Options),
    ("start", Part::Start),
    ("preflight", Part::Preflight),
    ("core", Part::Core),
    ("icons", Part::Icons),
    ("script", Part::Script),
    ("wasm", Part::Wasm),
    ("words", Part::Words),
];

const HARMS: [(&str, Harm); 34] = [
    ("hang", Harm::Hang),
    ("hang-in-headers", Harm::DropInHeaders(Quiet)),
    ("hang-in-body", Harm::DropInBody(Quiet)),
    ("drop", Harm::Drop(Cut)),
    ("drop-in-headers", Harm::DropInHeaders(Cut)),
    ("drop-in-body", Harm::DropInBody(Cut)),
    ("reset", Harm::Drop(Reset)),
    ("reset-in-headers", Harm::DropInHeaders(Reset)),
    ("reset-in-body", Harm::DropInBody(Reset)),
    ("garbage", Harm::Garbage),
    ("early-hints", Harm::EarlyHints),
    ("body-empty", Harm::Body(Body::Empty)),
    ("body-half", Harm::Body(Body::Half)),
    ("body-changed", Harm::Body(Body::Changed)),
    ("body-page", Harm::Body(Body::Page)),
    ("body-unquoted", Harm::Body(Body::Unquoted)),
    ("body-wrong-types", Harm::Body(Body::WrongTypes)),
    ("body-huge", Harm::Body(Body::Huge)),
    ("body-nested", Harm::Body(Body::Nested)),
    ("body-nested-within", Harm::Body(Body::NestedWithin)),
    ("body-not-utf-8", Harm::Body(Body::NotUtf8)),
    ("body-after-bom", Harm::Body(Body::ByteOrderMark)),
    ("body-utf-16", Harm::Body(Body::Utf16)),
    ("type-html", Harm::Type("text/html")),
    ("type-none", Harm::Type("")),
    ("type-latin-1", Harm::Type("application/json; charset=iso-8859-1")),
    ("not-packed", Harm::NotPacked),
    ("cacheable", Harm::Cacheable),
    ("cors-none", Harm::AllowedOrigins(&[])),
    ("cors-elsewhere", Harm::AllowedOrigins(&["https://elsewhere.example"])),
    ("cors-null", Harm::AllowedOrigins(&["null"])),
    ("cors-twice", Harm::AllowedOrigins(&["*", "*"])),
    ("lose-accept", Harm::LoseAccept),
    ("keep-alive", Harm::KeepAlive),
];

/// The faults of this name; none if one of them does not exist.
pub(super) fn parse(name: &str) -> Option<Vec<Fault>> {
    name.split('+').map(fault).collect()
}

fn fault(name: &str) -> Option<Fault> {
    let (part, harm) = name.split_once('-')?;
    Some(Fault { part: find(&PARTS, part)?, harm: self::harm(harm)? })
}

fn harm(name: &str) -> Option<Harm> {
    if let Some(milliseconds) = name.strip_prefix("late-") {
        return Some(Harm::Late(milliseconds.parse().ok()?));
    }
    if let Some(status) = name.strip_prefix("status-") {
        return Some(Harm::Status(status.parse().ok()?));
    }
    if let Some(redirect) = name.strip_prefix("redirect-") {
        let (status, target) = redirect.split_once('-')?;
        let status: StatusCode = status.parse().ok()?;
        return Some(Harm::Redirect(status, find(&Target::NAMED, target)?));
    }
    find(&HARMS, name)
}

fn find<T: Copy>(named: &[(&str, T)], name: &str) -> Option<T> {
    named.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_breaks_and_how() {
        let fault = |part, harm| Fault { part, harm };
        let status = |status| StatusCode::from_u16(status).unwrap();
        for (name, faults) in [
            ("options-hang", vec![fault(Part::Options, Harm::Hang)]),
            ("start-status-503", vec![fault(Part::Start, Harm::Status(status(503)))]),
            ("core-late-250", vec![fault(Part::Core, Harm::Late(250))]),
            (
                "preflight-redirect-302-nowhere",
                vec![fault(Part::Preflight, Harm::Redirect(status(302), Target::Nowhere))],
            ),
            (
                "core-keep-alive+start-drop-in-body",
                vec![fault(Part::Core, Harm::KeepAlive), fault(Part::Start, Harm::DropInBody(Cut))],
            ),
        ] {
            assert_eq!(parse(name), Some(faults));
        }
    }

    #[test]
    fn what_does_not_exist_is_no_fault() {
        for name in [
            "",
            "options",
            "options-",
            "nothing-hang",
            "options-status-",
            "options-status-42",
            "options-status-1000",
            "options-redirect-302",
            "options-redirect-302-home",
            "options-late-soon",
            "options-hang+",
            "options-hang+start",
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
