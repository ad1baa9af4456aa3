//! `catalogue.js`: what the script must know of settings and events, from the lists of the session crate.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use id_contact_session::catalogue::{EVENTS, SETTINGS};

/// Write it into `modules`.
pub(super) fn write(modules: &Path) -> Result<()> {
    fs::write(modules.join("catalogue.js"), module()).context("cannot write the catalogue")
}

/// A null prototype keeps `constructor` and the like from being settings.
fn module() -> String {
    let settings = SETTINGS.iter().map(|it| format!("  {}: {},\n", it.property, it.missing_value()));
    let cancelable: Vec<_> =
        EVENTS.iter().filter(|it| it.cancelable).map(|it| format!("\"{}\"", it.name)).collect();
    format!(
        "export const SETTINGS = {{\n  __proto__: null,\n{}}};\n\nexport const CANCELABLE = [{}];\n",
        settings.collect::<String>(),
        cancelable.join(", "),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_have_their_values_and_events_their_names() {
        let module = module();
        for line in ["  __proto__: null,", "  coreUrl: \"\",", "  headingLevel: 2,", "  remember: false,"] {
            assert!(module.lines().any(|it| it == line), "{module}");
        }
        assert!(
            module.ends_with("export const CANCELABLE = [\"idc-start\", \"idc-redirect\"];\n"),
            "{module}"
        );
    }
}
