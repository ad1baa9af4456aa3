//! Pages whose `fetch` fails: what blocks requests, throws, is gone, or answers with what is no answer.

use e2e::{ConsoleNoise, Setup};
use id_contact_session::Failure::{OptionsUnreachable, StartUnreachable};

use crate::fault_table::{Effect, UNAVAILABLE, row};

fn page(script: &str) -> String {
    format!(
        r#"<script>{script}</script>
        <id-contact-initiator core-url="{{core}}" purpose="personal_question" lang="en"></id-contact-initiator>"#
    )
}

/// Rejects some requests, as an ad blocker does. `blocked` matches their URLs.
const BLOCKER: &str = r"
    var blocked = new RegExp(decodeURIComponent(location.search.slice(1)));
    const realFetch = fetch;
    fetch = async (url, ...rest) => {
      if (blocked.test(url)) throw new TypeError('blocked');
      return realFetch(url, ...rest);
    };
";
const UNBLOCK: &str = "window.blocked = /^$/";

#[tokio::test]
async fn fetch_that_is_blocked() {
    Setup::page(&page(BLOCKER))
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            for code in ["options-unreachable", "start-unreachable", UNAVAILABLE.code, "did not load"] {
                bed.browser.expect_in_console(code);
            }
            let widget = bed.open("/?session_options").await?;
            widget.until_code("options-unreachable").await?;
            bed.browser.run(UNBLOCK).await?;
            widget.press_retry().await?;
            widget.until_form().await?;
            row("fetch of the options is blocked by the page", Effect::of(OptionsUnreachable, "recovers"));

            let widget = bed.open("/?start$").await?;
            widget.choose_and_start("irma", "chat").await?;
            let view = widget.until_code("start-unreachable").await?;
            assert_eq!(view.chosen(), ["irma", "chat"]);
            bed.browser.run(UNBLOCK).await?;
            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            row(
                "fetch of the start is blocked by the page",
                Effect::of(StartUnreachable, "recovers").choice_kept(),
            );

            for files in ["wasm$", "json$"] {
                let widget = bed.open(&format!("/?{files}")).await?;
                widget.until_code(UNAVAILABLE.code).await?;
                row(&format!("fetch of {files} is blocked by the page"), UNAVAILABLE);
            }
            Ok(())
        })
        .await;
}

/// A wrapper around `fetch` may throw instead of rejecting, and a page may have removed `fetch`.
#[tokio::test]
async fn fetch_that_throws() {
    Setup::page("")
        .with_page("/throws", &page("fetch = () => { throw new TypeError('no'); }"))
        .with_page("/gone", &page("delete window.fetch"))
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            bed.browser.expect_in_console(UNAVAILABLE.code);
            bed.browser.expect_in_console("did not load");
            for path in ["/throws", "/gone"] {
                bed.open(path).await?.until_code(UNAVAILABLE.code).await?;
            }
            row("fetch throws, or is gone", UNAVAILABLE);
            Ok(())
        })
        .await;
}

/// How a wrapper around `fetch` may end a request, as an expression of JavaScript.
const FAILING: [&str; 7] = [
    "Promise.reject()",
    "Promise.reject('blocked')",
    "{}.no.such",
    "(() => { throw null; })()",
    "undefined",
    "Promise.resolve('done')",
    "Promise.resolve({ status: 200 })",
];

/// A rejection may be no `Error`, and an answer no `Response`.
#[tokio::test]
async fn fetch_that_fails_in_any_way() {
    const SCRIPT: &str = r"
        const realFetch = fetch;
        var fail;
        var errors = 0;
        addEventListener('idc-error', () => (errors += 1));
        fetch = (url, init) => (fail && /start$|session_options/.test(url) ? fail() : realFetch(url, init));
    ";
    Setup::page(&page(SCRIPT))
        .run(async |bed| {
            bed.browser.expect_in_console("options-unreachable");
            bed.browser.expect_in_console("start-unreachable");
            let widget = bed.open("/").await?;
            widget.choose_both("irma", "chat").await?;
            for (nth, way) in FAILING.iter().enumerate() {
                bed.browser.run(&format!("window.fail = () => ({way})")).await?;
                widget.press_start().await?;
                bed.browser.until_true(&format!("errors === {}", nth + 1)).await?;
                let view = widget.until_code("start-unreachable").await?;
                assert_eq!(view.chosen(), ["irma", "chat"], "{way}");
            }
            // In the end the options as well, of which three attempts take seconds.
            bed.browser.run("document.querySelector('id-contact-initiator').reset()").await?;
            widget.until_code("options-unreachable").await?;
            bed.browser.run("window.fail = undefined").await?;
            widget.press_retry().await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            let what = "fetch fails with what is no Error, or answers with what is no Response";
            row(what, Effect::of(StartUnreachable, "recovers").choice_kept());
            Ok(())
        })
        .await;
}
