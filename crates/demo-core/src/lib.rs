//! Plays everything around the widget that a real deployment has: the ID Contact core, the proxy
//! in front of it, the plugins' pages and a municipality's web site.
//!
//! For demo, for front-end developers beside `trunk serve`, and for whole-flow tests, which start
//! [`DemoCore`] and [`Site`] in their own process on a free port. It shares no types with the
//! widget: the other side of the wire must be able to prove mistakes, not repeat them.
//!
//! What the core answers is what running cores were recorded to answer, in both [`Habit`]s. Below
//! `/scenario/{name}` each of [`SCENARIOS`] is a whole core that breaks in one way.

mod client_url;
mod core_router;
mod cors;
mod drop_connection;
mod fault;
mod icons;
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

pub use options::{CoreOptions, Habit, Pace};
pub use purposes::purpose_names;
pub use recorder::RecordedRequest;
pub use running::DemoCore;
pub use scenario::{SCENARIOS, Scenario};
pub use site::{Site, SiteOptions};
