//! WebAssembly or JavaScript is switched off.

use std::fs;

use e2e::{Feature, Setup, project_root};
use serde_json::json;
use thirtyfour::By;

use crate::fault_table::{COPES, Effect, UNAVAILABLE, row};

/// Removes WebAssembly, as Safari's Lockdown Mode does.
const NO_WEBASSEMBLY: &str = r#"
    <script>
      delete window.WebAssembly;
      var errors = [];
      addEventListener("error", ({ message }) => errors.push(message));
      // A function of the page, as browsers fire no `error` event for errors in a driver's script.
      window.fail = () => setTimeout(() => { throw new Error("the page's own"); });
    </script>
"#;
const WIDGETS: &str = r#"
    <id-contact-initiator id="with" core-url="{core}" purpose="personal_question" lang="en">
      <p>Or call 14 012</p>
    </id-contact-initiator>
    <id-contact-initiator id="without" core-url="{core}" purpose="personal_question" lang="en">
    </id-contact-initiator>
"#;

#[tokio::test]
async fn without_webassembly() {
    Setup::page(&[NO_WEBASSEMBLY, WIDGETS].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.expect_in_console("the page's own");
            bed.browser.allow_noise(e2e::ConsoleNoise::UnusedPreload);
            bed.open("/").await?;
            let view = bed.widget("#without").until_code(UNAVAILABLE.code).await?;
            assert!(view.text.contains(UNAVAILABLE.reads), "{view:#?}");
            let view = bed.widget("#with").view().await?;
            assert_eq!((view.children.len(), view.text.as_str()), (1, ""));

            // An error of the page causes no error in the widget.
            bed.browser.run("fail()").await?;
            bed.browser.until_true("errors.length").await?;
            let errors: Vec<String> = bed.browser.eval("return errors", vec![]).await?;
            assert!(errors.len() == 1 && errors[0].contains("the page's own"), "{errors:?}");
            row("WebAssembly is switched off", UNAVAILABLE);
            Ok(())
        })
        .await;
}

/// The URL of the core in the examples.
const CORE: &str = "http://localhost:8100";
const FORM: &str = "/examples/form-without-script.html";
const NUMBER: &str = "/examples/element-with-phone-number.html";

#[tokio::test]
async fn without_javascript() {
    let page = |path: &str| {
        let file = project_root().join(&path[1..]);
        fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
            .replace(CORE, "{core}")
    };
    Setup::bare_page("")
        .with_folder("/examples", project_root().join("examples"))
        .with_file(FORM, &page(FORM))
        .with_file(NUMBER, &page(NUMBER))
        .with_file("/favicon.ico", "")
        .needs(Feature::DisableScript)
        .run(async |bed| {
            let driver = bed.browser.driver();
            driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            driver.goto(bed.page_url(NUMBER)).await?;
            let text = driver.find(By::Css("id-contact-initiator")).await?.text().await?;
            assert!(text.contains("0199"), "{text}");
            row(
                "JavaScript is switched off: a telephone number",
                Effect { reads: "(the number)", posts: "0", ..COPES },
            );

            driver.goto(bed.page_url(FORM)).await?;
            for method in ["irma", "chat"] {
                driver.find(By::Css(format!("form input[value={method}]"))).await?.click().await?;
            }
            driver.find(By::Css("form button")).await?.click().await?;
            bed.until_at_login("irma").await?;
            let bodies: Vec<_> = bed.calls().iter().map(|call| call.body().to_owned()).collect();
            assert_eq!(bodies, ["purpose=personal_question&auth_method=irma&comm_method=chat"]);
            assert_eq!(bed.asked_for(".js"), [""; 0], "no script ran");
            row("JavaScript is switched off: a plain form", Effect { reads: "(the plain form)", ..COPES });
            Ok(())
        })
        .await;
}
