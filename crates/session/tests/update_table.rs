//! Every event in every stage: what it makes of the model and what it orders.
//!
//! [`TABLE`] holds the pairs that mean something; `*` stands for every state that has no row of its own, `=`
//! for the stage as it was. For every other pair the test demands that nothing changes and nothing is
//! ordered. What the page is told about it stands in `announcements.rs`.

use id_contact_session::{
    Choice, ClientUrl, ClientUrlResponse, Config, Effect, Event, Failure, Focus, InvalidClientUrl,
    MethodKind, MethodProperties, Model, Notice, Notification, SessionOptions, Settings, Stage, Storage,
    update,
};

/// State, event, and what comes of it: the stage, then the effects in order.
const TABLE: &[(&str, &str, &str)] = &[
    // Attributes: good ones are asked about at once, whatever was going on; known ones change nothing.
    ("unconfigured", "configured", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("unconfigured", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("unconfigured", "misconfigured", "Misconfigured < Cancel Report"),
    ("misconfigured", "configured", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("misconfigured", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("loading", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("loading", "misconfigured", "Misconfigured < Cancel Report"),
    ("loading, asked", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("loading, asked", "misconfigured", "Misconfigured < Cancel Report"),
    (
        "loading, third attempt",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("loading, third attempt", "misconfigured", "Misconfigured < Cancel Report"),
    ("failed", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("failed", "misconfigured", "Misconfigured < Cancel Report"),
    ("failed for good", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("failed for good", "misconfigured", "Misconfigured < Cancel Report"),
    ("offline", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("offline", "misconfigured", "Misconfigured < Cancel Report"),
    ("choosing", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("choosing", "misconfigured", "Misconfigured < Cancel Report"),
    ("choosing, complete", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("choosing, complete", "misconfigured", "Misconfigured < Cancel Report"),
    (
        "choosing, missing told",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("choosing, missing told", "misconfigured", "Misconfigured < Cancel Report"),
    (
        "choosing, start failed",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("choosing, start failed", "misconfigured", "Misconfigured < Cancel Report"),
    (
        "choosing, combination refused",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("choosing, combination refused", "misconfigured", "Misconfigured < Cancel Report"),
    ("starting", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("starting", "misconfigured", "Misconfigured < Cancel Report"),
    ("redirecting", "configured otherwise", "Loading(0) < Recall(Session) FetchOptions Wait(10000)"),
    ("redirecting", "misconfigured", "Misconfigured < Cancel Report"),
    // Options: the focus moves only if the citizen asked for them.
    ("loading", "options", "Choosing <"),
    ("loading", "options without auth methods", "LoadFailed(no-auth-method) < Report"),
    ("loading", "options without comm methods", "LoadFailed(no-comm-method) < Report"),
    ("loading", "options unreachable", "Loading(1) < Pause(1000)"),
    ("loading", "purpose unknown", "LoadFailed(purpose-unknown) < Report"),
    ("loading", "pause over", "Loading(0) < FetchOptions Wait(10000)"),
    ("loading, asked", "options", "Choosing < Focus(Group(Auth))"),
    (
        "loading, asked",
        "options without auth methods",
        "LoadFailed(no-auth-method) asked < Report Focus(Message)",
    ),
    (
        "loading, asked",
        "options without comm methods",
        "LoadFailed(no-comm-method) asked < Report Focus(Message)",
    ),
    ("loading, asked", "options unreachable", "Loading(1) asked < Pause(1000)"),
    ("loading, asked", "purpose unknown", "LoadFailed(purpose-unknown) asked < Report Focus(Message)"),
    ("loading, asked", "pause over", "Loading(0) asked < FetchOptions Wait(10000)"),
    ("loading, third attempt", "options", "Choosing <"),
    ("loading, third attempt", "options without auth methods", "LoadFailed(no-auth-method) < Report"),
    ("loading, third attempt", "options without comm methods", "LoadFailed(no-comm-method) < Report"),
    ("loading, third attempt", "options unreachable", "LoadFailed(options-unreachable) < Report"),
    ("loading, third attempt", "purpose unknown", "LoadFailed(purpose-unknown) < Report"),
    ("loading, third attempt", "pause over", "Loading(2) < FetchOptions"),
    // Trying again, by the citizen or because the network is back.
    ("failed", "retry", "Loading(0) asked < FetchOptions Wait(10000)"),
    ("offline", "retry", "Loading(0) asked < FetchOptions Wait(10000)"),
    ("offline", "online", "Loading(0) < FetchOptions Wait(10000)"),
    (
        "loading, refused, second attempt",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("loading, refused, second attempt", "misconfigured", "Misconfigured < Cancel Report"),
    (
        "loading, refused, second attempt",
        "options without auth methods",
        "LoadFailed(no-auth-method) asked < Report Focus(Message)",
    ),
    (
        "loading, refused, second attempt",
        "options without comm methods",
        "LoadFailed(no-comm-method) asked < Report Focus(Message)",
    ),
    ("loading, refused, second attempt", "options unreachable", "Loading(2) asked, refused < Pause(3000)"),
    (
        "loading, refused, second attempt",
        "purpose unknown",
        "LoadFailed(purpose-unknown) asked < Report Focus(Message)",
    ),
    ("loading, refused, second attempt", "pause over", "Loading(1) asked, refused < FetchOptions"),
    // Waiting for long.
    ("loading", "patience over", "Loading(0), late <"),
    ("loading, asked", "patience over", "Loading(0) asked, late <"),
    ("loading, refused, second attempt", "patience over", "Loading(1) asked, refused, late <"),
    ("loading, third attempt", "patience over", "Loading(2), late <"),
    ("starting", "patience over", "Starting, late <"),
    // Choosing.
    ("choosing", "method chosen", "Choosing irma+ <"),
    ("choosing, complete", "method chosen", "Choosing irma+chat <"),
    ("choosing, start failed", "method chosen", "Choosing irma+chat start-timed-out <"),
    ("choosing, combination refused", "method chosen", "Choosing irma+chat combination-refused <"),
    ("choosing, URL refused", "method chosen", "Choosing irma+chat client-url-refused <"),
    ("choosing, missing told", "method chosen", "Choosing irma+ missing <"),
    ("choosing", "missing choice followed", "Choosing < Focus(Group(Comm))"),
    ("choosing, complete", "missing choice followed", "Choosing irma+chat < Focus(Group(Comm))"),
    ("choosing, missing told", "missing choice followed", "Choosing missing < Focus(Group(Comm))"),
    (
        "choosing, start failed",
        "missing choice followed",
        "Choosing irma+chat start-timed-out < Focus(Group(Comm))",
    ),
    (
        "choosing, combination refused",
        "missing choice followed",
        "Choosing irma+chat combination-refused < Focus(Group(Comm))",
    ),
    // Starting: one press, one request.
    ("choosing", "start", "Choosing missing < Focus(Message)"),
    ("choosing, missing told", "start", "Choosing missing < Focus(Message)"),
    ("choosing, complete", "start", "Choosing irma+chat < AskToStart"),
    ("choosing, complete", "start allowed", "Starting < StartSession Keep(Session) Wait(5000)"),
    ("choosing, start failed", "start", "Choosing irma+chat start-timed-out < AskToStart"),
    ("choosing, start failed", "start allowed", "Starting < StartSession Keep(Session) Wait(5000)"),
    ("choosing, combination refused", "start", "Choosing irma+chat combination-refused < AskToStart"),
    ("choosing, combination refused", "start allowed", "Starting < StartSession Keep(Session) Wait(5000)"),
    ("starting", "client URL", "Redirecting < Redirect"),
    ("starting", "hostile client URL", "Choosing irma+chat client-url-refused < Report Focus(Message)"),
    ("starting", "start timed out", "Choosing irma+chat start-timed-out < Report Focus(Message)"),
    // The core offers something else by now: that is asked for, and told above the new form.
    ("starting", "combination refused", "Loading(0) asked, refused < Report FetchOptions Wait(10000)"),
    (
        "loading, refused, second attempt",
        "options",
        "Choosing irma+chat combination-refused < Focus(Message)",
    ),
    ("starting", "page restored", "Choosing irma+chat < Cancel"),
    ("choosing, missing told", "page restored", "Choosing < Cancel"),
    ("choosing, start failed", "page restored", "Choosing irma+chat < Cancel"),
    ("choosing, combination refused", "page restored", "Choosing irma+chat < Cancel"),
    ("choosing, URL refused", "page restored", "Choosing irma+chat < Cancel"),
    ("choosing, URL refused", "start", "Choosing irma+chat client-url-refused < AskToStart"),
    ("choosing, URL refused", "start allowed", "Starting < StartSession Keep(Session) Wait(5000)"),
    (
        "choosing, URL refused",
        "missing choice followed",
        "Choosing irma+chat client-url-refused < Focus(Group(Comm))",
    ),
    (
        "choosing, URL refused",
        "configured otherwise",
        "Loading(0) < Recall(Session) FetchOptions Wait(10000)",
    ),
    ("choosing, URL refused", "misconfigured", "Misconfigured < Cancel Report"),
    ("redirecting", "redirect refused", "Choosing irma+chat client-url-refused < Report Focus(Message)"),
    ("redirecting", "redirect failed", "Choosing irma+chat client-url-refused, link < Report Focus(Message)"),
    ("redirecting", "page restored", "Choosing irma+chat < Cancel"),
    // What comes from outside the form, at any time.
    ("*", "login ended", "= <"),
    ("*", "choice recalled", "= <"),
    ("*", "kept choice recalled", "= <"),
    ("choosing", "choice recalled", "Choosing digid+chat <"),
    ("choosing", "kept choice recalled", "Choosing digid+chat <"),
    ("choosing, missing told", "choice recalled", "Choosing digid+chat missing <"),
    ("choosing, missing told", "kept choice recalled", "Choosing digid+chat missing <"),
    ("*", "forgotten", "= < Forget(Local) Forget(Session)"),
    ("*", "reset", "Loading(0) < FetchOptions Wait(10000) Forget(Session)"),
    ("unconfigured", "reset", "Unconfigured <"),
    ("misconfigured", "reset", "Misconfigured <"),
];

#[test]
fn every_event_in_every_state() {
    let mut seen = Vec::new();
    for (state, model) in states() {
        for (name, event) in events() {
            let before = model.clone();
            let mut after = model.clone();
            let effects = update(&mut after, event);
            let row = |state| TABLE.iter().find(|row| row.0 == state && row.1 == name);
            if let Some(row) = row(state).or_else(|| row("*")) {
                let outcome = format!("{} < {}", stage(&after), list(&effects));
                assert_eq!(outcome.trim_end(), row.2.replace('=', &stage(&before)), "{name} in {state}");
                seen.push((row.0, name));
            } else {
                assert_eq!(effects, [], "{name} in {state} orders something");
                assert_eq!(after, before, "{name} in {state} changes something");
            }
        }
    }
    let unseen: Vec<_> = TABLE.iter().filter(|row| !seen.contains(&(row.0, row.1))).collect();
    assert_eq!(unseen, [] as [&(&str, &str, &str); 0], "rows that no state and event match");
}

fn config(purpose: &str) -> Config {
    Config::from_attributes(Some("https://core.example.nl"), Some(purpose)).unwrap()
}

fn methods(tags: &[&str]) -> Vec<MethodProperties> {
    tags.iter().map(|&tag| MethodProperties { tag: tag.to_owned(), ..Default::default() }).collect()
}

fn choice(auth_method: &str, comm_method: &str) -> Choice {
    Choice { auth_method: Some(auth_method.to_owned()), comm_method: Some(comm_method.to_owned()) }
}

fn options() -> SessionOptions {
    SessionOptions { auth_methods: methods(&["irma", "digid"]), comm_methods: methods(&["call", "chat"]) }
}

/// The generation that answers carry when they are not stale.
const NOW: u32 = 7;

fn states() -> Vec<(&'static str, Model)> {
    let unconfigured = Model { generation: NOW, ..Model::default() };
    let at = |stage| Model { config: Some(config("report_move")), stage, ..unconfigured.clone() };
    let choosing = |notice| Model { options: options(), ..at(Stage::Choosing(notice)) };
    let complete = |stage| Model { stage, choice: choice("irma", "chat"), ..choosing(None) };
    let failed = |failure| Stage::LoadFailed { failure, asked: false };
    let start_failed = |failure| Stage::Choosing(Some(Notice::StartFailed(failure)));
    let client_url = ClientUrl::parse("https://auth.example.nl/1", &config("report_move").core_url).unwrap();
    let errors = Config::from_attributes(None, Some("report_move")).unwrap_err();
    let mut states = vec![
        ("unconfigured", unconfigured.clone()),
        ("misconfigured", Model { stage: Stage::Misconfigured(errors), ..unconfigured.clone() }),
        ("loading", at(Stage::Loading { failures: 0, asked: false })),
        ("loading, asked", at(Stage::Loading { failures: 0, asked: true })),
        ("loading, third attempt", at(Stage::Loading { failures: 2, asked: false })),
        (
            "loading, refused, second attempt",
            Model {
                refused: Some(Failure::CombinationRefused(404)),
                ..complete(Stage::Loading { failures: 1, asked: true })
            },
        ),
        ("failed", at(failed(Failure::OptionsUnreachable))),
        ("failed for good", at(failed(Failure::PurposeUnknown))),
        ("offline", at(failed(Failure::Offline))),
        ("choosing", choosing(None)),
        ("choosing, missing told", choosing(Some(Notice::ChoiceMissing { auth: true, comm: true }))),
        ("choosing, complete", complete(Stage::Choosing(None))),
        ("choosing, start failed", complete(start_failed(Failure::StartTimedOut))),
        ("choosing, combination refused", complete(start_failed(Failure::CombinationRefused(404)))),
        (
            "choosing, URL refused",
            complete(start_failed(Failure::ClientUrlRefused(InvalidClientUrl::TooLong))),
        ),
        ("starting", complete(Stage::Starting)),
        ("redirecting", complete(Stage::Redirecting(client_url))),
    ];
    // An event without meaning: afterwards the page knows all.
    for (_, model) in &mut states {
        update(model, Event::PauseEnded { generation: NOW - 1 });
    }
    states
}

fn events() -> Vec<(&'static str, Event)> {
    let configured = |config| Event::Configured { config, settings: Settings::default() };
    let received = |result| Event::OptionsReceived { generation: NOW, result };
    let started = |result| Event::ClientUrlReceived { generation: NOW, result };
    let recalled = |storage| Event::ChoiceRecalled { storage, choice: choice("digid", "chat") };
    let response = |url: &str| Ok(ClientUrlResponse { client_url: url.to_owned() });
    vec![
        ("configured", configured(Ok(config("report_move")))),
        ("configured otherwise", configured(Ok(config("request_passport")))),
        ("misconfigured", configured(Config::from_attributes(None, Some("report_move")))),
        ("options", received(Ok(options()))),
        ("options, stale", Event::OptionsReceived { generation: NOW - 1, result: Ok(options()) }),
        ("options without auth methods", received(Ok(SessionOptions { auth_methods: vec![], ..options() }))),
        ("options without comm methods", received(Ok(SessionOptions { comm_methods: vec![], ..options() }))),
        ("options unreachable", received(Err(Failure::OptionsUnreachable))),
        ("purpose unknown", received(Err(Failure::PurposeUnknown))),
        (
            "failure, stale",
            Event::OptionsReceived { generation: NOW - 1, result: Err(Failure::OptionsInvalid) },
        ),
        ("pause over", Event::PauseEnded { generation: NOW }),
        ("pause over, stale", Event::PauseEnded { generation: NOW - 1 }),
        ("method chosen", Event::MethodChosen { kind: MethodKind::Auth, tag: "irma".to_owned() }),
        ("unknown method chosen", Event::MethodChosen { kind: MethodKind::Auth, tag: "chat".to_owned() }),
        ("missing choice followed", Event::MissingChoiceFollowed(MethodKind::Comm)),
        ("start", Event::StartRequested),
        ("start allowed", Event::StartAllowed),
        ("client URL", started(response("https://auth.example.nl/1"))),
        (
            "client URL, stale",
            Event::ClientUrlReceived { generation: NOW - 1, result: response("https://auth.example.nl/1") },
        ),
        ("hostile client URL", started(response("javascript:alert(1)"))),
        ("start timed out", started(Err(Failure::StartTimedOut))),
        ("combination refused", started(Err(Failure::CombinationRefused(404)))),
        ("patience over", Event::PatienceEnded),
        ("redirect refused", Event::RedirectRefused),
        ("redirect failed", Event::RedirectFailed),
        ("retry", Event::RetryRequested),
        ("online", Event::CameOnline),
        ("page restored", Event::PageRestored),
        ("login ended", Event::LoginEnded(Notification::Cancelled)),
        ("choice recalled", recalled(Storage::Local)),
        ("kept choice recalled", recalled(Storage::Session)),
        ("forgotten", Event::ForgetRequested),
        ("reset", Event::ResetRequested),
    ]
}

fn stage(model: &Model) -> String {
    let refused = if model.refused.is_some() { ", refused" } else { "" };
    let late = if model.late { ", late" } else { "" };
    [&progress(model), refused, late].concat()
}

fn progress(model: &Model) -> String {
    let asked = |asked: bool| if asked { " asked" } else { "" };
    match &model.stage {
        Stage::Unconfigured => "Unconfigured".to_owned(),
        Stage::Misconfigured(_) => "Misconfigured".to_owned(),
        Stage::Loading { failures, asked: by_citizen } => {
            format!("Loading({failures}){}", asked(*by_citizen))
        }
        Stage::LoadFailed { failure, asked: by_citizen } => {
            format!("LoadFailed({}){}", failure.code(), asked(*by_citizen))
        }
        Stage::Choosing(notice) => {
            let chosen =
                [MethodKind::Auth, MethodKind::Comm].map(|kind| model.chosen(kind).unwrap_or_default());
            let chosen =
                if chosen == ["", ""] { String::new() } else { format!(" {}+{}", chosen[0], chosen[1]) };
            let notice = match notice {
                None => String::new(),
                Some(Notice::ChoiceMissing { .. }) => " missing".to_owned(),
                Some(Notice::StartFailed(failure)) => format!(" {}", failure.code()),
            };
            let link = if model.unfollowed.is_some() { ", link" } else { "" };
            format!("Choosing{chosen}{notice}{link}")
        }
        Stage::Starting => "Starting".to_owned(),
        Stage::Redirecting(_) => "Redirecting".to_owned(),
    }
}

fn list(effects: &[Effect]) -> String {
    let name = |effect: &Effect| match effect {
        Effect::Announce(_) => None,
        effect => Some(order(effect)),
    };
    effects.iter().filter_map(name).collect::<Vec<_>>().join(" ")
}

fn order(effect: &Effect) -> String {
    match effect {
        Effect::FetchOptions { .. } => "FetchOptions".to_owned(),
        Effect::Pause { duration_ms, .. } => format!("Pause({duration_ms})"),
        Effect::StartSession { .. } => "StartSession".to_owned(),
        Effect::Cancel => "Cancel".to_owned(),
        Effect::Redirect(_) => "Redirect".to_owned(),
        Effect::Focus(Focus::Group(kind)) => format!("Focus(Group({kind:?}))"),
        Effect::Focus(focus) => format!("Focus({focus:?})"),
        Effect::Report(_) => "Report".to_owned(),
        Effect::AskToStart { .. } => "AskToStart".to_owned(),
        Effect::Wait { duration_ms } => format!("Wait({duration_ms})"),
        Effect::Recall(storage) => format!("Recall({storage:?})"),
        Effect::Keep(storage, _) => format!("Keep({storage:?})"),
        Effect::Forget(storage) => format!("Forget({storage:?})"),
        Effect::Announce(announcement) => announcement.event_type().to_owned(),
    }
}
