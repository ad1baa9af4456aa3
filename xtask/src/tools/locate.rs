//! Finds a program that the machine may have already.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

/// The program that the variable names; otherwise the first of these names on the PATH.
///
/// # Errors
///
/// The variable names no file.
pub(super) fn locate(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    if let Some(path) = env::var_os(variable).map(PathBuf::from) {
        if !path.is_file() {
            bail!("{variable} names {}, which is no file", path.display());
        }
        return Ok(Some(path));
    }
    Ok(names.iter().find_map(|name| which::which(name).ok()))
}
