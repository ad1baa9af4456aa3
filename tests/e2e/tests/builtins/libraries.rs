//! Libraries that bring, patch or replace built-ins, and pages that break them in ways of their own. The widget works.

use e2e::{ConsoleNoise, Setup, npm_package};

const BODY: &str = r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;

/// The libraries, each below its name.
const LIBRARIES: [&str; 3] = ["@webcomponents/custom-elements", "core-js-bundle", "zone.js"];

/// What the page has in its head before the widget's script.
const PAGES: &[(&str, &str)] = &[
    (
        "a polyfill of custom elements, used although the browser has them",
        r#"<script>customElements.forcePolyfill = true</script>
           <script src="/lib/@webcomponents/custom-elements/custom-elements.min.js"></script>"#,
    ),
    ("Zone.js", r#"<script src="/lib/zone.js/bundles/zone.umd.min.js"></script>"#),
    ("core-js", r#"<script src="/lib/core-js-bundle/minified.js"></script>"#),
    // As a library did that wanted classes of its own.
    ("window.Window is another function", "<script>window.Window = function Window() {}</script>"),
    (
        "nothing is an instance of anything",
        r#"<script>
          for (const name of Object.getOwnPropertyNames(window)) {
            if (typeof window[name] !== "function" || !/^[A-Z]/.test(name) || name === "Function") continue;
            // The driver's own scripts ask by `instanceof` as well.
            const isOurs = () => new Error().stack.includes("/initiator/");
            const { [Symbol.hasInstance]: ask } = window[name];
            const value = function (it) { return !isOurs() && ask.call(this, it); };
            Object.defineProperty(window[name], Symbol.hasInstance, { value, configurable: true });
          }
        </script>"#,
    ),
    (
        "constructed stylesheets are refused",
        r#"<script>window.CSSStyleSheet = class { constructor() { throw new TypeError("Illegal constructor"); } }</script>"#,
    ),
    (
        "listeners cannot be taken away",
        "<script>EventTarget.prototype.removeEventListener = () => {}</script>",
    ),
    (
        "an answer that is wrapped cannot be compiled while it comes in",
        r"<script>
          const own = fetch;
          window.fetch = async (...given) => {
            const answer = await own(...given);
            return {
              ok: answer.ok, status: answer.status, headers: answer.headers, bodyUsed: false,
              json: () => answer.json(), text: () => answer.text(), arrayBuffer: () => answer.arrayBuffer(),
              clone() { return this; },
            };
          };
        </script>",
    ),
];

#[tokio::test]
async fn the_widget_works() {
    let widget =
        r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#;
    let script = r#"<script type="module" src="/initiator/id-contact-initiator.js"></script>"#;
    let page = |head: &str| {
        format!(
            r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">{head}{script}</head>
               <body>{widget}</body></html>"#
        )
    };
    let libraries = LIBRARIES
        .iter()
        .fold(Setup::page(""), |setup, name| setup.with_folder(&format!("/lib/{name}"), npm_package(name)));
    PAGES
        .iter()
        .enumerate()
        .fold(libraries, |setup, (at, (_, head))| setup.with_file(&format!("/{at}.html"), &page(head)))
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            for (at, (what, _)) in PAGES.iter().enumerate() {
                let widget = bed.open(&format!("/{at}.html")).await?;
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                let calls = bed.calls();
                let starts: Vec<_> = calls.iter().filter(|call| call.is_start()).collect();
                assert_eq!((starts.len(), starts[at].body()), (at + 1, BODY), "{what}");
            }
            Ok(())
        })
        .await;
}
