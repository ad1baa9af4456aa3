//! [`SETTINGS`]: what can be set on a widget.

use crate::i18n::Language;

/// Something that can be set on a widget: a property of the element, an attribute, an option of `render` and a
/// `data-` attribute of the script tag.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The name of the property and of the option.
    pub property: &'static str,
    /// What the property reads as when the attribute is missing.
    pub missing: Missing,
    /// Whether the Yew component knows it, as a prop of the same name.
    pub component: bool,
    /// What it is; `{languages}` stands for a list of their tags.
    doc: &'static str,
}

/// What a property reads as when its attribute is missing; this decides its type as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// An empty string.
    Text,
    /// This level of a heading.
    Level(u8),
    /// `false`: the attribute is a boolean one.
    False,
    /// `null`, for an object of strings. No attribute can hold an object, so the property is not reflected.
    Null,
}

const fn setting(property: &'static str, missing: Missing, component: bool, doc: &'static str) -> Setting {
    Setting { property, missing, component, doc }
}

/// Every setting, in the order in which documentation lists them.
pub const SETTINGS: [Setting; 10] = [
    setting("coreUrl", Missing::Text, true, "The core's public base URL."),
    setting("purpose", Missing::Text, true, "The tag of the purpose, exactly as the core knows it."),
    setting("lang", Missing::Text, false, "The language: {languages}."),
    setting("organisationName", Missing::Text, true, "The organisation that is authorised for the login."),
    setting("heading", Missing::Text, false, "A heading above the form."),
    setting(
        "headingLevel",
        Missing::Level(2),
        false,
        "The level of that heading, 1 to 6; 2 if it is missing.",
    ),
    setting(
        "authMethod",
        Missing::Text,
        true,
        "The tag of the auth method that is chosen beforehand, if it is offered.",
    ),
    setting(
        "commMethod",
        Missing::Text,
        true,
        "The tag of the comm method that is chosen beforehand, if it is offered.",
    ),
    setting("remember", Missing::False, true, "Remember the last choice in this browser."),
    setting(
        "texts",
        Missing::Null,
        true,
        "Words of the page's own, by key: texts, names of methods and lines about them. JSON in an attribute.",
    ),
];

impl Setting {
    /// What it is, in one sentence.
    #[must_use]
    pub fn doc(&self) -> String {
        let tags = Language::ALL.map(Language::tag);
        let (last, others) = tags.split_last().unwrap_or((&"", &[]));
        self.doc.replace("{languages}", &format!("{} or {last}", others.join(", ")))
    }

    /// The attribute: `core-url` for `coreUrl`. `assets/settings.js` derives it in the same way.
    #[must_use]
    pub fn attribute(&self) -> String {
        self.words("-")
    }

    /// The prop of the Yew component: `core_url` for `coreUrl`.
    #[must_use]
    pub fn prop(&self) -> String {
        self.words("_")
    }

    fn words(&self, separator: &str) -> String {
        self.property.chars().fold(String::new(), |words, letter| match letter {
            'A'..='Z' => words + separator + &letter.to_ascii_lowercase().to_string(),
            _ => words + &letter.to_string(),
        })
    }

    /// The JavaScript value that the property reads as when the attribute is missing.
    #[must_use]
    pub fn missing_value(&self) -> String {
        match self.missing {
            Missing::Text => "\"\"".to_owned(),
            Missing::Level(level) => level.to_string(),
            Missing::False => "false".to_owned(),
            Missing::Null => "null".to_owned(),
        }
    }

    /// The TypeScript type of the value that a page sets.
    #[must_use]
    pub fn typescript(&self) -> &'static str {
        match self.missing {
            Missing::Text => "string",
            Missing::Level(_) => "number",
            Missing::False => "boolean",
            Missing::Null => "Texts",
        }
    }
}
