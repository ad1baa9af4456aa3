//! Pages that removed built-ins of the browser, or replaced them. What they do to `fetch` is in the topic `fetch`.

use e2e::Setup;
use id_contact_session::{Language, Text};

use crate::fault_table::{COPES, Effect, row};

fn page(script: &str) -> String {
    format!(
        r#"<script>{script}</script>
        <id-contact-initiator
          core-url="{{core}}" purpose="personal_question" lang="en" remember texts='{{"forget": "Forget it"}}'
        ></id-contact-initiator>"#
    )
}

/// What the page does, and the script that does it.
const COPED_WITH: [(&str, &str); 8] = [
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
