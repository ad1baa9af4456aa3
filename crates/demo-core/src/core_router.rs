//! Which address of the demo core is answered by what.

use std::sync::Arc;

use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
    routing::{get, post},
};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{
    SCENARIOS,
    core_state::Core,
    cors::cors,
    dictated::{Dictation, dictated},
    fault::{Proxy, behind, broken},
    icons::icon,
    line::Line,
    mended::Mended,
    pages,
    recorder::{Recorder, record},
    refusal::Refusal,
    session_options, start,
};

/// The whole server: the core itself at the root, one core per scenario, and all of it once more below
/// each fault.
pub(crate) fn router(core: &Core, recorder: &Recorder, mended: Mended, dictation: Dictation) -> Router {
    let mut server = one_core(core.clone()).merge(pages::index_router(core.clone()));
    for scenario in SCENARIOS {
        server = server.nest(&scenario.prefix(), one_core(core.with_scenario(scenario)));
    }
    let server = server.layer(middleware::from_fn_with_state(dictation, dictated));
    let proxy = Proxy { mended, pace: core.options().pace };
    behind(proxy, server.layer(one_request_per_connection()))
        .layer(middleware::from_fn_with_state(recorder.clone(), record))
}

/// On a connection that was used before, browsers ask again by themselves when it drops; a dropped
/// request would then show up twice, and one that is dropped once would not show at all.
fn one_request_per_connection() -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(header::CONNECTION, HeaderValue::from_static("close"))
}

/// One core with the proxy in front and the plugins behind.
fn one_core(core: Core) -> Router {
    let core = Arc::new(core);
    let options = Router::new()
        .route("/session_options", get(session_options::of_all))
        .route("/session_options/{purpose}", get(session_options::of_purpose))
        .route("/static/{icon}", get(icon))
        .method_not_allowed_fallback(no_route)
        .fallback(no_route);
    let start = Router::new().route("/start", post(start::start)).method_not_allowed_fallback(no_route);

    let calls = options.merge(start);
    let calls = if core.has_proxy() { calls.layer(cors()) } else { calls };
    let calls = calls.layer(middleware::from_fn_with_state(Arc::clone(&core), break_answers));
    // The plugins are other servers: the proxy in front of the core does not speak for them.
    calls.merge(pages::plugin_router()).with_state(core)
}

async fn break_answers(
    State(core): State<Arc<Core>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
    next: Next,
) -> Response {
    let faults = core.faults(&request);
    broken(faults, request, &line, core.options().pace, |request| next.run(request)).await
}

async fn no_route(State(core): State<Arc<Core>>, headers: HeaderMap) -> Response {
    Refusal::NoRoute.answer(core.options().habit, &headers)
}
