//! Pages that removed built-ins of the browser, or replaced them.

use e2e::{ConsoleNoise, Setup};
use id_contact_session::Failure::{OptionsUnreachable, StartUnreachable};
use id_contact_session::{Language, Text};

use crate::fault_table::{COPES, Effect, UNAVAILABLE, row};

fn page(script: &str) -> String {
    format!(
        r#"<script>{script}</script>
        <id-contact-initiator
          core-url="{{core}}" purpose="personal_question" lang="en" remember texts='{{"forget": "Forget it"}}'
        ></id-contact-initiator>"#
    )
}

/// What the page does, and the script that does it.
const COPED_WITH: [(&str, &str); 10] = [
    (
        "local storage is forbidden",
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } })",
    ),
    ("there is no local storage", "Object.defineProperty(window, 'localStorage', { value: null })"),
    (
        "local storage is full",
        r"
        let piece = 'x'.repeat(1 << 20);
        for (let at = 0; piece; at += 1) {
          try {
            localStorage.setItem(at, piece);
          } catch {
            piece = piece.slice(0, piece.length >> 1);
          }
        }
    ",
    ),
    (
        "every object and list has more in it",
        r"
        Array.prototype.more = 'more';
        Object.prototype.more = 'more';
        Object.prototype.start = 'the start of what?';
    ",
    ),
    (
        "no built-in can be changed",
        r"
        for (const name of Object.getOwnPropertyNames(window)) {
          const { prototype } = window[name] ?? {};
          if (prototype && typeof window[name] === 'function') [window[name], prototype].forEach(Object.freeze);
        }
    ",
    ),
    // As Prototype 1.6 defines them.
    (
        "Prototype's own built-ins",
        r"
        Array.from = (list) => {
          const made = new Array(list?.length ?? 0);
          for (let at = 0; at < made.length; at += 1) made[at] = list[at];
          return made;
        };
        for (const { prototype } of [Array, String, Number]) {
          // The scripts of the driver get the original.
          prototype.toJSON = function () { return new Error().stack.includes('/initiator/') ? `'${this}'` : this; };
        }
        Array.prototype.entries = Array.prototype.toArray = function () { return [...this]; };
        Function.prototype.bind = function (self, ...first) {
          return (...rest) => this.apply(self, [...first, ...rest]);
        };
        Object.assign(HTMLElement.prototype, {
          remove() { this.parentNode.removeChild(this); return this; },
          update() { return this; },
        });
    ",
    ),
    (
        "a Promise of its own",
        r"
        const Native = Promise;
        window.Promise = class Own {
          #native;
          constructor(run) { this.#native = new Native(run); }
          then(...rest) {
            const native = this.#native.then(...rest);
            return new Own((resolve, reject) => native.then(resolve, reject));
          }
          catch(failed) { return this.then(undefined, failed); }
          finally(over) { return this.then((value) => (over(), value), (cause) => { over(); throw cause; }); }
          static resolve(value) { return new Own((resolve) => resolve(value)); }
          static reject(cause) { return new Own((_, reject) => reject(cause)); }
          static all(list) { return Own.resolve(Native.all(list)); }
          static race(list) { return Own.resolve(Native.race(list)); }
        };
    ",
    ),
    (
        "its own setTimeout, without numbers",
        r"
        const { setTimeout: start, clearTimeout: stop } = window;
        window.setTimeout = (...rest) => ({ timer: start(...rest) });
        window.clearTimeout = (it) => stop(it?.timer);
    ",
    ),
    (
        "its own fetch, which tells nothing but the body",
        r"
        const realFetch = fetch;
        fetch = async (...rest) => {
          const answer = await realFetch(...rest);
          return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
        };
    ",
    ),
    (
        "its own fetch, which takes only a string, and copies the headers",
        r"
        const realFetch = fetch;
        fetch = (url, { headers, ...init } = {}) => {
          if (typeof url !== 'string') throw new TypeError('not a string');
          return realFetch(url.trim(), { ...init, headers: { ...headers } });
        };
    ",
    ),
];

#[tokio::test]
async fn coped_with() {
    let path = |at| format!("/{at}");
    let settings = COPED_WITH.iter().enumerate();
    settings
        .fold(Setup::page(""), |setup, (at, (_, script))| setup.with_page(&path(at), &page(script)))
        .run(async |bed| {
            for (at, (what, _)) in COPED_WITH.iter().enumerate() {
                let widget = bed.open(&path(at)).await?;
                let view = widget.until_form().await?;
                assert_eq!(view.button_words(), Some(Language::English.words(Text::Start)), "{what}");
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                assert_eq!(bed.starts(), at + 1, "{what}");
                row(&format!("the page: {what}"), COPES);
            }
            Ok(())
        })
        .await;
}

/// Safari allows `replaceState` a hundred times in half a minute, Firefox two hundred times in ten seconds.
#[tokio::test]
async fn history_that_may_not_be_replaced() {
    const SCRIPT: &str =
        "history.replaceState = () => { throw new DOMException('too often', 'SecurityError'); }";
    Setup::page(&page(SCRIPT))
        .run(async |bed| {
            let widget = bed.open("/?notification=cancel").await?;
            let view = widget.until_form().await?;
            let words = Language::English.words(Text::LoginCancelledTitle);
            assert!(view.notification.is_some_and(|told| told.contains(words)));
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            row("history.replaceState throws, after a cancelled login", Effect { reads: words, ..COPES });
            Ok(())
        })
        .await;
}

/// The placeholder is all that is shown until the WASM is there.
#[tokio::test]
async fn the_placeholder_holds_no_words_of_the_page() {
    let (_, prototype) = COPED_WITH[5];
    Setup::page(&[e2e::wasm_gate::GATE, &page(prototype)].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until("the placeholder", |view| view.skeleton).await?;
            let text: String = bed
                .browser
                .eval("return document.querySelector('id-contact-initiator').shadowRoot.textContent", vec![])
                .await?;
            assert!(!text.contains("undefined"), "{text}");
            e2e::wasm_gate::release(bed).await?;
            widget.until_form().await?;
            Ok(())
        })
        .await;
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
            widget.press_retry().await?;
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

/// Only the widget itself suffers: another one does not notice, and once it is put back it starts anew.
#[tokio::test]
async fn a_page_that_empties_the_shadow_root() {
    const OTHER: &str = r#"<id-contact-initiator id="other" core-url="{core}" purpose="call_only"></id-contact-initiator>
        <script>var first = document.querySelector("id-contact-initiator");</script>"#;
    Setup::page(&[&page("") as &str, OTHER].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let other = bed.widget("#other");
            other.until_form().await?;
            bed.browser.run("first.shadowRoot.replaceChildren(); first.purpose = 'call_only'").await?;
            bed.browser.until_true("first.getState().commMethod === 'call'").await?;
            assert!(other.view().await?.form);
            bed.browser.run("first.remove(); setTimeout(() => document.body.prepend(first))").await?;
            widget.until_form().await?;
            widget.press_start().await?;
            bed.until_at_login("digid").await?;
            row("the page empties the shadow root, and puts the element back", COPES);
            Ok(())
        })
        .await;
}

/// The children belong to the page, and the widget does not restore them.
#[tokio::test]
async fn a_page_that_keeps_taking_the_children_away() {
    const SCRIPT: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"><p>Call us</p></id-contact-initiator>
        <script>
          var taken = 0;
          const element = document.querySelector("id-contact-initiator");
          new MutationObserver(() => {
            taken += 1;
            element.replaceChildren();
          }).observe(element, { childList: true, subtree: true, attributes: true });
          element.replaceChildren();
        </script>
    "#;
    Setup::page(SCRIPT)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            row("the page takes the element's children away", COPES);
            Ok(())
        })
        .await;
}
