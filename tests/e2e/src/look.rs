//! [`Look`]: what a visitor finds in one widget at one moment.

use serde::Deserialize;

/// Runs in the page.
pub(crate) const SCRIPT: &str = include_str!("look.js");

/// Taken in one go, so that all of it was true at the same time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Look {
    /// The language that it says it is in.
    pub lang: String,
    /// The direction in which it says that it is written.
    pub dir: String,
    /// The heading above it.
    pub heading: Option<String>,
    /// All text that can be read below that.
    pub text: String,
    /// What a screen reader is told politely.
    pub status: String,
    /// Whether it says that it is waiting.
    pub busy: bool,
    /// Whether there is a skeleton.
    pub skeleton: bool,
    /// Whether there is a form.
    pub form: bool,
    /// The auth methods.
    pub auth: Vec<Method>,
    /// The comm methods.
    pub comm: Vec<Method>,
    /// The start button.
    pub button: Option<Button>,
    /// How the login before ended.
    pub notification: Option<String>,
    /// The message above the form, or in its place.
    pub message: Option<String>,
    /// The codes in it.
    pub codes: Vec<String>,
    /// What is on the button to try again.
    pub retry: Option<String>,
    /// What has the focus: an element's name, and its value or part; empty if nothing has.
    pub focus: String,
    /// The texts of the element's own children that can be seen.
    pub children: Vec<String>,
}

/// One method in the form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Method {
    /// What is sent to the core.
    pub tag: String,
    /// What can be read.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The start button.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Button {
    /// What is on it.
    pub words: String,
    /// Whether it says that pressing it is of no use.
    pub disabled: bool,
}

impl Look {
    /// Whether start was pressed, and pressing it again is of no use.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.button.as_ref().is_some_and(|button| button.disabled)
    }

    /// What is on the start button.
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
