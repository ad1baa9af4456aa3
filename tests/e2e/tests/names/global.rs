//! A name of ours on the page: the browser finds elements and frames by their id or name as properties of the window.

use anyhow::Context;
use e2e::{ConsoleNoise, Setup};

/// What the page has by that name, and the expression that finds it again.
const NAMED: [(&str, &str); 7] = [
    (r#"<div id="IdContactInitiator"></div>"#, "#IdContactInitiator"),
    (
        r#"<form name="IdContactInitiator">
          <input name="render"><input name="ready"><input name="diagnose"><input name="version" value="9">
        </form>"#,
        "form",
    ),
    (r#"<form id="IdContactInitiator"><input id="render"><input id="version"></form>"#, "form"),
    (r#"<div id="IdContactInitiator"></div><p id="IdContactInitiator"></p>"#, "p"),
    (r#"<img name="IdContactInitiator" alt="" src="data:,">"#, "img"),
    // The page may ask nothing of such a window.
    (r#"<iframe name="IdContactInitiator" sandbox srcdoc="Contact"></iframe>"#, "iframe"),
    (
        r#"<section id="IdContactInitiator"><h2>Contact</h2></section><div id="id-contact-initiator"></div>"#,
        "section",
    ),
];
/// Imports everything that the module exports.
const IMPORT: &str = r##"
    <div id="place"></div>
    <script type="module">
      import { render, ready, diagnose, version } from "/initiator/id-contact-initiator.js";
      await ready();
      window.own = { render, ready, diagnose, version };
      render("#place", { coreUrl: "{core}", purpose: "personal_question" });
    </script>
"##;
const IS_OURS: &str = "['render', 'ready', 'diagnose', 'version'].every((name) => \
    own[name] === IdContactInitiator[name]) && typeof own.version === 'string' && \
    ['render', 'ready', 'diagnose'].every((name) => typeof own[name] === 'function')";

/// The element is there before the script is evaluated, or comes later.
#[tokio::test]
async fn an_element_of_our_name_does_not_stand_for_us() {
    let pages = NAMED.iter().enumerate().flat_map(|(at, (named, _))| {
        let later = format!(
            "<script type=module>import '/initiator/id-contact-initiator.js'; \
             const it = document.createElement('template'); it.innerHTML = `{}`; document.body.append(it.content);</script>",
            named.replace("</script>", "<\\/script>")
        );
        [(format!("/{at}"), [named, IMPORT].concat()), (format!("/later/{at}"), [&later, IMPORT].concat())]
    });
    pages
        .clone()
        .fold(Setup::page(""), |setup, (path, body)| setup.with_page(&path, &body))
        .run(async |bed| {
            for (at, (path, _)) in pages.enumerate() {
                let (named, found) = NAMED[at / 2];
                let widget = bed.open(&path).await?;
                bed.browser.until_true("window.own").await.with_context(|| named)?;
                bed.browser.until_true(&format!("document.querySelector('{found}')")).await?;
                assert!(
                    bed.browser.eval::<bool>(&format!("return {IS_OURS}"), vec![]).await?,
                    "{path}: {named}"
                );
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                let bodies: Vec<_> = bed
                    .calls()
                    .iter()
                    .filter(|call| call.is_start())
                    .map(|call| call.body().to_owned())
                    .collect();
                let body = r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;
                assert_eq!(bodies, vec![body; at + 1], "{path}: {named}");
            }
            Ok(())
        })
        .await;
}

/// A frame that has loaded before the script, with functions of its own by our names.
#[tokio::test]
async fn a_frame_of_our_name_does_not_stand_for_us() {
    const PAGE: &str = r##"
        <iframe name="IdContactInitiator" srcdoc="<script>
          var version = '9';
          function render() {}
          function ready() {}
          function diagnose() {}
        </script>"></iframe>
        <div id="place"></div>
        <script>
          addEventListener("load", async () => {
            const { render, ready, diagnose, version } = await import("/initiator/id-contact-initiator.js");
            await ready();
            render("#place", { coreUrl: "{core}", purpose: "personal_question" });
            window.own = { render, ready, diagnose, version };
          });
        </script>
    "##;
    Setup::bare_page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            bed.browser.until_true("window.own").await?;
            assert!(bed.browser.eval::<bool>(&format!("return {IS_OURS}"), vec![]).await?);
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            Ok(())
        })
        .await;
}

/// The self-check is found behind the name, and what it finds is on the page.
#[tokio::test]
async fn the_self_check_works_beside_an_element_of_our_name() {
    Setup::page(&[NAMED[0].0, IMPORT].concat())
        .run(async |bed| {
            for noise in [ConsoleNoise::LoadFailed, ConsoleNoise::Cors] {
                bed.browser.allow_noise(noise);
            }
            bed.open("/").await?.until_form().await?;
            bed.browser.until_true("window.own").await?;
            let diagnosis = "return Promise.all([own.diagnose(), IdContactInitiator.diagnose()])\
                .then((found) => found.map(({ ok }) => ok))";
            assert_eq!(bed.browser.eval::<Vec<bool>>(diagnosis, vec![]).await?, [true, true]);
            Ok(())
        })
        .await;
}
