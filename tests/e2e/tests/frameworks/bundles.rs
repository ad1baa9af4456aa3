//! The apps as a website would ship them, bundled once for all tests.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use e2e::{npm_package, project_root};

/// The folder with the bundles.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let esbuild = npm_package("esbuild");
        let modules = esbuild.parent().expect("packages are in a folder");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("frameworks");
        let script = project_root().join("tests/e2e/tests/frameworks/bundle.mjs");
        node(&script, &[modules.as_os_str(), folder.as_os_str()]);
        folder
    });
    &FOLDER
}

/// What a server renders of the React page in this state.
pub(crate) fn server_rendered(state: &str) -> String {
    node(&folder().join("server.js"), &[OsStr::new(state)])
}

fn node(script: &Path, arguments: &[&OsStr]) -> String {
    let output = Command::new("node").arg(script).args(arguments).output().expect("node can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it writes UTF-8")
}
