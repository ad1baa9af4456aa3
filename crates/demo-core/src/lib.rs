//! Plays everything around the widget that a real deployment has: the ID Contact core, the proxy in front of it, the
//! pages of the plugins and the web site of a municipality.
//!
//! It is for the demo, for front-end developers beside `trunk serve`, and for whole-flow tests, which start
//! [`DemoCore`] and [`Site`] in their own process on a free port. It shares no type of the protocol with the widget: a
//! mistake in such a type would be on both sides, and no test would see it. All that it takes from the widget is the
//! list of its languages, for the demo page.
//!
//! ```no_run
//! # async fn run() -> std::io::Result<()> {
//! use demo_core::{CoreOptions, DemoCore, Site, SiteOptions};
//!
//! let free_port = ([127, 0, 0, 1], 0).into();
//! let core = DemoCore::start(free_port, CoreOptions::default()).await?;
//! let site = Site::start(
//!     free_port,
//!     SiteOptions {
//!         mounts: vec![("/widget".to_owned(), "dist".into())],
//!         pages: vec![("/slow".to_owned(), format!("<p>{}", core.scenario_url("slow")))],
//!         ..SiteOptions::default()
//!     },
//! )
//! .await?;
//! // Visit `site.url()`, and then check what was sent:
//! let posts = core.requests().iter().filter(|request| request.method == "POST").count();
//! # Ok(())
//! # }
//! ```
//!
//! The core answers what running cores were recorded to answer, in both [`Generation`]s. Below `/fault/{name}` is the
//! same core behind a proxy that breaks what passes through ([`DemoCore::fault_url`]), and below `/scenario/{name}` one
//! with the faults of one of [`SCENARIOS`].

mod client_url;
mod connection;
mod core_state;
mod cors;
mod demo_choices;
mod demo_core;
mod disabled_faults;
mod error_response;
mod fault;
mod handlers;
mod methods;
mod options;
mod pages;
mod purposes;
mod recorder;
mod return_url;
mod router;
mod scenario;
mod server;
mod session_options;
mod sessions;
mod site;
mod start_request;
mod stub_responses;
mod unusual_methods;
mod words;

pub use demo_choices::demo_choices;
pub use demo_core::DemoCore;
pub use fault::fault_exists;
pub use options::{CoreOptions, Generation, TimeScale};
pub use purposes::purpose_names;
pub use recorder::RecordedRequest;
pub use scenario::{SCENARIOS, Scenario};
pub use site::{Site, SiteOptions};
pub use words::Words;
