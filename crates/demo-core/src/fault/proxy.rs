//! The broken proxy: below `/fault/{name}` is the same server with these faults, and below `/scenario/{name}` with
//! those of a scenario.

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use tower::ServiceExt;

use super::{
    Fault, apply,
    name::{self, Faults},
};
use crate::{
    SCENARIOS, Scenario, TimeScale, connection::Connection, disabled_faults::DisabledFaults, scenario,
};

const PREFIX: &str = "/fault/";

/// What the proxy needs to know.
#[derive(Clone, Debug)]
pub(crate) struct FaultProxy {
    pub(crate) disabled: DisabledFaults,
    pub(crate) time_scale: TimeScale,
}

/// The path below which the server has the faults of this name.
pub(crate) fn path(name: &str) -> String {
    [PREFIX, name].concat()
}

/// Whether there are faults of this name.
#[must_use]
pub fn fault_exists(name: &str) -> bool {
    name::parse(name).is_some()
}

/// The server, once as it is and once more for each fault and each scenario. Requests to a scenario carry the
/// `&'static Scenario` among their extensions.
///
/// The routes of this router have no parameters, because the handlers of `server` would receive them too.
pub(crate) fn with_faults(proxy: FaultProxy, server: Router) -> Router {
    Router::new().fallback(forward).with_state((proxy, server))
}

async fn forward(
    State((proxy, server)): State<(FaultProxy, Router)>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    mut request: Request,
) -> Response {
    let answer = async |request: Request| match server.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    let Some(address) = request.uri().path_and_query().and_then(|path| FaultyPath::parse(path.as_str()))
    else {
        return answer(request).await;
    };
    let (Some(faults), Ok(uri)) = (name::parse(address.faults), format!("/{}", address.rest).parse()) else {
        return (StatusCode::NOT_FOUND, "there is no such fault").into_response();
    };
    let (name, scenario) = (address.name.to_owned(), address.scenario);
    *request.uri_mut() = uri;
    if let Some(scenario) = scenario {
        request.extensions_mut().insert(scenario);
    }
    let faults = proxy.enabled(&name, faults, &request);
    apply(&faults, request, &connection, proxy.time_scale, answer).await
}

impl FaultProxy {
    /// Those of the faults that break this request: none when they are disabled. Faults that break only once are
    /// disabled by the first request that they affect.
    fn enabled(&self, name: &str, Faults { faults, once }: Faults, request: &Request) -> Vec<Fault> {
        let is_over = self.disabled.contains(name)
            || once
                && faults.iter().any(|fault| fault.target.covers(request))
                && !self.disabled.disable(name);
        if is_over { Vec::new() } else { faults }
    }
}

/// A path that selects faults, taken apart.
struct FaultyPath<'a> {
    /// What it says after the prefix, which is the name that disables the faults.
    name: &'a str,
    faults: &'a str,
    scenario: Option<&'static Scenario>,
    /// Path and query of the server behind, without the first slash.
    rest: &'a str,
}

impl<'a> FaultyPath<'a> {
    fn parse(path: &'a str) -> Option<Self> {
        if let Some(path) = path.strip_prefix(PREFIX) {
            let (name, rest) = path.split_once('/')?;
            return Some(Self { name, faults: name, scenario: None, rest });
        }
        let (name, rest) = path.strip_prefix(scenario::PREFIX)?.split_once('/')?;
        let scenario = SCENARIOS.iter().find(|scenario| scenario.name == name)?;
        Some(Self { name, faults: scenario.fault, scenario: Some(scenario), rest })
    }
}
