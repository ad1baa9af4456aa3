//! The ID Contact initiator: a Yew component that lets a citizen choose how to log in and how to talk,
//! starts the session at the ID Contact core and sends the browser on.
//!
//! The rules live in [`id_contact_session`]; this crate is the shell around them. It fetches, draws and
//! navigates, and decides nothing. In a Yew app, use [`Initiator`], which brings its own looks:
//!
//! ```
//! use id_contact_initiator::{Initiator, Language};
//! use yew::{Html, html};
//!
//! fn contact() -> Html {
//!     html! {
//!         <Initiator
//!             core_url="https://core.example.nl"
//!             purpose="report_move"
//!             texts={Language::Dutch.texts()}
//!         />
//!     }
//! }
//! ```
//!
//! Its texts may be replaced one by one, and methods named in the words of the app, where the core knows them by one
//! name in one language:
//!
//! ```
//! use id_contact_initiator::{Language, MethodKind, Text};
//!
//! let texts = Language::Dutch
//!     .texts()
//!     .with(Text::Start, "Naar het inloggen")
//!     .with_method_name(MethodKind::Comm, "call", "Bellen")
//!     .with_method_hint(MethodKind::Comm, "call", "Tot 17.00 uur");
//! # assert_eq!(&*texts.get(Text::Start), "Naar het inloggen");
//! ```
//!
//! `examples/yew-app` is an app that also listens to it.
//!
//! On any other page the custom element in `assets/` mounts it, through what the feature `custom-element`
//! exports to JavaScript.

mod app;
mod effects;
mod initiator;
mod json;
mod listeners;
#[cfg(feature = "custom-element")]
mod mount;
mod props;
mod view;

pub use id_contact_session::{
    Announcement, Choice, Language, MethodKind, Notification, Problem, State, Text, Texts,
};
pub use initiator::Initiator;
#[cfg(feature = "custom-element")]
pub use mount::Widget;
pub use props::InitiatorProps;
