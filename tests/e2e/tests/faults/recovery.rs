//! After a failure: the options are asked for again unasked, and the focus stays where the visitor has put it.

use e2e::{ConsoleNoise, Setup};

#[tokio::test]
async fn options_recover_by_themselves() {
    for scenario in ["options-500-once", "options-drop-once"] {
        Setup::page(&page(scenario))
            .run(async |bed| {
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let widget = bed.open("/").await?;
                let view =
                    widget.until("a form or a failure", |view| view.form || !view.codes.is_empty()).await?;
                assert_eq!(view.codes, [""; 0], "{scenario} was told to the visitor");
                let get = format!("GET /scenario/{scenario}/session_options/personal_question");
                assert_eq!(bed.call_lines(), [get.clone(), get], "asked for once more");
                Ok(())
            })
            .await;
    }
}

/// Trying again takes a while, and the visitor may have gone on to something else.
#[tokio::test]
async fn the_focus_is_not_pulled_back_from_elsewhere() {
    Setup::page(&[page("options-500"), "<input id=\"search\">".to_owned()].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("options-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_code("options-core-failed").await?;
            widget.press_retry().await?;
            widget.until("it to try again", |view| view.busy).await?;
            bed.browser.driver().find(thirtyfour::By::Id("search")).await?.click().await?;

            widget.until_code("options-core-failed").await?;
            let message =
                "document.querySelector('id-contact-initiator').shadowRoot.querySelector('[part~=message]')";
            let role: String =
                bed.browser.eval(&format!("return {message}.getAttribute('role')"), vec![]).await?;
            assert_eq!(role, "alert", "who is elsewhere is told");
            let focus: String = bed.browser.eval("return document.activeElement.id", vec![]).await?;
            assert_eq!(focus, "search");
            Ok(())
        })
        .await;
}

fn page(scenario: &str) -> String {
    format!(
        r#"<id-contact-initiator core-url="{{core}}/scenario/{scenario}" purpose="personal_question" lang="nl">
           </id-contact-initiator>"#
    )
}
