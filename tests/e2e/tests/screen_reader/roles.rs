//! The role and the name of every element that has a role, in every state, as each engine computes them.

use std::fmt::Write;

use anyhow::Result;
use e2e::state_gallery::{PAGE_WITH_WASM, PAGE_WITHOUT_WASM, State, visit_all};
use e2e::{Setup, TestBed};
use serde_json::json;
use thirtyfour::WebElement;

/// Finds the visible elements that have a role.
const ELEMENTS: &str = "
    const { shadowRoot } = document.getElementById(arguments[0]);
    const css = 'h2, form, fieldset, input, img, button, a, ul, li, [role]';
    return [...shadowRoot.querySelectorAll(css)].filter((it) => it.checkVisibility({ visibilityProperty: true }))";

#[tokio::test]
async fn of_every_state() {
    Setup::page(PAGE_WITH_WASM)
        .with_page("/without-wasm", PAGE_WITHOUT_WASM)
        .run(async |bed| {
            let mut text = String::new();
            visit_all(bed, async |states| write_roles(bed, states, &mut text).await).await?;
            insta::assert_snapshot!("roles", text);
            Ok(())
        })
        .await;
}

async fn write_roles(bed: &TestBed, states: &[State], text: &mut String) -> Result<()> {
    for (state, _) in states {
        writeln!(text, "== {state}")?;
        let found = bed.browser.driver().execute(ELEMENTS, vec![json!(state)]).await?;
        for element in found.elements()? {
            let (role, name) = bed.browser.role_and_name(&element).await?;
            match role.as_str() {
                // Some engines name a list item by its contents, some do not.
                "listitem" => writeln!(text, "{role}")?,
                "radio" => writeln!(text, "{role} “{name}” {}", position(bed, &element).await?)?,
                "radiogroup" => writeln!(text, "{role} “{name}”{}", told_of(bed, &element).await?)?,
                _ => writeln!(text, "{role} “{name}”")?,
            }
        }
        writeln!(text)?;
    }
    Ok(())
}

/// That a group is invalid, and the text that describes it. No engine computes these for a driver, so they are read where
/// the engine finds them.
async fn told_of(bed: &TestBed, group: &WebElement) -> Result<String> {
    const TOLD: &str = "
        const [group] = arguments;
        const description = group.getRootNode().getElementById(group.getAttribute('aria-describedby'));
        return [group.ariaInvalid === 'true' && ' invalid', description && ` (${description.innerText})`]
          .filter(Boolean).join('')";
    Ok(bed.browser.driver().execute(TOLD, vec![group.to_json()?]).await?.convert()?)
}

/// `1 of 2`: the position of a radio button in its group, which assistive technology announces.
async fn position(bed: &TestBed, radio: &WebElement) -> Result<String> {
    const POSITION: &str = "
        const [radio] = arguments;
        const group = [radio.form.elements[radio.name]].flatMap((it) => (it === radio ? it : [...it]));
        return `${group.indexOf(radio) + 1} of ${group.length}`";
    Ok(bed.browser.driver().execute(POSITION, vec![radio.to_json()?]).await?.convert()?)
}
