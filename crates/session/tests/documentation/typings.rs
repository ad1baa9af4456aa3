//! What `assets/id-contact-initiator.d.ts` and `assets/settings.js` say, read as far as the tables need it.

const TYPINGS: &str = include_str!("../../../../assets/id-contact-initiator.d.ts");
const SETTINGS: &str = include_str!("../../../../assets/settings.js");

/// A member of an interface.
#[derive(Debug)]
pub(crate) struct Member {
    /// Without quotation marks.
    pub(crate) name: String,
    /// On one line, without comments.
    pub(crate) kind: String,
    /// The comment above it.
    pub(crate) doc: String,
}

/// The members of `export interface {name}`.
pub(crate) fn interface(name: &str) -> Vec<Member> {
    let (_, rest) = TYPINGS.split_once(&format!("export interface {name} {{\n")).unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    let mut members = Vec::new();
    let (mut doc, mut text) = ("", String::new());
    for line in body.lines() {
        if let Some(comment) = comment(line) {
            // Of comments within a type, the outermost is the member's.
            if text.is_empty() {
                doc = comment;
            }
            continue;
        }
        text += line.trim();
        if line.starts_with("    ") || !line.ends_with(';') {
            text.push(' ');
            continue;
        }
        let (name, kind) = text.split_once(": ").unwrap();
        members.push(Member {
            name: name.trim_matches(['"', '?']).to_owned(),
            kind: kind.trim_end_matches(';').replace("; }", " }"),
            doc: doc.to_owned(),
        });
        (doc, text) = ("", String::new());
    }
    members
}

fn comment(line: &str) -> Option<&str> {
    line.trim().strip_prefix("/** ")?.strip_suffix(" */")
}

/// The members of `export type {name} = "a" | "b"`.
pub(crate) fn union(name: &str) -> Vec<&'static str> {
    let (_, rest) = TYPINGS.split_once(&format!("export type {name} =")).unwrap();
    let (body, _) = rest.split_once(';').unwrap();
    body.split('"').skip(1).step_by(2).collect()
}

/// The names that the script exports.
pub(crate) fn exports() -> Vec<&'static str> {
    TYPINGS.lines().filter_map(|line| line.strip_prefix("export const ")?.split(':').next()).collect()
}

/// Each property that can be set, and what it reads as when it is missing.
pub(crate) fn settings() -> Vec<(&'static str, &'static str)> {
    let (_, rest) = SETTINGS.split_once("export const SETTINGS = {\n").unwrap();
    let (body, _) = rest.split_once("\n};").unwrap();
    body.lines()
        .filter_map(|line| line.trim().trim_end_matches(',').split_once(": "))
        .filter(|(name, _)| !name.starts_with("//") && *name != "__proto__")
        .collect()
}
