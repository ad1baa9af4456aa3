//! Texts of the page: heading, organisation, texts. They are shown in full and as they are. None becomes markup, makes
//! the page too wide or changes the direction of other text.

use anyhow::Result;
use e2e::{Setup, TestBed, until};
use serde_json::json;

use crate::hostile::names::{beginning, counted};
use crate::hostile::offer::PAGE;
use crate::hostile::samples::samples;

/// A setting that takes a text.
struct Place {
    what: &'static str,
    attribute: &'static str,
    /// A key of the attribute `texts`.
    key: Option<&'static str>,
    css: &'static str,
}

const PLACES: [Place; 4] = [
    Place { what: "heading", attribute: "heading", key: None, css: "[part~=heading]" },
    Place {
        what: "name of the organisation",
        attribute: "organisation-name",
        key: None,
        css: "form [part~=organisation] bdi",
    },
    Place { what: "question", attribute: "texts", key: Some("auth-legend"), css: "form [part~=legend] span" },
    Place { what: "button", attribute: "texts", key: Some("start"), css: "button[part~=start] span" },
];

/// What is wrong with the element that the first argument finds, once its text is the second argument.
const AMISS: &str = "
    const root = document.querySelector('id-contact-initiator').shadowRoot;
    const element = root.querySelector(arguments[0]);
    if (element?.textContent.trim() !== arguments[1].trim()) return null;
    const start = root.querySelector('button[part~=start]');
    start.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = start.getBoundingClientRect();
    const middle = root.elementFromPoint(left + width / 2, top + height / 2);
    const { scrollWidth, clientWidth } = document.documentElement;
    const paragraph = (it) => getComputedStyle(it).display === 'inline' ? paragraph(it.parentElement) : it;
    const amiss = {
        'it is markup': element.childElementCount,
        'a script ran': window.hijacked,
        'the page is too wide': scrollWidth > clientWidth,
        'the start button is covered': middle?.closest('button') !== start,
        'it is not isolated, and not alone': getComputedStyle(element).unicodeBidi !== 'isolate'
            && paragraph(element).innerText !== element.innerText,
    };
    return Object.keys(amiss).filter((what) => amiss[what]);
";

#[tokio::test]
async fn are_shown_as_they_are() {
    let texts = samples();
    Setup::page(PAGE)
        .in_window(320, 800)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            for place in PLACES {
                for (what, text) in &texts {
                    let value =
                        place.key.map_or_else(|| text.clone(), |key| json!({ key: text }).to_string());
                    widget.set_attribute(place.attribute, &value).await?;
                    assert_eq!(amiss(bed, place.css, text).await?, [""; 0], "{} “{what}”", place.what);
                }
                counted(place.what, texts.len());
                widget.set_attribute(place.attribute, "").await?;
            }
            Ok(())
        })
        .await;
}

/// Waits until `text` is shown.
async fn amiss(bed: &TestBed, css: &str, text: &str) -> Result<Vec<String>> {
    let what = format!("{css} to say {}", beginning(text));
    until(&what, async || bed.browser.eval(AMISS, vec![json!(css), json!(text)]).await).await
}
