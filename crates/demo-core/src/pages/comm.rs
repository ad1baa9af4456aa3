//! The page of the communication plugin, which shows who the citizen is and how they are connected.

use std::time::Duration;

use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{conversation, layout::municipal_page, session_not_found::session_not_found};
use crate::{
    client_url::{auth_url, comm_url},
    core_state::Core,
    purposes::{self, CITIZEN},
    sessions::Session,
};

/// The forms of the page: a message in the chat, or the end of the conversation.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    message: String,
    end: Option<End>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum End {
    Now,
}

pub(crate) async fn show(core: Core, Path((method, id)): Path<(String, String)>) -> Response {
    let Some(session) = find(&core, &method, &id) else {
        let ended = core.sessions().get_ended(&id).filter(|session| session.comm_method == method);
        return match ended.as_ref().and_then(Session::duration) {
            Some(duration) => {
                municipal_page("Gesprek afgelopen", core.way_back(&id).as_deref(), &ended_after(duration))
            }
            None => session_not_found(&core, &id),
        };
    };
    match &session.auth_method {
        Some(auth) if session.logged_in.is_none() => {
            Redirect::to(&auth_url(&core.url(), auth, &id)).into_response()
        }
        auth => {
            let auth = auth.as_ref().map(|auth| core.auth_name(&session.purpose, auth));
            let comm = core.comm_name(&session.purpose, &method);
            let title = format!("Verbonden: {comm}");
            municipal_page(
                &title,
                session.return_url.as_deref(),
                &connected(&session, &comm, auth.as_deref()),
            )
        }
    }
}

pub(crate) async fn submit(
    core: Core,
    Path((method, id)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Response {
    if find(&core, &method, &id).is_none_or(|session| session.logged_in.is_none()) {
        return session_not_found(&core, &id);
    }
    let message: String = sent.message.trim().chars().take(conversation::LONGEST_MESSAGE).collect();
    if !message.is_empty() {
        core.sessions().add_message(&id, message);
    }
    if let Some(End::Now) = sent.end {
        core.sessions().end(&id);
    }
    Redirect::to(&comm_url(&core.url(), &method, &id)).into_response()
}

fn find(core: &Core, method: &str, id: &str) -> Option<Session> {
    core.sessions().get(id).filter(|session| session.comm_method == method)
}

fn connected(session: &Session, comm: &str, auth: Option<&str>) -> Markup {
    html! {
        h1 { (heading(&session.comm_method, comm)) }
        p.status { "Verbonden met gemeente Waterdam" }
        p {
            "U bent " strong { (CITIZEN) } ", "
            @match auth {
                Some(auth) => { "ingelogd met " strong { (auth) } }
                None => { "eerder al ingelogd" }
            }
            ". Het gaat over: " strong { (purposes::title(&session.purpose)) } "."
        }
        @match session.comm_method.as_str() {
            "call" => { (conversation::call(session)) }
            "video" => { (conversation::video()) }
            _ => { (conversation::chat(session)) }
        }
    }
}

fn heading(method: &str, name: &str) -> String {
    match method {
        "call" => "U belt met de gemeente".to_owned(),
        "chat" => "U chat met de gemeente".to_owned(),
        "video" => "U videobelt met de gemeente".to_owned(),
        _ => format!("U hebt contact met de gemeente: {name}"),
    }
}

fn ended_after(duration: Duration) -> Markup {
    html! {
        h1 { "Het gesprek is afgelopen" }
        p { "U sprak " (conversation::in_words(duration)) " met Sam van de gemeente Waterdam." }
        p { "U bent uitgelogd. De gegevens die u hebt gedeeld, bewaren wij niet langer dan nodig is." }
    }
}
