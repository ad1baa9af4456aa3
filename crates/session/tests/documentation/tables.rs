//! The tables, one test each.

use std::collections::{BTreeMap, BTreeSet};

use id_contact_session::{
    Announcement, Choice, ClientUrl, Config, ConfigError, CoreUrl, Failure, Language, MethodProperties,
    Problem, Purpose, ResponsibleParty, SessionOptions, State, Text, Texts,
};
use serde_json::Value;

use crate::typings::{Member, exports, interface, settings, union};
use crate::words::SCRIPT_CODES;
use crate::{assert_generated, capital, read, table};

const ELEMENT: &str = include_str!("../../../../assets/element.js");

#[test]
fn errors() {
    let attributes = config_errors().into_iter().map(|error| {
        let happened = match error {
            ConfigError::CoreUrlMissing | ConfigError::PurposeMissing => "is missing or empty",
            _ => "cannot be used; the event's `reason` says why",
        };
        let happened = format!("`{}` {happened}", error.attribute());
        error_row(error.code(), &happened, false, ResponsibleParty::WebsiteOwner, error.remedy())
    });
    let failures = Failure::ALL.into_iter().map(|failure| {
        let (code, retryable) = (failure.code(), failure.is_retryable());
        error_row(code, failure.reason(), retryable, failure.party(), failure.remedy())
    });
    let scripts = SCRIPT_CODES
        .iter()
        .map(|it| error_row(it.code, it.reason, false, ResponsibleParty::WebsiteOwner, it.remedy));
    let rows: Vec<_> = attributes.chain(failures).chain(scripts).collect();

    let codes: BTreeSet<_> = rows.iter().map(|[code, ..]| code.trim_matches('`')).collect();
    let typed: BTreeSet<_> = union("ErrorCode").into_iter().chain(union("ProblemCode")).collect();
    assert_eq!(codes, typed, "the types name each code");
    let head = ["code", "what happened", "retryable", "who must act", "what to do"];
    assert_generated("errors.md", "errors", &table(head, rows));
}

fn error_row(
    code: &str,
    happened: &str,
    retryable: bool,
    party: ResponsibleParty,
    remedy: &str,
) -> [String; 5] {
    let retryable = if retryable { "yes" } else { "no" };
    [format!("`{code}`"), capital(happened), retryable.to_owned(), party.name().to_owned(), capital(remedy)]
}

fn config_errors() -> Vec<ConfigError> {
    let missing = Config::from_attributes(None, None).unwrap_err();
    let invalid = Config::from_attributes(Some("?"), Some("..")).unwrap_err();
    let mut errors: Vec<_> = missing.into_iter().chain(invalid).collect();
    errors.sort_by_key(|error| error.attribute());
    errors
}

#[test]
fn each_code_of_the_script_is_one() {
    let scripts = ["element", "engine", "languages", "render", "script-tag"];
    let source: String = scripts.map(|name| read(&format!("../assets/{name}.js"))).concat();
    for it in SCRIPT_CODES {
        assert!(source.contains(it.code), "{} is nowhere in assets", it.code);
    }
}

#[test]
fn settings_in_all_their_spellings() {
    let missing: BTreeMap<_, _> = settings().into_iter().collect();
    let options = interface("Options");
    let names: Vec<_> = options.iter().map(|option| &*option.name).collect();
    assert_eq!(names, settings().iter().map(|(name, _)| *name).collect::<Vec<_>>(), "types and script agree");
    let rows = options.iter().map(|Member { name, kind, doc }| {
        let attribute = attribute_of(name);
        let kind = kind
            .replace(" | null | undefined", "")
            .replace("Readonly<Record<string, string>>", "object of strings");
        let data = format!("`data-{attribute}`");
        let default = format!("`{}`", missing[&**name]);
        [format!("`{attribute}`"), data, format!("`{name}`"), kind, default, doc.clone()]
    });
    let head = ["attribute", "on the script tag", "property, option", "type", "if missing", "what it is"];
    assert_generated("reference.md", "settings", &table(head, rows));
}

/// As assets/settings.js makes one of a property.
fn attribute_of(property: &str) -> String {
    property.chars().fold(String::new(), |attribute, letter| match letter {
        'A'..='Z' => attribute + "-" + &letter.to_lowercase().to_string(),
        _ => attribute + &letter.to_string(),
    })
}

#[test]
fn states() {
    let told: Vec<_> =
        ELEMENT.lines().filter_map(|line| line.split_once("@cssstate ")?.1.split_once(" - ")).collect();
    let names: Vec<_> = told.iter().map(|(name, _)| *name).collect();
    let known: Vec<_> = State::ALL.map(State::name).into_iter().chain(["unavailable"]).collect();
    assert_eq!(names, known, "assets/element.js");
    assert_eq!(union("State"), known, "the types");
    let rows = told.iter().map(|(name, doc)| [format!("`{name}`"), (*doc).to_owned()]);
    assert_generated("reference.md", "states", &table(["state", "what it says"], rows));
}

#[test]
fn events() {
    let details = interface("EventDetails");
    let told: BTreeMap<_, _> = announcements().into_iter().collect();
    let typed: BTreeSet<_> = details.iter().map(|event| &*event.name).collect();
    assert_eq!(typed, told.keys().copied().chain(["idc-ready"]).collect());
    for event in &details {
        let Some(detail) = told.get(&*event.name) else { continue };
        let fields = fields(&event.kind);
        let names: BTreeSet<_> = fields.keys().copied().collect();
        let Value::Object(sent) = detail else { panic!("{detail}") };
        assert_eq!(names, sent.keys().map(String::as_str).collect(), "{}", event.name);
        for (name, value) in sent {
            assert!(
                !value.is_null() || fields[&**name].ends_with("| null"),
                "{}: {name} may be null",
                event.name
            );
        }
    }
    let rows = details.iter().map(|Member { name, kind, doc }| {
        let detail = if name == "idc-ready" { "{}" } else { kind };
        [format!("`{name}`"), doc.clone(), format!("`{detail}`")]
    });
    assert_generated("reference.md", "events", &table(["event", "when", "`detail`"], rows));
}

/// Name and type of each field of `{ a: string; b: number | null }`.
fn fields(kind: &str) -> BTreeMap<&str, &str> {
    let inside = kind.trim_matches(['{', '}', ' ']);
    inside.split("; ").filter_map(|field| field.split_once(": ")).collect()
}

/// One of each, told by the rules: with as little as there may be.
fn announcements() -> Vec<(&'static str, Value)> {
    let core = CoreUrl::parse("https://core.example.nl").unwrap();
    let problem = Problem {
        code: "offline",
        title: "".into(),
        detail: "".into(),
        retryable: true,
        party: ResponsibleParty::Visitor,
        reason: None,
        status: None,
    };
    let method = MethodProperties { tag: "irma".to_owned(), name: None, image_path: None };
    let announcements = [
        Announcement::OptionsReceived(SessionOptions { auth_methods: vec![method], comm_methods: vec![] }),
        Announcement::ChoiceChanged(Choice::default()),
        Announcement::StateChanged(State::Choosing),
        Announcement::StartRequested {
            purpose: Purpose::parse("report_move").unwrap(),
            choice: Choice { auth_method: Some("irma".to_owned()), comm_method: Some("chat".to_owned()) },
        },
        Announcement::RedirectRequested(ClientUrl::parse("https://auth.example.nl/1", &core).unwrap()),
        Announcement::ProblemOccurred(problem),
    ];
    announcements.map(|it| (it.event_type(), serde_json::to_value(it.detail()).unwrap())).into()
}

#[test]
fn texts() {
    let rows = Text::ALL.iter().map(|&text| {
        let words = |language: Language| language.words(text).to_owned();
        [format!("`{}`", text.key()), words(Language::Dutch), words(Language::English)]
    });
    assert_generated("reference.md", "texts", &table(["key", "Dutch", "English"], rows));
}

#[test]
fn languages() {
    let rows = Language::ALL.map(|language| {
        let texts: Texts = language.texts();
        let direction = if texts.direction() == "rtl" { "right to left" } else { "left to right" };
        let start = texts.get(Text::Start).to_string();
        [format!("`{}`", language.tag()), format!("{language:?}"), direction.to_owned(), start]
    });
    assert_generated(
        "languages.md",
        "languages",
        &table(["tag", "language", "written", "its start button"], rows),
    );
}

#[test]
fn the_reference_names_every_call() {
    let reference = read("reference.md");
    let calls = ["Handle", "Snapshot", "Method"].into_iter().flat_map(|name| {
        interface(name).into_iter().map(|member| {
            let name = member.name.trim_start_matches("readonly ");
            name.split(['(', '<']).next().unwrap_or_default().to_owned()
        })
    });
    for call in calls.chain(exports().into_iter().map(str::to_owned)) {
        let named = [format!("`{call}`"), format!("`{call}(")];
        assert!(named.iter().any(|name| reference.contains(name)), "docs/reference.md lacks {call}");
    }
}
