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
    let mut orders = Vec::new();
    transition(model, event, &mut orders);
    // Announcements come first: a page that the browser is leaving hears no more of them.
    let mut effects = announce(model);
    effects.append(&mut orders);
    effects
}

/// Applies `event` to `model`, and adds to `orders` what must be done about it.
fn transition(model: &mut Model, event: Event, orders: &mut Vec<Effect>) {
    match (&model.stage, event) {
        (_, Event::Configured { config, settings }) => {
            apply_settings(model, settings, orders);
            match config {
                Ok(config) => configured(model, config, orders),
                Err(errors) => misconfigured(model, errors, orders),
            }
        }
        (_, Event::LoginEnded(notification)) => model.notification = Some(notification),
        (_, Event::ChoiceRecalled { storage: Storage::Local, choice }) => model.remembered = choice,
        (_, Event::ChoiceRecalled { storage: Storage::Session, choice }) => model.kept = choice,
        (_, Event::ForgetRequested) => {
            model.forgotten |= model.offers_remembered();
            model.remembered = Choice::default();
            model.kept = Choice::default();
            orders.push(Effect::Forget(Storage::Local));
            orders.push(Effect::Forget(Storage::Session));
        }
        (Stage::Unconfigured | Stage::Misconfigured(_), Event::ResetRequested) => {}
        (_, Event::ResetRequested) => {
            model.choice = Choice::default();
            model.notification = None;
            model.kept = Choice::default();
            fetch_options(model, 0, false, orders);
            orders.push(Effect::Forget(Storage::Session));
        }

        (&Stage::Loading { failures, asked }, Event::OptionsReceived { generation, result })
            if generation == model.generation =>
        {
            match result {
                Ok(options) => loaded(model, options, asked, orders),
                Err(failure) => load_failed(model, failure, failures, asked, orders),
            }
        }
        (&Stage::Loading { failures, asked }, Event::PauseEnded { generation })
            if generation == model.generation =>
        {
            fetch_options(model, failures, asked, orders);
        }

        (Stage::LoadFailed { failure, .. }, Event::RetryRequested) if failure.is_retryable() => {
            fetch_options(model, 0, true, orders);
        }
        (Stage::LoadFailed { failure: Failure::Offline, .. }, Event::CameOnline) => {
            fetch_options(model, 0, false, orders);
        }

        (Stage::Loading { .. } | Stage::Starting, Event::PatienceEnded) => model.late = true,

        (Stage::Choosing(_), Event::MethodChosen { kind, tag }) => {
            if model.offers(kind, &tag) {
                model.touched = true;
                model.choice.set(kind, tag);
            }
        }
        (Stage::Choosing(_), Event::MissingChoiceFollowed(kind)) => {
            orders.push(Effect::Focus(Focus::Group(kind)));
        }
        (Stage::Choosing(_), Event::StartRequested) => ask_to_start(model, orders),
        (Stage::Choosing(_), Event::StartAllowed) => start(model, orders),

        (Stage::Starting, Event::ClientUrlReceived { generation, result })
            if generation == model.generation =>
        {
            started(model, result, orders);
        }
        (Stage::Redirecting(_), Event::RedirectRefused) => {
            start_failed(model, Failure::ClientUrlRefused(InvalidClientUrl::Ambiguous), orders);
        }
        (Stage::Redirecting(client_url), Event::RedirectFailed) => {
            model.unfollowed = Some(client_url.clone());
            start_failed(model, Failure::ClientUrlRefused(InvalidClientUrl::NotFollowed), orders);
        }
        // A failure that is shown may have come from leaving the page itself.
        (Stage::Starting | Stage::Redirecting(_) | Stage::Choosing(Some(_)), Event::PageRestored) => {
            next_generation(model);
            model.stage = Stage::Choosing(None);
            // Makes the change of state be announced in any case, because the failure is no longer shown.
            model.announced.state = State::Starting;
            orders.push(Effect::Cancel);
            if model.settings.remember {
                // What was remembered on leaving can be forgotten now.
                orders.push(Effect::Recall(Storage::Local));
            }
        }

        _ => {}
    }
}

/// Works out what the page must be told, from what it was told last and what `model` says now.
fn announce(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let mut announce = |announcement| effects.push(Effect::Announce(announcement));
    let state = model.stage.state();
    let has_options = !matches!(state, State::Loading | State::Failed | State::Misconfigured);
    if has_options && model.announced.state == State::Loading {
        announce(Announcement::OptionsReceived(model.options.clone()));
    }
    if state != model.announced.state {
        announce(Announcement::StateChanged(state));
    }
    let choice = if has_options { model.all_chosen() } else { model.announced.choice.clone() };
    if choice != model.announced.choice {
        announce(Announcement::ChoiceChanged(choice.clone()));
    }
    model.announced = Announced { state, choice };
    effects
}

/// Takes over the settings that need no check.
fn apply_settings(model: &mut Model, settings: Settings, orders: &mut Vec<Effect>) {
    let remembered_before = std::mem::replace(&mut model.settings, settings).remember;
    match (remembered_before, model.settings.remember) {
        (false, true) => orders.push(Effect::Recall(Storage::Local)),
        (true, false) => model.remembered = Choice::default(),
        _ => {}
    }
}

fn configured(model: &mut Model, config: Config, orders: &mut Vec<Effect>) {
    let misconfigured = matches!(model.stage, Stage::Misconfigured(_));
    if model.config.as_ref() == Some(&config) && !misconfigured {
        return;
    }
    model.config = Some(config);
    // Before the options, which may be here at once: they are drawn with what was chosen.
    orders.push(Effect::Recall(Storage::Session));
    fetch_options(model, 0, false, orders);
}

fn misconfigured(model: &mut Model, errors: Vec<ConfigError>, orders: &mut Vec<Effect>) {
    if matches!(&model.stage, Stage::Misconfigured(known) if *known == errors) {
        return;
    }
    next_generation(model);
    model.refused = None;
    orders.push(Effect::Cancel);
    let texts = &model.settings.texts;
    orders.extend(errors.iter().map(|&error| Effect::Report(Problem::of_attribute(error, texts))));
    model.stage = Stage::Misconfigured(errors);
}

/// Asks for the options. The effect takes the place of whatever request or pause was pending.
fn fetch_options(model: &mut Model, failures: u8, asked: bool, orders: &mut Vec<Effect>) {
    let Some(request) = model.config.as_ref().map(request::fetch_options) else { return };
    model.stage = Stage::Loading { failures, asked };
    orders.push(Effect::FetchOptions { generation: next_generation(model), request });
    if failures == 0 {
        model.touched = false;
        model.refused = None;
        wait(model, LOADING_PATIENCE_MS, orders);
    }
}

fn loaded(model: &mut Model, options: SessionOptions, asked: bool, orders: &mut Vec<Effect>) {
    if options.auth_methods.is_empty() {
        return give_up_loading(model, Failure::NoAuthMethod, asked, orders);
    }
    if options.comm_methods.is_empty() {
        return give_up_loading(model, Failure::NoCommMethod, asked, orders);
    }
    let Some(config) = &model.config else { return };
    model.options = options.for_display(&config.core_url);
    let refused = model.refused.take();
    model.stage = Stage::Choosing(refused.map(Notice::StartFailed));
    if refused.is_some() {
        orders.push(Effect::Focus(Focus::Message));
    } else if asked {
        orders.push(Effect::Focus(Focus::Group(MethodKind::Auth)));
    }
}

fn load_failed(model: &mut Model, failure: Failure, failures: u8, asked: bool, orders: &mut Vec<Effect>) {
    match RETRY_DELAYS_MS.get(usize::from(failures)) {
        Some(&duration_ms) if failure.is_transient() => {
            model.stage = Stage::Loading { failures: failures + 1, asked };
            orders.push(Effect::Pause { generation: next_generation(model), duration_ms });
        }
        _ => give_up_loading(model, failure, asked, orders),
    }
}

fn give_up_loading(model: &mut Model, failure: Failure, asked: bool, orders: &mut Vec<Effect>) {
    model.refused = None;
    model.stage = Stage::LoadFailed { failure, asked };
    report(model, failure, orders);
    if asked {
        orders.push(Effect::Focus(Focus::Message));
    }
}

fn ask_to_start(model: &mut Model, orders: &mut Vec<Effect>) {
    model.touched = true;
    match &model.config {
        Some(config) if model.is_complete() => {
            orders.push(Effect::AskToStart { purpose: config.purpose.clone(), choice: model.all_chosen() });
        }
        _ => {
            let is_missing = |kind| model.chosen(kind).is_none();
            model.stage = Stage::Choosing(Some(Notice::ChoiceMissing {
                auth: is_missing(MethodKind::Auth),
                comm: is_missing(MethodKind::Comm),
            }));
            orders.push(Effect::Focus(Focus::Message));
        }
    }
}

fn start(model: &mut Model, orders: &mut Vec<Effect>) {
    let (Some(config), Some(auth_method), Some(comm_method)) =
        (&model.config, model.chosen(MethodKind::Auth), model.chosen(MethodKind::Comm))
    else {
        return;
    };
    let request = request::start_session(config, auth_method, comm_method);
    // First, as this is what the citizen waits for.
    orders.push(Effect::StartSession { generation: next_generation(model), request });
    orders.push(Effect::Keep(Storage::Session, model.all_chosen()));
    if model.settings.remember {
        orders.push(Effect::Keep(Storage::Local, model.all_chosen()));
    }
    wait(model, STARTING_PATIENCE_MS, orders);
    model.notification = None;
    model.unfollowed = None;
    model.stage = Stage::Starting;
}

fn started(model: &mut Model, result: Result<ClientUrlResponse, Failure>, orders: &mut Vec<Effect>) {
    let Some(config) = &model.config else { return };
    let client_url = result.and_then(|response| {
        ClientUrl::parse(&response.client_url, &config.core_url).map_err(Failure::ClientUrlRefused)
    });
    match client_url {
        Ok(client_url) => {
            model.stage = Stage::Redirecting(client_url.clone());
            orders.push(Effect::Redirect(client_url));
        }
        Err(failure) => start_failed(model, failure, orders),
    }
}

fn start_failed(model: &mut Model, failure: Failure, orders: &mut Vec<Effect>) {
    report(model, failure, orders);
    if let Failure::CombinationRefused(_) = failure {
        // The core no longer allows what it offered, so ask what it offers now.
        fetch_options(model, 0, true, orders);
        model.refused = Some(failure);
        return;
    }
    model.stage = Stage::Choosing(Some(Notice::StartFailed(failure)));
    orders.push(Effect::Focus(Focus::Message));
}

/// Has it said when this takes longer than `duration_ms` milliseconds.
fn wait(model: &mut Model, duration_ms: u32, orders: &mut Vec<Effect>) {
    model.late = false;
    orders.push(Effect::Wait { duration_ms });
}

fn report(model: &Model, failure: Failure, orders: &mut Vec<Effect>) {
    orders.push(Effect::Report(Problem::of_failure(failure, &model.settings.texts)));
}

fn next_generation(model: &mut Model) -> Generation {
    model.generation = model.generation.wrapping_add(1);
    model.generation
}
