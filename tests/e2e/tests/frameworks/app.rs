//! The same page in each framework: some widgets, and a router. The state of the app says which widgets there are.

use anyhow::Result;
use e2e::{Setup, TestBed};
use serde_json::{Value, json};

use crate::frameworks::bundles;

/// Frameworks with an app of their own in the folder of their name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Framework {
    React,
    Vue,
}

impl Framework {
    pub(crate) const ALL: [Self; 2] = [Self::React, Self::Vue];

    fn bundle(self) -> &'static str {
        match self {
            Self::React => "react.js",
            Self::Vue => "vue.js",
        }
    }

    /// A page with the widget's script, and with this state of the app.
    pub(crate) fn page(self, state: &Value) -> Setup {
        self.document(SCRIPT, state, "")
    }

    /// A page with this state of the app, without the widget's script.
    pub(crate) fn page_without_script(self, state: &Value) -> Setup {
        self.document("", state, "")
    }

    /// A page with the widget's script in which a server has rendered `markup` already.
    pub(crate) fn rendered_page(self, state: &Value, markup: &str) -> Setup {
        self.document(SCRIPT, state, markup)
    }

    fn document(self, script: &str, state: &Value, markup: &str) -> Setup {
        let bundle = self.bundle();
        let page = format!(
            r#"<!doctype html>
            <html lang="nl">
              <head>
                <meta charset="utf-8">
                <title>Gemeente Voorbeeldstad</title>
                <link rel="icon" href="data:,">
                <script type="importmap">
                  {{ "imports": {{ "id-contact-initiator": "/initiator/id-contact-initiator.js" }} }}
                </script>
                {script}
                <script>
                  const initial = {state};
                  const heard = [];
                </script>
                <script type="module" src="/app/{bundle}"></script>
              </head>
              <body><div id="app">{markup}</div></body>
            </html>"#
        );
        Setup::document(&page).with_folder("/app", bundles::folder().to_owned())
    }
}

const SCRIPT: &str = r#"<script type="module" src="/initiator/id-contact-initiator.js"></script>"#;

/// The settings of a widget in a section with this id.
pub(crate) fn widget(id: &str, more: &Value) -> Value {
    let mut widget = json!({ "id": id, "coreUrl": "{core}", "purpose": "personal_question", "lang": "nl" });
    for (name, value) in more.as_object().into_iter().flatten() {
        widget[name] = value.clone();
    }
    widget
}

/// Changes the state of the app.
pub(crate) async fn show(bed: &TestBed, changes: &Value) -> Result<()> {
    let changes = changes.to_string().replace("{core}", &bed.core.url());
    bed.browser.until_true("window.show").await?;
    bed.browser.eval(&format!("show({changes})"), vec![]).await
}

/// What the app's listeners for `idc-change` got: widget, shift, auth method and comm method.
pub(crate) async fn heard(bed: &TestBed) -> Result<Value> {
    let script = "return heard.map(([id, shift, { authMethod, commMethod }]) => \
        [id, shift ?? null, authMethod, commMethod])";
    bed.browser.eval(script, vec![]).await
}
