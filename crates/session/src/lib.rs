//! The rules of an ID Contact session, without a browser.
//!
//! What may be chosen, what is sent, what is shown and what an error means is decided here; fetching,
//! drawing and navigating is left to whoever holds the [`Model`]. Feed it [`Event`]s with [`update`],
//! carry out the [`Effect`]s that come back, and draw the [`View`] of what it has become:
//!
//! ```
//! use id_contact_session::{Config, Effect, Event, Language, Model, Screen, Settings, update, view};
//!
//! let mut model = Model::default();
//! let config = Config::from_attributes(Some("https://core.example.nl"), Some("report_move"));
//! let settings = Settings { texts: Language::English.texts(), ..Settings::default() };
//! let effects = update(&mut model, Event::Configured { config, settings });
//! assert!(effects.iter().any(|effect| matches!(effect, Effect::FetchOptions { .. })));
//! assert!(matches!(view(&model).screen, Screen::Loading));
//! ```

mod announcement;
mod client_url;
mod config;
mod core_url;
mod failure;
mod http_url;
mod i18n;
mod icon;
mod json;
mod model;
mod parsed;
mod percent;
mod protocol;
mod purpose;
mod request;
mod update;
mod view_model;

pub use announcement::{Announcement, Problem, State};
pub use client_url::{ClientUrl, InvalidClientUrl};
pub use config::{Config, ConfigError};
pub use core_url::{CoreUrl, InvalidCoreUrl};
pub use failure::{Failure, Party};
pub use http_url::InvalidHttpUrl;
pub use i18n::{Language, Text, Texts, Words};
pub use model::{
    Announced, Choice, Effect, Event, Focus, Generation, Model, Notice, Notification, Settings, Stage,
};
pub use parsed::Parsed;
pub use protocol::{ClientUrlResponse, MethodKind, MethodProperties, SessionOptions, StartRequest};
pub use purpose::{InvalidPurpose, Purpose};
pub use request::{Answer, NoAnswer, Request, read_options, read_start};
pub use update::update;
pub use view_model::{
    ChoiceView, FormView, GroupView, IconView, MessageView, NotificationView, Screen, View, view,
};
