//! docs/diagnose.md lists all checks, and nothing else.

const CHECKS: &str = include_str!("../../../../assets/diagnose/check.js");
const TABLE: &str = include_str!("../../../../docs/diagnose.md");

#[test]
fn every_check_stands_in_the_table_in_the_same_order_with_the_same_title() {
    let in_code: Vec<(&str, &str)> = CHECKS
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.strip_suffix("\",")?.split_once("\": \""))
        .collect();
    let in_table: Vec<(&str, &str)> = TABLE
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` | "))
        .filter_map(|(id, rest)| Some((id, rest.split_once(" | ")?.0)))
        .collect();
    assert!(in_code.len() > 20, "the checks are found");
    assert_eq!(in_table, in_code);
}
