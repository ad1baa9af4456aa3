//! What frameworks and odd pages do to an element, from its first moment to its last.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, until};
use serde_json::json;

const WIDGET: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

async fn element<T: serde::de::DeserializeOwned>(bed: &TestBed, expression: &str) -> Result<T> {
    let script = format!("const it = document.querySelector('id-contact-initiator'); {expression}");
    bed.browser.eval(&script, vec![]).await
}

/// Put in and taken out before Yew has drawn: nothing may live on.
#[tokio::test]
async fn removed_in_the_task_in_which_it_was_drawn() {
    const COUNTED: &str = r#"
        <script>
          var listening = 0;
          var { addEventListener: add, removeEventListener: remove } = window;
          window.addEventListener = function (type, ...rest) {
            listening += type === "pageshow";
            return add.call(window, type, ...rest);
          };
          window.removeEventListener = function (type, ...rest) {
            listening -= type === "pageshow";
            return remove.call(window, type, ...rest);
          };
          async function putInAndOut() {
            const widget = document.querySelector("id-contact-initiator").cloneNode();
            document.body.append(widget);
            await undefined;
            widget.remove();
          }
        </script>
    "#;
    Setup::page(&[COUNTED, WIDGET].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let before: u32 = bed.browser.eval("return listening", vec![]).await?;
            assert_eq!(before, 1);
            bed.browser.run("setTimeout(() => Promise.all(Array.from({ length: 5 }, putInAndOut)).then(() => { window.isOver = true }))").await?;
            bed.browser.until_true("window.isOver").await?;
            // Later than anything that those could have done.
            bed.browser.run("return IdContactInitiator.ready().then(() => new Promise(requestAnimationFrame)).then(() => {})").await?;
            until("only the first to listen", async || {
                Ok((bed.browser.eval::<u32>("return listening", vec![]).await? == 1).then_some(()))
            })
            .await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn put_back_it_has_nothing_chosen_and_says_so() {
    const LOG: &str = r#"
        <script>
          var told = [];
          document.addEventListener("idc-change", ({ detail }) => told.push(detail));
        </script>
    "#;
    Setup::page(&[LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            element::<()>(bed, "it.remove(); return new Promise((next) => setTimeout(next)).then(() => { document.body.append(it) })").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.chosen(), [""; 0]);
            let state: serde_json::Value = element(bed, "return it.getState()").await?;
            assert_eq!((&state["authMethod"], &state["commMethod"]), (&json!(null), &json!(null)));
            let told: Vec<serde_json::Value> = bed.browser.eval("return told", vec![]).await?;
            assert_eq!(told.last(), Some(&json!({ "authMethod": null, "commMethod": null })));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn moved_into_another_document_it_keeps_its_looks() {
    Setup::page(&[WIDGET, r#"<iframe srcdoc="<!doctype html><body>"></iframe>"#].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.until_true("document.querySelector('iframe').contentDocument.body").await?;
            element::<()>(bed, "window.it = it; document.querySelector('iframe').contentDocument.body.append(it)")
                .await?;
            let display = "it.ownerDocument.defaultView.getComputedStyle(it.shadowRoot.querySelector('[part~=form]')).display";
            bed.browser.until_true(&format!("{display} === 'grid'")).await
        })
        .await;
}

#[tokio::test]
async fn moved_into_another_document_it_keeps_the_focus() {
    Setup::page(&[WIDGET, r#"<iframe srcdoc="<!doctype html><body>"></iframe>"#].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.until_true("document.querySelector('iframe').contentDocument.body").await?;
            element::<()>(
                bed,
                "window.it = it; document.querySelector('iframe').contentDocument.body.append(it)",
            )
            .await?;
            let lost = "it.shadowRoot.querySelector('button').focus(); it.purpose = 'call_only'";
            bed.browser.run(lost).await?;
            bed.browser.until_true("it.shadowRoot.querySelector('[part=hint]')").await?;
            bed.browser.until_true("it.shadowRoot.activeElement?.part.value === 'initiator'").await
        })
        .await;
}

/// As frameworks keep what is not shown now.
#[tokio::test]
async fn kept_in_a_template_it_comes_back() {
    Setup::page(&[WIDGET, "<template></template>"].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            element::<()>(bed, "window.it = it; document.querySelector('template').content.append(it)")
                .await?;
            bed.browser.until_true("it.shadowRoot.textContent === ''").await?;
            bed.browser.run("document.body.append(it)").await?;
            widget.until_form().await?;
            let display = "getComputedStyle(it.shadowRoot.querySelector('[part~=form]')).display";
            bed.browser.until_true(&format!("{display} === 'grid'")).await
        })
        .await;
}

/// A slot that a page's own component hands on, but that nobody filled, is no content.
#[tokio::test]
async fn an_empty_slot_handed_on_is_no_content() {
    const WRAPPED: &str = r#"
        <div id="wrapper"></div>
        <script>
          var root = wrapper.attachShadow({ mode: "open" });
          var widget = document.createElement("id-contact-initiator");
          widget.append(document.createElement("slot"));
          root.append(widget);
        </script>
    "#;
    Setup::page(WRAPPED)
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.driver().goto(bed.page_url("/")).await?;
            let message = "widget.shadowRoot.querySelector('[part~=message]')";
            bed.browser.until_true(&format!("{message} && !{message}.hidden")).await
        })
        .await;
}

#[tokio::test]
async fn reset_tries_again_what_could_not_be_loaded() {
    const FIRST_TIME_NO_WASM: &str = r#"
        <script>
          var realFetch = fetch;
          var isBroken = true;
          fetch = (url, ...rest) =>
            isBroken && String(url).endsWith(".wasm") ? Promise.reject(new TypeError("no network")) : realFetch(url, ...rest);
        </script>
    "#;
    Setup::page(&[FIRST_TIME_NO_WASM, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            let widget = bed.open("/").await?;
            widget.until_code("widget-unavailable").await?;
            element::<()>(bed, "window.isBroken = false; it.reset()").await?;
            bed.browser
                .until_true("document.querySelector('id-contact-initiator').getState().state === 'choosing'")
                .await?;
            widget.until_form().await?;
            Ok(())
        })
        .await;
}

/// Its stack holds our script's address as well, but what stopped is the page's.
#[tokio::test]
async fn webassembly_of_the_page_that_stops_in_a_listener_is_not_ours() {
    const TRAP: &str = r#"
        <script>
          // (func (export "trap") unreachable)
          var bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];
          var { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
          // Told while the listener is at work, or later.
          document.addEventListener("idc-change", location.search ? async () => trap() : trap);
        </script>
    "#;
    Setup::page(&[TRAP, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("RuntimeError");
            for path in ["/", "/?async"] {
                let widget = bed.open(path).await?;
                widget.until_form().await?;
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_heading_runs_in_its_own_direction() {
    Setup::page(&WIDGET.replace("lang=\"nl\"", r#"lang="ar" heading="تواصل معنا""#))
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let direction: String = element(
                bed,
                "return getComputedStyle(it.shadowRoot.querySelector('[part=heading]')).direction",
            )
            .await?;
            assert_eq!(direction, "rtl");
            Ok(())
        })
        .await;
}

/// The message that has the focus is the same message in another language.
#[tokio::test]
async fn another_language_leaves_the_focus_on_the_message() {
    Setup::page(WIDGET)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.press_start().await?;
            let focused = "document.querySelector('id-contact-initiator').shadowRoot.activeElement?.part.contains('message')";
            bed.browser.until_true(focused).await?;
            widget.set_attribute("lang", "en").await?;
            widget.until("English", |view| view.lang == "en").await?;
            bed.browser.until_true(focused).await
        })
        .await;
}

#[tokio::test]
async fn a_language_that_did_not_come_is_asked_for_again() {
    // Without Dutch in its place, and with it.
    for (lost, complaint) in [("(en|nl).json", "the words in \"nl\""), ("en.json", "the words in \"en\"")] {
        let broken = format!(
            r#"<script>
              var realFetch = fetch;
              var isBroken = true;
              fetch = (url, ...rest) =>
                isBroken && /{lost}$/.test(url) ? Promise.reject(new TypeError("no network")) : realFetch(url, ...rest);
            </script>"#
        );
        Setup::page(&[&broken, &*WIDGET.replace("\"nl\"", "\"de\"")].concat())
            .run(async |bed| {
                for complaint in ["the words in \"en\" did not load", complaint] {
                    bed.browser.expect_in_console(complaint);
                }
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                widget.set_attribute("lang", "en").await?;
                until("a complaint", async || {
                    Ok(bed.browser.console().await?.contains(complaint).then_some(()))
                })
                .await?;
                assert_eq!(widget.view().await?.lang, "de", "the words that are there stay");
                bed.browser.run("window.isBroken = false").await?;
                // Again and again: Dutch may still be on its way.
                until("English", async || {
                    widget.set_attribute("lang", "en").await?;
                    Ok((widget.view().await?.lang == "en").then_some(()))
                })
                .await
            })
            .await;
    }
}
