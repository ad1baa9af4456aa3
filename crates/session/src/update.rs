//! The rules: what each [`Event`] makes of a [`Model`], and what it orders.
//!
//! An event that has no meaning in a stage changes nothing. That is how a second press on the start
//! button never becomes a second POST, and a late answer never disturbs what came after it.

use crate::client_url::{ClientUrl, InvalidClientUrl};
use crate::config::{Config, ConfigError};
use crate::failure::Failure;
use crate::model::{Effect, Event, Focus, Generation, Model, Notice, Report, Stage};
use crate::protocol::{ClientUrlResponse, MethodKind, SessionOptions};
use crate::request;

/// How long to wait before asking for the options again, in milliseconds; one entry per attempt.
const PAUSES_MS: [u32; 2] = [1_000, 3_000];

/// Applies `event` to `model` and returns what must be done about it, in order.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match (&model.stage, event) {
        (_, Event::Configured { config, language }) => {
            model.language = language;
            match config {
                Ok(config) => configured(model, config),
                Err(errors) => misconfigured(model, errors),
            }
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

        (&Stage::Choosing(notice), Event::MethodChosen { kind, tag }) => {
            if model.options.methods(kind).iter().any(|method| method.tag == tag) {
                model.choice.set(kind, tag);
            }
            if notice == Some(Notice::ChoiceMissing) && model.is_complete() {
                model.stage = Stage::Choosing(None);
            }
            vec![]
        }
        (Stage::Choosing(_), Event::MissingChoiceFollowed(kind)) => vec![Effect::Focus(Focus::Group(kind))],
        // The core no longer allows what it offered: ask what it offers now.
        (
            Stage::Choosing(Some(Notice::StartFailed(Failure::CombinationRefused(_)))),
            Event::RetryRequested,
        ) => fetch_options(model, 0, true),
        (Stage::Choosing(Some(Notice::StartFailed(failure))), Event::RetryRequested)
            if failure.is_retryable() =>
        {
            start(model)
        }
        (Stage::Choosing(_), Event::StartRequested) => start(model),

        (Stage::Starting, Event::ClientUrlReceived { generation, result })
            if generation == model.generation =>
        {
            started(model, result)
        }
        (Stage::Redirecting(_), Event::RedirectRefused) => {
            start_failed(model, Failure::ClientUrlRefused(InvalidClientUrl::NotFollowed))
        }
        // Leaving the page may have made the start fail.
        (Stage::Starting | Stage::Redirecting(_) | Stage::Choosing(Some(_)), Event::PageRestored) => {
            next_generation(model);
            model.stage = Stage::Choosing(None);
            vec![Effect::Cancel]
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
    fetch_options(model, 0, false)
}

fn misconfigured(model: &mut Model, errors: Vec<ConfigError>) -> Vec<Effect> {
    if matches!(&model.stage, Stage::Misconfigured(known) if *known == errors) {
        return vec![];
    }
    next_generation(model);
    let mut effects = vec![Effect::Cancel, Effect::Focus(Focus::Stay)];
    effects.extend(errors.iter().map(|&error| Effect::Report(Report::Misconfigured(error))));
    model.stage = Stage::Misconfigured(errors);
    effects
}

/// Asks for the options; whatever was under way before is called off. What had the focus may go.
fn fetch_options(model: &mut Model, failures: u8, asked: bool) -> Vec<Effect> {
    let Some(request) = model.config.as_ref().map(request::fetch_options) else { return vec![] };
    model.stage = Stage::Loading { failures, asked };
    vec![Effect::Focus(Focus::Stay), Effect::FetchOptions { generation: next_generation(model), request }]
}

fn loaded(model: &mut Model, options: SessionOptions, asked: bool) -> Vec<Effect> {
    if options.auth_methods.is_empty() {
        return cannot_load(model, Failure::NoAuthMethod, asked);
    }
    if options.comm_methods.is_empty() {
        return cannot_load(model, Failure::NoCommMethod, asked);
    }
    model.options = options;
    model.stage = Stage::Choosing(None);
    if asked { vec![Effect::Focus(Focus::Group(MethodKind::Auth))] } else { vec![] }
}

fn load_failed(model: &mut Model, failure: Failure, failures: u8, asked: bool) -> Vec<Effect> {
    match PAUSES_MS.get(usize::from(failures)) {
        Some(&duration_ms) if failure.is_transient() => {
            model.stage = Stage::Loading { failures: failures + 1, asked };
            vec![Effect::Pause { generation: next_generation(model), duration_ms }]
        }
        _ => cannot_load(model, failure, asked),
    }
}

fn cannot_load(model: &mut Model, failure: Failure, asked: bool) -> Vec<Effect> {
    model.stage = Stage::LoadFailed { failure, asked };
    let report = Effect::Report(Report::Failed(failure));
    if asked { vec![report, Effect::Focus(Focus::Message)] } else { vec![report] }
}

fn start(model: &mut Model) -> Vec<Effect> {
    let (Some(config), Some(auth_method), Some(comm_method)) =
        (&model.config, model.chosen(MethodKind::Auth), model.chosen(MethodKind::Comm))
    else {
        model.stage = Stage::Choosing(Some(Notice::ChoiceMissing));
        return vec![Effect::Focus(Focus::Message)];
    };
    let request = request::start_session(config, auth_method, comm_method);
    model.stage = Stage::Starting;
    vec![Effect::Focus(Focus::Stay), Effect::StartSession { generation: next_generation(model), request }]
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
    model.stage = Stage::Choosing(Some(Notice::StartFailed(failure)));
    vec![Effect::Report(Report::Failed(failure)), Effect::Focus(Focus::Message)]
}

fn next_generation(model: &mut Model) -> Generation {
    model.generation = model.generation.wrapping_add(1);
    model.generation
}
