//! Plays everything around the widget that a real deployment has: the ID Contact core, the proxy
//! in front of it, the plugins' pages and a municipality's web site.
//!
//! For demo, for front-end developers beside `trunk serve`, and for whole-flow tests, which start
//! [`DemoCore`] and [`Site`] in their own process on a free port. It shares no types with the
//! widget: the other side of the wire must be able to prove mistakes, not repeat them.
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
//! // …visit `site.url()`, then see what was sent:
//! let posts = core.requests().iter().filter(|request| request.method == "POST").count();
//! # Ok(())
//! # }
//! ```
//!
//! What the core answers is what running cores were recorded to answer, in both [`Habit`]s. Below
//! `/scenario/{name}` each of [`SCENARIOS`] is a whole core that breaks in one way; below `/fault/{name}`
//! one stands behind a proxy that breaks what passes through ([`DemoCore::fault_url`]).

mod client_url;
mod core_router;
mod core_state;
mod cors;
mod dictated;
mod fault;
mod icons;
mod line;
mod mended;
mod methods;
mod offer;
mod options;
mod pages;
mod purposes;
mod recorder;
mod refusal;
mod return_url;
mod running;
mod scenario;
mod server;
mod session_options;
mod sessions;
mod site;
mod start;
mod start_request;
mod unusual_offer;

pub use fault::fault_exists;
pub use options::{CoreOptions, Habit, Pace};
pub use purposes::purpose_names;
pub use recorder::RecordedRequest;
pub use running::DemoCore;
pub use scenario::{SCENARIOS, Scenario};
pub use site::{Site, SiteOptions};
