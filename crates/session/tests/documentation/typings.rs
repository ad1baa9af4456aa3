//! What the written part of the typings, `assets/id-contact-initiator.d.ts`, says.

const TYPINGS: &str = include_str!("../../../../assets/id-contact-initiator.d.ts");

/// The names of the members of `export interface {name}`.
pub(crate) fn members(name: &str) -> Vec<String> {
    let (_, rest) = TYPINGS.split_once(&format!("export interface {name} {{\n")).unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    // Members are indented by two spaces. Lines that are indented deeper belong to a member.
    let lines = body.lines().filter_map(|line| line.strip_prefix("  "));
    let names = lines.filter_map(|line| {
        let name = line.trim_start_matches("readonly ");
        name.split(['(', '<', ':', '?'])
            .next()
            .filter(|name| !name.is_empty() && !name.starts_with([' ', '/', '}', ')']))
    });
    names.map(str::to_owned).collect()
}

/// The names that the script exports.
pub(crate) fn exports() -> Vec<&'static str> {
    TYPINGS.lines().filter_map(|line| line.strip_prefix("export const ")?.split(':').next()).collect()
}
