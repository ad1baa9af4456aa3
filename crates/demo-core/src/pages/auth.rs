//! The page of the authentication plugin, which shows what would be shared and asks the citizen to confirm.

use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{layout::municipal_page, session_not_found::session_not_found};
use crate::{client_url::comm_url, core_state::Core, purposes, return_url::with_query, sessions::Session};

/// The form on the page.
#[derive(Deserialize)]
pub(crate) struct Decision {
    choice: Choice,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Confirm,
    Cancel,
    /// Plays a login that fails.
    Fail,
}

pub(crate) async fn show(core: Core, Path((method, id)): Path<(String, String)>) -> Response {
    match find(&core, &method, &id) {
        Some(session) => {
            let name = core.auth_name(&session.purpose, &method);
            let title = format!("Inloggen met {name}");
            municipal_page(&title, session.return_url.as_deref(), &login(&title, &session))
        }
        None => session_not_found(&core, &id),
    }
}

pub(crate) async fn submit(
    core: Core,
    Path((method, id)): Path<(String, String)>,
    Form(Decision { choice }): Form<Decision>,
) -> Response {
    let Some(session) = find(&core, &method, &id) else {
        return session_not_found(&core, &id);
    };
    let notification = match choice {
        Choice::Confirm => {
            core.sessions().log_in(&id);
            let next = comm_url(&core.url(), &session.comm_method, &id);
            return Redirect::to(&next).into_response();
        }
        Choice::Cancel => "cancel",
        Choice::Fail => "error",
    };
    core.sessions().end(&id);
    match session.return_url {
        Some(url) => Redirect::to(&with_query(&url, "notification", notification)).into_response(),
        None => municipal_page("Niet ingelogd", None, &not_logged_in()),
    }
}

fn find(core: &Core, method: &str, id: &str) -> Option<Session> {
    core.sessions().get(id).filter(|session| session.auth_method.as_deref() == Some(method))
}

fn login(title: &str, session: &Session) -> Markup {
    let attributes = purposes::find(&session.purpose).map_or(&[][..], |purpose| purpose.attributes);
    html! {
        h1 { (title) }
        p { "De gemeente vraagt deze gegevens voor " strong { (purposes::title(&session.purpose)) } ":" }
        dl {
            @for attribute in attributes {
                div { dt { (attribute.label) } dd { (attribute.value) } }
            }
        }
        p { "Na het bevestigen komt u bij het gesprek met de gemeente." }
        form method="post" {
            button.primary name="choice" value="confirm" { "Bevestigen" }
            button name="choice" value="cancel" { "Annuleren" }
            button.quiet name="choice" value="fail" { "Laten mislukken" }
        }
    }
}

fn not_logged_in() -> Markup {
    html! {
        h1 { "U bent niet ingelogd" }
        p { "U kunt dit venster sluiten." }
    }
}
