//! The ID Contact initiator: a Yew component that lets a citizen choose how to log in and how to talk,
//! starts the session at the ID Contact core and sends the browser on.
//!
//! The rules live in [`id_contact_session`]; this crate is the shell around them. It fetches, draws and
//! navigates, and decides nothing. In a Yew app, use [`Initiator`]; on any other page, the custom element
//! in `assets/` mounts it through [`Widget`].

mod app;
mod effect;
mod fetch;
mod json;
mod listen;
mod mount;
mod navigate;
mod under_way;
mod view;

pub use app::{Initiator, InitiatorProps};
pub use mount::Widget;
