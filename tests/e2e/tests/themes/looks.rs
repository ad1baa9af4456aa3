//! Reads the style of parts of the widget, and asserts that all of it can be read.

use anyhow::Result;
use e2e::{TestBed, Widget, until};
use serde::Deserialize;
use serde_json::json;

/// Kinds of what needs a contrast (see `faintest.js`), and how much: WCAG 1.4.3 and 1.4.11, level AA.
pub(crate) type Kinds = &'static [(&'static str, f64)];

pub(crate) const ALL: Kinds = &[("texts", 4.5), ("marks", 3.0), ("edges", 3.0)];
/// What the widget sees to where a theme sets the colours of lines.
pub(crate) const WITHOUT_EDGES: Kinds = &[("texts", 4.5), ("marks", 3.0)];
/// What does not depend on how well the page's own text can be read.
pub(crate) const WITHOUT_TEXTS: Kinds = &[("marks", 3.0), ("edges", 3.0)];

/// What has the least contrast in the widget.
#[derive(Deserialize)]
struct Faintest {
    ratio: f64,
    what: String,
    colour: String,
    background: String,
}

/// The computed value of a property of a part of the widget.
pub(crate) async fn of_part(bed: &TestBed, part: &str, property: &str) -> Result<String> {
    let script = "const root = document.querySelector('id-contact-initiator').shadowRoot;
        const part = root.querySelector(`[part~=${arguments[0]}]:not([part=skeleton] *)`);
        return getComputedStyle(part).getPropertyValue(arguments[1])";
    bed.browser.eval(script, vec![json!(part), json!(property)]).await
}

/// The computed value of a property that is set to `value` on an element of the page.
pub(crate) async fn of_page(bed: &TestBed, property: &str, value: &str) -> Result<String> {
    let script = "const around = document.querySelector('id-contact-initiator').parentElement;
        const element = around.appendChild(document.createElement('button'));
        element.style.outlineStyle = 'solid';
        element.style.setProperty(arguments[0], arguments[1]);
        const found = getComputedStyle(element).getPropertyValue(arguments[0]);
        element.remove();
        return found";
    bed.browser.eval(script, vec![json!(property), json!(value)]).await
}

/// The computed value of a design token on the page, which must set it.
pub(crate) async fn of_token(bed: &TestBed, property: &str, token: &str) -> Result<String> {
    let known = "return getComputedStyle(document.querySelector('id-contact-initiator')).getPropertyValue(arguments[0])";
    let value: String = bed.browser.eval(known, vec![json!(token)]).await?;
    assert_ne!(value, "", "the theme has no {token}");
    of_page(bed, property, &format!("var({token})")).await
}

/// Asserts that everything of these kinds in the first widget can be seen.
pub(crate) async fn assert_readable(bed: &TestBed, kinds: Kinds, when: &str) -> Result<()> {
    for (kind, enough) in kinds {
        assert_stands_out(bed, kind, *enough, when).await?;
    }
    Ok(())
}

/// Asserts that everything of this kind (see `faintest.js`) has at least this contrast.
pub(crate) async fn assert_stands_out(bed: &TestBed, kind: &str, enough: f64, when: &str) -> Result<()> {
    let faintest: Option<Faintest> = bed.browser.eval(include_str!("faintest.js"), vec![json!(kind)]).await?;
    if let Some(Faintest { ratio, what, colour, background }) = faintest {
        assert!(ratio >= enough, "{when}: {kind}: “{what}” has {ratio:.2}, {colour} on {background}");
    }
    Ok(())
}

/// Plays a session through all messages of the widget, and asserts that everything of these kinds can be seen. The
/// first start must fail.
pub(crate) async fn assert_readable_throughout(
    bed: &TestBed,
    widget: &Widget<'_>,
    kinds: Kinds,
) -> Result<()> {
    widget.until_form().await?;
    assert_readable(bed, kinds, "the form").await?;
    widget.press_start().await?;
    widget.until("what is missing", |view| view.message.is_some()).await?;
    assert_readable(bed, kinds, "what is missing").await?;
    widget.choose("digid").await?;
    widget.choose("call").await?;
    assert_readable(bed, kinds, "what is chosen").await?;
    widget.press_start().await?;
    widget.until_code("start-core-failed").await?;
    assert_readable(bed, kinds, "a failure").await
}

/// Moves the focus by keyboard until it is on a part of the widget.
pub(crate) async fn tab_to(bed: &TestBed, part: &str) -> Result<()> {
    let is_there = format!(
        "return document.activeElement.shadowRoot?.activeElement?.matches('[part~={part}]:focus-visible') ?? false"
    );
    until(&format!("the focus on {part}"), async || {
        if bed.browser.eval::<bool>(&is_there, vec![]).await? {
            return Ok(Some(()));
        }
        bed.browser.press(&[thirtyfour::Key::Tab]).await?;
        Ok(None)
    })
    .await
}
