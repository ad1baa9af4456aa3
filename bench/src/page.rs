//! [`Page`]: the pages that are compared.

/// A page with some widgets, in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Page {
    /// By the script tag alone.
    Widget,
    /// The same with preload tags in the head.
    Preloaded,
    /// Written by hand: `twin/twin.js`.
    ByHand,
    /// In React: `twin/react.jsx`.
    React,
}

impl Page {
    pub(crate) const ALL: [Self; 4] = [Self::Widget, Self::Preloaded, Self::ByHand, Self::React];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Widget => "widget",
            Self::Preloaded => "widget, preloaded",
            Self::ByHand => "by hand",
            Self::React => "React",
        }
    }

    /// The page with `widgets` widgets for this purpose, against this core.
    pub(crate) fn html(self, core: &str, purpose: &str, widgets: usize) -> String {
        let script = |src: &str| format!(r#"<script type="module" async src="{src}"></script>"#);
        let widget = script("/files/id-contact-initiator.js");
        let (head, one) = match self {
            Self::Widget => (widget, element(core, purpose)),
            Self::Preloaded => (format!("{}{widget}", preload(core)), element(core, purpose)),
            Self::ByHand => (format!("{STYLE}{}", script("/files/twin.js")), twin(core, purpose)),
            Self::React => (format!("{STYLE}{}", script("/files/react.js")), twin(core, purpose)),
        };
        format!(
            r#"<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Contact</title>
    <link rel="icon" href="data:,">
    {head}
  </head>
  <body><h1>Contact</h1>{}</body>
</html>
"#,
            one.repeat(widgets)
        )
    }
}

const STYLE: &str = r#"<link rel="stylesheet" href="/files/twin.css">"#;

fn element(core: &str, purpose: &str) -> String {
    format!(r#"<id-contact-initiator core-url="{core}" purpose="{purpose}"></id-contact-initiator>"#)
}

fn twin(core: &str, purpose: &str) -> String {
    format!(r#"<div class="twin" data-core="{core}" data-purpose="{purpose}"></div>"#)
}

/// As in `preload-tags.html`, which has `media` for other engines.
fn preload(core: &str) -> String {
    format!(
        r#"<link rel="modulepreload" href="/files/id-contact-initiator.js" crossorigin="anonymous">
    <link rel="preload" as="fetch" href="/files/id-contact-initiator.wasm" crossorigin="anonymous">
    <link rel="preload" as="fetch" href="/files/id-contact-initiator.nl.json" crossorigin="anonymous">
    <link rel="preconnect" href="{core}" crossorigin="anonymous">
    "#
    )
}
