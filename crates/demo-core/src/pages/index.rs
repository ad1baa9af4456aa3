//! The front page of the server, for developers: every purpose and every scenario, with a link.

use axum::response::Response;
use maud::{Markup, html};

use super::layout::developers_page;
use crate::{SCENARIOS, client_url::segment, core_state::Core, purposes::PURPOSES, return_url::with_query};

pub(crate) async fn show(core: Core) -> Response {
    developers_page("Demo core", &index(&core))
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
                    dd { (purpose.title.en) ". " (purpose.description) }
                }
            }
        }
        h2 { "Scenarios" }
        p { "Each is a whole core at " code { (url) "/scenario/" em { "name" } } ", with the faults of its name." }
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
                    dd { (scenario.title.en) ". " (scenario.description) " " code { (scenario.fault) } }
                }
            }
        }
    }
}
