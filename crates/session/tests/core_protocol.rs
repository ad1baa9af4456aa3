//! The cases that the rules and `assets/core-protocol.js` must judge alike, played on the rules. The browser tests play
//! them on the module and on the widget.

use std::collections::HashSet;

use id_contact_session::{
    Answer, Config, ConfigError, Effect, Event, InvalidCoreUrl, InvalidHttpUrl, InvalidPurpose, MethodKind,
    MethodProperties, Model, SessionOptions, Settings, read_options, update,
};
use serde::Deserialize;
use serde_json::Value;

use crate::choosing::choosing;
use crate::parsed::Parsed;

#[path = "hostile/choosing.rs"]
mod choosing;
#[path = "hostile/parsed.rs"]
mod parsed;

/// The purpose with which the core URLs are read.
const PURPOSE: &str = "report_move";
/// The core at which the purposes are read.
const CORE_URL: &str = "https://core.example.nl";
/// The core at which the icons are looked for.
const ICONS_CORE_URL: &str = "https://example.nl:8443/core";

#[derive(Deserialize)]
struct Cases {
    core_urls: Vec<CoreUrlCase>,
    purposes: Vec<PurposeCase>,
    answers: Vec<AnswerCase>,
    icons: Vec<IconCase>,
}

#[derive(Deserialize)]
struct CoreUrlCase {
    text: String,
    /// What is wrong with it; if nothing is, the URLs that are requested for [`PURPOSE`].
    fault: Option<String>,
    options: Option<String>,
    start: Option<String>,
}

#[derive(Deserialize)]
struct PurposeCase {
    text: String,
    /// How often the text, and with it the segment, is repeated.
    times: Option<usize>,
    /// What is wrong with it; if nothing is, the path segment that is requested.
    fault: Option<String>,
    segment: Option<String>,
}

#[derive(Deserialize)]
struct AnswerCase {
    json: Value,
    /// How often the only comm method is repeated.
    times: Option<usize>,
    /// What keeps it from being session options; if nothing does, the tags that are offered.
    fault: Option<String>,
    offered: Option<Offered>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Offered {
    auth_methods: Vec<String>,
    comm_methods: Vec<String>,
}

#[derive(Deserialize)]
struct IconCase {
    image_path: Option<String>,
    url: Option<String>,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("cases/core_protocol.json")).unwrap()
}

#[test]
fn core_urls() {
    let mut seen = HashSet::new();
    for CoreUrlCase { text, fault, options, start } in cases().core_urls {
        let config = Config::from_attributes(Some(&text), Some(PURPOSE));
        assert_eq!(config.as_ref().err().map(|errors| fault_of(errors)), fault.as_deref(), "{text:?}");
        let requested = config.ok().map(requests);
        assert_eq!(requested.clone().unzip(), (options, start), "{text:?}");
        // The browser test tells them apart by their URLs.
        assert!(requested.is_none_or(|urls| seen.insert(urls)), "{text:?} is there twice");
    }
}

#[test]
fn purposes() {
    for PurposeCase { text, times, fault, segment } in cases().purposes {
        let times = times.unwrap_or(1);
        let text = text.repeat(times);
        let config = Config::from_attributes(Some(CORE_URL), Some(&text));
        assert_eq!(config.as_ref().err().map(|errors| fault_of(errors)), fault.as_deref(), "{text:?}");
        let options = segment.map(|segment| format!("{CORE_URL}/session_options/{}", segment.repeat(times)));
        assert_eq!(config.ok().map(|config| requests(config).0), options, "{text:?}");
    }
}

#[test]
fn answers() {
    for AnswerCase { mut json, times, fault, offered } in cases().answers {
        if let Some(times) = times {
            let method = json["comm_methods"][0].clone();
            json["comm_methods"] = vec![method; times].into();
        }
        let options = options_in(json.clone());
        assert_eq!(options.is_none(), fault.is_some(), "{json}: {fault:?}");
        let tags = |methods: Vec<MethodProperties>| methods.into_iter().map(|method| method.tag).collect();
        let read = options.map(|options| Offered {
            auth_methods: tags(options.auth_methods),
            comm_methods: tags(options.comm_methods),
        });
        assert_eq!(read, offered, "{json}");
    }
}

#[test]
fn icons() {
    for IconCase { image_path, url } in cases().icons {
        let config = Config::from_attributes(Some(ICONS_CORE_URL), Some(PURPOSE)).unwrap();
        let model = choosing(config, image_path.clone());
        assert_eq!(model.options.auth_methods[0].image_path, url, "{image_path:?}");
    }
}

/// The name that the cases give to the one thing that is wrong.
fn fault_of(errors: &[ConfigError]) -> &'static str {
    use InvalidHttpUrl::{Character, Credentials, Host, Port, Scheme};
    let [error] = errors else { panic!("more than one: {errors:?}") };
    match error {
        ConfigError::CoreUrlMissing | ConfigError::PurposeMissing => "missing",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(Character)) => "character",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(Scheme)) => "scheme",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(Credentials)) => "credentials",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(Port)) => "port",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(Host)) => "host",
        ConfigError::CoreUrlInvalid(InvalidCoreUrl::QueryOrFragment) => "query-or-fragment",
        ConfigError::PurposeInvalid(InvalidPurpose::ControlCharacter) => "control-character",
        ConfigError::PurposeInvalid(InvalidPurpose::DotSegment) => "dot-segment",
        ConfigError::PurposeInvalid(InvalidPurpose::TooLong) => "too-long",
    }
}

/// The URLs from which the options are requested, and to which a start is posted.
fn requests(config: Config) -> (String, String) {
    let mut model = Model::default();
    let configured = Event::Configured { config: Ok(config.clone()), settings: Settings::default() };
    let options = requested(update(&mut model, configured));
    let mut model = choosing(config, None);
    for (kind, tag) in [(MethodKind::Auth, "irma"), (MethodKind::Comm, "chat")] {
        update(&mut model, Event::MethodChosen { kind, tag: tag.to_owned() });
    }
    update(&mut model, Event::StartRequested);
    (options, requested(update(&mut model, Event::StartAllowed)))
}

fn requested(effects: Vec<Effect>) -> String {
    let url = effects.into_iter().find_map(|effect| match effect {
        Effect::FetchOptions { request, .. } | Effect::StartSession { request, .. } => Some(request.url),
        _ => None,
    });
    url.expect("a request")
}

/// The session options in `json`, if that is what it is.
fn options_in(json: Value) -> Option<SessionOptions> {
    read_options(Ok(Answer { status: 200, body: Some(Parsed(json)) })).ok()
}
