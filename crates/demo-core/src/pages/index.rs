//! The server's front page, for developers: purposes and scenarios, each with a link.

use std::sync::Arc;

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::layout::{Language, page};
use crate::{SCENARIOS, client_url::segment, core_state::Core, purposes::PURPOSES, return_url::with_query};

pub(crate) async fn show(State(core): State<Arc<Core>>) -> Response {
    page(Language::English, "Demo core", &index(&core))
}

fn index(core: &Core) -> Markup {
    let url = core.url();
    let site = core.options().return_url.as_deref();
    html! {
        h1 { "Demo core" }
        p { "This plays an ID Contact core at " code { (url) } ", and the plugins' pages." }
        @if let Some(site) = site {
            p { "See it from " a href=(site) { "the municipality's page" } "." }
        }
        h2 { "Purposes" }
        p { a href="/session_options" { "All session options" } }
        dl {
            @for purpose in PURPOSES {
                div {
                    dt {
                        a href={ "/session_options/" (segment(purpose.name)) } { (purpose.name) }
                    }
                    dd { (purpose.description) }
                }
            }
        }
        h2 { "Scenarios" }
        p { "Each is a whole core at " code { (url) "/scenario/" em { "name" } } ", broken in one way." }
        dl {
            @for scenario in SCENARIOS {
                div {
                    dt {
                        @match site {
                            Some(site) => {
                                a href=(with_query(site, "scenario", scenario.name)) {
                                    (scenario.name)
                                }
                            }
                            None => { (scenario.name) }
                        }
                    }
                    dd { (scenario.description) }
                }
            }
        }
    }
}
