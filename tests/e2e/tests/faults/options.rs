//! The request for the options fails, in every way that makes a difference to a browser.

use id_contact_session::Failure::{
    OptionsCoreFailed, OptionsInvalid, OptionsRefused, OptionsTimedOut, OptionsUnreachable, PurposeUnknown,
};

use crate::faults::play::play;
use crate::faults::request::Request;
use crate::faults::row::Row;

const OPTIONS: Request = Request {
    name: "options",
    unreachable: OptionsUnreachable,
    timed_out: OptionsTimedOut,
    invalid: OptionsInvalid,
    refused: OptionsRefused,
    core_failed: OptionsCoreFailed,
};

fn status() -> Vec<Row> {
    vec![
        OPTIONS.statuses("300, 304, 305, 306", OptionsCoreFailed, &[300, 304, 305, 306]),
        OPTIONS.statuses("a redirect without a target", OptionsCoreFailed, &[301, 302, 303, 307, 308]),
        OPTIONS.copes(
            "a redirect to them, also on another origin",
            &[
                "redirect-301-own",
                "redirect-302-elsewhere",
                "redirect-303-own",
                "redirect-307-elsewhere",
                "redirect-308-own",
            ],
        ),
        OPTIONS.says(
            "a redirect to a login page, same origin",
            OptionsInvalid,
            &["redirect-302-page", "redirect-307-page"],
        ),
        OPTIONS.says(
            "a redirect to a login page, other origin",
            OptionsUnreachable,
            &["redirect-302-login", "redirect-303-login"],
        ),
        OPTIONS.says("a redirect to itself", OptionsUnreachable, &["redirect-302-loop"]),
        OPTIONS.says("400", PurposeUnknown, &["status-400"]),
        OPTIONS.says("404", PurposeUnknown, &["status-404"]),
        OPTIONS.statuses("421", OptionsRefused, &[421]),
    ]
}

#[tokio::test]
async fn the_connection_ends_or_falls_silent() {
    play(OPTIONS.connection()).await;
}

#[tokio::test]
async fn the_status_is_another() {
    play([OPTIONS.status(), status()].concat()).await;
}

#[tokio::test]
async fn the_body_is_another() {
    let body = OPTIONS.copes("invalid UTF-8 in a text", &["body-not-utf-8"]);
    play([OPTIONS.body(), vec![body]].concat()).await;
}

/// "Try again" must ask the core, not the browser's cache. The row "410" asks for the same: browsers keep that answer
/// without being told to.
#[tokio::test]
async fn the_answer_may_be_kept() {
    play(vec![OPTIONS.says(
        "an error that may be kept for an hour",
        OptionsInvalid,
        &["body-empty+cacheable"],
    )])
    .await;
}

#[tokio::test]
async fn the_page_may_not_read_it() {
    play(OPTIONS.cors()).await;
}
