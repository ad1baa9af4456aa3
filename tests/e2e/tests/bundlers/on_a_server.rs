//! Imported by Node.js, where there is no page.

use std::process::Command;

use e2e::{bundlers_folder, node};

/// Nothing happens at the import, and what needs a browser says so.
const SCRIPT: &str = r#"
    for (const name of ["id-contact-initiator", "id-contact-initiator/modules-only"]) {
      const { diagnose, ready, render, version } = await import(name);
      const codes = await Promise.all([ready, render, diagnose].map(async (act) => {
        try {
          return await act();
        } catch ({ code, message }) {
          return `${code}: ${message.includes("needs a browser")}`;
        }
      }));
      console.log(name, version, ...codes);
    }
    console.log(Object.keys(globalThis).includes("IdContactInitiator"));
"#;

#[test]
fn nothing_happens_and_nothing_is_thrown() {
    let mut command = Command::new(node());
    command.args(["--input-type=module", "--eval", SCRIPT]).current_dir(bundlers_folder());
    let output = command.output().expect("node can be run");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let refused = "widget-unavailable: true widget-unavailable: true widget-unavailable: true";
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        format!(
            "id-contact-initiator {version} {refused}\n\
             id-contact-initiator/modules-only {version} {refused}\n\
             false\n"
        )
    );
}
