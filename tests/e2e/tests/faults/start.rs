//! The start fails, in every way that makes a difference to a browser.

use id_contact_session::Failure::{
    ClientUrlRefused, CombinationRefused, StartCoreFailed, StartInvalid, StartRedirected, StartRefused,
    StartTimedOut, StartUnreachable,
};
use id_contact_session::InvalidClientUrl;

use crate::faults::play::play;
use crate::faults::request::Request;
use crate::faults::row::Outcome::Says;
use crate::faults::row::Row;

const START: Request = Request {
    name: "start",
    unreachable: StartUnreachable,
    timed_out: StartTimedOut,
    invalid: StartInvalid,
    refused: StartRefused,
    core_failed: StartCoreFailed,
};
const PREFLIGHT: Request = Request { name: "preflight", ..START };

/// A server may close a connection at any time, so browsers send a request again that found its connection
/// closed. For a POST they must not (RFC 9110, section 9.2.2), but some do.
fn reused_connection() -> Vec<Row> {
    let row = |what: &str, fault: &str| {
        let what = format!("start: a connection that was used before, {what}");
        Row::new(what, [(format!("core-keep-alive+start-{fault}"), Says(StartUnreachable))])
    };
    vec![
        row("closed before any byte", "drop").perhaps_repeated(),
        row("reset before any byte", "reset").perhaps_repeated(),
        row("closed in the headers", "drop-in-headers"),
        row("closed in the body", "drop-in-body"),
    ]
}

fn preflight_connection() -> Vec<Row> {
    vec![
        PREFLIGHT.says("connection closed", StartUnreachable, &["drop", "reset"]).without_post(),
        PREFLIGHT.says("no answer in time", StartTimedOut, &["hang"]).without_post(),
    ]
}

fn status() -> Vec<Row> {
    vec![
        START.says(
            "300 to 308, whatever their target",
            StartRedirected,
            &[
                "status-300",
                "status-304",
                "status-305",
                "status-301",
                "status-302",
                "redirect-301-own",
                "redirect-302-elsewhere",
                "redirect-303-login",
                "redirect-307-own",
                "redirect-308-page",
                "redirect-307-loop",
            ],
        ),
        START.statuses("400", CombinationRefused, &[400]),
        START.statuses("404", CombinationRefused, &[404]),
        // "A client that receives a 421 response MAY retry the request, whether or not the request method is
        // idempotent, over a different connection" (RFC 9110, section 15.5.20).
        START.statuses("421", StartRefused, &[421]).perhaps_repeated(),
        PREFLIGHT.copes("204", &["status-204"]),
        PREFLIGHT
            .says(
                "a redirect or an error",
                StartUnreachable,
                &["redirect-302-own", "redirect-307-elsewhere", "status-401", "status-404", "status-503"],
            )
            .without_post(),
    ]
}

fn preflight_cors() -> Vec<Row> {
    [("no CORS", "cors-none"), ("CORS for another origin", "cors-elsewhere"), ("CORS twice", "cors-twice")]
        .map(|(what, fault)| PREFLIGHT.says(what, StartUnreachable, &[fault]).without_post())
        .into()
}

#[tokio::test]
async fn the_connection_ends_or_falls_silent() {
    play([START.connection(), preflight_connection()].concat()).await;
}

#[tokio::test]
async fn the_connection_was_used_before() {
    play(reused_connection()).await;
}

#[tokio::test]
async fn the_status_is_another() {
    play([START.status(), status()].concat()).await;
}

#[tokio::test]
async fn the_body_is_another() {
    let refused = ClientUrlRefused(InvalidClientUrl::Insecure);
    let body = START.says("invalid UTF-8 in the client URL", refused, &["body-not-utf-8"]);
    play([START.body(), vec![body]].concat()).await;
}

#[tokio::test]
async fn the_page_may_not_read_it() {
    play([START.cors(), preflight_cors()].concat()).await;
}
