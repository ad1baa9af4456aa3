//! Carries out what a scenario breaks: delays, dropped connections, wrong bodies.

use std::{future::pending, time::Duration};

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::time::sleep;

use crate::{
    core_state::Core,
    drop_connection::Scissors,
    refusal::Refusal,
    scenario::{Distortion, Endpoint, Fault, Interruption, Times},
};

/// Of a truncated answer this much is sent: all headers, and part of the body.
const TRUNCATED_AFTER: usize = 2_048;
/// The body of a truncated answer is at least this long.
const TRUNCATED_FROM: usize = 8_192;
/// The size of the field that makes an answer huge.
const HUGE: usize = 11 * 1024 * 1024;

/// Lets come between request and answer what the scenario has. An answer from here replaces the
/// core's own.
pub(crate) async fn interrupt(
    core: &Core,
    endpoint: Endpoint,
    request: &HeaderMap,
    scissors: &Scissors,
) -> Option<Response> {
    let scenario = core.scenario()?;
    let Fault::Interrupt(at, how, times) = scenario.fault else {
        return None;
    };
    if !covers(at, endpoint) || (times == Times::Once && !core.trips(scenario)) {
        return None;
    }
    match how {
        Interruption::Delay(milliseconds) => {
            let delay = Duration::from_millis(milliseconds);
            sleep(core.options().pace.scale(delay)).await;
            None
        }
        Interruption::Hang => pending().await,
        Interruption::Drop => {
            scissors.cut_after(0);
            Some(StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
        Interruption::Error => Some(Refusal::Broken.answer(core.options().habit, request)),
    }
}

/// Sends the core's own JSON, or what the scenario makes of it.
pub(crate) fn send(core: &Core, endpoint: Endpoint, json: String, scissors: &Scissors) -> Response {
    let body = match core.fault() {
        Some(Fault::Distort(at, how)) if covers(at, endpoint) => {
            if how == Distortion::Truncate {
                scissors.cut_after(TRUNCATED_AFTER);
            }
            distort(endpoint, how, &json)
        }
        _ => json,
    };
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn distort(endpoint: Endpoint, how: Distortion, json: &str) -> String {
    match how {
        // The names lose their quotes: JavaScript perhaps, but not JSON.
        Distortion::BadJson => json.replace("\":", ":").replace("{\"", "{"),
        Distortion::Truncate => with_padding(json, TRUNCATED_FROM),
        Distortion::WrongTypes => match endpoint {
            Endpoint::Start => r#"{"client_url":42}"#,
            Endpoint::Options | Endpoint::Both => {
                r#"{"auth_methods":"irma","comm_methods":[{"tag":7,"name":["Chat"],"image_path":{}}]}"#
            }
        }
        .to_owned(),
        Distortion::Huge => with_padding(json, HUGE),
        Distortion::Empty => String::new(),
    }
}

/// The same JSON object with an unknown field of `length` characters in front.
fn with_padding(json: &str, length: usize) -> String {
    let rest = json.strip_prefix('{').unwrap_or(json);
    format!(r#"{{"padding":"{}",{rest}"#, "x".repeat(length))
}

fn covers(at: Endpoint, endpoint: Endpoint) -> bool {
    at == endpoint || at == Endpoint::Both
}
