//! Which address of the demo core is answered by what.

use std::sync::Arc;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    middleware,
    response::Response,
    routing::{get, post},
};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{
    SCENARIOS,
    core_state::Core,
    cors::cors,
    icons::icon,
    pages,
    recorder::{Recorder, record},
    refusal::Refusal,
    scenario::Fault,
    session_options, start,
};

/// The whole server: the core itself at the root, and one core per scenario.
pub(crate) fn router(core: &Core, recorder: &Recorder) -> Router {
    let mut server = one_core(core.clone()).merge(pages::index_router(core.clone()));
    for scenario in SCENARIOS {
        server = server.nest(&scenario.prefix(), one_core(core.with_scenario(scenario)));
    }
    server.layer(one_request_per_connection()).layer(middleware::from_fn_with_state(recorder.clone(), record))
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

    let has_cors = core.has_proxy();
    let start_has_cors = has_cors && core.fault() != Some(Fault::NoCorsForStart);
    let options = if has_cors { options.layer(cors()) } else { options };
    let start = if start_has_cors { start.layer(cors()) } else { start };
    // The plugins are other servers: the proxy in front of the core does not speak for them.
    options.merge(start).merge(pages::plugin_router()).with_state(core)
}

async fn no_route(State(core): State<Arc<Core>>, headers: HeaderMap) -> Response {
    Refusal::NoRoute.answer(core.options().habit, &headers)
}
