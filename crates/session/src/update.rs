//! The rules: what each [`Event`] makes of a [`Model`], and what it orders.
//!
//! An event that has no meaning in a stage changes nothing. That is how a second press on the start
//! button never becomes a second POST, and a late answer never disturbs what came after it.

use std::mem;

use crate::client_url::{ClientUrl, InvalidClientUrl};
use crate::config::{Config, ConfigError};
use crate::failure::Failure;
use crate::model::{Choice, Effect, Event, Focus, Generation, Model, Notice, Report, Session, Stage};
use crate::protocol::{MethodKind, SessionOptions};
use crate::request;

/// How long to wait before asking for the options again, in milliseconds; one entry per attempt.
const PAUSES_MS: [u32; 2] = [1_000, 3_000];

/// Applies `event` to `model` and returns what must be done about it, in order.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    match (mem::take(&mut model.stage), event) {
        (stage, Event::Configured { config, language }) => {
            model.language = language;
            configured(model, stage, config)
        }

        (
            Stage::Loading { config, choice, failures, asked },
            Event::OptionsReceived { generation, result },
        ) if generation == model.generation => match result {
            Ok(options) => loaded(model, config, choice, options, asked),
            Err(failure) => load_failed(model, config, choice, failure, failures, asked),
        },
        (Stage::Loading { config, choice, failures, asked }, Event::PauseEnded { generation })
            if generation == model.generation =>
        {
            vec![fetch_options(model, config, choice, failures, asked)]
        }

        (Stage::LoadFailed { config, choice, failure, .. }, Event::RetryRequested)
            if failure.is_retryable() =>
        {
            load_again(model, config, choice)
        }
        (Stage::LoadFailed { config, choice, failure: Failure::Offline, asked }, Event::CameOnline) => {
            vec![Effect::Focus(Focus::Stay), fetch_options(model, config, choice, 0, asked)]
        }

        (Stage::Choosing { mut session, notice }, Event::MethodChosen { kind, tag }) => {
            if session.options.methods(kind).iter().any(|method| method.tag == tag) {
                session.choice.set(kind, tag);
            }
            let notice = notice
                .filter(|notice| *notice != Notice::ChoiceMissing || session.missing().next().is_some());
            model.stage = Stage::Choosing { session, notice };
            vec![]
        }
        (Stage::Choosing { session, notice }, Event::MissingChoiceFollowed(kind)) => {
            model.stage = Stage::Choosing { session, notice };
            vec![Effect::Focus(Focus::Group(kind))]
        }
        (
            Stage::Choosing { session, notice: Some(Notice::StartFailed(Failure::StartRefused(_))) },
            Event::RetryRequested,
        ) => {
            // The core no longer allows what it offered: ask what it offers now.
            load_again(model, session.config, session.choice)
        }
        (Stage::Choosing { session, .. }, Event::StartRequested)
        | (Stage::Choosing { session, notice: Some(Notice::StartFailed(_)) }, Event::RetryRequested) => {
            start(model, session)
        }

        (Stage::Starting(session), Event::ClientUrlReceived { generation, result })
            if generation == model.generation =>
        {
            let client_url = result.and_then(|response| {
                ClientUrl::parse(&response.client_url, &session.config.core_url)
                    .map_err(Failure::ClientUrlRefused)
            });
            match client_url {
                Ok(client_url) => {
                    model.stage = Stage::Redirecting { session, client_url: client_url.clone() };
                    vec![Effect::Redirect(client_url)]
                }
                Err(failure) => start_failed(model, session, failure),
            }
        }
        (Stage::Redirecting { session, .. }, Event::RedirectRefused) => {
            start_failed(model, session, Failure::ClientUrlRefused(InvalidClientUrl::Ambiguous))
        }
        (Stage::Starting(session) | Stage::Redirecting { session, .. }, Event::PageRestored) => {
            next_generation(model);
            model.stage = Stage::Choosing { session, notice: None };
            vec![Effect::Cancel]
        }

        (stage, _) => {
            model.stage = stage;
            vec![]
        }
    }
}

fn configured(model: &mut Model, stage: Stage, config: Result<Config, Vec<ConfigError>>) -> Vec<Effect> {
    match config {
        Ok(config) if stage.config() == Some(&config) => {
            model.stage = stage;
            vec![]
        }
        Ok(config) => {
            vec![
                Effect::Cancel,
                Effect::Focus(Focus::Stay),
                fetch_options(model, config, stage.into_choice(), 0, false),
            ]
        }
        Err(errors) if stage == Stage::Misconfigured(errors.clone()) => {
            model.stage = stage;
            vec![]
        }
        Err(errors) => {
            next_generation(model);
            let reports = errors.iter().map(|&error| Effect::Report(Report::Misconfigured(error)));
            let effects = [Effect::Cancel, Effect::Focus(Focus::Stay)].into_iter().chain(reports).collect();
            model.stage = Stage::Misconfigured(errors);
            effects
        }
    }
}

fn loaded(
    model: &mut Model,
    config: Config,
    choice: Choice,
    options: SessionOptions,
    asked: bool,
) -> Vec<Effect> {
    if options.auth_methods.is_empty() {
        return cannot_load(model, config, choice, Failure::NoAuthMethod, asked);
    }
    if options.comm_methods.is_empty() {
        return cannot_load(model, config, choice, Failure::NoCommMethod, asked);
    }
    let choice = choice.within(&options);
    model.stage = Stage::Choosing { session: Session { config, options, choice }, notice: None };
    if asked { vec![Effect::Focus(Focus::Group(MethodKind::Auth))] } else { vec![] }
}

fn load_failed(
    model: &mut Model,
    config: Config,
    choice: Choice,
    failure: Failure,
    failures: u8,
    asked: bool,
) -> Vec<Effect> {
    match PAUSES_MS.get(usize::from(failures)) {
        Some(&duration_ms) if failure.is_transient() => {
            let generation = next_generation(model);
            model.stage = Stage::Loading { config, choice, failures: failures + 1, asked };
            vec![Effect::Pause { generation, duration_ms }]
        }
        _ => cannot_load(model, config, choice, failure, asked),
    }
}

fn cannot_load(
    model: &mut Model,
    config: Config,
    choice: Choice,
    failure: Failure,
    asked: bool,
) -> Vec<Effect> {
    model.stage = Stage::LoadFailed { config, choice, failure, asked };
    let mut effects = vec![Effect::Report(Report::Failed(failure))];
    if asked {
        effects.push(Effect::Focus(Focus::Message));
    }
    effects
}

/// The citizen asked for the options again. The button that was pressed is about to go.
fn load_again(model: &mut Model, config: Config, choice: Choice) -> Vec<Effect> {
    vec![Effect::Focus(Focus::Stay), fetch_options(model, config, choice, 0, true)]
}

fn fetch_options(model: &mut Model, config: Config, choice: Choice, failures: u8, asked: bool) -> Effect {
    let request = request::fetch_options(&config);
    model.stage = Stage::Loading { config, choice, failures, asked };
    Effect::FetchOptions { generation: next_generation(model), request }
}

fn start(model: &mut Model, session: Session) -> Vec<Effect> {
    let (Some(auth_method), Some(comm_method)) = (&session.choice.auth_method, &session.choice.comm_method)
    else {
        model.stage = Stage::Choosing { session, notice: Some(Notice::ChoiceMissing) };
        return vec![Effect::Focus(Focus::Message)];
    };
    let request = request::start_session(&session.config, auth_method, comm_method);
    model.stage = Stage::Starting(session);
    vec![Effect::Focus(Focus::Stay), Effect::StartSession { generation: next_generation(model), request }]
}

fn start_failed(model: &mut Model, session: Session, failure: Failure) -> Vec<Effect> {
    model.stage = Stage::Choosing { session, notice: Some(Notice::StartFailed(failure)) };
    vec![Effect::Report(Report::Failed(failure)), Effect::Focus(Focus::Message)]
}

fn next_generation(model: &mut Model) -> Generation {
    model.generation = model.generation.wrapping_add(1);
    model.generation
}
