//! A fault: which answers of a server break, and how.
//!
//! Whoever has a fault hands it requests and the way to the right answer; what comes back is broken. The
//! server behind knows nothing of it.

mod body;
mod harm;
mod name;
mod proxy;
mod redirect;

use axum::{extract::Request, http::Method, response::Response};

use crate::{Pace, line::Line};

pub(crate) use body::Body;
pub(crate) use harm::Harm;
pub use proxy::fault_exists;
pub(crate) use proxy::{Proxy, behind, path};

/// Something that goes wrong with some of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) part: Part,
    pub(crate) harm: Harm,
}

/// Which answers are affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// `GET /session_options/…`
    Options,
    /// `POST /start`
    Start,
    /// What a browser asks before that POST.
    Preflight,
    /// Each of these three.
    Core,
    /// `GET /static/…`
    Icons,
    /// The widget's script.
    Script,
    /// Its WASM.
    Wasm,
    /// The words of its languages.
    Words,
}

impl Part {
    /// Whether the answer to this request is among them.
    pub(crate) fn covers(self, request: &Request) -> bool {
        let (method, path) = (request.method(), request.uri().path());
        let is_start = path.ends_with("/start");
        match self {
            Self::Options => method == Method::GET && path.contains("/session_options"),
            Self::Start => method == Method::POST && is_start,
            Self::Preflight => method == Method::OPTIONS && is_start,
            Self::Core => is_start || path.contains("/session_options"),
            Self::Icons => path.contains("/static/"),
            Self::Script => extension(path) == Some("js"),
            Self::Wasm => extension(path) == Some("wasm"),
            Self::Words => extension(path) == Some("json"),
        }
    }
}

fn extension(path: &str) -> Option<&str> {
    path.rsplit_once('.').map(|(_, extension)| extension)
}

/// Asks `answer`, and lets `faults` break what comes of it.
pub(crate) async fn broken<Answer: Future<Output = Response>>(
    faults: &[Fault],
    mut request: Request,
    line: &Line,
    pace: Pace,
    answer: impl FnOnce(Request) -> Answer,
) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let harms: Vec<Harm> =
        faults.iter().filter(|fault| fault.part.covers(&request)).map(|fault| fault.harm).collect();
    for harm in &harms {
        harm.before(&mut request, pace).await;
    }
    let mut response = answer(request).await;
    for harm in harms {
        response = harm.after(response, &uri, &headers, line).await;
    }
    response
}
