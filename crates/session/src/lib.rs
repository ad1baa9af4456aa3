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
//! assert!(matches!(view(&model).screen, Screen::Loading { .. }));
//! ```

mod announcement;
pub mod catalogue;
mod choice;
mod client_url;
mod config;
mod core_url;
mod effect;
mod event;
mod failure;
mod http_url;
mod i18n;
mod icon;
mod model;
mod notification;
mod problem;
mod protocol;
mod purpose;
mod request;
mod settings;
mod stage;
mod state;
mod storage;
mod update;
mod view_model;

pub use announcement::{Announcement, EventDetail, MethodDetail};
pub use choice::Choice;
pub use client_url::{ClientUrl, InvalidClientUrl};
pub use config::{Config, ConfigError};
pub use core_url::{CoreUrl, InvalidCoreUrl};
pub use effect::{Effect, Focus};
pub use event::Event;
pub use failure::{Failure, ResponsibleParty};
pub use http_url::InvalidHttpUrl;
pub use i18n::{Language, Text, Texts, Words};
pub use model::{Announced, Generation, Model};
pub use notification::Notification;
pub use problem::Problem;
pub use protocol::{ClientUrlResponse, MethodKind, MethodProperties, SessionOptions, StartRequest};
pub use purpose::{InvalidPurpose, Purpose};
pub use request::{Answer, NetworkError, Request, read_options, read_start};
pub use settings::Settings;
pub use stage::{Notice, Stage};
pub use state::State;
pub use storage::Storage;
pub use update::update;
pub use view_model::{
    ChoiceView, ErrorView, FormView, GroupView, MessageView, NotificationView, Screen, View, view,
};
