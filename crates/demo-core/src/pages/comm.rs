//! The page of the communication plugin, which shows who the citizen is and how they are connected.

use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    layout::{Language, page},
    session_not_found::session_not_found,
};
use crate::{
    client_url::{auth_url, comm_url},
    core_state::Core,
    purposes::CITIZEN,
    sessions::Session,
};

/// The longest message that the chat takes, in characters.
const LONGEST_MESSAGE: usize = 500;

/// The answers of the employee, in turn.
const REPLIES: &[&str] = &[
    "Dank u wel. Ik zoek het meteen voor u op.",
    "Ik heb het gevonden en voor u in orde gemaakt. Kan ik nog iets voor u doen?",
    "Dat noteer ik erbij. U krijgt hierover binnen twee dagen bericht.",
];

/// The form of the chat.
#[derive(Deserialize)]
pub(crate) struct Message {
    message: String,
}

pub(crate) async fn show(core: Core, Path((method, id)): Path<(String, String)>) -> Response {
    let Some(session) = find(&core, &method, &id) else {
        return session_not_found();
    };
    match &session.auth_method {
        Some(auth) if !session.logged_in => Redirect::to(&auth_url(&core.url(), auth, &id)).into_response(),
        auth => {
            let auth = auth.as_ref().map(|auth| core.auth_name(&session.purpose, auth));
            let comm = core.comm_name(&session.purpose, &method);
            page(Language::Dutch, &format!("Verbonden: {comm}"), &connected(&session, &comm, auth.as_deref()))
        }
    }
}

pub(crate) async fn send_message(
    core: Core,
    Path((method, id)): Path<(String, String)>,
    Form(Message { message }): Form<Message>,
) -> Response {
    if !find(&core, &method, &id).is_some_and(|session| session.logged_in) {
        return session_not_found();
    }
    let message: String = message.trim().chars().take(LONGEST_MESSAGE).collect();
    if !message.is_empty() {
        core.sessions().add_message(&id, message);
    }
    Redirect::to(&comm_url(&core.url(), &method, &id)).into_response()
}

fn find(core: &Core, method: &str, id: &str) -> Option<Session> {
    core.sessions().get(id).filter(|session| session.comm_method == method)
}

fn connected(session: &Session, comm: &str, auth: Option<&str>) -> Markup {
    html! {
        h1 { (heading(&session.comm_method, comm)) }
        p.status { "Verbonden met gemeente Voorbeeldstad" }
        p {
            "U bent " strong { (CITIZEN) } ", "
            @match auth {
                Some(auth) => { "ingelogd met " strong { (auth) } }
                None => { "eerder al ingelogd" }
            }
            ". Het gaat over " strong { (session.purpose) } "."
        }
        @match session.comm_method.as_str() {
            "call" => { (call()) }
            "video" => { (video()) }
            _ => { (chat(session)) }
        }
        @if let Some(url) = &session.return_url {
            p { a href=(url) { "Terug naar de website van de gemeente" } }
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

fn call() -> Markup {
    html! {
        div.panel {
            p { strong { "Sam, medewerker van de gemeente" } }
            p { "“Goedemiddag, ik zie wie u bent: u hoeft zich niet meer voor te stellen. Waarmee kan ik u helpen?”" }
        }
    }
}

fn video() -> Markup {
    html! {
        div.videos {
            (portrait("Sam, medewerker van de gemeente"))
            (portrait("Uzelf"))
        }
    }
}

fn portrait(who: &str) -> Markup {
    html! {
        figure {
            svg viewBox="0 0 64 48" aria-hidden="true" {
                rect width="64" height="48" class="backdrop" {}
                circle cx="32" cy="19" r="9" {}
                path d="M12 48c2-13 9-18 20-18s18 5 20 18z" {}
            }
            figcaption { (who) }
        }
    }
}

fn chat(session: &Session) -> Markup {
    html! {
        div.panel {
            ol.messages {
                (chat_message("Sam (gemeente)", "Goedemiddag! Ik zie wie u bent, dus u hoeft zich niet meer voor te stellen. Waarmee kan ik u helpen?"))
                @for (message, reply) in session.messages.iter().zip(REPLIES.iter().cycle()) {
                    (chat_message("U", message))
                    (chat_message("Sam (gemeente)", reply))
                }
            }
            form method="post" {
                label for="message" { "Uw bericht" }
                input #message name="message" required maxlength=(LONGEST_MESSAGE)
                    autocomplete="off" autofocus[!session.messages.is_empty()];
                button.primary { "Versturen" }
            }
        }
    }
}

fn chat_message(who: &str, text: &str) -> Markup {
    html! {
        li .mine[who == "U"] { strong { (who) } " " span { (text) } }
    }
}
