//! `POST /start`: sets up a session and answers with its client URL.

use std::time::{Duration, Instant};

use axum::{
    Json,
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use tokio::time::sleep;

use crate::{
    client_url::{auth_url, comm_url},
    core_state::Core,
    error_response::{CoreError, accepts_json_only},
    methods::{AUTH_METHODS, COMM_METHODS, PluginBehaviour, plugin_behaviour},
    return_url,
    sessions::Session,
    start_request::{InvalidStart, StartRequest},
};

/// How long a core waits for a plugin.
const PLUGIN_TIMEOUT: Duration = Duration::from_secs(5);

/// Where a citizen who logged in earlier can call. Nobody can have this number.
const TELEPHONE: &str = "tel:+31000000000";

pub(crate) async fn start(core: Core, headers: HeaderMap, body: Bytes) -> Response {
    match client_url(&core, &headers, &body).await {
        Ok(Started { url, as_json: true }) => Json(json!({ "client_url": url })).into_response(),
        Ok(Started { url, .. }) => (StatusCode::SEE_OTHER, [(header::LOCATION, url)]).into_response(),
        Err(error) => error.into_response(core.options().generation, &headers),
    }
}

struct Started {
    url: String,
    /// Whether the answer is JSON. If not, it is a redirect.
    as_json: bool,
}

async fn client_url(core: &Core, headers: &HeaderMap, body: &[u8]) -> Result<Started, CoreError> {
    let request =
        StartRequest::parse(headers, body, core.options().generation).map_err(|invalid| match invalid {
            InvalidStart::UnsupportedMediaType => CoreError::NoRoute,
            InvalidStart::Malformed => CoreError::NotAllowed,
        })?;
    let as_json = !request.by_form && accepts_json_only(headers);
    let session = allow(core, request, headers)?;
    ask_plugins(core, &session).await?;
    Ok(Started { url: open(core, session), as_json })
}

/// Checks the request against the session options.
fn allow(core: &Core, request: StartRequest, headers: &HeaderMap) -> Result<Session, CoreError> {
    let options = core.session_options(&request.purpose).ok_or(CoreError::NotAllowed)?;
    let allowed = request.auth_method.as_ref().is_none_or(|tag| options.allows_auth(tag))
        && options.allows_comm(&request.comm_method);
    if !allowed {
        return Err(CoreError::NotAllowed);
    }
    Ok(Session {
        purpose: request.purpose,
        logged_in: request.auth_method.is_none().then(Instant::now),
        auth_method: request.auth_method,
        comm_method: request.comm_method,
        return_url: core.options().return_url.clone().or_else(|| return_url::from_headers(headers)),
        messages: Vec::new(),
        ended: None,
    })
}

/// Asks the comm plugin and then the auth plugin, until one refuses.
async fn ask_plugins(core: &Core, session: &Session) -> Result<(), CoreError> {
    let comm = plugin_behaviour(COMM_METHODS, &session.comm_method);
    let auth = session
        .auth_method
        .as_ref()
        .map_or(PluginBehaviour::Accepts, |tag| plugin_behaviour(AUTH_METHODS, tag));
    let mut failed = false;
    for plugin in [comm, auth] {
        match plugin {
            PluginBehaviour::Accepts => {}
            PluginBehaviour::Refuses => return Err(CoreError::Internal),
            PluginBehaviour::Hangs => {
                sleep(core.options().time_scale.scale(PLUGIN_TIMEOUT)).await;
                failed = true;
            }
        }
    }
    if failed { Err(CoreError::Internal) } else { Ok(()) }
}

/// Opens the session and returns its client URL.
fn open(core: &Core, session: Session) -> String {
    let auth_method = session.auth_method.clone();
    let comm_method = session.comm_method.clone();
    if auth_method.is_none() && comm_method == "call" {
        return TELEPHONE.to_owned();
    }
    let id = core.sessions().open(session);
    match auth_method {
        Some(method) => auth_url(&core.url(), &method, &id),
        None => comm_url(&core.url(), &comm_method, &id),
    }
}
