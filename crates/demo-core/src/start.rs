//! `POST /start`: sets a session up and says where the user must go.

use std::{sync::Arc, time::Duration};

use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;
use tokio::time::sleep;

use crate::{
    client_url::{auth_url, comm_url},
    core_state::Core,
    methods::{AUTH_METHODS, COMM_METHODS, Plugin, plugin},
    refusal::{Refusal, accepts_json_only},
    return_url,
    scenario::Flaw,
    sessions::Session,
    start_request::{Login, NoStart, StartRequest},
};

/// After this long a core gives up on a plugin.
const PLUGIN_TIMEOUT: Duration = Duration::from_secs(5);

/// A citizen who is known already is called by telephone. No such number can exist.
const TELEPHONE: &str = "tel:+31000000000";

pub(crate) async fn start(State(core): State<Arc<Core>>, headers: HeaderMap, body: Bytes) -> Response {
    match client_url(&core, &headers, &body).await {
        Ok(Started { url, as_json: true }) => Json(json!({ "client_url": url })).into_response(),
        Ok(Started { url, .. }) => (StatusCode::SEE_OTHER, [(header::LOCATION, url)]).into_response(),
        Err(refusal) => refusal.answer(core.options().habit, &headers),
    }
}

struct Started {
    url: String,
    /// Otherwise it is a redirect.
    as_json: bool,
}

async fn client_url(core: &Core, headers: &HeaderMap, body: &[u8]) -> Result<Started, Refusal> {
    let request = StartRequest::read(headers, body, core.options().habit).map_err(|no| match no {
        NoStart::UnknownKind => Refusal::NoRoute,
        NoStart::Malformed => Refusal::NotAllowed,
    })?;
    let session = allow(core, &request, headers)?;
    ask_plugins(core, &session).await?;
    let as_json = !request.by_form && accepts_json_only(headers);
    let url = match hostile_url(core) {
        // As a redirect, such a URL would be the browser's matter, not the initiator's.
        Some(hostile) if as_json => hostile,
        _ => open(core, session),
    };
    Ok(Started { url, as_json })
}

/// Checks the request against what the options offered.
fn allow(core: &Core, request: &StartRequest, headers: &HeaderMap) -> Result<Session, Refusal> {
    let offer = core.offer(&request.purpose).ok_or(Refusal::NotAllowed)?;
    let auth_method = match &request.login {
        Login::With(method) => Some(method.clone()),
        Login::Before => None,
    };
    let allowed = auth_method.as_ref().is_none_or(|tag| offer.allows_auth(tag))
        && offer.allows_comm(&request.comm_method);
    if !allowed || core.flaw() == Some(Flaw::RefuseStart) {
        return Err(Refusal::NotAllowed);
    }
    Ok(Session {
        purpose: request.purpose.clone(),
        auth_method,
        comm_method: request.comm_method.clone(),
        return_url: core.options().return_url.clone().or_else(|| return_url::from_headers(headers)),
        logged_in: request.login == Login::Before,
        messages: Vec::new(),
    })
}

/// The core asks comm before auth, and gives up at the first that refuses.
async fn ask_plugins(core: &Core, session: &Session) -> Result<(), Refusal> {
    let comm = plugin(COMM_METHODS, &session.comm_method);
    let auth = session.auth_method.as_ref().map_or(Plugin::Willing, |tag| plugin(AUTH_METHODS, tag));
    let mut failed = false;
    for plugin in [comm, auth] {
        match plugin {
            Plugin::Willing => {}
            Plugin::Refusing => return Err(Refusal::Broken),
            Plugin::Hanging => {
                sleep(core.options().pace.scale(PLUGIN_TIMEOUT)).await;
                failed = true;
            }
        }
    }
    if failed { Err(Refusal::Broken) } else { Ok(()) }
}

fn hostile_url(core: &Core) -> Option<String> {
    match core.flaw()? {
        Flaw::ClientUrl(url) => Some(url.replace("{host}", core.host())),
        _ => None,
    }
}

/// Remembers the session and says where it begins.
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
