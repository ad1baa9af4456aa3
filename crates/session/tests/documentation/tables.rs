//! The tables, one test each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use id_contact_session::catalogue::{
    EVENTS, Missing, SCRIPT_ERRORS, SETTINGS, error_rows, states as all_states,
};
use id_contact_session::{
    Announcement, Choice, ClientUrl, CoreUrl, Language, MethodProperties, Problem, Purpose, ResponsibleParty,
    SessionOptions, State, Text,
};
use serde_json::Value;

use crate::typings::{exports, members};
use crate::{assert_generated, assert_generated_inline, capital, document, read, table};

#[test]
fn errors() {
    let rows: Vec<_> = error_rows()
        .map(|row| {
            let retryable = if row.retryable { "yes" } else { "no" };
            [
                format!("`{}`", row.code),
                capital(&row.reason),
                retryable.to_owned(),
                row.party.name().to_owned(),
                capital(row.remedy),
            ]
        })
        .collect();
    let codes: BTreeSet<_> = rows.iter().map(|[code, ..]| code).collect();
    assert_eq!(codes.len(), rows.len(), "a code stands for one thing");
    let head = ["code", "what happened", "retryable", "who must act", "what to do"];
    assert_generated("errors.md", "errors", &table(head, rows));
}

#[test]
fn each_code_of_the_script_is_one() {
    let scripts = fs::read_dir(document("../assets")).unwrap().map(|entry| entry.unwrap().path());
    let scripts = scripts.filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    let source: String = scripts.map(|path| fs::read_to_string(path).unwrap()).collect();
    for error in SCRIPT_ERRORS {
        assert!(source.contains(error.code), "{} is nowhere in assets", error.code);
    }
}

#[test]
fn settings_in_all_their_spellings() {
    let rows = SETTINGS.iter().map(|setting| {
        let attribute = setting.attribute();
        let kind = if setting.missing == Missing::Null { "object of strings" } else { setting.typescript() };
        [
            format!("`{attribute}`"),
            format!("`data-{attribute}`"),
            format!("`{}`", setting.property),
            kind.to_owned(),
            format!("`{}`", setting.missing_value()),
            setting.doc(),
        ]
    });
    let head = ["attribute", "on the script tag", "property, option", "type", "if missing", "what it is"];
    assert_generated("reference.md", "settings", &table(head, rows));
}

/// The component has a prop for each setting that the catalogue says it knows, under the same name.
#[test]
fn the_component_knows_its_settings() {
    let app = fs::read_to_string(document("../src/props.rs")).unwrap();
    let (_, props) = app.split_once("pub struct InitiatorProps {\n").unwrap();
    let (props, _) = props.split_once("\n}\n").unwrap();
    let props = props.lines().filter_map(|line| Some(line.trim().strip_prefix("pub ")?.split_once(':')?.0));
    let props: BTreeSet<_> = props.map(str::to_owned).collect();
    for setting in &SETTINGS {
        assert_eq!(props.contains(&setting.prop()), setting.component, "{}", setting.prop());
    }
}

#[test]
fn states() {
    let rows = all_states().map(|(name, doc)| [format!("`{name}`"), doc.to_owned()]);
    assert_generated("reference.md", "states", &table(["state", "what it says"], rows));
}

#[test]
fn events() {
    let sent: BTreeMap<_, _> = announcements().into_iter().collect();
    let source = fs::read_to_string(document("../crates/session/src/announcement.rs")).unwrap();
    let in_source: BTreeSet<_> = source.split('"').filter(|text| text.starts_with("idc-")).collect();
    assert_eq!(in_source, sent.keys().copied().collect(), "`announcements` below lacks a kind");
    let known: BTreeSet<_> = EVENTS.iter().map(|event| event.name).collect();
    assert_eq!(known, sent.keys().copied().chain(["idc-ready"]).collect());
    for event in &EVENTS {
        assert_eq!(event.doc.contains("Cancelable"), event.cancelable, "{}", event.name);
        let Some(detail) = sent.get(event.name) else { continue };
        let detail = detail.as_object().unwrap_or_else(|| panic!("{}: the detail is no object", event.name));
        let fields: BTreeMap<_, _> = event.detail.iter().map(|field| (field.name, field.kind)).collect();
        let names: BTreeSet<_> = fields.keys().copied().collect();
        assert_eq!(names, detail.keys().map(String::as_str).collect(), "{}", event.name);
        for (name, value) in detail {
            assert!(
                !value.is_null() || fields[&**name].ends_with("| null"),
                "{}: {name} may be null",
                event.name
            );
        }
    }
    let methods = &sent["idc-options"]["authMethods"][0];
    let names: BTreeSet<_> = methods.as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, members("Method").into_iter().collect(), "the typed method is the sent one");

    let rows = EVENTS.iter().map(|event| {
        [format!("`{}`", event.name), event.doc.to_owned(), format!("`{}`", event.typescript())]
    });
    assert_generated("reference.md", "events", &table(["event", "when", "`detail`"], rows));
}

/// One announcement of each kind, as event type and detail, with as little in it as possible.
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
        let direction = if language.direction() == "rtl" { "right to left" } else { "left to right" };
        let start = language.words(Text::Start).to_owned();
        let name = language.english_name().to_owned();
        [format!("`{}`", language.tag()), name, direction.to_owned(), start]
    });
    assert_generated(
        "languages.md",
        "languages",
        &table(["tag", "language", "written", "its start button"], rows),
    );
}

/// The list of languages within a sentence.
#[test]
fn languages_by_name() {
    let names = Language::ALL.map(Language::english_name);
    let (last, others) = names.split_last().unwrap();
    let sentence = format!("{} and {last}", others.join(", "));
    for file in ["../README.md", "languages.md", "conformance.md"] {
        assert_generated_inline(file, "languages by name", &sentence);
    }
}

#[test]
fn the_reference_names_every_call() {
    let reference = read("reference.md");
    let calls = ["Handle", "Snapshot", "Method"].into_iter().flat_map(members);
    for call in calls.chain(exports().into_iter().map(str::to_owned)) {
        let named = [format!("`{call}`"), format!("`{call}(")];
        assert!(named.iter().any(|name| reference.contains(name)), "docs/reference.md lacks {call}");
    }
}
