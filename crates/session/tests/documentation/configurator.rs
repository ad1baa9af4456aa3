//! `configurator/settings.js`: the settings as the page that makes a tag has them.

use std::fmt::Write as _;
use std::{env, fs};

use id_contact_session::Language;
use id_contact_session::catalogue::{Missing, SETTINGS, Setting};
use serde_json::json;

use crate::document;

const HEAD: &str = "// What can be set on a widget, in the order of the documentation. Written by \
                    crates/session/tests/documentation from\n// crates/session/src/catalogue/settings.rs.\n";

#[test]
fn the_settings_are_those_of_the_catalogue() {
    let mut module = format!("{HEAD}\nexport const SETTINGS = [\n");
    for setting in &SETTINGS {
        writeln!(module, "  {},", describe(setting)).unwrap();
    }
    module += "];\n\n/** What Yew calls each language. */\nexport const LANGUAGES = {\n";
    for language in Language::ALL {
        writeln!(module, "  {}: \"{language:?}\",", language.tag()).unwrap();
    }
    module += "};\n";
    let path = document("../configurator/settings.js");
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, module).unwrap();
    } else {
        let found = fs::read_to_string(&path).unwrap();
        assert_eq!(found, module, "run `UPDATE_DOCS=1 cargo test --test documentation`");
    }
}

/// Written by hand: in what order `serde_json` writes an object depends on who else uses it.
fn describe(setting: &Setting) -> String {
    let kind = match setting.missing {
        Missing::Text => "string",
        Missing::Level(_) => "number",
        Missing::False => "boolean",
        Missing::Null => "object",
    };
    let (attribute, is_prop, doc) = (setting.attribute(), setting.component, json!(setting.doc()));
    let values = match setting.property {
        "lang" => format!(", values: {}", json!(Language::ALL.map(Language::tag))),
        _ => String::new(),
    };
    format!("{{ attribute: \"{attribute}\", kind: \"{kind}\", isProp: {is_prop}, doc: {doc}{values} }}")
}
