//! The element's own children: seen as long as there is no widget, kept out of sight while there is. What may go
//! wrong with its files is in `faults`.

use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed, until};

const WITH_CHILDREN: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl">
      <p>Of bel ons: 14 012</p>
    </id-contact-initiator>
"#;
const CHILDREN: [&str; 1] = ["Of bel ons: 14 012"];

#[tokio::test]
async fn children_make_room_for_the_widget_and_come_back_when_it_cannot_go_on() {
    Setup::page(&[GATE, WITH_CHILDREN].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            assert_eq!(widget.view().await?.children, CHILDREN, "the WASM is not there yet");
            release(bed).await?;
            assert_eq!(widget.until_form().await?.children, [""; 0]);
            bed.browser.until_true("document.querySelector('id-contact-initiator > p').isConnected").await?;

            widget.set_attribute("purpose", "unheard_of").await?;
            assert_eq!(widget.until_code("purpose-unknown").await?.children, CHILDREN);
            widget.set_attribute("purpose", "personal_question").await?;
            assert_eq!(widget.until_form().await?.children, [""; 0]);

            bed.browser.expect_in_console("core-url-missing");
            widget.set_attribute("core-url", "").await?;
            assert_eq!(widget.until_code("core-url-missing").await?.children, CHILDREN);
            Ok(())
        })
        .await;
}

/// Nearly every page has some between the two tags.
#[tokio::test]
async fn white_space_is_no_child() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl">
        </id-contact-initiator>
    "#;
    Setup::page(&[GATE, PAGE].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.view().await?;
            assert!(view.skeleton && view.busy, "{view:#?}");
            release(bed).await?;
            widget.until_form().await?;
            Ok(())
        })
        .await;
    Setup::page(PAGE)
        .without_wasm()
        .run(async |bed| {
            the_wasm_will_be_missed(bed);
            let view = bed.open("/").await?.until_code("widget-unavailable").await?;
            assert!(view.text.contains("U kunt hier nu geen contact opnemen"), "{view:#?}");
            Ok(())
        })
        .await;
}

/// It waits half a minute; here the page's clock is quicker.
#[tokio::test]
async fn a_wasm_that_does_not_come_is_not_waited_for_without_a_word_and_still_welcome_later() {
    const QUICK_CLOCK: &str = r"
        <script>
          var realSetTimeout = setTimeout;
          window.setTimeout = (call, delay, ...rest) => realSetTimeout(call, delay === 30_000 ? 50 : delay, ...rest);
        </script>
    ";
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
    "#;
    Setup::page(&[QUICK_CLOCK, GATE, PAGE].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            let widget = bed.open("/").await?;
            assert!(!widget.until_code("widget-unavailable").await?.busy);
            release(bed).await?;
            bed.browser
                .until_true("document.querySelector('id-contact-initiator').shadowRoot.querySelector('form')")
                .await?;
            assert!(!widget.view().await?.has_code("widget-unavailable"));
            Ok(())
        })
        .await;
}

/// As a trap in the WASM reaches the window; none is known that could be set off from outside.
#[tokio::test]
async fn when_the_wasm_stops_every_widget_says_so() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="call_only" lang="en"></id-contact-initiator>
    "#;
    // A function of the page: of a driver's own scripts a browser tells the window no errors.
    const TRAP: &str = r#"
        <script>
          function trap(file) {
            const error = new WebAssembly.RuntimeError("unreachable");
            error.stack = `RuntimeError: unreachable at ${location.origin}/${file}:wasm-function[7]:0x1a2b`;
            setTimeout(() => { throw error; });
          }
        </script>
    "#;
    Setup::page(&[TRAP, WITH_CHILDREN, PAGE].concat())
        .run(async |bed| {
            let first = bed.open("/").await?;
            first.until_form().await?;
            let second = bed.widget("id-contact-initiator[lang=en]");
            second.until_form().await?;

            bed.browser.expect_in_console("unreachable");
            bed.browser.run("trap('somebody-elses.wasm')").await?;
            until("the console to tell", async || {
                Ok(bed.browser.console().await?.contains("unreachable").then_some(()))
            })
            .await?;
            assert!(second.view().await?.form, "another WASM on the page is not ours");

            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.run("trap('initiator/id-contact-initiator.wasm')").await?;
            second.until_code("widget-unavailable").await?;
            assert_eq!(first.view().await?.children, CHILDREN);
            bed.browser.run("document.querySelector('id-contact-initiator').remove()").await?;
            Ok(())
        })
        .await;
}

/// The page's patience is over, whether the widget still counts on it or not.
#[tokio::test]
async fn a_wasm_that_did_not_load_is_told_once() {
    const CLOCK: &str = r#"
        <script>
          var realSetTimeout = setTimeout;
          var isPatienceOver = false;
          window.setTimeout = (call, delay, ...rest) => {
            if (delay !== 30_000) return realSetTimeout(call, delay, ...rest);
            realSetTimeout(() => (isPatienceOver = true), 1_001);
            return realSetTimeout(call, 1_000, ...rest);
          };
          var told = [];
          document.addEventListener("idc-error", ({ detail }) => told.push(detail.code));
        </script>
    "#;
    Setup::page(&[CLOCK, WITH_CHILDREN].concat())
        .without_wasm()
        .run(async |bed| {
            the_wasm_will_be_missed(bed);
            bed.open("/").await?;
            bed.browser.until_true("isPatienceOver").await?;
            let told: Vec<String> = bed.browser.eval("return told", vec![]).await?;
            assert_eq!(told, ["widget-unavailable"]);
            let console = bed.browser.console().await?;
            assert_eq!(console.matches("initiator: widget-unavailable").count(), 1, "{console}");
            Ok(())
        })
        .await;
}

/// Its error comes out of a call by the widget, so that the widget's files are in its stack.
#[tokio::test]
async fn an_error_in_a_listener_of_the_page_stops_no_widget() {
    const LISTENER: &str = r#"
        <script>
          var caught = [];
          addEventListener("error", ({ error }) => caught.push(error.stack));
          document.addEventListener("idc-change", () => {
            throw new Error("the page's own");
          });
        </script>
    "#;
    Setup::page(&[LISTENER, WITH_CHILDREN].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("the page's own");
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            let caught: Vec<String> = bed.browser.eval("return caught", vec![]).await?;
            assert!(caught.len() == 1 && caught[0].contains("id-contact-initiator."), "{caught:?}");
            widget.choose_and_start("digid", "chat").await?;
            bed.until_at_login("digid").await?;
            Ok(())
        })
        .await;
}

fn the_wasm_will_be_missed(bed: &TestBed) {
    bed.browser.expect_in_console("widget-unavailable");
    bed.browser.allow_noise(ConsoleNoise::Wasm);
}
