//! What stands elsewhere in the project and must agree with the rules.

use id_contact_session::{Language, Text};

#[test]
fn the_readme_names_codes_that_stand_in_the_table_of_errors() {
    let (readme, errors) = (include_str!("../../../README.md"), include_str!("../../../docs/errors.md"));
    let rows = readme.lines().skip_while(|line| !line.starts_with("| code |")).skip(2);
    let codes: Vec<_> = rows
        .map_while(|row| row.strip_prefix("| ")?.split(" |").next())
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(codes.len(), 3, "{codes:?}");
    for code in codes {
        assert!(errors.contains(&format!("\n| {code} |")), "docs/errors.md lacks {code}");
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
