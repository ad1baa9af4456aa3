//! [`View`]: what a visitor finds in one widget at one moment.

use serde::Deserialize;

/// The script that reads it, in the page.
pub(crate) const SCRIPT: &str = include_str!("view.js");

/// What a visitor finds in one widget. It is read by one script, so that all of it was true at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct View {
    /// The language of its text (`lang`).
    pub lang: String,
    /// The direction of its text (`dir`).
    pub dir: String,
    /// The heading above it.
    pub heading: Option<String>,
    /// All text that can be seen below the heading.
    pub text: String,
    /// The text of the polite live region (`role=status`).
    pub status: String,
    /// Whether it is waiting for something (`aria-busy`).
    pub busy: bool,
    /// Whether the skeleton of a form is shown.
    pub skeleton: bool,
    /// Whether a form is shown.
    pub form: bool,
    /// The auth methods.
    pub auth: Vec<Method>,
    /// The comm methods.
    pub comm: Vec<Method>,
    /// The start button.
    pub button: Option<Button>,
    /// The message about a login that was cancelled or failed.
    pub notification: Option<String>,
    /// The message above the form, or in its place.
    pub message: Option<String>,
    /// The codes in it.
    pub codes: Vec<String>,
    /// The text of the button to try again.
    pub retry: Option<String>,
    /// What has the focus: the name of an element, and its value or part; empty if nothing in the widget has it.
    pub focus: String,
    /// The texts of the element's own children that can be seen.
    pub children: Vec<String>,
}

/// One method in the form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Method {
    /// What is sent to the core.
    pub tag: String,
    /// Its name, as it is shown.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The start button.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Button {
    /// Its text.
    pub words: String,
    /// Whether it is disabled.
    pub disabled: bool,
}

impl View {
    /// Whether a start is under way or done, so that the start button is disabled.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.button.as_ref().is_some_and(|button| button.disabled)
    }

    /// The text of the start button.
    #[must_use]
    pub fn button_words(&self) -> Option<&str> {
        self.button.as_ref().map(|button| button.words.as_str())
    }

    /// Whether it shows this code.
    #[must_use]
    pub fn has_code(&self, code: &str) -> bool {
        self.codes.iter().any(|shown| shown == code)
    }

    /// The tags that are chosen, auth before comm.
    #[must_use]
    pub fn chosen(&self) -> Vec<&str> {
        let methods = self.auth.iter().chain(&self.comm);
        methods.filter(|method| method.chosen).map(|method| method.tag.as_str()).collect()
    }

    /// The tags that can be chosen, auth before comm.
    #[must_use]
    pub fn tags(&self) -> Vec<&str> {
        self.auth.iter().chain(&self.comm).map(|method| method.tag.as_str()).collect()
    }
}
