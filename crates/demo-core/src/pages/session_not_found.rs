//! The page for a session that does not exist, or that has ended.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::html;

use super::layout::municipal_page;
use crate::core_state::Core;

pub(crate) fn session_not_found(core: &Core, id: &str) -> Response {
    let main = html! {
        h1 { "Deze sessie bestaat niet" }
        p { "De link klopt niet, of de sessie is al afgelopen." }
        p { "Ga terug naar de website van de gemeente en begin daar opnieuw." }
    };
    let page = municipal_page("Sessie niet gevonden", core.way_back(id).as_deref(), &main);
    (StatusCode::NOT_FOUND, page).into_response()
}
