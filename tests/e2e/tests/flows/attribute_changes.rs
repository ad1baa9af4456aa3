//! Attributes that change take effect at once, whatever the widget is doing.

use e2e::{Grumble, Look, Setting};
use id_contact_session::{Language, Text};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn purpose() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("purpose-unknown");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;

            widget.set_attribute("purpose", "call_only").await?;
            let look = widget.until("the other options", |look| look.tags() == ["digid", "call"]).await?;
            assert_eq!(look.chosen(), ["digid", "call"]);

            widget.set_attribute("purpose", "unheard_of").await?;
            let look = widget.until_code("purpose-unknown").await?;
            assert!(!look.form);

            widget.set_attribute("purpose", "personal_question").await?;
            let look = widget.until_form().await?;
            assert_eq!(look.tags(), ["irma", "digid", "call", "chat"]);
            assert_eq!(look.chosen(), ["digid"], "the visitor chose it; nobody chose to call");
            let gets = ["personal_question", "call_only", "unheard_of", "personal_question"];
            assert_eq!(stage.call_lines(), gets.map(|purpose| format!("GET /session_options/{purpose}")));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn core_url() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            let other = stage.core.scenario_url("one-each");
            widget.set_attribute("core-url", &other).await?;
            widget.until("the other core's options", |look| look.tags() == ["irma", "chat"]).await?;
            widget.press_start().await?;
            stage.browser.until_at(&format!("{other}/auth/irma/")).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn lang() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let look = widget.until_form().await?;
            widget.choose("irma").await?;
            assert!(look.text.contains(Language::Dutch.words(Text::AuthLegend)));

            widget.set_attribute("lang", "en").await?;
            let english = |text| Language::English.words(text);
            let look = widget.until("English", |look| look.lang == "en").await?;
            assert!(
                look.text.contains(english(Text::AuthLegend))
                    && look.text.contains(english(Text::CommLegend))
            );
            assert_eq!(look.button_words(), Some(english(Text::Start)));
            assert_eq!(look.chosen(), ["irma"], "a language is no reason to choose again");
            assert_eq!(stage.calls().len(), 1, "nor to ask again");
            Ok(())
        })
        .await;
}

/// The other widget asks the same slow core later: when it has its answer, the first answer was there.
#[tokio::test]
async fn while_loading_and_no_stale_answer_is_shown() {
    const PAGE: &str = r#"
        <id-contact-initiator id="changed" core-url="{core}/scenario/slow" purpose="personal_question">
        </id-contact-initiator>
        <div id="later"></div>
    "#;
    Setting::page(PAGE)
        .play(async |stage| {
            stage.open("/").await?;
            let widget = stage.widget("#changed");
            widget.until("it to load", |look| look.busy && !look.lang.is_empty()).await?;
            widget.set_attribute("core-url", &stage.core.url()).await?;
            widget.set_attribute("purpose", "call_only").await?;
            widget.until("the new options", |look| look.tags() == ["digid", "call"]).await?;

            let add = "document.querySelector('#later').innerHTML = \
                `<id-contact-initiator id=witness core-url=${arguments[0]} purpose=personal_question>`";
            stage.browser.eval::<()>(add, vec![stage.core.scenario_url("slow").into()]).await?;
            stage.widget("#witness").until_form().await?;
            let look = widget.look().await?;
            assert_eq!(look.tags(), ["digid", "call"], "a stale answer is shown");
            assert_eq!(look.codes, [""; 0]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_starting() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.set_attribute("core-url", &stage.core.scenario_url("start-slow")).await?;
            widget.choose_and_start("irma", "chat").await?;
            widget.until("the start to be under way", Look::is_started).await?;

            widget.set_attribute("purpose", "call_only").await?;
            let look = widget.until("the other options", |look| look.tags() == ["digid", "call"]).await?;
            assert!(!look.is_started() && look.codes.is_empty(), "{look:#?}");
            assert_eq!(stage.browser.url().await?, stage.page_url("/"));
            Ok(())
        })
        .await;
}
