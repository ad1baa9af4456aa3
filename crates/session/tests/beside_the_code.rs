//! What stands elsewhere in the project and must agree with the rules.

use id_contact_session::{Config, ConfigError, Failure, Language, Text};

#[test]
fn the_readme_lists_every_code() {
    let readme = include_str!("../../../README.md");
    let missing = Config::from_attributes(None, None).unwrap_err();
    let invalid = Config::from_attributes(Some("?"), Some("..")).unwrap_err();
    let codes = Failure::ALL.into_iter().map(Failure::code);
    for code in codes.chain(missing.into_iter().chain(invalid).map(ConfigError::code)) {
        assert!(readme.contains(&format!("`{code}`")), "README.md lacks {code}");
    }
}

#[test]
fn the_script_speaks_every_language_when_nothing_else_comes() {
    let script = include_str!("../../../assets/texts.js");
    for language in Language::ALL {
        let (title, code) = (language.words(Text::MisconfiguredTitle), language.words(Text::Code));
        let start = format!("  {}: [\"{title}\", ", language.tag());
        let line = script.lines().find(|line| line.starts_with(&start));
        assert!(
            line.is_some_and(|line| line.ends_with(&format!("\"{code}\"],"))),
            "assets/texts.js: {start}"
        );
    }
}
