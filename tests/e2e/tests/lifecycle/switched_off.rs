//! WebAssembly or JavaScript is switched off.

use std::path::{Path, PathBuf};
use std::{env, fs};

use e2e::{Ability, Setting};
use serde_json::json;
use thirtyfour::By;

use crate::lifecycle::row::{COPES, Outcome, UNAVAILABLE, row};

/// As in a browser with "lockdown mode".
const NO_WEBASSEMBLY: &str = r#"
    <script>
      delete window.WebAssembly;
      var errors = [];
      addEventListener("error", ({ message }) => errors.push(message));
      // A function of the page: of a driver's own scripts a browser tells the window no errors.
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
    Setting::page(&[NO_WEBASSEMBLY, WIDGETS].concat())
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.expect_in_console("the page's own");
            stage.browser.let_grumble(e2e::Grumble::UnusedPreload);
            stage.open("/").await?;
            let look = stage.widget("#without").until_code(UNAVAILABLE.code).await?;
            assert!(look.text.contains(UNAVAILABLE.reads), "{look:#?}");
            let look = stage.widget("#with").look().await?;
            assert_eq!((look.children.len(), look.text.as_str()), (1, ""));

            // An error of the page brings about none of ours.
            stage.browser.eval::<()>("fail()", vec![]).await?;
            stage.browser.until_true("errors.length").await?;
            let errors: Vec<String> = stage.browser.eval("return errors", vec![]).await?;
            assert!(errors.len() == 1 && errors[0].contains("the page's own"), "{errors:?}");
            row("WebAssembly is switched off", UNAVAILABLE);
            Ok(())
        })
        .await;
}

/// The core that stands in the examples.
const CORE: &str = "http://localhost:8100";
const FORM: &str = "/examples/form-without-script.html";
const NUMBER: &str = "/examples/element-with-phone-number.html";

#[tokio::test]
async fn without_javascript() {
    let page = |path: &str| {
        let file = root().join(&path[1..]);
        fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
            .replace(CORE, "{core}")
    };
    Setting::bare_page("")
        .with_folder("/examples", root().join("examples"))
        .with_file(FORM, &page(FORM))
        .with_file(NUMBER, &page(NUMBER))
        .with_file("/favicon.ico", "")
        .needs(Ability::ScriptSwitch)
        .play(async |stage| {
            let driver = stage.browser.driver();
            driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
            driver.goto(stage.page_url(NUMBER)).await?;
            let text = driver.find(By::Css("id-contact-initiator")).await?.text().await?;
            assert!(text.contains("0199"), "{text}");
            row(
                "JavaScript is switched off: a telephone number",
                Outcome { reads: "(the number)", posts: "0", ..COPES },
            );

            driver.goto(stage.page_url(FORM)).await?;
            for method in ["irma", "chat"] {
                driver.find(By::Css(format!("form input[value={method}]"))).await?.click().await?;
            }
            driver.find(By::Css("form button")).await?.click().await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            let bodies: Vec<_> = stage.calls().iter().map(|call| call.body().to_owned()).collect();
            assert_eq!(bodies, ["purpose=personal_question&auth_method=irma&comm_method=chat"]);
            assert_eq!(stage.asked_for(".js"), [""; 0], "no script ran");
            row("JavaScript is switched off: a plain form", Outcome { reads: "(the plain form)", ..COPES });
            Ok(())
        })
        .await;
}

/// The project's folder.
fn root() -> PathBuf {
    env::var_os("INITIATOR_ROOT")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."), PathBuf::from)
}
