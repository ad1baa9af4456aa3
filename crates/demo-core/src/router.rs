//! Which path of the demo core is answered by which handler, and through which layers.

use axum::{
    Router,
    http::{HeaderMap, HeaderValue, header},
    middleware,
    response::Response,
    routing::{get, post},
};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{
    CoreOptions,
    core_state::{Core, CoreState},
    cors::cors,
    disabled_faults::DisabledFaults,
    error_response::CoreError,
    fault::{FaultProxy, with_faults},
    handlers::{icons, session_options, start},
    pages,
    recorder::{Recorder, record},
    stub_responses::{StubResponses, stub_responses},
};

/// The whole server at `url`: the core itself, and all of it once more below each fault and each scenario.
pub(crate) fn router(
    options: CoreOptions,
    url: &str,
    recorder: Recorder,
    disabled: DisabledFaults,
    stubs: StubResponses,
) -> Router {
    let proxy = FaultProxy { disabled, time_scale: options.time_scale };
    let core = core(CoreState::new(options, url))
        .layer(middleware::from_fn_with_state(stubs, stub_responses))
        .layer(one_request_per_connection());
    with_faults(proxy, core).layer(middleware::from_fn_with_state(recorder, record))
}

/// Closes each connection after one request. Browsers repeat a request by themselves when it is dropped on a
/// connection that was used before: a test would see it twice, or would not see that it was dropped once.
fn one_request_per_connection() -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(header::CONNECTION, HeaderValue::from_static("close"))
}

/// The core with the proxy in front of it, the plugins behind it, and pages for developers.
fn core(state: CoreState) -> Router {
    let api = Router::new()
        .route("/session_options", get(session_options::of_all))
        .route("/session_options/{purpose}", get(session_options::of_purpose))
        .route("/static/{icon}", get(icons::icon))
        .route("/start", post(start::start))
        .method_not_allowed_fallback(no_route)
        .fallback(no_route);
    let api = if state.options().cors { api.layer(cors()) } else { api };
    // Plugins are other servers, for which the proxy in front of the core does not answer.
    api.merge(pages::router()).with_state(state)
}

async fn no_route(core: Core, headers: HeaderMap) -> Response {
    CoreError::NoRoute.into_response(core.options().generation, &headers)
}
