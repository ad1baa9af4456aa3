//! A test bed for whole flows: a demo core, a web site with the built widget, and a browser.
//!
//! ```no_run
//! # use e2e::Setup;
//! # async fn test() {
//! Setup::page(r#"<id-contact-initiator core-url="{core}" purpose="report_move"></id-contact-initiator>"#)
//!     .run(async |bed| {
//!         let widget = bed.open("/").await?;
//!         widget.until("the form", |view| view.form).await?;
//!         Ok(())
//!     })
//!     .await;
//! # }
//! ```
//!
//! No test sleeps for a fixed time: it waits for a condition, with a deadline ([`until`]). A test that fails
//! prints the texts of the widgets and the console. A test also fails when the console holds warnings or errors
//! that it did not announce.

mod browser;
mod browser_pool;
mod built_widget;
mod call;
mod console;
mod driver_process;
mod engine;
mod environment;
mod kept_choice;
pub mod report;
mod screenshot;
mod setup;
pub mod state_gallery;
mod test_bed;
mod view;
mod wait;
pub mod wasm_gate;
mod watchdog;
mod widget;

pub use browser::Browser;
pub use browser_engine::Engine;
pub use built_widget::folder as widget_folder;
pub use call::Call;
pub use engine::{ConsoleNoise, Feature, MediaPreference};
pub use environment::{
    bundlers_folder, dist_folder, modules_folder, node, npm_package, packaged_app_folder, project_root,
    yew_app_folder,
};
pub use kept_choice::NOTHING_KEPT;
pub use screenshot::Screenshot;
pub use setup::Setup;
pub use test_bed::TestBed;
pub use view::{Button, Method, View};
pub use wait::{until, until_within};
pub use widget::Widget;
