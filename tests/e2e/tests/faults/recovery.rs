//! What failed once works the second time: options by themselves, a start by "try again".

use e2e::{Grumble, Setting};

#[tokio::test]
async fn options_recover_by_themselves() {
    for scenario in ["options-500-once", "options-drop-once"] {
        Setting::page(&page(scenario))
            .play(async |stage| {
                stage.browser.let_grumble(Grumble::LoadFailed);
                let widget = stage.open("/").await?;
                let look =
                    widget.until("a form or a failure", |look| look.form || !look.codes.is_empty()).await?;
                assert_eq!(look.codes, [""; 0], "{scenario} was told to the visitor");
                let get = format!("GET /scenario/{scenario}/session_options/personal_question");
                assert_eq!(stage.call_lines(), [get.clone(), get], "asked for once more");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_failed_start_is_sent_again_as_it_was_but_not_unasked() {
    Setting::page(&page("start-500-once"))
        .play(async |stage| {
            stage.browser.expect_in_console("start-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.choose_and_start("digid", "call").await?;
            widget.until_code("start-core-failed").await?;
            assert_eq!(stage.starts(), 1, "a start is never repeated unasked");

            widget.press_retry().await?;
            let core = stage.core.scenario_url("start-500-once");
            stage.browser.until_at(&format!("{core}/auth/digid/")).await?;
            let bodies: Vec<_> =
                stage.calls().iter().filter(|it| it.is_start()).map(|it| it.body().to_owned()).collect();
            assert!(bodies.len() == 2 && bodies[0] == bodies[1], "{bodies:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_refused_start_leads_to_what_the_core_offers_now() {
    Setting::page(&page("start-refused"))
        .play(async |stage| {
            stage.browser.expect_in_console("combination-refused");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            widget.until_code("combination-refused").await?;

            widget.press_retry().await?;
            let look = widget
                .until("the form without a message", |look| look.form && look.message.is_none())
                .await?;
            assert_eq!(look.chosen(), ["irma", "chat"], "they are still offered");
            let paths = stage.call_lines();
            assert!(paths.last().is_some_and(|line| line.starts_with("GET ")), "{paths:?}");
            assert_eq!(stage.starts(), 1);
            Ok(())
        })
        .await;
}

/// Trying again takes a while, and the visitor may have gone on to something else.
#[tokio::test]
async fn the_focus_is_not_pulled_back_from_elsewhere() {
    Setting::page(&[page("options-500"), "<input id=\"search\">".to_owned()].concat())
        .play(async |stage| {
            stage.browser.expect_in_console("options-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.until_code("options-core-failed").await?;
            widget.press_retry().await?;
            widget.until("it to try again", |look| look.busy).await?;
            stage.browser.driver().find(thirtyfour::By::Id("search")).await?.click().await?;

            widget.until_code("options-core-failed").await?;
            let message =
                "document.querySelector('id-contact-initiator').shadowRoot.querySelector('[part~=message]')";
            let role: String =
                stage.browser.eval(&format!("return {message}.getAttribute('role')"), vec![]).await?;
            assert_eq!(role, "alert", "who is elsewhere is told");
            let focus: String = stage.browser.eval("return document.activeElement.id", vec![]).await?;
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
