//! Keeps a choice in the web storage of the page's own origin: for the way back from the login, and where the page wants
//! that also for next time. It is never sent.
//!
//! Where storage is denied or full, nothing is kept and nothing breaks.

use id_contact_session::{Choice, Config, Event, MethodKind, Storage};

/// Keeps the tags of `choice`.
pub(super) fn keep(storage: Storage, config: Option<&Config>, choice: &Choice) {
    each(storage, config, |kind, area, key| area.set_item(key, choice.of(kind)?).ok());
}

/// The tags that were kept: [`Event::ChoiceRecalled`].
pub(super) fn recall(storage: Storage, config: Option<&Config>) -> Event {
    let mut choice = Choice::default();
    each(storage, config, |kind, area, key| {
        choice.set(kind, area.get_item(key).ok()??);
        Some(())
    });
    Event::ChoiceRecalled { storage, choice }
}

/// Removes the tags that were kept.
pub(super) fn forget(storage: Storage, config: Option<&Config>) {
    each(storage, config, |_, area, key| area.remove_item(key).ok());
}

/// Does something with what is kept of each kind, under its key. What cannot be done is left.
fn each(
    storage: Storage,
    config: Option<&Config>,
    mut act: impl FnMut(MethodKind, &web_sys::Storage, &str) -> Option<()>,
) {
    let (Some(area), Some(config)) = (area(storage), config) else { return };
    for kind in MethodKind::ALL {
        act(kind, &area, &storage.key(config, kind));
    }
}

fn area(storage: Storage) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    match storage {
        Storage::Local => window.local_storage().ok()?,
        Storage::Session => window.session_storage().ok()?,
    }
}
