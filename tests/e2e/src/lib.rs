//! A stage for whole-flow tests: a demo core, a web site with the built widget, and a browser.
//!
//! ```no_run
//! # use e2e::Setting;
//! # async fn test() {
//! Setting::page(r#"<id-contact-initiator core-url="{core}" purpose="report_move"></id-contact-initiator>"#)
//!     .play(async |stage| {
//!         let widget = stage.open("/").await?;
//!         widget.until("the form", |look| look.form).await?;
//!         Ok(())
//!     })
//!     .await;
//! # }
//! ```
//!
//! Nothing sleeps: whatever takes time is waited for, with a deadline ([`until`]). A test that fails
//! prints what the widgets and the console say; a test in which the console holds more than it
//! announced fails too.

mod browser;
mod built_widget;
mod calls;
mod console;
mod driver_process;
mod engine;
pub mod gate;
mod kept;
mod look;
mod npm;
mod picture;
pub mod report;
mod setting;
mod stage;
pub mod states;
mod wait;
mod watch;
mod widget;

pub use browser::Browser;
pub use calls::Call;
pub use engine::{Ability, Engine, Grumble, Wish};
pub use look::{Button, Look, Method};
pub use npm::npm_package;
pub use picture::Picture;
pub use setting::Setting;
pub use stage::Stage;
pub use wait::{until, until_within};
pub use widget::Widget;
