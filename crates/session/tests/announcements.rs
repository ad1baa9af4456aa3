//! What the page around the widget is told, in which order, and in which words.

use id_contact_session::{
    Announcement, Choice, ClientUrlResponse, Config, Effect, Event, Failure, Language, MethodKind,
    MethodProperties, Model, SessionOptions, Settings, State, update,
};
use serde_json::{Value, json};

/// All that the page is told because of `event`: type and detail.
fn told(model: &mut Model, event: Event) -> Vec<(&'static str, Value)> {
    let announcement = |effect| match effect {
        Effect::Announce(announcement) => Some(announcement),
        Effect::Report(problem) => Some(Announcement::ProblemOccurred(problem)),
        Effect::AskToStart { purpose, choice } => Some(Announcement::StartRequested { purpose, choice }),
        Effect::Redirect(client_url) => Some(Announcement::RedirectRequested(client_url)),
        _ => None,
    };
    let parts = |told: Announcement| (told.event_type(), serde_json::to_value(told.detail()).unwrap());
    update(model, event).into_iter().filter_map(announcement).map(parts).collect()
}

fn configured(core_url: &str, purpose: &str) -> Event {
    Event::Configured {
        config: Config::from_attributes(Some(core_url), Some(purpose)),
        settings: Settings { texts: Language::English.texts(), ..Settings::default() },
    }
}

fn options() -> SessionOptions {
    let method = |tag: &str, name: Option<&str>, image_path: Option<&str>| MethodProperties {
        tag: tag.to_owned(),
        name: name.map(str::to_owned),
        image_path: image_path.map(str::to_owned),
    };
    SessionOptions {
        auth_methods: vec![method("irma", Some("IRMA \"Yivi\""), Some("/static/irma.svg"))],
        comm_methods: vec![method("call", None, Some("none")), method("chat", None, None)],
    }
}

fn choosing() -> Model {
    let mut model = Model::default();
    update(&mut model, configured("https://example.nl/core", "report_move"));
    let generation = model.generation;
    update(&mut model, Event::OptionsReceived { generation, result: Ok(options()) });
    model
}

#[test]
fn a_full_session() {
    let mut model = Model::default();
    assert_eq!(told(&mut model, configured("https://example.nl/core", "report_move")), []);
    let received = Event::OptionsReceived { generation: model.generation, result: Ok(options()) };
    assert_eq!(
        told(&mut model, received),
        [
            (
                "idc-options",
                json!({
                    "authMethods": [{
                        "tag": "irma",
                        "name": "IRMA \"Yivi\"",
                        "icon": "https://example.nl/core/static/irma.svg",
                    }],
                    "commMethods": [
                        {"tag": "call", "name": "call", "icon": null},
                        {"tag": "chat", "name": "chat", "icon": null},
                    ],
                })
            ),
            ("idc-statechange", json!({"state": "choosing"})),
            ("idc-change", json!({"authMethod": "irma", "commMethod": null})),
        ]
    );
    let chosen = Event::MethodChosen { kind: MethodKind::Comm, tag: "chat".to_owned() };
    let change = ("idc-change", json!({"authMethod": "irma", "commMethod": "chat"}));
    assert_eq!(told(&mut model, chosen.clone()), [change]);
    assert_eq!(told(&mut model, chosen), [], "the same again is no change");
    assert_eq!(
        told(&mut model, Event::StartRequested),
        [("idc-start", json!({"purpose": "report_move", "authMethod": "irma", "commMethod": "chat"}))]
    );
    let starting = ("idc-statechange", json!({"state": "starting"}));
    assert_eq!(told(&mut model, Event::StartAllowed), [starting]);
    let result = Ok(ClientUrlResponse { client_url: "https://auth.example.nl/1?a=%22".to_owned() });
    let generation = model.generation;
    assert_eq!(
        told(&mut model, Event::ClientUrlReceived { generation, result }),
        [
            ("idc-statechange", json!({"state": "redirecting"})),
            ("idc-redirect", json!({"clientUrl": "https://auth.example.nl/1?a=%22"})),
        ]
    );
    let choosing = ("idc-statechange", json!({"state": "choosing"}));
    assert_eq!(told(&mut model, Event::PageRestored), [choosing], "and the choice is still the same");
}

#[test]
fn a_failure() {
    let mut model = choosing();
    update(&mut model, Event::MethodChosen { kind: MethodKind::Comm, tag: "chat".to_owned() });
    update(&mut model, Event::StartAllowed);
    let generation = model.generation;
    let failed = Event::ClientUrlReceived { generation, result: Err(Failure::StartCoreFailed(502)) };
    assert_eq!(
        told(&mut model, failed),
        [
            ("idc-statechange", json!({"state": "choosing"})),
            (
                "idc-error",
                json!({
                    "code": "start-core-failed",
                    "title": "We could not start: there is a fault on our side",
                    "detail": "Your choice is still there. Press the button below again, or choose something else.",
                    "retryable": true,
                    "party": "core operator",
                    "reason": null,
                    "status": 502,
                })
            ),
        ]
    );
    let choosing = ("idc-statechange", json!({"state": "choosing"}));
    assert_eq!(told(&mut model, Event::PageRestored), [choosing], "once more: nothing is wrong any longer");
}

#[test]
fn wrong_attributes_one_by_one() {
    let mut model = Model::default();
    let told = told(&mut model, configured("core.example.nl", ""));
    let codes: Vec<_> = told.iter().map(|(name, detail)| (*name, &detail["code"])).collect();
    assert_eq!(
        codes,
        [
            ("idc-statechange", &Value::Null),
            ("idc-error", &json!("core-url-invalid")),
            ("idc-error", &json!("purpose-missing")),
        ]
    );
    assert_eq!(told[1].1["reason"], "it does not start with https:// or http://");
    assert!(told[1].1["detail"].as_str().unwrap().contains(r#"core-url="https://core.example.nl""#));
}

#[test]
fn what_the_page_forbids_changes_nothing() {
    let mut model = choosing();
    update(&mut model, Event::MethodChosen { kind: MethodKind::Comm, tag: "chat".to_owned() });
    let before = model.clone();
    update(&mut model, Event::StartRequested);
    assert_eq!(model, before, "until the start is allowed");
}

#[test]
fn a_choice_that_is_no_longer_offered_is_a_change() {
    let mut model = choosing();
    update(&mut model, Event::MethodChosen { kind: MethodKind::Comm, tag: "chat".to_owned() });
    update(&mut model, Event::ResetRequested);
    let generation = model.generation;
    let told = told(&mut model, Event::OptionsReceived { generation, result: Ok(options()) });
    assert_eq!(told[2], ("idc-change", json!({"authMethod": "irma", "commMethod": null})));
}

#[test]
fn names_are_unique_and_a_choice_may_be_empty() {
    let mut names = State::ALL.map(State::name).to_vec();
    names.dedup();
    assert_eq!(names.len(), State::ALL.len());
    let detail = serde_json::to_value(Announcement::ChoiceChanged(Choice::default()).detail()).unwrap();
    assert_eq!(detail, json!({"authMethod": null, "commMethod": null}));
}
