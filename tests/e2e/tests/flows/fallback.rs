//! The element's own children are shown as long as there is no widget, and hidden while there is one. What can go
//! wrong with the widget's files is tested in `faults::files`.

use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed};

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

/// Nearly every page has white space between the two tags.
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
}

/// The widget waits half a minute for the WASM, which this page shortens.
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

/// The WASM fails at once, and the time-out for it ends later.
#[tokio::test]
async fn a_wasm_that_did_not_load_is_told_once() {
    const CLOCK: &str = r#"
        <script>
          var realSetTimeout = setTimeout;
          var isTimeoutOver = false;
          window.setTimeout = (call, delay, ...rest) => {
            if (delay !== 30_000) return realSetTimeout(call, delay, ...rest);
            realSetTimeout(() => (isTimeoutOver = true), 1_001);
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
            bed.browser.until_true("isTimeoutOver").await?;
            let told: Vec<String> = bed.browser.eval("return told", vec![]).await?;
            assert_eq!(told, ["widget-unavailable"]);
            let console = bed.browser.console().await?;
            assert_eq!(console.matches("initiator: widget-unavailable").count(), 1, "{console}");
            Ok(())
        })
        .await;
}

/// A slot in the element that a component of the page passes on, and that nobody has filled, counts as no content.
#[tokio::test]
async fn an_empty_slot_handed_on_is_no_content() {
    const WRAPPED: &str = r#"
        <div id="wrapper"></div>
        <script>
          var root = wrapper.attachShadow({ mode: "open" });
          var widget = document.createElement("id-contact-initiator");
          widget.append(document.createElement("slot"));
          root.append(widget);
        </script>
    "#;
    Setup::page(WRAPPED)
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.driver().goto(bed.page_url("/")).await?;
            let message = "widget.shadowRoot.querySelector('[part~=message]')";
            bed.browser.until_true(&format!("{message} && !{message}.hidden")).await
        })
        .await;
}

fn the_wasm_will_be_missed(bed: &TestBed) {
    bed.browser.expect_in_console("widget-unavailable");
    bed.browser.allow_noise(ConsoleNoise::Wasm);
}
