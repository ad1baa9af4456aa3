//! The themes of the pages on which widgets are examined.

use e2e::{Setup, npm_package, state_gallery};

/// A theme.
pub(crate) struct Theme {
    pub(crate) name: &'static str,
    /// Its npm package and stylesheet, if it is a published one.
    published: Option<(&'static str, &'static str)>,
    /// The class on which its tokens are set.
    class: &'static str,
    /// The page's own colours.
    page: &'static str,
}

/// Becomes dark for a visitor who prefers dark pages.
pub(crate) const DEFAULT: Theme = Theme {
    name: "none",
    published: None,
    class: "",
    page: ":root { color-scheme: light dark } main { background: canvas; color: canvastext }",
};
/// Becomes dark as well.
pub(crate) const UTRECHT: Theme = Theme {
    name: "Utrecht",
    published: Some(("@utrecht/design-tokens", "dist/index.css")),
    class: "utrecht-theme utrecht-theme--media-query-color-scheme",
    page: "main { background: var(--utrecht-document-background-color); color: var(--utrecht-document-color) }",
};
/// Has no dark colours: the page stays light, and so must the widget.
pub(crate) const RIJKSHUISSTIJL: Theme = Theme {
    name: "Rijkshuisstijl",
    published: Some(("@rijkshuisstijl-community/design-tokens", "dist/index.css")),
    class: "rhc-theme",
    page: "main { background: var(--utrecht-document-background-color); color: var(--utrecht-document-color) }",
};
/// Has no dark colours either.
pub(crate) const VOORBEELD: Theme = Theme {
    name: "Voorbeeld",
    published: Some(("@nl-design-system-unstable/voorbeeld-design-tokens", "dist/theme.css")),
    class: "voorbeeld-theme",
    page: "main { background: var(--utrecht-body-background-color); color: var(--utrecht-body-color) }",
};

impl Theme {
    /// A web site with this theme, with all states on two pages, and with axe-core.
    pub(crate) fn setup(&self) -> Setup {
        let setup = Setup::page(&self.page(state_gallery::PAGE_WITH_WASM))
            .with_page("/without-wasm", &self.page(state_gallery::PAGE_WITHOUT_WASM))
            .with_folder("/axe", npm_package("axe-core"));
        match self.published {
            Some((package, _)) => setup.with_folder("/theme", npm_package(package)),
            None => setup,
        }
    }

    fn page(&self, widgets: &str) -> String {
        let stylesheet =
            self.published.map(|(_, file)| format!(r#"<link rel="stylesheet" href="/theme/{file}">"#));
        format!(
            r#"<script src="/axe/axe.min.js"></script>
            {}<style>main {{ padding: 1rem }} a {{ color: inherit }} {}</style>
            <div class="{}"><main><h1>Contact</h1>{widgets}</main></div>"#,
            stylesheet.unwrap_or_default(),
            self.page,
            self.class
        )
    }
}
