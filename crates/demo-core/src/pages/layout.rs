//! What all pages share: the banner, the language, the stylesheet and the headers. Those of the plugins are also of the
//! municipality, and have a way back to its website.

use axum::{
    http::header,
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, Markup, html};

/// The path of the stylesheet.
pub(crate) const STYLESHEET: &str = "/pages.css";
/// The path of the municipality's coat of arms.
pub(crate) const COAT_OF_ARMS: &str = "/coat-of-arms.svg";

/// Forbids scripts and other servers. Forms may be sent anywhere, because a login redirects to other sites.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'";

/// A page of a plugin, in Dutch and in the house style of the municipality. `way_back` is the page that it came from.
pub(crate) fn municipal_page(title: &str, way_back: Option<&str>, main: &Markup) -> Response {
    let wordmark = html! {
        img src=(COAT_OF_ARMS) alt="" width="48" height="62";
        span { span.kind { "Gemeente" } " " span.name { "Waterdam" } }
    };
    let header = html! {
        p.banner { "Demo: niets hier is echt" }
        div.masthead {
            @match way_back {
                Some(url) => { a.wordmark href=(url) { (wordmark) } }
                None => { div.wordmark { (wordmark) } }
            }
        }
    };
    let main = html! {
        (main)
        @if let Some(url) = way_back {
            p.back { a href=(url) { "Terug naar de website van de gemeente" } }
        }
    };
    document("nl", &format!("{title} – Gemeente Waterdam"), &header, &main)
}

/// A page for developers, in English.
pub(crate) fn developers_page(title: &str, main: &Markup) -> Response {
    document("en", title, &html! { p.banner { "Demo: nothing here is real" } }, main)
}

fn document(lang: &str, title: &str, header: &Markup, main: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) }
                link rel="stylesheet" href=(STYLESHEET);
                link rel="icon" href=(COAT_OF_ARMS) type="image/svg+xml";
            }
            body {
                header { (header) }
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

/// `GET /pages.css`: the municipality's colours, and what these pages do with them.
pub(crate) async fn stylesheet() -> Response {
    let kind = [(header::CONTENT_TYPE, "text/css; charset=utf-8")];
    let style = concat!(include_str!("../../../../demo/colours.css"), include_str!("pages.css"));
    (kind, style).into_response()
}

/// `GET /coat-of-arms.svg`.
pub(crate) async fn coat_of_arms() -> Response {
    let kind = [(header::CONTENT_TYPE, "image/svg+xml")];
    (kind, include_str!("../../../../demo/coat-of-arms.svg")).into_response()
}
