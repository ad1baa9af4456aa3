//! What is sent to the core and what its answers mean. Sending is left to whoever carries out the effects.

use serde::{Deserialize, Deserializer};

use crate::config::Config;
use crate::failure::Failure;
use crate::protocol::{ClientUrlResponse, MethodProperties, SessionOptions, StartRequest};

/// Nobody can choose from more methods than this in one group: such an answer is a mistake of the core.
const MAX_METHODS: usize = 1_000;

/// An HTTP request to the core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Absolute URL.
    pub url: String,
    /// `None` for a GET without headers of its own, so that a browser needs no CORS preflight.
    ///
    /// What a POST carries, as JSON. It must go out with `Content-Type: application/json` and with `Accept`
    /// exactly `application/json`: for any other value cores answer 303 to the client URL. Redirects must
    /// not be followed.
    pub body: Option<StartRequest>,
    /// Give up after this many milliseconds.
    pub timeout_ms: u32,
}

/// The core's answer: its status, and its body if that was JSON of an acceptable length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer<B> {
    /// HTTP status; 0 for a redirect that was not followed (Fetch Standard, opaque-redirect response).
    pub status: u16,
    /// The parsed body: a [`Deserializer`] over it.
    pub body: Option<B>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkError {
    /// The device has no network.
    Offline,
    /// The request failed, for a reason that browsers do not tell scripts.
    Unreachable,
    /// There was no answer in time.
    TimedOut,
}

/// Asks for the session options of the configured purpose.
pub(crate) fn fetch_options(config: &Config) -> Request {
    let path = ["session_options/", &config.purpose.to_path_segment()].concat();
    Request { url: config.core_url.join(&path), body: None, timeout_ms: 10_000 }
}

/// Asks to start a session. A core that waits for two slow plugins answers after ten seconds, so the
/// time-out is longer than that.
pub(crate) fn start_session(config: &Config, auth_method: &str, comm_method: &str) -> Request {
    let start = StartRequest {
        auth_method: auth_method.to_owned(),
        comm_method: comm_method.to_owned(),
        purpose: config.purpose.as_str().to_owned(),
    };
    Request { url: config.core_url.join("start"), body: Some(start), timeout_ms: 15_000 }
}

/// Reads the answer to `GET /session_options/{purpose}`.
///
/// The deserializer should give structs as maps only. One that also gives them as sequences, such as that of
/// `serde_json`, makes an array of the right length count as an object.
///
/// # Errors
/// The [`Failure`] that the answer, or its absence, means.
pub fn read_options<'de, B: Deserializer<'de>>(
    answer: Result<Answer<B>, NetworkError>,
) -> Result<SessionOptions, Failure> {
    let answer = answer.map_err(|error| match error {
        NetworkError::Offline => Failure::Offline,
        NetworkError::Unreachable => Failure::OptionsUnreachable,
        NetworkError::TimedOut => Failure::OptionsTimedOut,
    })?;
    match answer.status {
        200..=299 => {
            let options = read_body::<SessionOptions, B>(answer.body).ok_or(Failure::OptionsInvalid)?;
            let too_many = |methods: &[MethodProperties]| methods.len() > MAX_METHODS;
            if too_many(&options.auth_methods) || too_many(&options.comm_methods) {
                return Err(Failure::OptionsInvalid);
            }
            Ok(options.distinct())
        }
        400 | 404 => Err(Failure::PurposeUnknown),
        status @ 401..=499 => Err(Failure::OptionsRefused(status)),
        status => Err(Failure::OptionsCoreFailed(status)),
    }
}

/// Reads the answer to `POST /start`, as [`read_options`] does. The client URL in it is not checked yet.
///
/// # Errors
/// The [`Failure`] that the answer, or its absence, means.
pub fn read_start<'de, B: Deserializer<'de>>(
    answer: Result<Answer<B>, NetworkError>,
) -> Result<ClientUrlResponse, Failure> {
    let answer = answer.map_err(|error| match error {
        NetworkError::Offline => Failure::Offline,
        NetworkError::Unreachable => Failure::StartUnreachable,
        NetworkError::TimedOut => Failure::StartTimedOut,
    })?;
    match answer.status {
        200..=299 => read_body(answer.body).ok_or(Failure::StartInvalid),
        0 | 300..=399 => Err(Failure::StartRedirected),
        status @ (400 | 404) => Err(Failure::CombinationRefused(status)),
        status @ 401..=499 => Err(Failure::StartRefused(status)),
        status => Err(Failure::StartCoreFailed(status)),
    }
}

fn read_body<'de, T: Deserialize<'de>, B: Deserializer<'de>>(body: Option<B>) -> Option<T> {
    T::deserialize(body?).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Answer, NetworkError, fetch_options, read_options, read_start, start_session};
    use crate::config::Config;
    use crate::failure::Failure;

    fn config(purpose: &str) -> Config {
        Config::from_attributes(Some("https://example.nl/core/"), Some(purpose)).unwrap()
    }

    fn answer(status: u16, body: impl Into<Option<Value>>) -> Answer<Value> {
        Answer { status, body: body.into() }
    }

    #[test]
    fn asks_for_options_below_the_core_url() {
        let request = fetch_options(&config("with space/and slash"));
        assert_eq!(request.url, "https://example.nl/core/session_options/with%20space%2Fand%20slash");
        assert_eq!(request.body, None);
        assert_eq!(request.timeout_ms, 10_000);
    }

    #[test]
    fn posts_the_choice_as_json() {
        let request = start_session(&config("report_move"), "irma", "chat");
        assert_eq!(request.url, "https://example.nl/core/start");
        let body = r#"{"auth_method":"irma","comm_method":"chat","purpose":"report_move"}"#;
        assert_eq!(serde_json::to_string(&request.body).unwrap(), body);
        assert_eq!(request.timeout_ms, 15_000);
    }

    #[test]
    fn tells_the_answers_to_get_options_apart() {
        let good = json!({"auth_methods": [{"tag": "irma"}, {"tag": "irma"}], "comm_methods": []});
        assert_eq!(read_options(Ok(answer(200, good.clone()))).unwrap().auth_methods.len(), 1);
        for (status, body, failure) in [
            (200, None, Failure::OptionsInvalid),
            (200, Some(json!([])), Failure::OptionsInvalid),
            (200, Some(json!({"auth_methods": []})), Failure::OptionsInvalid),
            (200, Some(json!({"auth_methods": [{}], "comm_methods": []})), Failure::OptionsInvalid),
            (200, Some(json!({"auth_methods": "irma", "comm_methods": []})), Failure::OptionsInvalid),
            (204, None, Failure::OptionsInvalid),
            (400, None, Failure::PurposeUnknown),
            (404, Some(json!({"error": {"code": 404}})), Failure::PurposeUnknown),
            (403, Some(good.clone()), Failure::OptionsRefused(403)),
            (429, None, Failure::OptionsRefused(429)),
            (500, Some(good), Failure::OptionsCoreFailed(500)),
            (304, None, Failure::OptionsCoreFailed(304)),
        ] {
            assert_eq!(read_options(Ok(answer(status, body.clone()))), Err(failure), "{status} {body:?}");
        }
    }

    #[test]
    fn refuses_more_methods_than_anyone_can_choose_from() {
        let options = |count: usize| {
            let methods: Vec<_> = (0..count).map(|n| json!({"tag": n.to_string()})).collect();
            json!({"auth_methods": [], "comm_methods": methods})
        };
        assert_eq!(read_options(Ok(answer(200, options(1_000)))).unwrap().comm_methods.len(), 1_000);
        assert_eq!(read_options(Ok(answer(200, options(1_001)))), Err(Failure::OptionsInvalid));
    }

    #[test]
    fn tells_the_answers_to_start_apart() {
        let good = json!({"client_url": "https://auth.example.nl/1"});
        assert_eq!(
            read_start(Ok(answer(200, good.clone()))).unwrap().client_url,
            "https://auth.example.nl/1"
        );
        for (status, body, failure) in [
            (200, None, Failure::StartInvalid),
            (200, Some(json!({"client_url": 1})), Failure::StartInvalid),
            (0, None, Failure::StartRedirected),
            (303, None, Failure::StartRedirected),
            (400, None, Failure::CombinationRefused(400)),
            (404, Some(good.clone()), Failure::CombinationRefused(404)),
            (403, Some(good.clone()), Failure::StartRefused(403)),
            (429, None, Failure::StartRefused(429)),
            (500, Some(good), Failure::StartCoreFailed(500)),
        ] {
            assert_eq!(read_start(Ok(answer(status, body.clone()))), Err(failure), "{status} {body:?}");
        }
    }

    #[test]
    fn tells_network_errors_apart() {
        for (error, options, start) in [
            (NetworkError::Offline, Failure::Offline, Failure::Offline),
            (NetworkError::Unreachable, Failure::OptionsUnreachable, Failure::StartUnreachable),
            (NetworkError::TimedOut, Failure::OptionsTimedOut, Failure::StartTimedOut),
        ] {
            assert_eq!(read_options::<Value>(Err(error)), Err(options));
            assert_eq!(read_start::<Value>(Err(error)), Err(start));
        }
    }
}
