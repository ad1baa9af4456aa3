//! Proxies in front of the core that do half of their work, simulated by another `fetch`.

use demo_core::{CoreOptions, Generation};
use e2e::Setup;

use crate::diagnose::diagnosis::{
    PAGE, diagnose_subject, diagnose_with, provocations_are_no_surprise, settings,
};

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

/// By what the widget was told, and by a start, on cores of every kind; where a core refuses in the type that it is asked
/// for, without either.
#[tokio::test]
async fn a_list_as_accept_is_found_on_every_core() {
    for generation in [Generation::Core404, Generation::Core400] {
        let page = r#"<id-contact-initiator core-url="{core}/fault/start-own-accept" purpose="personal_question"></id-contact-initiator>"#;
        Setup::page(page)
            .with_core(CoreOptions { generation, ..CoreOptions::default() })
            .run(async |bed| {
                provocations_are_no_surprise(bed);
                bed.browser.expect_in_console("start-redirected");
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                let unasked = diagnose_subject(bed, "undefined", "{}").await?;
                let outcome = if generation == Generation::Core404 { "warning" } else { "skipped" };
                assert_eq!(unasked.check("accept-header").outcome, outcome, "{}", unasked.text);
                let started = diagnose_subject(bed, "undefined", "{ start: true }").await?;
                started.assert("accept-header", "problem", OPERATOR, &["redirect", "a list too"]);
                widget.choose_and_start("irma", "chat").await?;
                widget.until_code("start-redirected").await?;
                let told = diagnose_subject(bed, "undefined", "{}").await?;
                told.assert("accept-header", "problem", OPERATOR, &["the widget's last start", "a list too"]);
                told.assert("widget", "problem", OPERATOR, &["choosing", "start-redirected"]);
                Ok(())
            })
            .await;
    }
}

/// The page that a proxy shows where the core is down says nothing of `Accept`.
#[tokio::test]
async fn a_bad_gateway_is_no_changed_header() {
    const DOWN: &str = "(url, init) => Promise.resolve(new Response('<h1>Bad gateway</h1>', \
        { status: 502, headers: { 'content-type': 'text/html' } }))";
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose_with(bed, DOWN, settings(&bed.core.url())).await?;
            diagnosis.assert("cors-start", "problem", OPERATOR, &["502"]);
            assert_eq!(diagnosis.check("accept-header").found, "see cors-start");
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
