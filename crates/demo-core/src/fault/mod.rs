//! Faults: which answers of a server break, and how.
//!
//! [`with_faults`] stands in front of a server as a broken proxy would. It changes requests on their way in and
//! answers on their way out; the server behind it answers as it always does.

mod body;
mod client_url;
mod kind;
mod name;
mod proxy;
mod redirect;

use axum::{extract::Request, http::Method, response::Response};

use crate::{TimeScale, connection::Connection};

use body::Body;
use kind::FaultKind;

pub use proxy::fault_exists;
pub(crate) use proxy::{FaultProxy, path, with_faults};

/// One thing that goes wrong with some of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fault {
    target: Target,
    kind: FaultKind,
}

/// Which answers are affected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    /// Every answer.
    All,
    /// `GET /session_options/…`
    Options,
    /// `POST /start`
    Start,
    /// The CORS preflight of that POST.
    Preflight,
    /// Each of these three.
    Core,
    /// `GET /static/…`
    Icons,
    /// The widget's script.
    Script,
    /// The widget's WebAssembly.
    Wasm,
    /// The widget's files of texts.
    Words,
}

impl Target {
    /// Whether the answer to this request is among them.
    fn covers(self, request: &Request) -> bool {
        let (method, path) = (request.method(), request.uri().path());
        let is_start = path.ends_with("/start");
        match self {
            Self::All => true,
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

/// Sends the request on by `forward`, and applies those of `faults` that affect it.
async fn apply<Answer: Future<Output = Response>>(
    faults: &[Fault],
    mut request: Request,
    connection: &Connection,
    time_scale: TimeScale,
    forward: impl FnOnce(Request) -> Answer,
) -> Response {
    let (uri, headers) = (request.uri().clone(), request.headers().clone());
    let kinds: Vec<FaultKind> =
        faults.iter().filter(|fault| fault.target.covers(&request)).map(|fault| fault.kind).collect();
    for kind in &kinds {
        kind.change_request(&mut request, time_scale).await;
    }
    let mut response = forward(request).await;
    for kind in kinds {
        response = kind.change_response(response, &uri, &headers, connection).await;
    }
    response
}
