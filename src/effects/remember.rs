//! Keeps the last choice for next time in the local storage of the page's own origin. It is never sent.
//!
//! Where storage is denied or full, nothing is remembered and nothing breaks.

use id_contact_session::{Choice, Event, MethodKind};
use web_sys::Storage;
use yew::Callback;

/// Keeps the tags of `choice`.
pub(super) fn keep(choice: &Choice) {
    let Some(storage) = storage() else { return };
    for kind in MethodKind::ALL {
        if let Some(tag) = choice.of(kind) {
            let _ = storage.set_item(key(kind), tag);
        }
    }
}

/// Reports the tags that were kept ([`Event::ChoiceRecalled`]).
pub(super) fn recall(report: &Callback<Event>) {
    let item = |kind| storage()?.get_item(key(kind)).ok()?;
    let choice = Choice { auth_method: item(MethodKind::Auth), comm_method: item(MethodKind::Comm) };
    report.emit(Event::ChoiceRecalled(choice));
}

/// Removes the tags that were kept.
pub(super) fn forget() {
    let Some(storage) = storage() else { return };
    for kind in MethodKind::ALL {
        let _ = storage.remove_item(key(kind));
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn key(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Auth => "id-contact-initiator:auth_method",
        MethodKind::Comm => "id-contact-initiator:comm_method",
    }
}
