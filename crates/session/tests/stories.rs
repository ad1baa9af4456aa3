//! Longer stories: what must hold over several events.

use id_contact_session::{
    Choice, ClientUrlResponse, Config, Effect, Event, Failure, Language, MethodKind, MethodProperties, Model,
    Notification, Screen, SessionOptions, Settings, Stage, Storage, update, view,
};

fn configured(purpose: &str) -> Event {
    Event::Configured {
        config: Config::from_attributes(Some("https://example.nl/core"), Some(purpose)),
        settings: Settings { texts: Language::English.texts(), ..Settings::default() },
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

fn recalled(storage: Storage, auth_method: &str) -> Event {
    let choice = Choice { auth_method: Some(auth_method.to_owned()), comm_method: None };
    Event::ChoiceRecalled { storage, choice }
}

/// Presses start, on a page that does not forbid it.
fn start(model: &mut Model) -> Vec<Effect> {
    let effects = update(model, Event::StartRequested);
    let asked = effects.iter().any(|effect| matches!(effect, Effect::AskToStart { .. }));
    if asked { update(model, Event::StartAllowed) } else { effects }
}

/// The bodies of the POSTs that were ordered, as JSON.
fn posted(effects: &[Effect]) -> Vec<String> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::StartSession { request, .. } => {
                Some(serde_json::to_string(request.body.as_ref()?).unwrap())
            }
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
    let effects = start(&mut model);
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
        matches!(effects.last(), Some(Effect::Redirect(url)) if url.as_str() == "https://auth.example.nl/auth/1")
    );
}

#[test]
fn one_press_one_post() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    assert_eq!(posted(&start(&mut model)).len(), 1);
    for event in [Event::StartRequested, Event::RetryRequested, Event::StartAllowed, Event::StartRequested] {
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
    let solved = |model: &Model| match view(model).screen {
        Screen::Form(form) => {
            assert_eq!(
                form.complete,
                model.chosen(MethodKind::Auth).and(model.chosen(MethodKind::Comm)).is_some()
            );
            form.groups.into_iter().map(|group| group.error.map(|error| error.solved)).collect()
        }
        _ => vec![],
    };
    assert_eq!(solved(&model), [None, None], "nobody is blamed in advance");
    update(&mut model, Event::StartRequested);
    assert_eq!(solved(&model), [Some(false), Some(false)]);
    choose(&mut model, MethodKind::Comm, "chat");
    assert_eq!(solved(&model), [Some(false), Some(true)], "it keeps its place, so that nothing moves");
    choose(&mut model, MethodKind::Auth, "irma");
    assert_eq!(solved(&model), [Some(true), Some(true)]);
    start(&mut model);
    assert_eq!(solved(&model), [None, None]);
}

#[test]
fn a_choice_survives_the_way_out_and_back() {
    let mut model = Model::default();
    let effects = update(&mut model, configured("report_move"));
    assert!(effects.contains(&Effect::Recall(Storage::Session)));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    update(&mut model, recalled(Storage::Session, "irma"));
    assert_eq!(model.chosen(MethodKind::Auth), Some("irma"));
    assert!(
        matches!(view(&model).screen, Screen::Form(form) if form.remembered.is_none()),
        "there is nothing to be forgotten, as it goes with the tab"
    );
    choose(&mut model, MethodKind::Auth, "digid");
    choose(&mut model, MethodKind::Comm, "chat");
    let kept = Choice { auth_method: Some("digid".to_owned()), comm_method: Some("chat".to_owned()) };
    assert!(start(&mut model).contains(&Effect::Keep(Storage::Session, kept)));
    for dropped in [Event::ForgetRequested, Event::ResetRequested] {
        update(&mut model, recalled(Storage::Session, "irma"));
        assert!(update(&mut model, dropped).contains(&Effect::Forget(Storage::Session)));
        assert_eq!(model.kept, Choice::default());
    }
}

#[test]
fn what_the_citizen_picks_goes_before_what_is_remembered_and_that_before_what_the_page_prefers() {
    let choice = |auth: &str, comm: &str| Choice {
        auth_method: Some(auth.to_owned()),
        comm_method: Some(comm.to_owned()),
    };
    let chosen =
        |model: &Model| MethodKind::ALL.map(|kind| model.chosen(kind).unwrap_or_default().to_owned());
    let mut model = Model::default();
    let settings = Settings { preselected: choice("irma", "call"), remember: true, ..Settings::default() };
    let config = Config::from_attributes(Some("https://example.nl"), Some("report_move"));
    let effects = update(&mut model, Event::Configured { config, settings });
    assert!(effects.contains(&Effect::Recall(Storage::Local)));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    assert_eq!(chosen(&model), ["irma", "call"], "preselected");
    update(&mut model, Event::ChoiceRecalled { storage: Storage::Local, choice: choice("digid", "video") });
    assert_eq!(chosen(&model), ["digid", "call"], "remembered, as far as it is offered");
    choose(&mut model, MethodKind::Auth, "irma");
    assert_eq!(chosen(&model), ["irma", "call"], "picked");
    let effects = start(&mut model);
    assert!(effects.contains(&Effect::Keep(Storage::Local, choice("irma", "call"))));
}

#[test]
fn nothing_is_remembered_unless_the_page_wants_it() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    let effects = start(&mut model);
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Keep(Storage::Local, _) | Effect::Recall(Storage::Local)))
    );
}

#[test]
fn what_is_forgotten_is_chosen_no_more() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    update(&mut model, recalled(Storage::Local, "irma"));
    let can_forget =
        |model: &Model| matches!(view(model).screen, Screen::Form(form) if form.remembered == Some(true));
    assert!(can_forget(&model));
    assert!(update(&mut model, Event::ForgetRequested).contains(&Effect::Forget(Storage::Local)));
    assert_eq!(model.chosen(MethodKind::Auth), None);
    assert!(!can_forget(&model));
}

#[test]
fn what_was_just_remembered_can_be_forgotten_by_who_comes_back() {
    let mut model = Model::default();
    let settings = Settings { remember: true, ..Settings::default() };
    let config = Config::from_attributes(Some("https://example.nl"), Some("report_move"));
    update(&mut model, Event::Configured { config, settings });
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    start(&mut model);
    assert!(update(&mut model, Event::PageRestored).contains(&Effect::Recall(Storage::Local)));
}

#[test]
fn what_is_not_offered_is_not_called_filled_in() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    update(&mut model, recalled(Storage::Local, "eidas"));
    assert!(matches!(view(&model).screen, Screen::Form(form) if form.remembered.is_none()));
}

#[test]
fn nothing_is_called_missing_once_the_page_has_filled_it_in() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    start(&mut model);
    let config = Config::from_attributes(Some("https://example.nl/core"), Some("report_move"));
    let preselected = Choice { auth_method: Some("irma".to_owned()), comm_method: Some("chat".to_owned()) };
    update(
        &mut model,
        Event::Configured { config, settings: Settings { preselected, ..Settings::default() } },
    );
    assert!(matches!(view(&model).screen, Screen::Form(form) if form.complete && form.summary));
}

#[test]
fn how_the_login_ended_is_told_until_the_next_start() {
    let mut model = Model::default();
    update(&mut model, Event::LoginEnded(Notification::parse("cancel").unwrap()));
    update(&mut model, configured("report_move"));
    assert!(view(&model).notification.is_some(), "told while the options are on their way");
    receive(&mut model, Ok(options(&["irma"], &["chat"])));
    assert!(view(&model).notification.is_some());
    start(&mut model);
    assert!(view(&model).notification.is_none());
    assert_eq!(Notification::parse("Cancel"), None, "a word that no core sends");
}

#[test]
fn a_reset_begins_anew() {
    let mut model = Model::default();
    update(&mut model, configured("report_move"));
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    choose(&mut model, MethodKind::Auth, "irma");
    choose(&mut model, MethodKind::Comm, "chat");
    start(&mut model);
    let stale = model.generation;
    update(&mut model, Event::ResetRequested);
    let result = Ok(ClientUrlResponse { client_url: "https://auth.example.nl/1".to_owned() });
    update(&mut model, Event::ClientUrlReceived { generation: stale, result });
    receive(&mut model, Ok(options(&["irma", "digid"], &["call", "chat"])));
    assert_eq!(model.stage, Stage::Choosing(None));
    assert_eq!(model.choice, Choice::default());
}
