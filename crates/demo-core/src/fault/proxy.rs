//! A broken proxy in front of a server that is well: below `/fault/{name}` is the same server, with faults.

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use tower::ServiceExt;

use super::{Fault, broken, name};
use crate::{Pace, line::Line, mended::Mended};

const PREFIX: &str = "/fault/";

/// What the proxy knows.
#[derive(Clone, Debug)]
pub(crate) struct Proxy {
    pub(crate) mended: Mended,
    pub(crate) pace: Pace,
}

/// The path below which the server has the faults of this name.
pub(crate) fn path(name: &str) -> String {
    [PREFIX, name].concat()
}

/// The server, once as it is and once more for each fault.
///
/// No route has a parameter here: the server's own handlers would find it among theirs.
pub(crate) fn behind(proxy: Proxy, server: Router) -> Router {
    Router::new().fallback(through).with_state((proxy, server))
}

async fn through(
    State((proxy, server)): State<(Proxy, Router)>,
    ConnectInfo(line): ConnectInfo<Line>,
    mut request: Request,
) -> Response {
    let answer = async |request: Request| match server.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    if !request.uri().path().starts_with(PREFIX) {
        return answer(request).await;
    }
    let Some((faults, uri)) = read(request.uri(), &proxy.mended) else {
        return (StatusCode::NOT_FOUND, "there is no such fault").into_response();
    };
    *request.uri_mut() = uri;
    broken(&faults, request, &line, proxy.pace, answer).await
}

/// The faults that the path names, and the address behind them. What is mended has none.
fn read(uri: &Uri, mended: &Mended) -> Option<(Vec<Fault>, Uri)> {
    let (name, rest) = uri.path_and_query()?.as_str().strip_prefix(PREFIX)?.split_once('/')?;
    let faults = name::parse(name)?;
    let uri = format!("/{rest}").parse().ok()?;
    Some((if mended.contains(name) { Vec::new() } else { faults }, uri))
}

/// Whether there are faults of this name.
#[must_use]
pub fn fault_exists(name: &str) -> bool {
    name::parse(name).is_some()
}
