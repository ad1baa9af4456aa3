//! Chromium and its WebDriver, for whole flows.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::debian;
use super::locate::locate;

/// A browser and the program that drives it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

const CHROMIUM: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const CHROMEDRIVER: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// Find both on the PATH, or where the variables CHROMIUM and CHROMEDRIVER say, or install them.
pub(crate) fn ensure() -> Result<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    if debian::can_install() {
        println!("      Installing chromium and chromium-driver");
        debian::install(&["chromium", "chromium-driver"])?;
    }
    match find()? {
        Some(browser) => Ok(browser),
        None => bail!(
            "the whole-flow tests need Chromium and chromedriver: install them \
             (Debian: apt install chromium chromium-driver), or say where they are \
             with the variables CHROMIUM and CHROMEDRIVER"
        ),
    }
}

fn find() -> Result<Option<Browser>> {
    let chromium = locate("CHROMIUM", &CHROMIUM)?;
    let chromedriver = locate("CHROMEDRIVER", &CHROMEDRIVER)?;
    Ok(chromium.zip(chromedriver).map(|(chromium, chromedriver)| Browser { chromium, chromedriver }))
}
