//! Whatever is thrown where the widget starts, draws or listens, of whatever class: all widgets say so, or show the
//! element's own children.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, until};

use crate::fault_table::{UNAVAILABLE, row};

const WIDGETS: &str = r#"
    <script>
      var told = [];
      document.addEventListener("idc-error", ({ target, detail }) => told.push(`${target.id} ${detail.code}`));
    </script>
    <id-contact-initiator id="filled" core-url="{core}" purpose="personal_question" lang="en"><p>Call 14 012</p>
    </id-contact-initiator>
    <id-contact-initiator id="bare" core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
"#;

/// What is thrown, as an expression.
const THROWN: [&str; 5] =
    ["new Error('no')", "'a text'", "null", "new DOMException('no', 'NotFoundError')", "{ then: 'a thing' }"];

/// What fails from the beginning on, as a statement in which `no` throws.
const AT_FIRST: [(&str, &str); 4] = [
    (
        "the first drawing",
        "const make = document.createElement; \
         document.createElement = (name) => (name === 'fieldset' || name === 'form' ? no() : make.call(document, name))",
    ),
    (
        "where the constructor of an observer is the page's own",
        "MutationObserver = class { constructor() { no() } }",
    ),
    ("the shadow root", "Element.prototype.attachShadow = no"),
    ("the placeholder", "Element.prototype.append = no"),
];

/// What fails once the form is there and start is pressed.
const LATER: [(&str, &str); 3] = [
    ("a later drawing", "Node.prototype.insertBefore = no"),
    ("an attribute of a later drawing", "Element.prototype.setAttribute = no"),
    ("a listener", "Event.prototype.preventDefault = no"),
];

/// Waits until both widgets have come to an end: one shows its child, the other says that it cannot run.
async fn until_words(bed: &TestBed, what: &str) -> Result<()> {
    const WORDS: &str = "const [filled, bare] = ['filled', 'bare'].map((id) => document.getElementById(id)); \
        const text = (bare.shadowRoot ?? bare).textContent; \
        return [filled.firstElementChild.checkVisibility(), text, [...new Set(told)].sort().join()]";
    let told = format!("bare {0},filled {0}", UNAVAILABLE.code);
    until(what, async || {
        let (child, text, events): (bool, String, String) = bed.browser.eval(WORDS, vec![]).await?;
        let is_said = text.contains(UNAVAILABLE.reads) && text.contains(UNAVAILABLE.code);
        Ok((child && is_said && (events == told || events.is_empty())).then_some(()))
    })
    .await
}

fn allow_errors(bed: &TestBed) {
    // What a page throws is told in each browser's own words.
    bed.browser.allow_in_console("");
    bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
}

#[tokio::test]
async fn at_first() {
    AT_FIRST
        .iter()
        .enumerate()
        .fold(Setup::page(""), |setup, (at, (_, harm))| {
            let harm = format!("<script>const no = () => {{ throw {}; }}; {harm};</script>", THROWN[at]);
            setup.with_page(&format!("/{at}"), &[&harm, WIDGETS].concat())
        })
        .run(async |bed| {
            allow_errors(bed);
            for (at, (what, _)) in AT_FIRST.iter().enumerate() {
                bed.open(&format!("/{at}")).await?;
                until_words(bed, what).await?;
                row(&format!("thrown: {what}"), UNAVAILABLE);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn later() {
    Setup::page(WIDGETS)
        .run(async |bed| {
            allow_errors(bed);
            for (what, harm) in LATER {
                for thrown in THROWN {
                    bed.open("/").await?;
                    for id in ["#filled", "#bare"] {
                        bed.widget(id).until_form().await?;
                    }
                    let press = "filled.shadowRoot.querySelector('button[part~=start]').click()";
                    // In a task of the page: the driver would catch an error in a script of its own.
                    let script =
                        format!("const no = () => {{ throw {thrown}; }}; {harm}; setTimeout(() => {press})");
                    bed.browser.run(&script).await?;
                    until_words(bed, &format!("words after {what} threw {thrown}")).await?;
                    let told: usize = bed.browser.eval("return told.length", vec![]).await?;
                    assert_eq!(told, 2, "{what}: each widget tells it once");
                }
                row(&format!("thrown: {what}"), UNAVAILABLE);
            }
            Ok(())
        })
        .await;
}
