//! Longer stories: what must hold over several events.

use id_contact_session::{
    ClientUrlResponse, Config, Effect, Event, Failure, Language, MethodKind, MethodProperties, Model, Screen,
    SessionOptions, Stage, update, view,
};

fn configured(purpose: &str) -> Event {
    Event::Configured {
        config: Config::from_attributes(Some("https://example.nl/core"), Some(purpose)),
        language: Language::English,
    }
}

fn options(auth: &[&str], comm: &[&str]) -> SessionOptions {
    let methods = |tags: &[&str]| {
        tags.iter().map(|&tag| MethodProperties { tag: tag.to_owned(), ..Default::default() }).collect()
    };
    SessionOptions { auth_methods: methods(auth), comm_methods: methods(comm) }
}

fn receive(model: &mut Model, result: Result<SessionOptions, Failure>) -> Vec<Effect> {
    update(model, Event::OptionsReceived { generation: model.generation, result })
}

fn choose(model: &mut Model, kind: MethodKind, tag: &str) {
    update(model, Event::MethodChosen { kind, tag: tag.to_owned() });
}

fn posted(effects: &[Effect]) -> Vec<&str> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::StartSession { request, .. } => request.json.as_deref(),
            _ => None,
        })
        .collect()
}

#[test]
fn a_full_session() {
    let mut model = Model::default();
    let effects = update(&mut model, configured("personal_question"));
    let asked = effects.iter().find_map(|effect| match effect {
        Effect::FetchOptions { request, .. } => Some(request),
        _ => None,
    });
    assert_eq!(asked.unwrap().url, "https://example.nl/core/session_options/personal_question");
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    choose(&mut model, MethodKind::Auth, "irma");
    choose(&mut model, MethodKind::Comm, "chat");
    let effects = update(&mut model, Event::StartRequested);
    assert_eq!(
        posted(&effects),
        [r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#]
    );
    let client_url = "https://auth.example.nl/auth/1".to_owned();
    let generation = model.generation;
    let effects = update(
        &mut model,
        Event::ClientUrlReceived { generation, result: Ok(ClientUrlResponse { client_url }) },
    );
    assert!(
        matches!(&effects[..], [Effect::Redirect(url)] if url.as_str() == "https://auth.example.nl/auth/1")
    );
}

#[test]
fn one_press_one_post() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    assert_eq!(posted(&update(&mut model, Event::StartRequested)).len(), 1);
    for event in [Event::StartRequested, Event::RetryRequested, Event::StartRequested] {
        assert_eq!(update(&mut model, event), [], "a second press while starting");
    }
    let generation = model.generation;
    let client_url = "https://auth.example.nl/1".to_owned();
    update(&mut model, Event::ClientUrlReceived { generation, result: Ok(ClientUrlResponse { client_url }) });
    assert_eq!(update(&mut model, Event::StartRequested), [], "a press while the browser is leaving");
}

#[test]
fn the_only_method_is_chosen_already_and_nothing_else_is() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["digid"], &["call", "chat"])));
    assert_eq!(model.chosen(MethodKind::Auth), Some("digid"));
    assert_eq!(model.chosen(MethodKind::Comm), None);
}

#[test]
fn the_only_method_was_nobodys_choice_when_there_are_more_later() {
    let mut model = Model::default();
    update(&mut model, configured("call_only"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call"])));
    choose(&mut model, MethodKind::Auth, "irma");
    update(&mut model, configured("personal_question"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    assert_eq!(model.chosen(MethodKind::Auth), Some("irma"), "chosen by the citizen");
    assert_eq!(model.chosen(MethodKind::Comm), None, "chosen by nobody");
}

#[test]
fn options_are_asked_for_three_times_and_then_no_more() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    let mut pauses = Vec::new();
    while let [Effect::Pause { generation, duration_ms }] =
        receive(&mut model, Err(Failure::OptionsCoreFailed(500)))[..]
    {
        pauses.push(duration_ms);
        let effects = update(&mut model, Event::PauseEnded { generation });
        assert!(effects.iter().any(|effect| matches!(effect, Effect::FetchOptions { .. })));
    }
    assert_eq!(pauses, [1_000, 3_000], "pauses grow");
    assert!(matches!(model.stage, Stage::LoadFailed { failure: Failure::OptionsCoreFailed(500), .. }));
}

#[test]
fn a_choice_outlives_a_failure_new_options_and_another_purpose() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    choose(&mut model, MethodKind::Auth, "digid");
    choose(&mut model, MethodKind::Comm, "chat");
    update(&mut model, configured("request_passport"));
    receive(&mut model, Err(Failure::PurposeUnknown));
    update(&mut model, configured("personal_question"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "video"])));
    assert_eq!(model.chosen(MethodKind::Auth), Some("digid"), "still offered");
    assert_eq!(model.chosen(MethodKind::Comm), None, "offered no more");
}

#[test]
fn a_stale_answer_does_not_disturb_what_came_after_it() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    let stale = model.generation;
    update(&mut model, configured("request_passport"));
    let late = Event::OptionsReceived { generation: stale, result: Ok(options(&["old"], &["old"])) };
    assert_eq!(update(&mut model, late), []);
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    assert_eq!(model.options, options(&["irma"], &["chat"]));
}

#[test]
fn pressing_start_too_early_names_what_is_missing_until_it_is_chosen() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    let errors = |model: &Model| match view(model).screen {
        Screen::Form(form) => form.groups.iter().filter(|group| group.error.is_some()).count(),
        _ => unreachable!("a form is shown"),
    };
    assert_eq!(errors(&model), 0, "nobody is blamed in advance");
    update(&mut model, Event::StartRequested);
    assert_eq!(errors(&model), 2);
    choose(&mut model, MethodKind::Comm, "chat");
    assert_eq!(errors(&model), 1);
    choose(&mut model, MethodKind::Auth, "irma");
    assert_eq!(errors(&model), 0);
}
