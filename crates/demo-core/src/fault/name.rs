//! Faults by name: `options-status-503`, or several, joined by `+`. With `once` among them they break one request.

use axum::http::StatusCode;

use super::{Body, Fault, FaultKind, Target, client_url::HOSTILE_CLIENT_URLS, redirect::RedirectTarget};
use crate::{
    connection::End::{Close, Reset, Stall},
    unusual_methods::UnusualMethods,
};

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Faults {
    pub(super) faults: Vec<Fault>,
    /// Whether they break only the first request that they affect.
    pub(super) once: bool,
}

const TARGETS: &[(&str, Target)] = &[
    ("options", Target::Options),
    ("start", Target::Start),
    ("preflight", Target::Preflight),
    ("core", Target::Core),
    ("icons", Target::Icons),
    ("script", Target::Script),
    ("wasm", Target::Wasm),
    ("words", Target::Words),
];

const KINDS: &[(&str, FaultKind)] = &[
    ("hang", FaultKind::Hang),
    ("hang-in-headers", FaultKind::DropInHeaders(Stall)),
    ("hang-in-body", FaultKind::DropInBody(Stall)),
    ("drop", FaultKind::Drop(Close)),
    ("drop-in-headers", FaultKind::DropInHeaders(Close)),
    ("drop-in-body", FaultKind::DropInBody(Close)),
    ("reset", FaultKind::Drop(Reset)),
    ("reset-in-headers", FaultKind::DropInHeaders(Reset)),
    ("reset-in-body", FaultKind::DropInBody(Reset)),
    ("garbage", FaultKind::Garbage),
    ("early-hints", FaultKind::EarlyHints),
    ("body-empty", FaultKind::Body(Body::Empty)),
    ("body-half", FaultKind::Body(Body::Half)),
    ("body-changed", FaultKind::Body(Body::Changed)),
    ("body-page", FaultKind::Body(Body::Page)),
    ("body-unquoted", FaultKind::Body(Body::Unquoted)),
    ("body-wrong-types", FaultKind::Body(Body::WrongTypes)),
    ("body-huge", FaultKind::Body(Body::Huge)),
    ("body-nested", FaultKind::Body(Body::Nested)),
    ("body-nested-within", FaultKind::Body(Body::NestedWithin)),
    ("body-not-utf-8", FaultKind::Body(Body::NotUtf8)),
    ("body-after-bom", FaultKind::Body(Body::ByteOrderMark)),
    ("body-utf-16", FaultKind::Body(Body::Utf16)),
    ("type-html", FaultKind::Type("text/html")),
    ("type-none", FaultKind::Type("")),
    ("type-latin-1", FaultKind::Type("application/json; charset=iso-8859-1")),
    ("not-packed", FaultKind::NotPacked),
    ("cacheable", FaultKind::Cacheable),
    ("cors-none", FaultKind::AllowedOrigins(&[])),
    ("cors-elsewhere", FaultKind::AllowedOrigins(&["https://elsewhere.example"])),
    ("cors-null", FaultKind::AllowedOrigins(&["null"])),
    ("cors-twice", FaultKind::AllowedOrigins(&["*", "*"])),
    ("lose-accept", FaultKind::LoseAccept),
    ("own-accept", FaultKind::OwnAccept),
    ("lose-body", FaultKind::LoseBody),
    ("keep-alive", FaultKind::KeepAlive),
];

/// The faults of this name; none if one of them does not exist.
pub(super) fn parse(name: &str) -> Option<Faults> {
    let (once, names): (Vec<_>, Vec<_>) = name.split('+').partition(|name| *name == "once");
    let faults: Vec<Fault> = names.into_iter().map(fault).collect::<Option<_>>()?;
    if faults.is_empty() { None } else { Some(Faults { faults, once: !once.is_empty() }) }
}

fn fault(name: &str) -> Option<Fault> {
    if let Some(methods) = find(UnusualMethods::NAMED, name) {
        return Some(Fault { target: Target::All, kind: FaultKind::Methods(methods) });
    }
    if let Some(url) = find(HOSTILE_CLIENT_URLS, name) {
        return Some(Fault { target: Target::Start, kind: FaultKind::Body(Body::ClientUrl(url)) });
    }
    let (target, kind) = name.split_once('-')?;
    Some(Fault { target: find(TARGETS, target)?, kind: self::kind(kind)? })
}

fn kind(name: &str) -> Option<FaultKind> {
    if let Some(milliseconds) = name.strip_prefix("late-") {
        return Some(FaultKind::Late(milliseconds.parse().ok()?));
    }
    if let Some(status) = name.strip_prefix("status-") {
        return Some(FaultKind::Status(status.parse().ok()?));
    }
    if let Some(redirect) = name.strip_prefix("redirect-") {
        let (status, target) = redirect.split_once('-')?;
        let status: StatusCode = status.parse().ok()?;
        return Some(FaultKind::Redirect(status, find(RedirectTarget::NAMED, target)?));
    }
    find(KINDS, name)
}

fn find<T: Copy>(named: &[(&str, T)], name: &str) -> Option<T> {
    named.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_breaks_and_how() {
        let fault = |target, kind| Fault { target, kind };
        let status = |status| StatusCode::from_u16(status).unwrap();
        for (name, faults, once) in [
            ("options-hang", vec![fault(Target::Options, FaultKind::Hang)], false),
            ("start-status-503", vec![fault(Target::Start, FaultKind::Status(status(503)))], false),
            ("core-late-250", vec![fault(Target::Core, FaultKind::Late(250))], false),
            (
                "preflight-redirect-302-nowhere",
                vec![fault(Target::Preflight, FaultKind::Redirect(status(302), RedirectTarget::Nowhere))],
                false,
            ),
            (
                "core-keep-alive+start-drop-in-body",
                vec![
                    fault(Target::Core, FaultKind::KeepAlive),
                    fault(Target::Start, FaultKind::DropInBody(Close)),
                ],
                false,
            ),
            ("options-drop+once", vec![fault(Target::Options, FaultKind::Drop(Close))], true),
            ("methods-no-comm", vec![fault(Target::All, FaultKind::Methods(UnusualMethods::NoComm))], false),
            ("client-url-empty", vec![fault(Target::Start, FaultKind::Body(Body::ClientUrl("")))], false),
        ] {
            assert_eq!(parse(name), Some(Faults { faults, once }));
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
            "once",
            "client-url-unknown",
            "methods-unknown",
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
