//! What all pages share: the banner, the language, the stylesheet and the headers.

use axum::{
    http::header,
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

/// The path of the stylesheet.
pub(crate) const STYLESHEET: &str = "/pages.css";

/// Forbids scripts and other servers. Forms may be sent anywhere, because a login redirects to other sites.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'";

/// The language of a page.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Language {
    Dutch,
    English,
}

/// A whole page.
pub(crate) fn page(language: Language, title: &str, main: &Markup) -> Response {
    let (lang, banner) = match language {
        Language::Dutch => ("nl", "Demo: niets hier is echt"),
        Language::English => ("en", "Demo: nothing here is real"),
    };
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href=(STYLESHEET);
                link rel="icon" href="data:,";
            }
            body {
                header { p.banner { (banner) } }
                main { (main) }
            }
        }
    };
    let headers = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        // What a page shows changes as its session goes on.
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Html(page.into_string())).into_response()
}

/// `GET /pages.css`.
pub(crate) async fn stylesheet() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("pages.css")).into_response()
}
