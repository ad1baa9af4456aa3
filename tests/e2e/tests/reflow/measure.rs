//! Measures all widgets on the page: what overflows, is cut off, or overlaps something else.

use anyhow::Result;
use e2e::TestBed;
use serde_json::json;

/// The size and spacing of text.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Type {
    /// As the page sets it.
    AsIs,
    /// Twice as large (WCAG 1.4.4).
    Twice,
    /// Spaced by the page (WCAG 1.4.12).
    SpacedByPage,
    /// Spaced by the visitor's own stylesheet, which reaches into the shadow root (WCAG 1.4.12).
    SpacedByVisitor,
}

impl Type {
    pub(crate) const ALL: [Self; 4] = [Self::AsIs, Self::Twice, Self::SpacedByPage, Self::SpacedByVisitor];

    /// Applies it to the page.
    pub(crate) async fn set(self, bed: &TestBed) -> Result<()> {
        const SPACED: &str = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
            word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";
        let (page, inside) = match self {
            Self::AsIs => ("", ""),
            Self::Twice => (":root { font-size: 200% }", ""),
            Self::SpacedByPage => (SPACED, ""),
            Self::SpacedByVisitor => (SPACED, SPACED),
        };
        let script = "const [page, inside] = arguments;
            const sheet = (css) => { const made = new CSSStyleSheet(); made.replaceSync(css); return made };
            document.adoptedStyleSheets = [sheet(page)];
            for (const { shadowRoot } of document.querySelectorAll('id-contact-initiator')) {
              const [own] = shadowRoot.adoptedStyleSheets;
              shadowRoot.adoptedStyleSheets = [own, sheet(inside)];
            }";
        bed.browser.eval(script, vec![json!(page), json!(inside)]).await
    }
}

/// Asserts that nothing is wrong in a column of this width (a CSS length).
pub(crate) async fn assert_fits(bed: &TestBed, width: &str, when: &str) -> Result<()> {
    let amiss: Vec<String> = bed.browser.eval(include_str!("measure.js"), vec![json!(width)]).await?;
    assert!(amiss.is_empty(), "{when}:\n{}", amiss.join("\n"));
    Ok(())
}
