//! The rules: how each [`Event`] changes a [`Model`], and which effects follow from it.
//!
//! An event that has no meaning in a stage changes nothing. That is how a second press on the start
//! button never becomes a second POST, and a late answer never disturbs what came after it.

use crate::announcement::Announcement;
use crate::choice::Choice;
use crate::client_url::{ClientUrl, InvalidClientUrl};
use crate::config::{Config, ConfigError};
use crate::effect::{Effect, Focus};
use crate::event::Event;
use crate::failure::Failure;
use crate::model::{Announced, Generation, Model};
use crate::problem::Problem;
use crate::protocol::{ClientUrlResponse, MethodKind, SessionOptions};
use crate::request;
use crate::settings::Settings;
use crate::stage::{Notice, Stage};
use crate::state::State;
use crate::storage::Storage;

/// How long to wait before asking for the options again, in milliseconds; one entry per attempt.
const RETRY_DELAYS_MS: [u32; 2] = [1_000, 3_000];

/// After how long a citizen who waits for the options is shown the page's own ways to get in touch, in milliseconds.
const LOADING_PATIENCE_MS: u32 = 10_000;

/// After how long a citizen who waits for the start is told that it takes longer than usual, in milliseconds.
const STARTING_PATIENCE_MS: u32 = 5_000;

/// Applies `event` to `model` and returns what must be done about it, in order.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let orders = transition(model, event);
    // Announcements come first: a page that the browser is leaving hears no more of them.
    let mut effects = announce(model);
    effects.extend(orders);
    effects
}

fn transition(model: &mut Model, event: Event) -> Vec<Effect> {
    match (&model.stage, event) {
        (_, Event::Configured { config, settings }) => {
            let mut effects = apply_settings(model, settings);
            effects.extend(match config {
                Ok(config) => configured(model, config),
                Err(errors) => misconfigured(model, errors),
            });
            effects
        }
        (_, Event::LoginEnded(notification)) => {
            model.notification = Some(notification);
            vec![]
        }
        (_, Event::ChoiceRecalled { storage: Storage::Local, choice }) => {
            model.remembered = choice;
            vec![]
        }
        (_, Event::ChoiceRecalled { storage: Storage::Session, choice }) => {
            model.kept = choice;
            vec![]
        }
        (_, Event::ForgetRequested) => {
            model.forgotten |= MethodKind::ALL.into_iter().any(|kind| model.offers_remembered(kind));
            model.remembered = Choice::default();
            model.kept = Choice::default();
            vec![Effect::Forget(Storage::Local), Effect::Forget(Storage::Session)]
        }
        (Stage::Unconfigured | Stage::Misconfigured(_), Event::ResetRequested) => vec![],
        (_, Event::ResetRequested) => {
            model.choice = Choice::default();
            model.notification = None;
            model.kept = Choice::default();
            let mut effects = fetch_options(model, 0, false);
            effects.push(Effect::Forget(Storage::Session));
            effects
        }

        (&Stage::Loading { failures, asked }, Event::OptionsReceived { generation, result })
            if generation == model.generation =>
        {
            match result {
                Ok(options) => loaded(model, options, asked),
                Err(failure) => load_failed(model, failure, failures, asked),
            }
        }
        (&Stage::Loading { failures, asked }, Event::PauseEnded { generation })
            if generation == model.generation =>
        {
            fetch_options(model, failures, asked)
        }

        (Stage::LoadFailed { failure, .. }, Event::RetryRequested) if failure.is_retryable() => {
            fetch_options(model, 0, true)
        }
        (Stage::LoadFailed { failure: Failure::Offline, .. }, Event::CameOnline) => {
            fetch_options(model, 0, false)
        }

        (Stage::Loading { .. } | Stage::Starting, Event::PatienceEnded) => {
            model.late = true;
            vec![]
        }

        (Stage::Choosing(_), Event::MethodChosen { kind, tag }) => {
            if model.offers(kind, &tag) {
                model.touched = true;
                model.choice.set(kind, tag);
            }
            vec![]
        }
        (Stage::Choosing(_), Event::MissingChoiceFollowed(kind)) => vec![Effect::Focus(Focus::Group(kind))],
        (Stage::Choosing(_), Event::StartRequested) => ask_to_start(model),
        (Stage::Choosing(_), Event::StartAllowed) => start(model),

        (Stage::Starting, Event::ClientUrlReceived { generation, result })
            if generation == model.generation =>
        {
            started(model, result)
        }
        (Stage::Redirecting(_), Event::RedirectRefused) => {
            start_failed(model, Failure::ClientUrlRefused(InvalidClientUrl::Ambiguous))
        }
        (Stage::Redirecting(client_url), Event::RedirectFailed) => {
            model.unfollowed = Some(client_url.clone());
            start_failed(model, Failure::ClientUrlRefused(InvalidClientUrl::NotFollowed))
        }
        // A failure that is shown may have come from leaving the page itself.
        (Stage::Starting | Stage::Redirecting(_) | Stage::Choosing(Some(_)), Event::PageRestored) => {
            next_generation(model);
            model.stage = Stage::Choosing(None);
            // Makes the change of state be announced in any case, because the failure is no longer shown.
            model.announced.state = State::Starting;
            let mut effects = vec![Effect::Cancel];
            if model.settings.remember {
                // What was remembered on leaving can be forgotten now.
                effects.push(Effect::Recall(Storage::Local));
            }
            effects
        }

        _ => vec![],
    }
}

/// Works out what the page must be told, from what it was told last and what `model` says now.
fn announce(model: &mut Model) -> Vec<Effect> {
    let mut announcements = Vec::new();
    let state = model.stage.state();
    let has_options = !matches!(state, State::Loading | State::Failed | State::Misconfigured);
    if has_options && model.announced.state == State::Loading {
        announcements.push(Announcement::OptionsReceived(model.options.clone()));
    }
    if state != model.announced.state {
        announcements.push(Announcement::StateChanged(state));
    }
    let choice = if has_options { model.all_chosen() } else { model.announced.choice.clone() };
    if choice != model.announced.choice {
        announcements.push(Announcement::ChoiceChanged(choice.clone()));
    }
    model.announced = Announced { state, choice };
    announcements.into_iter().map(Effect::Announce).collect()
}

/// Takes over the settings that need no check.
fn apply_settings(model: &mut Model, settings: Settings) -> Vec<Effect> {
    let remembered_before = std::mem::replace(&mut model.settings, settings).remember;
    match (remembered_before, model.settings.remember) {
        (false, true) => vec![Effect::Recall(Storage::Local)],
        (true, false) => {
            model.remembered = Choice::default();
            vec![]
        }
        _ => vec![],
    }
}

fn configured(model: &mut Model, config: Config) -> Vec<Effect> {
    let misconfigured = matches!(model.stage, Stage::Misconfigured(_));
    if model.config.as_ref() == Some(&config) && !misconfigured {
        return vec![];
    }
    model.config = Some(config);
    model.refused = None;
    let mut effects = fetch_options(model, 0, false);
    effects.push(Effect::Recall(Storage::Session));
    effects
}

fn misconfigured(model: &mut Model, errors: Vec<ConfigError>) -> Vec<Effect> {
    if matches!(&model.stage, Stage::Misconfigured(known) if *known == errors) {
        return vec![];
    }
    next_generation(model);
    let mut effects = vec![Effect::Cancel];
    let texts = &model.settings.texts;
    effects.extend(errors.iter().map(|&error| Effect::Report(Problem::of_attribute(error, texts))));
    model.stage = Stage::Misconfigured(errors);
    effects
}

/// Asks for the options. The effect takes the place of whatever request or pause was pending.
fn fetch_options(model: &mut Model, failures: u8, asked: bool) -> Vec<Effect> {
    let Some(request) = model.config.as_ref().map(request::fetch_options) else { return vec![] };
    model.stage = Stage::Loading { failures, asked };
    let mut effects = vec![Effect::FetchOptions { generation: next_generation(model), request }];
    if failures == 0 {
        model.touched = false;
        effects.push(wait(model, LOADING_PATIENCE_MS));
    }
    effects
}

fn loaded(model: &mut Model, options: SessionOptions, asked: bool) -> Vec<Effect> {
    if options.auth_methods.is_empty() {
        return give_up_loading(model, Failure::NoAuthMethod, asked);
    }
    if options.comm_methods.is_empty() {
        return give_up_loading(model, Failure::NoCommMethod, asked);
    }
    let Some(config) = &model.config else { return vec![] };
    model.options = options.for_display(&config.core_url);
    let refused = model.refused.take();
    model.stage = Stage::Choosing(refused.map(Notice::StartFailed));
    if refused.is_some() {
        vec![Effect::Focus(Focus::Message)]
    } else if asked {
        vec![Effect::Focus(Focus::Group(MethodKind::Auth))]
    } else {
        vec![]
    }
}

fn load_failed(model: &mut Model, failure: Failure, failures: u8, asked: bool) -> Vec<Effect> {
    match RETRY_DELAYS_MS.get(usize::from(failures)) {
        Some(&duration_ms) if failure.is_transient() => {
            model.stage = Stage::Loading { failures: failures + 1, asked };
            vec![Effect::Pause { generation: next_generation(model), duration_ms }]
        }
        _ => give_up_loading(model, failure, asked),
    }
}

fn give_up_loading(model: &mut Model, failure: Failure, asked: bool) -> Vec<Effect> {
    model.refused = None;
    model.stage = Stage::LoadFailed { failure, asked };
    let report = report(model, failure);
    if asked { vec![report, Effect::Focus(Focus::Message)] } else { vec![report] }
}

fn ask_to_start(model: &mut Model) -> Vec<Effect> {
    model.touched = true;
    match &model.config {
        Some(config) if model.is_complete() => {
            vec![Effect::AskToStart { purpose: config.purpose.clone(), choice: model.all_chosen() }]
        }
        _ => {
            let is_missing = |kind| model.chosen(kind).is_none();
            model.stage = Stage::Choosing(Some(Notice::ChoiceMissing {
                auth: is_missing(MethodKind::Auth),
                comm: is_missing(MethodKind::Comm),
            }));
            vec![Effect::Focus(Focus::Message)]
        }
    }
}

fn start(model: &mut Model) -> Vec<Effect> {
    let (Some(config), Some(auth_method), Some(comm_method)) =
        (&model.config, model.chosen(MethodKind::Auth), model.chosen(MethodKind::Comm))
    else {
        return vec![];
    };
    let request = request::start_session(config, auth_method, comm_method);
    let mut effects = vec![Effect::Keep(Storage::Session, model.all_chosen())];
    if model.settings.remember {
        effects.push(Effect::Keep(Storage::Local, model.all_chosen()));
    }
    effects.push(Effect::StartSession { generation: next_generation(model), request });
    effects.push(wait(model, STARTING_PATIENCE_MS));
    model.notification = None;
    model.unfollowed = None;
    model.stage = Stage::Starting;
    effects
}

fn started(model: &mut Model, result: Result<ClientUrlResponse, Failure>) -> Vec<Effect> {
    let Some(config) = &model.config else { return vec![] };
    let client_url = result.and_then(|response| {
        ClientUrl::parse(&response.client_url, &config.core_url).map_err(Failure::ClientUrlRefused)
    });
    match client_url {
        Ok(client_url) => {
            model.stage = Stage::Redirecting(client_url.clone());
            vec![Effect::Redirect(client_url)]
        }
        Err(failure) => start_failed(model, failure),
    }
}

fn start_failed(model: &mut Model, failure: Failure) -> Vec<Effect> {
    let report = report(model, failure);
    if let Failure::CombinationRefused(_) = failure {
        // The core no longer allows what it offered, so ask what it offers now.
        model.refused = Some(failure);
        let mut effects = fetch_options(model, 0, true);
        effects.push(report);
        return effects;
    }
    model.stage = Stage::Choosing(Some(Notice::StartFailed(failure)));
    vec![report, Effect::Focus(Focus::Message)]
}

/// Has it said when this takes longer than `duration_ms` milliseconds.
fn wait(model: &mut Model, duration_ms: u32) -> Effect {
    model.late = false;
    Effect::Wait { duration_ms }
}

fn report(model: &Model, failure: Failure) -> Effect {
    Effect::Report(Problem::of_failure(failure, &model.settings.texts))
}

fn next_generation(model: &mut Model) -> Generation {
    model.generation = model.generation.wrapping_add(1);
    model.generation
}
