//! The packages of tools/package.json.

use std::env;
use std::path::PathBuf;

const HOW: &str = "set NODE_MODULES to the folder in which npm installed what tools/package.json names, or run \
                   everything with `cargo xtask test`";

/// The folder of the package of this name, such as `@utrecht/design-tokens`.
///
/// # Panics
/// When it is not installed.
#[must_use]
pub fn npm_package(name: &str) -> PathBuf {
    let modules = env::var_os("NODE_MODULES").map(PathBuf::from).expect(HOW);
    let package = modules.join(name);
    assert!(package.is_dir(), "there is no {}: {HOW}", package.display());
    package
}
