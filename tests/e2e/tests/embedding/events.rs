//! Which events the page gets, in which order, and which it can cancel.

use e2e::{ConsoleNoise, Setup, View};
use id_contact_session::{Language, Text};
use serde_json::{Value, json};

use crate::embedding::event_log::{EVENT_LOG, heard, heard_of, until_heard_of};

const WIDGET: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

/// Keeps the log when the page is left.
const KEEP: &str = r#"
    <script>
      addEventListener("pagehide", () => sessionStorage.setItem("heard", JSON.stringify(heard)));
    </script>
"#;

#[tokio::test]
async fn of_a_whole_session_in_order() {
    Setup::page(&[EVENT_LOG, KEEP, WIDGET].concat())
        .with_page("/after", "")
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            let login = bed.until_at_login("irma").await?;

            bed.open("/after").await?;
            let kept = "return JSON.parse(sessionStorage.getItem('heard'))";
            let heard: Value = bed.browser.eval(kept, vec![]).await?;
            let method = |tag: &str, name: &str, icon: &str| {
                let icon = format!("{}/static/{icon}.svg", bed.core.url());
                json!({ "tag": tag, "name": name, "icon": icon })
            };
            let expected = json!([
                ["idc-ready", {}],
                ["idc-options", {
                    "authMethods": [method("irma", "IRMA", "irma"), method("digid", "DigiD", "digid")],
                    "commMethods": [method("call", "Call", "phone"), method("chat", "Chat", "chat")],
                }],
                ["idc-statechange", { "state": "choosing" }],
                ["idc-change", { "authMethod": "irma", "commMethod": null }],
                ["idc-change", { "authMethod": "irma", "commMethod": "chat" }],
                ["idc-start", { "purpose": "personal_question", "authMethod": "irma", "commMethod": "chat" }],
                ["idc-statechange", { "state": "starting" }],
                ["idc-statechange", { "state": "redirecting" }],
                ["idc-redirect", { "clientUrl": login }],
            ]);
            assert_eq!(heard, expected);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn they_bubble_out_of_every_shadow_root() {
    const NESTED: &str = r#"
        <div id="host"></div>
        <script>
          var ways = [];
          for (const type of ["idc-ready", "idc-options", "idc-statechange"]) {
            addEventListener(type, (event) => ways.push([event.bubbles, event.composed, event.cancelable]));
          }
          var widget = document.createElement("id-contact-initiator");
          host.attachShadow({ mode: "open" }).append(widget);
          widget.setAttribute("core-url", "{core}");
          widget.setAttribute("purpose", "call_only");
        </script>
    "#;
    Setup::page(NESTED)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("ways.length === 3").await?;
            let ways: Vec<[bool; 3]> = bed.browser.eval("return ways", vec![]).await?;
            assert_eq!(ways, [[true, true, false]; 3]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_start_that_the_page_forbids_is_not_sent() {
    const FORBID: &str = r#"
        <script>
          document.addEventListener("idc-start", (event) => event.preventDefault(), { once: true });
        </script>
    "#;
    Setup::page(&[EVENT_LOG, FORBID, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            until_heard_of(bed, "idc-start", 1).await?;
            let view = widget.view().await?;
            assert!(view.form && !view.is_started() && view.codes.is_empty(), "{view:#?}");
            assert_eq!(view.chosen(), ["irma", "chat"]);
            assert_eq!(heard_of(bed, "idc-statechange").await?, [json!({ "state": "choosing" })]);
            assert_eq!(bed.calls().len(), 1, "not even a preflight");

            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_redirect_that_the_page_forbids_is_its_own_to_make() {
    const FORBID: &str = r#"
        <script>
          document.addEventListener("idc-redirect", (event) => event.preventDefault());
        </script>
    "#;
    Setup::page(&[EVENT_LOG, FORBID, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            let redirects = until_heard_of(bed, "idc-redirect", 1).await?;
            let client_url = redirects[0]["clientUrl"].as_str().unwrap_or_default();
            assert!(client_url.starts_with(&format!("{}/auth/irma/", bed.core.url())), "{client_url}");
            assert_eq!(bed.browser.url().await?, bed.page_url("/"));
            widget.until("it to say that the visitor is sent on", View::is_started).await?;

            let go = "location.assign(heard.at(-1)[1].clientUrl)";
            bed.browser.run(go).await?;
            bed.browser.until_at(client_url).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn errors_say_all_that_the_visitor_reads_and_more() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="unheard_of" lang="en"></id-contact-initiator>
    "#;
    Setup::page(&[EVENT_LOG, PAGE].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            let errors = until_heard_of(bed, "idc-error", 1).await?;
            let english = |text| Language::English.words(text);
            let expected = json!({
                "code": "purpose-unknown",
                "title": english(Text::PurposeUnknownTitle),
                "detail": english(Text::PurposeUnknownAdvice),
                "retryable": false,
                "party": "website owner",
                "reason": null,
                "status": null,
            });
            assert_eq!(errors, [expected]);
            assert_eq!(heard_of(bed, "idc-statechange").await?, [json!({ "state": "failed" })]);

            bed.browser.expect_in_console("core-url-invalid");
            widget.set_attribute("core-url", "https://core.example.nl/?core").await?;
            let errors = until_heard_of(bed, "idc-error", 2).await?;
            assert_eq!(errors[1]["code"], "core-url-invalid");
            assert!(errors[1]["reason"].as_str().is_some_and(|reason| !reason.is_empty()), "{errors:?}");
            Ok(())
        })
        .await;
}

/// Here the page makes the choice, not the visitor.
#[tokio::test]
async fn a_choice_is_told_whoever_made_it() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" auth-method="digid" comm-method="fax">
        </id-contact-initiator>
    "#;
    Setup::page(&[EVENT_LOG, PAGE].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let changes = until_heard_of(bed, "idc-change", 1).await?;
            assert_eq!(changes, [json!({ "authMethod": "digid", "commMethod": null })]);
            widget.choose("irma").await?;
            let changes = until_heard_of(bed, "idc-change", 2).await?;
            assert_eq!(changes[1], json!({ "authMethod": "irma", "commMethod": null }));
            Ok(())
        })
        .await;
}

/// Whatever a listener does to the widget that calls it, the widget goes on.
#[tokio::test]
async fn a_listener_may_do_anything() {
    const MEDDLE: &str = r#"
        <div id="there"></div>
        <script>
          var meddle = (type, act) => document.addEventListener(type, ({ target }) => act(target), { once: true });
          meddle("idc-ready", (widget) => widget.reset());
          meddle("idc-options", (widget) => (widget.lang = "en"));
          meddle("idc-statechange", (widget) => { widget.forget(); widget.reset(); });
          meddle("idc-change", (widget) => there.append(widget));
          meddle("idc-start", (widget) => { widget.remove(); there.append(widget); widget.heading = "Contact"; });
        </script>
    "#;
    Setup::page(&[EVENT_LOG, MEDDLE, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until("the form in English", |view| view.form && !view.busy && view.lang == "en").await?;
            until_heard_of(bed, "idc-statechange", 3).await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_listener_may_remove_the_widget_at_any_event() {
    const REMOVE: &str = r#"
        <script>
          for (const [at, name] of ["ready", "options", "statechange"].entries()) {
            addEventListener(`idc-${name}`, ({ target }) => target.id === `at-${at}` && target.remove());
          }
        </script>
        <id-contact-initiator id="at-0" core-url="{core}" purpose="call_only"></id-contact-initiator>
        <id-contact-initiator id="at-1" core-url="{core}" purpose="call_only"></id-contact-initiator>
        <id-contact-initiator id="at-2" core-url="{core}" purpose="call_only"></id-contact-initiator>
    "#;
    Setup::page(&[EVENT_LOG, REMOVE, WIDGET].concat())
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            bed.open("/").await?;
            let left = bed.widget("id-contact-initiator:last-of-type");
            bed.browser.until_true("document.querySelectorAll('id-contact-initiator').length === 1").await?;
            left.until_form().await?;
            assert_eq!(heard(bed).await?.iter().filter(|(kind, _)| kind == "idc-ready").count(), 4);
            left.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

/// The widget's files are in the stack of this error, because the widget calls the listener.
#[tokio::test]
async fn an_error_in_a_listener_of_the_page_stops_no_widget() {
    const LISTENER: &str = r#"
        <script>
          var caught = [];
          addEventListener("error", ({ error }) => caught.push(error.stack));
          document.addEventListener("idc-change", () => {
            throw new Error("the page's own");
          });
        </script>
    "#;
    Setup::page(&[LISTENER, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("the page's own");
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            let caught: Vec<String> = bed.browser.eval("return caught", vec![]).await?;
            assert!(caught.len() == 1 && caught[0].contains("id-contact-initiator."), "{caught:?}");
            widget.choose_and_start("digid", "chat").await?;
            bed.until_at_login("digid").await?;
            Ok(())
        })
        .await;
}
