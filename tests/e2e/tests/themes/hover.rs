//! What is below the pointer looks different on devices that hover. A touch screen leaves `:hover` behind where it was
//! tapped.

use anyhow::Result;
use e2e::{Setup, TestBed};

use crate::themes::looks::of_part;

const PAGE: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#;

#[tokio::test]
async fn what_is_chosen_keeps_its_looks_below_the_pointer() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;
            let below_the_pointer = looks_of_chosen(bed).await?;
            bed.browser.driver().action_chain().move_to(0, 0).perform().await?;
            assert_eq!(below_the_pointer, looks_of_chosen(bed).await?);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_is_not_chosen_changes_where_devices_hover() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let away = of_part(bed, "choice", "background-color").await?;
            let first = widget.find("form [part~=choice]").await?;
            bed.browser.driver().action_chain().move_to_element_center(&first).perform().await?;
            let hovers: bool =
                bed.browser.eval("return matchMedia('(hover: hover)').matches", vec![]).await?;
            assert_eq!(of_part(bed, "choice", "background-color").await? != away, hovers);
            Ok(())
        })
        .await;
}

/// No driver makes a touch screen of a window, so that the rules themselves are read.
#[tokio::test]
async fn no_rule_for_it_holds_on_touch_screens() {
    const FOUND: &str = "
        const { adoptedStyleSheets } = document.querySelector('id-contact-initiator').shadowRoot;
        const isForHover = ({ media }) => media?.mediaText === '(hover: hover)';
        const rules = (it) => (isForHover(it) ? [] : [...(it.cssRules ?? [])].flatMap((rule) => [rule, ...rules(rule)]));
        const all = adoptedStyleSheets.flatMap(rules);
        const isWithin = all.some((rule) => isForHover(rule));
        return [isWithin, ...all.map((rule) => rule.selectorText).filter((it) => it?.includes(':hover'))]";
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let found: Vec<serde_json::Value> = bed.browser.eval(FOUND, vec![]).await?;
            assert_eq!(found, [serde_json::json!(true)]);
            Ok(())
        })
        .await;
}

async fn looks_of_chosen(bed: &TestBed) -> Result<[String; 2]> {
    Ok([of_part(bed, "chosen", "background-color").await?, of_part(bed, "chosen", "border-top-color").await?])
}
