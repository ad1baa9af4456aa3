//! The WASM traps in one widget. All widgets share it, so that all say that they cannot be used. The page goes on.

use anyhow::Result;
use e2e::{Setup, TestBed, Widget, until};

use crate::fault_table::{UNAVAILABLE, row};

/// Three widgets, and a button of the page. `overwrite` overwrites the memory of the WASM.
const PAGE: &str = r#"
    <script>
      var errors = 0;
      addEventListener("error", () => (errors += 1));
      var told = [];
      document.addEventListener("idc-error", ({ target, detail }) => told.push(`${target.id} ${detail.code}`));
      let exports;
      for (const name of ["instantiate", "instantiateStreaming"]) {
        const instantiate = WebAssembly[name];
        WebAssembly[name] = async (...rest) => {
          const made = await instantiate.apply(WebAssembly, rest);
          ({ exports } = made.instance);
          return made;
        };
      }
      window.overwrite = () => {
        const memory = Object.values(exports).find((it) => it instanceof WebAssembly.Memory);
        new Uint8Array(memory.buffer).fill(255);
      };
    </script>
    <id-contact-initiator id="first" core-url="{core}" purpose="personal_question" lang="en">
      <p>Or call 14 012</p>
    </id-contact-initiator>
    <id-contact-initiator id="second" core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
    <id-contact-initiator id="third" core-url="{core}/scenario/options-hang" purpose="personal_question" lang="en">
    </id-contact-initiator>
    <button id="other" onclick="this.textContent = 'Found'">Search</button>
"#;
const WIDGET: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#;
const CHILDREN: [&str; 1] = ["Or call 14 012"];

/// Yew panics when an element that it has drawn is gone.
#[tokio::test]
async fn as_the_page_took_an_element_away() {
    play(
        "panic: an element that was drawn is gone",
        "second.shadowRoot.querySelector('form [part=choices]').remove()",
    )
    .await;
}

#[tokio::test]
async fn as_its_memory_is_spoilt() {
    play("trap: the memory of the WASM is spoilt", "overwrite()").await;
}

/// The stack of the error has our script's URL as well, but the WebAssembly that trapped is the page's.
#[tokio::test]
async fn webassembly_of_the_page_that_stops_in_a_listener_is_not_ours() {
    const TRAP: &str = r#"
        <script>
          // (func (export "trap") unreachable)
          var bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];
          var { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
          // The error is thrown by the listener, or in a later task.
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

async fn play(fault: &str, harm: &str) {
    Setup::page(PAGE)
        .run(async |bed| {
            // Browsers describe the error differently, but all call it uncaught.
            bed.browser.expect_in_console("Uncaught");
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_in_console("failed to insert node");
            // The form is removed before the browser handles its submission.
            bed.browser.allow_in_console("Form submission canceled");
            bed.open("/").await?;
            let [first, second, third] = ["#first", "#second", "#third"].map(|id| bed.widget(id));
            first.until_form().await?;
            second.until_form().await?;
            bed.browser.run(harm).await?;
            press_start(bed).await?;

            says_so(&second).await?;
            says_so(&third).await?;
            let view = first.view().await?;
            assert_eq!(
                (view.children.as_slice(), view.text.as_str()),
                (&CHILDREN.map(str::to_owned)[..], "")
            );
            let mut told: Vec<String> = bed.browser.eval("return told", vec![]).await?;
            told.sort();
            assert_eq!(told, ["first", "second", "third"].map(|id| format!("{id} widget-unavailable")));

            // The listeners of the trapped WASM may fail once each, and the page gets no other event.
            let before = errors(bed).await?;
            bed.browser
                .eval::<()>(
                    "dispatchEvent(new Event('online')); second.lang = 'nl'; second.reset(); second.forget()",
                    vec![],
                )
                .await?;
            bed.browser.run("setTimeout(() => (window.isLater = true), 1_000)").await?;
            bed.browser.until_true("window.isLater").await?;
            let more = errors(bed).await? - before;
            assert!(more <= 3, "{more} errors more");

            bed.browser.run("other.click(); first.remove(); third.remove()").await?;
            bed.browser.until_true("other.textContent === 'Found'").await?;
            let late = "const late = second.cloneNode(); late.id = 'late'; document.body.append(late)";
            bed.browser.run(late).await?;
            let late = bed.widget("#late");
            until("who comes later to say so too", async || {
                Ok(late.view().await?.has_code("widget-unavailable").then_some(()))
            })
            .await?;
            assert_eq!(errors(bed).await?, before + more);
            row(fault, UNAVAILABLE);
            Ok(())
        })
        .await;
}

/// In a task of the page: the driver would catch an error in a script of its own.
async fn press_start(bed: &TestBed) -> Result<()> {
    let press = "setTimeout(() => second.shadowRoot.querySelector('button[part~=start]').click())";
    bed.browser.eval(press, vec![]).await
}

async fn says_so(widget: &Widget<'_>) -> Result<()> {
    let view = until("it to say so", async || {
        Ok(Some(widget.view().await?).filter(|view| view.has_code(UNAVAILABLE.code)))
    })
    .await?;
    assert!(view.text.contains(UNAVAILABLE.reads) && !view.busy, "{view:#?}");
    Ok(())
}

async fn errors(bed: &TestBed) -> Result<u32> {
    bed.browser.eval("return errors", vec![]).await
}
