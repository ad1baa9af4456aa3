//! The script is loaded twice on one page, from one URL or from two: there is one element, and nothing is drawn twice.

use e2e::Setup;

use crate::embedding::event_log::{EVENT_LOG, heard_of};

const BOTH: [&str; 2] = ["/initiator/id-contact-initiator.js", "/copy/id-contact-initiator.js"];

#[tokio::test]
async fn two_scripts_and_a_widget() {
    for second in ["/initiator/id-contact-initiator.js", "/initiator/id-contact-initiator.js?again", BOTH[1]]
    {
        let page = format!(
            r#"{EVENT_LOG}
            <id-contact-initiator core-url="{{core}}" purpose="personal_question"></id-contact-initiator>
            <script type="module" src="{second}"></script>
            <script type="module">
              import {{ ready, render, version }} from "{second}";
              await ready();
              window.second = {{ render, version }};
            </script>"#
        );
        Setup::page(&page)
            .run(async |bed| {
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                bed.browser.until_true("window.second").await?;
                let same = "second.render === IdContactInitiator.render && \
                            second.version === IdContactInitiator.version";
                bed.browser.until_true(same).await?;
                assert_eq!(heard_of(bed, "idc-ready").await?.len(), 1, "{second}");
                assert_eq!(bed.asked_for(".wasm").len(), 1, "{second}: one WASM for all");

                bed.browser
                    .eval::<()>(
                        "second.render(document.body, { coreUrl: arguments[0], purpose: 'call_only' })",
                        vec![bed.core.url().into()],
                    )
                    .await?;
                let view = bed.widget("id-contact-initiator:last-of-type").until_form().await?;
                assert_eq!(view.tags(), ["digid", "call"]);
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn each_tag_is_drawn_once() {
    let tag = |(at, script): (usize, &&str)| {
        format!(
            r#"<div><script type="module" src="{script}" data-core-url="{{core}}" data-purpose="call_only"
               data-heading="{at}"></script></div>"#
        )
    };
    let tags: String = BOTH.iter().enumerate().map(tag).collect();
    Setup::bare_page(&[EVENT_LOG, &tags].concat())
        .run(async |bed| {
            bed.open("/").await?;
            for at in 0..BOTH.len() {
                bed.widget(&format!("[heading='{at}']")).until_form().await?;
            }
            let numbers = "return [...document.querySelectorAll('div')].map((div) => div.children.length)";
            let numbers: Vec<u32> = bed.browser.eval(numbers, vec![]).await?;
            assert_eq!(numbers, [2, 2], "a script and a widget each");
            Ok(())
        })
        .await;
}
