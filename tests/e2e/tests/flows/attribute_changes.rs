//! Attributes that change take effect at once, whatever the widget is doing.

use e2e::{ConsoleNoise, Setup, View};
use id_contact_session::{Language, Text};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn purpose() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;

            widget.set_attribute("purpose", "call_only").await?;
            let view = widget.until("the other options", |view| view.tags() == ["digid", "call"]).await?;
            assert_eq!(view.chosen(), ["digid", "call"]);

            widget.set_attribute("purpose", "unheard_of").await?;
            let view = widget.until_code("purpose-unknown").await?;
            assert!(!view.form);

            widget.set_attribute("purpose", "personal_question").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.tags(), ["irma", "digid", "call", "chat"]);
            assert_eq!(view.chosen(), ["digid"], "the visitor chose it; nobody chose to call");
            let gets = ["personal_question", "call_only", "unheard_of", "personal_question"];
            assert_eq!(bed.call_lines(), gets.map(|purpose| format!("GET /session_options/{purpose}")));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn core_url() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let other = bed.core.scenario_url("one-each");
            widget.set_attribute("core-url", &other).await?;
            widget.until("the other core's options", |view| view.tags() == ["irma", "chat"]).await?;
            widget.press_start().await?;
            bed.browser.until_at(&format!("{other}/auth/irma/")).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn lang() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            widget.choose("irma").await?;
            assert!(view.text.contains(Language::Dutch.words(Text::AuthLegend)));

            widget.set_attribute("lang", "en").await?;
            let english = |text| Language::English.words(text);
            let view = widget.until("English", |view| view.lang == "en").await?;
            assert!(
                view.text.contains(english(Text::AuthLegend))
                    && view.text.contains(english(Text::CommLegend))
            );
            assert_eq!(view.button_words(), Some(english(Text::Start)));
            assert_eq!(view.chosen(), ["irma"], "a language is no reason to choose again");
            assert_eq!(bed.calls().len(), 1, "nor to ask again");
            Ok(())
        })
        .await;
}

/// The other widget asks the same slow core later. When it has its answer, the first answer has come too.
#[tokio::test]
async fn while_loading_and_no_stale_answer_is_shown() {
    const PAGE: &str = r#"
        <id-contact-initiator id="changed" core-url="{core}/scenario/slow" purpose="personal_question">
        </id-contact-initiator>
        <div id="later"></div>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            let widget = bed.widget("#changed");
            widget.until("it to load", |view| view.busy && !view.lang.is_empty()).await?;
            widget.set_attribute("core-url", &bed.core.url()).await?;
            widget.set_attribute("purpose", "call_only").await?;
            widget.until("the new options", |view| view.tags() == ["digid", "call"]).await?;

            let add = "document.querySelector('#later').innerHTML = \
                `<id-contact-initiator id=witness core-url=${arguments[0]} purpose=personal_question>`";
            bed.browser.eval::<()>(add, vec![bed.core.scenario_url("slow").into()]).await?;
            bed.widget("#witness").until_form().await?;
            let view = widget.view().await?;
            assert_eq!(view.tags(), ["digid", "call"], "a stale answer is shown");
            assert_eq!(view.codes, [""; 0]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_starting() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.set_attribute("core-url", &bed.core.scenario_url("start-slow")).await?;
            widget.choose_and_start("irma", "chat").await?;
            widget.until("the start to be under way", View::is_started).await?;

            widget.set_attribute("purpose", "call_only").await?;
            let view = widget.until("the other options", |view| view.tags() == ["digid", "call"]).await?;
            assert!(!view.is_started() && view.codes.is_empty(), "{view:#?}");
            assert_eq!(bed.browser.url().await?, bed.page_url("/"));
            Ok(())
        })
        .await;
}
