//! The request for the options fails, in every way that makes a difference to a browser.

use e2e::Engine::{Chromium, WebKit};
use id_contact_session::Failure::{
    OptionsCoreFailed, OptionsInvalid, OptionsRefused, OptionsTimedOut, OptionsUnreachable, PurposeUnknown,
};

use crate::faults::play::play;
use crate::faults::row::Outcome::{Copes, Says};
use crate::faults::row::{Row, copes, says, statuses};

fn connection() -> Vec<Row> {
    vec![
        says("options: connection closed before any byte", OptionsUnreachable, &["options-drop"]),
        says("options: connection reset before any byte", OptionsUnreachable, &["options-reset"]),
        says("options: connection closed in the headers", OptionsUnreachable, &["options-drop-in-headers"]),
        says("options: connection reset in the headers", OptionsUnreachable, &["options-reset-in-headers"]),
        says("options: connection closed in the body", OptionsUnreachable, &["options-drop-in-body"])
            .but_in(&[WebKit], Says(OptionsInvalid)),
        says("options: connection reset in the body", OptionsUnreachable, &["options-reset-in-body"]),
        says("options: no answer in time", OptionsTimedOut, &["options-hang"]),
        says("options: half the headers in time", OptionsTimedOut, &["options-hang-in-headers"]),
        says("options: half the body in time", OptionsTimedOut, &["options-hang-in-body"]),
        says("options: not HTTP", OptionsUnreachable, &["options-garbage"]),
        says("options: said to be gzip, and not", OptionsUnreachable, &["options-not-packed"])
            .but_in(&[WebKit], Copes),
    ]
}

fn status() -> Vec<Row> {
    vec![
        copes("options: early hints before them", &["options-early-hints"]),
        copes(
            "options: 201, 203, 206, 226",
            &["options-status-201", "options-status-203", "options-status-206", "options-status-226"],
        ),
        says("options: 204, 205", OptionsInvalid, &["options-status-204", "options-status-205"]),
        statuses("options: 300, 304, 305, 306", OptionsCoreFailed, "options", &[300, 304, 305, 306]),
        statuses(
            "options: a redirect without a target",
            OptionsCoreFailed,
            "options",
            &[301, 302, 303, 307, 308],
        ),
        copes(
            "options: a redirect to them, also on another origin",
            &[
                "options-redirect-301-own",
                "options-redirect-302-elsewhere",
                "options-redirect-303-own",
                "options-redirect-307-elsewhere",
                "options-redirect-308-own",
            ],
        ),
        says(
            "options: a redirect to a login page, same origin",
            OptionsInvalid,
            &["options-redirect-302-page", "options-redirect-307-page"],
        ),
        says(
            "options: a redirect to a login page, other origin",
            OptionsUnreachable,
            &["options-redirect-302-login", "options-redirect-303-login"],
        ),
        says("options: a redirect to itself", OptionsUnreachable, &["options-redirect-302-loop"]),
        says("options: 400", PurposeUnknown, &["options-status-400"]),
        says("options: 404", PurposeUnknown, &["options-status-404"]),
        statuses(
            "options: 401 to 451",
            OptionsRefused,
            "options",
            &[
                401, 402, 403, 405, 406, 408, 409, 413, 414, 415, 418, 421, 422, 423, 425, 426, 428, 429,
                431, 451, 499,
            ],
        ),
        statuses("options: 407, from what is no proxy", OptionsRefused, "options", &[407])
            .but_in(&[Chromium], Says(OptionsUnreachable)),
        statuses(
            "options: 500 to 599",
            OptionsCoreFailed,
            "options",
            &[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 525, 530, 599],
        ),
    ]
}

fn body() -> Vec<Row> {
    vec![
        copes("options: JSON called HTML, called nothing", &["options-type-html", "options-type-none"]),
        copes("options: UTF-8 called ISO 8859-1", &["options-type-latin-1"]),
        copes("options: after a byte order mark", &["options-body-after-bom"]),
        copes("options: invalid UTF-8 in a text", &["options-body-not-utf-8"]),
        copes("options: 100,000 lists in each other, in an unknown field", &["options-body-nested"]),
        says(
            "options: 100,000 lists in each other, for methods",
            OptionsInvalid,
            &["options-body-nested-within"],
        ),
        says("options: empty", OptionsInvalid, &["options-body-empty"]),
        says("options: half the JSON", OptionsInvalid, &["options-body-half"]),
        says("options: an HTML page", OptionsInvalid, &["options-body-page+options-type-html"]),
        says("options: an HTML page called JSON", OptionsInvalid, &["options-body-page"]),
        says("options: UTF-16", OptionsInvalid, &["options-body-utf-16"]),
        says("options: JavaScript, not JSON", OptionsInvalid, &["options-body-unquoted"]),
        says("options: other types", OptionsInvalid, &["options-body-wrong-types"]),
        says("options: 11 MB", OptionsInvalid, &["options-body-huge"]),
    ]
}

/// "Try again" must ask the core, not the browser's memory.
fn cache() -> Vec<Row> {
    vec![
        says(
            "options: an error that may be kept for an hour",
            OptionsInvalid,
            &["options-body-empty+options-cacheable"],
        ),
        statuses("options: 410, which a browser keeps for ever", OptionsRefused, "options", &[410]),
    ]
}

fn cors() -> Vec<Row> {
    vec![
        says("options: no CORS", OptionsUnreachable, &["options-cors-none"]),
        says(
            "options: CORS for another origin",
            OptionsUnreachable,
            &["options-cors-elsewhere", "options-cors-null"],
        ),
        says("options: CORS twice", OptionsUnreachable, &["options-cors-twice"]),
        says(
            "options: errors without CORS",
            OptionsUnreachable,
            &["options-status-404+options-cors-none", "options-status-503+options-cors-none"],
        ),
    ]
}

#[tokio::test]
async fn the_connection_ends_or_falls_silent() {
    play(connection()).await;
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
async fn the_answer_may_be_kept() {
    play(cache()).await;
}

#[tokio::test]
async fn the_page_may_not_read_it() {
    play(cors()).await;
}
