//! What stands elsewhere in the project and must agree with the rules.

use id_contact_session::{Config, ConfigError, Failure, Language};

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
fn the_loader_speaks_as_the_rules_do() {
    let loader = include_str!("../../../assets/texts.js");
    for language in Language::ALL {
        let texts = language.texts();
        let expected = format!("  {}: {{\n    loading: \"{}\",\n", language.tag(), texts.loading);
        assert!(loader.contains(&expected), "assets/texts.js differs in {language:?}: {expected}");
        assert!(loader.contains(&format!("code: \"{}\"", texts.code)));
        assert!(loader.contains(&format!("unavailable: \"{}\"", texts.misconfigured.title)));
    }
}
