//! `id-contact-initiator.d.ts`: the written one, `assets/id-contact-initiator.d.ts`, in which each line
//! `// generated: …` gives way to what the lists of the session crate say.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use id_contact_session::catalogue::{
    EVENTS, EventType, Missing, SETTINGS, Setting, error_rows, problem_codes, states,
};
use id_contact_session::{MethodKind, ResponsibleParty, Text};

use crate::workspace::Workspace;

/// The name of the file.
pub(crate) const TYPINGS: &str = "id-contact-initiator.d.ts";

const MARK: &str = "// generated: ";

/// Write the whole file to `path`.
pub(crate) fn write(workspace: &Workspace, path: &Path) -> Result<()> {
    let written = workspace.root.join("assets").join(TYPINGS);
    let written =
        fs::read_to_string(&written).with_context(|| format!("cannot read {}", written.display()))?;
    fs::write(path, fill(&written)?).with_context(|| format!("cannot write {}", path.display()))
}

fn fill(written: &str) -> Result<String> {
    let mut filled = String::new();
    for line in written.lines() {
        if let Some(name) = line.trim_start().strip_prefix(MARK) {
            filled += &generated(name)?;
        } else {
            filled += line;
            filled.push('\n');
        }
    }
    Ok(filled)
}

fn generated(name: &str) -> Result<String> {
    Ok(match name {
        "State" => union(name, states().map(|(state, _)| quoted(state))),
        "ProblemCode" => union(name, problem_codes().map(quoted)),
        "ErrorCode" => {
            let others = error_rows().filter(|row| !row.is_problem).map(|row| quoted(row.code));
            union(name, ["ProblemCode".to_owned()].into_iter().chain(others))
        }
        "ResponsibleParty" => {
            union(name, ResponsibleParty::ALL.map(|party| quoted(party.name())).into_iter())
        }
        "TextKey" => union(name, Text::ALL.iter().map(|text| quoted(text.key()))),
        "MethodKey" => {
            union(name, MethodKind::ALL.map(|kind| format!("`{}.${{string}}`", kind.field())).into_iter())
        }
        "options" => options(),
        "properties" => properties(),
        "attributes" => attributes(),
        "details" => EVENTS.iter().map(details).collect(),
        _ => bail!("nothing is called {name}"),
    })
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn union(name: &str, members: impl Iterator<Item = String>) -> String {
    let members: Vec<_> = members.map(|member| format!("\n  | {member}")).collect();
    format!("export type {name} ={};\n", members.concat())
}

fn options() -> String {
    let member = |it: &Setting| {
        let start = comment("  ", &it.doc());
        format!("{start}  {}?: {} | null | undefined;\n", it.property, it.typescript())
    };
    SETTINGS.iter().map(member).collect()
}

/// A property reads as it is set, except for the object of strings: it may be set as JSON, and is null where it is
/// missing.
fn properties() -> String {
    let member = |it: &Setting| {
        let (property, kind) = (it.property, it.typescript());
        if it.missing == Missing::Null {
            format!(
                "  get {property}(): {kind} | null;\n  \
                 set {property}({property}: {kind} | string | null | undefined);\n"
            )
        } else {
            format!("  {property}: {kind};\n")
        }
    };
    SETTINGS.iter().map(member).collect()
}

/// In JSX a number may be written as a string, and an object as JSON.
fn attributes() -> String {
    let member = |it: &Setting| {
        let other = if matches!(it.missing, Missing::Level(_) | Missing::Null) { " | string" } else { "" };
        let attribute = it.attribute();
        let name = if attribute.contains('-') { quoted(&attribute) } else { attribute };
        format!("  {name}?: {}{other} | null | undefined;\n", it.typescript())
    };
    SETTINGS.iter().map(member).collect()
}

fn details(event: &EventType) -> String {
    let name = quoted(event.name);
    let start = comment("  ", event.doc);
    if event.detail.is_empty() {
        return format!("{start}  {name}: Record<string, never>;\n");
    }
    if event.detail.iter().all(|field| field.doc.is_empty()) {
        return format!("{start}  {name}: {};\n", event.typescript());
    }
    let fields: String = event
        .detail
        .iter()
        .map(|field| comment("    ", field.doc) + &format!("    {}: {};\n", field.name, field.kind))
        .collect();
    format!("{start}  {name}: {{\n{fields}  }};\n")
}

fn comment(indent: &str, doc: &str) -> String {
    if doc.is_empty() { String::new() } else { format!("{indent}/** {doc} */\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_gives_way_to_what_the_lists_say() {
        let filled = fill(include_str!("../../../assets/id-contact-initiator.d.ts")).unwrap();
        assert!(!filled.contains(MARK));
        for line in [
            "  | \"unavailable\";",
            "  | \"widget-unavailable\";",
            "  | \"option-unknown\";",
            "  | \"core operator\";",
            "  headingLevel?: number | null | undefined;",
            "  | \"start\"",
            "  | `comm_method.${string}`;",
            "  get texts(): Texts | null;",
            "  \"heading-level\"?: number | string | null | undefined;",
            "  texts?: Texts | string | null | undefined;",
            "  \"idc-ready\": Record<string, never>;",
            "  \"idc-redirect\": { clientUrl: string };",
            "    status: number | null;",
        ] {
            assert!(filled.lines().any(|it| it == line), "{line} is not in\n{filled}");
        }
    }

    #[test]
    fn a_mark_without_a_list_is_refused() {
        assert!(fill("// generated: nothing\n").is_err());
    }
}
