//! The start fails, in every way that makes a difference to a browser.

use e2e::Engine::{Chromium, WebKit};
use id_contact_session::Failure::{
    ClientUrlRefused, CombinationRefused, StartCoreFailed, StartInvalid, StartRedirected, StartRefused,
    StartTimedOut, StartUnreachable,
};
use id_contact_session::InvalidClientUrl;

use crate::faults::play::play;
use crate::faults::row::Outcome::{Copes, Says};
use crate::faults::row::{Row, copes, says, statuses};

fn connection() -> Vec<Row> {
    vec![
        says("start: connection closed before any byte", StartUnreachable, &["start-drop"]),
        says("start: connection reset before any byte", StartUnreachable, &["start-reset"]),
        says("start: connection closed in the headers", StartUnreachable, &["start-drop-in-headers"]),
        says("start: connection reset in the headers", StartUnreachable, &["start-reset-in-headers"]),
        says("start: connection closed in the body", StartUnreachable, &["start-drop-in-body"])
            .but_in(&[WebKit], Says(StartInvalid)),
        says("start: connection reset in the body", StartUnreachable, &["start-reset-in-body"]),
        says("start: no answer in time", StartTimedOut, &["start-hang"]),
        says("start: half the headers in time", StartTimedOut, &["start-hang-in-headers"]),
        says("start: half the body in time", StartTimedOut, &["start-hang-in-body"]),
        says("start: not HTTP", StartUnreachable, &["start-garbage"]),
        says("start: said to be gzip, and not", StartUnreachable, &["start-not-packed"])
            .but_in(&[WebKit], Copes),
        says("preflight: connection closed", StartUnreachable, &["preflight-drop", "preflight-reset"])
            .without_post(),
        says("preflight: no answer in time", StartTimedOut, &["preflight-hang"]).without_post(),
    ]
}

/// A server may close a connection at any time, so browsers send a request again that found its connection
/// closed. Not a POST, says RFC 9110 in section 9.2.2; some do.
fn reused_connection() -> Vec<Row> {
    vec![
        says(
            "start: a connection that was used before, closed before any byte",
            StartUnreachable,
            &["core-keep-alive+start-drop"],
        )
        .perhaps_repeated(),
        says(
            "start: a connection that was used before, reset before any byte",
            StartUnreachable,
            &["core-keep-alive+start-reset"],
        )
        .perhaps_repeated(),
        says(
            "start: a connection that was used before, closed in the headers",
            StartUnreachable,
            &["core-keep-alive+start-drop-in-headers"],
        ),
        says(
            "start: a connection that was used before, closed in the body",
            StartUnreachable,
            &["core-keep-alive+start-drop-in-body"],
        ),
    ]
}

fn status() -> Vec<Row> {
    vec![
        copes("start: early hints before it", &["start-early-hints"]),
        copes(
            "start: 201, 203, 206, 226",
            &["start-status-201", "start-status-203", "start-status-206", "start-status-226"],
        ),
        says("start: 204, 205", StartInvalid, &["start-status-204", "start-status-205"]),
        says(
            "start: 300 to 308, whatever their target",
            StartRedirected,
            &[
                "start-status-300",
                "start-status-304",
                "start-status-305",
                "start-status-301",
                "start-status-302",
                "start-redirect-301-own",
                "start-redirect-302-elsewhere",
                "start-redirect-303-login",
                "start-redirect-307-own",
                "start-redirect-308-page",
                "start-redirect-307-loop",
            ],
        ),
        statuses("start: 400", CombinationRefused, "start", &[400]),
        statuses("start: 404", CombinationRefused, "start", &[404]),
        statuses(
            "start: 401 to 451",
            StartRefused,
            "start",
            &[
                401, 402, 403, 405, 406, 408, 409, 410, 413, 414, 415, 418, 422, 423, 425, 426, 428, 429,
                431, 451, 499,
            ],
        ),
        // "A client that receives a 421 response MAY retry the request, whether or not the request method is
        // idempotent, over a different connection" (RFC 9110, section 15.5.20).
        statuses("start: 421", StartRefused, "start", &[421]).perhaps_repeated(),
        statuses("start: 407, from what is no proxy", StartRefused, "start", &[407])
            .but_in(&[Chromium], Says(StartUnreachable)),
        statuses(
            "start: 500 to 599",
            StartCoreFailed,
            "start",
            &[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 525, 530, 599],
        ),
        copes("preflight: 204", &["preflight-status-204"]),
        says(
            "preflight: a redirect or an error",
            StartUnreachable,
            &[
                "preflight-redirect-302-own",
                "preflight-redirect-307-elsewhere",
                "preflight-status-401",
                "preflight-status-404",
                "preflight-status-503",
            ],
        )
        .without_post(),
    ]
}

fn body() -> Vec<Row> {
    vec![
        copes("start: JSON called HTML, called nothing", &["start-type-html", "start-type-none"]),
        copes("start: UTF-8 called ISO 8859-1", &["start-type-latin-1"]),
        copes("start: after a byte order mark", &["start-body-after-bom"]),
        says(
            "start: invalid UTF-8 in the client URL",
            ClientUrlRefused(InvalidClientUrl::Insecure),
            &["start-body-not-utf-8"],
        ),
        copes("start: 100,000 lists in each other, in an unknown field", &["start-body-nested"]),
        says("start: 100,000 lists in each other, for the URL", StartInvalid, &["start-body-nested-within"]),
        says("start: empty", StartInvalid, &["start-body-empty"]),
        says("start: half the JSON", StartInvalid, &["start-body-half"]),
        says("start: an HTML page", StartInvalid, &["start-body-page+start-type-html"]),
        says("start: an HTML page called JSON", StartInvalid, &["start-body-page"]),
        says("start: UTF-16", StartInvalid, &["start-body-utf-16"]),
        says("start: JavaScript, not JSON", StartInvalid, &["start-body-unquoted"]),
        says("start: other types", StartInvalid, &["start-body-wrong-types"]),
        says("start: 11 MB", StartInvalid, &["start-body-huge"]),
    ]
}

fn cors() -> Vec<Row> {
    vec![
        says("start: no CORS", StartUnreachable, &["start-cors-none"]),
        says(
            "start: CORS for another origin",
            StartUnreachable,
            &["start-cors-elsewhere", "start-cors-null"],
        ),
        says("start: CORS twice", StartUnreachable, &["start-cors-twice"]),
        says(
            "start: errors without CORS",
            StartUnreachable,
            &["start-status-404+start-cors-none", "start-status-503+start-cors-none"],
        ),
        says("preflight: no CORS", StartUnreachable, &["preflight-cors-none"]).without_post(),
        says("preflight: CORS for another origin", StartUnreachable, &["preflight-cors-elsewhere"])
            .without_post(),
        says("preflight: CORS twice", StartUnreachable, &["preflight-cors-twice"]).without_post(),
    ]
}

#[tokio::test]
async fn the_connection_ends_or_falls_silent() {
    play(connection()).await;
}

#[tokio::test]
async fn the_connection_was_used_before() {
    play(reused_connection()).await;
}

#[tokio::test]
async fn the_status_is_another() {
    play(status()).await;
}

#[tokio::test]
async fn the_body_is_another() {
    play(body()).await;
}

#[tokio::test]
async fn the_page_may_not_read_it() {
    play(cors()).await;
}
