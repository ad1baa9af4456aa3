//! Proxies in front of the core that do half of their work, simulated by another `fetch`.

use e2e::Setup;

use crate::diagnose::diagnosis::{PAGE, diagnose_with, provocations_are_no_surprise, settings};

const OPERATOR: &str = "core operator";

#[tokio::test]
async fn headers_on_good_answers_alone_are_not_enough() {
    const GOOD_ONLY: &str = "(url, init) => url.endsWith('-diagnose') && init.mode !== 'no-cors' \
        ? Promise.reject(new TypeError()) : fetch(url, init)";
    play(GOOD_ONLY, "cors-errors", "problem", &["when all is well", "always", "Access-Control-Allow-Origin"])
        .await;
}

#[tokio::test]
async fn a_preflight_that_is_not_answered_is_told_from_a_header_that_is_missing() {
    const NO_PREFLIGHT: &str = "(url, init) => init.headers?.['Content-Type'] \
        ? Promise.reject(new TypeError()) : fetch(url, init)";
    let words = ["without a preflight", "OPTIONS /start", "Access-Control-Allow-Headers: content-type"];
    play(NO_PREFLIGHT, "cors-start", "problem", &words).await;
}

#[tokio::test]
async fn a_changed_accept_header_shows_in_the_core_s_refusal() {
    const NO_ACCEPT: &str = "(url, init) => fetch(url, init.headers \
        ? { ...init, headers: { 'content-type': 'application/json' } } : init)";
    play(NO_ACCEPT, "accept-header", "warning", &["HTML", "Accept: application/json", "proxy"]).await;
}

/// No core redirects an empty start, so that the test's own `fetch` sends a complete one.
#[tokio::test]
async fn a_redirected_start_is_the_accept_header_s_too() {
    const WHOLE: &str = r#"(url, init) => fetch(url, init.headers ? { ...init, body:
        '{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}' } : init)"#;
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let core = bed.core.scenario_url("start-303");
            let diagnosis = diagnose_with(bed, WHOLE, settings(&core)).await?;
            let words = ["redirect", "Accept: application/json"];
            diagnosis.assert("accept-header", "problem", OPERATOR, &words);
            assert_eq!(diagnosis.ids("problem"), ["accept-header"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_start_that_the_proxy_keeps_from_the_core_is_told() {
    const REFUSED: &str = "(url, init) => init.headers \
        ? Promise.resolve(new Response('', { status: 403 })) : fetch(url, init)";
    play(REFUSED, "cors-start", "problem", &["403", "let POST /start through"]).await;
}

#[tokio::test]
async fn options_that_do_not_say_that_they_are_json_are_told() {
    const AS_TEXT: &str = "(url, init) => fetch(url, init).then((answer) => answer.ok && url.includes('options') \
        ? answer.text().then((text) => new Response(text)) : answer)";
    play(AS_TEXT, "options-type", "warning", &["text/plain", "Content-Type"]).await;
}

async fn play(fetch: &str, id: &str, outcome: &str, words: &[&str]) {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose_with(bed, fetch, settings(&bed.core.url())).await?;
            diagnosis.assert(id, outcome, OPERATOR, words);
            Ok(())
        })
        .await;
}
