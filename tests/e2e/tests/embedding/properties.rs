//! Every attribute is a property too, before and after the script has run.

use anyhow::Result;
use e2e::{Setup, TestBed};
use id_contact_session::catalogue::{Missing, SETTINGS};
use serde_json::{Value, json};

async fn eval(bed: &TestBed, script: &str) -> Result<Value> {
    bed.browser.eval(&format!("return {script}"), vec![]).await
}

/// The element is not on the page, so that the test is about properties alone.
const LOOSE: &str = r#"<script>
    var widget;
    var defined = customElements.whenDefined("id-contact-initiator").then(() => {
      widget = document.createElement("id-contact-initiator");
    });
</script>"#;

#[tokio::test]
async fn strings_reflect() {
    Setup::page(LOOSE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("widget").await?;
            let strings = SETTINGS.iter().filter(|setting| setting.missing == Missing::Text);
            for (property, attribute) in strings.map(|setting| (setting.property, setting.attribute())) {
                assert_eq!(eval(bed, &format!("widget.{property}")).await?, "", "{property} is missing");
                let set = format!("(widget.{property} = 'a & b', widget.getAttribute('{attribute}'))");
                assert_eq!(eval(bed, &set).await?, "a & b", "{property}");
                let set = format!("(widget.setAttribute('{attribute}', ' c '), widget.{property})");
                assert_eq!(eval(bed, &set).await?, " c ", "{property}");
                for nothing in ["null", "undefined"] {
                    let set = format!("(widget.{property} = {nothing}, widget.hasAttribute('{attribute}'))");
                    assert_eq!(eval(bed, &set).await?, false, "{property} is {nothing}");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_others_reflect_as_their_type_does() {
    Setup::page(LOOSE)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("widget").await?;
            for (script, expected) in [
                ("widget.remember", json!(false)),
                ("(widget.remember = true, widget.getAttribute('remember'))", json!("")),
                ("widget.remember", json!(true)),
                ("(widget.remember = false, widget.hasAttribute('remember'))", json!(false)),
                ("(widget.setAttribute('remember', 'no'), widget.remember)", json!(true)),
                ("widget.headingLevel", json!(2)),
                ("(widget.headingLevel = 4, widget.getAttribute('heading-level'))", json!("4")),
                ("widget.headingLevel", json!(4)),
                ("(widget.headingLevel = 9, widget.headingLevel)", json!(2)),
                ("(widget.setAttribute('heading-level', '0'), widget.headingLevel)", json!(2)),
                ("(widget.setAttribute('heading-level', 'three'), widget.headingLevel)", json!(2)),
                ("(widget.headingLevel = null, widget.hasAttribute('heading-level'))", json!(false)),
                ("widget.texts", json!(null)),
                ("(widget.texts = { start: 'Go' }, widget.hasAttribute('texts'))", json!(false)),
                ("widget.texts", json!({ "start": "Go" })),
                (
                    "(widget.setAttribute('texts', '{\"start\": \"On\"}'), widget.texts)",
                    json!({ "start": "On" }),
                ),
                ("(widget.texts = null, widget.texts)", json!(null)),
            ] {
                assert_eq!(eval(bed, script).await?, expected, "{script}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn set_before_the_script_is_there() {
    const PAGE: &str = r#"
        <id-contact-initiator lang="nl"></id-contact-initiator>
        <script>
          var widget = document.querySelector("id-contact-initiator");
          widget.coreUrl = "{core}";
          widget.purpose = "personal_question";
          widget.authMethod = "digid";
          widget.texts = { start: "Begin maar" };
          widget.heading = "Contact";
          widget.headingLevel = 3;
        </script>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            let view = bed.open("/").await?.until_form().await?;
            assert_eq!(view.chosen(), ["digid"]);
            assert_eq!(view.button_words(), Some("Begin maar"));
            assert_eq!(view.heading.as_deref(), Some("Contact"));
            let own = "Object.keys(widget).length";
            assert_eq!(eval(bed, own).await?, 0, "nothing stands before the properties of the class");
            assert_eq!(eval(bed, "widget.getAttribute('core-url')").await?, bed.core.url());
            assert_eq!(bed.calls().len(), 1, "the options are asked for once");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn set_on_a_widget_at_work() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
        <script>var widget = document.querySelector("id-contact-initiator");</script>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            eval(bed, "(widget.organisationName = 'Gemeente Voorbeeldstad')").await?;
            widget.until("the organisation", |view| view.text.contains("Gemeente Voorbeeldstad")).await?;
            eval(bed, "(widget.commMethod = 'chat')").await?;
            widget.until("the preselection", |view| view.chosen() == ["chat"]).await?;
            eval(bed, "(widget.purpose = 'call_only')").await?;
            widget.until("the other options", |view| view.tags() == ["digid", "call"]).await?;
            Ok(())
        })
        .await;
}
