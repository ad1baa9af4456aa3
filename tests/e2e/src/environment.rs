//! What `cargo xtask test` tells the tests by environment variables: where the project is, and what was built.

use std::env;
use std::path::{Path, PathBuf};

/// The project's folder.
#[must_use]
pub fn project_root() -> PathBuf {
    env::var_os("INITIATOR_ROOT")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."), PathBuf::from)
}

/// The folder that `cargo xtask dist` wrote.
///
/// # Panics
/// When nothing says where it is.
#[must_use]
pub fn dist_folder() -> PathBuf {
    folder("INITIATOR_DIST", "what `cargo xtask dist` wrote")
}

/// The folder with the widget's modules as they were before bundling, generated ones included.
///
/// # Panics
/// When nothing says where it is.
#[must_use]
pub fn modules_folder() -> PathBuf {
    folder("INITIATOR_MODULES", "the modules of a release build")
}

/// The folder with the built app of `examples/yew-app`.
///
/// # Panics
/// When nothing says where it is.
#[must_use]
pub fn yew_app_folder() -> PathBuf {
    folder("YEW_APP", "the built app of examples/yew-app")
}

/// The folder with the built app of `tests/packaged-app`.
///
/// # Panics
/// When nothing says where it is.
#[must_use]
pub fn packaged_app_folder() -> PathBuf {
    folder("PACKAGED_APP", "the built app of tests/packaged-app")
}

/// The folder with the packages of tests/bundlers and ours.
///
/// # Panics
/// When nothing says where it is.
#[must_use]
pub fn bundlers_folder() -> PathBuf {
    folder("BUNDLERS", "the packages of tests/bundlers")
}

/// The program of Node.js that is new enough for all of them.
#[must_use]
pub fn node() -> PathBuf {
    env::var_os("NODE").map_or_else(|| "node".into(), PathBuf::from)
}

/// The folder of an npm package in tools/package.json, such as `@utrecht/design-tokens`.
///
/// # Panics
/// When it is not installed.
#[must_use]
pub fn npm_package(name: &str) -> PathBuf {
    let package =
        folder("NODE_MODULES", "the packages of tools/package.json, as npm installs them").join(name);
    assert!(package.is_dir(), "there is no {}", package.display());
    package
}

fn folder(variable: &str, what: &str) -> PathBuf {
    env::var_os(variable).map_or_else(
        || panic!("set {variable} to the folder with {what}, or run the tests with `cargo xtask test`"),
        PathBuf::from,
    )
}
