//! [`Engine`]: everything that differs from browser to browser, in one place.

mod chromium;

use std::path::{Path, PathBuf};

use anyhow::Result;
use thirtyfour::{Capabilities, WebDriver};

/// Which browser plays. Another one is another variant, and an answer to each question below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, driven by chromedriver.
    #[default]
    Chromium,
}

/// A line in the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsoleLine {
    pub(crate) is_complaint: bool,
    pub(crate) text: String,
}

impl Engine {
    /// The program that drives it.
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => chromium::driver(),
        }
    }

    /// What to ask the driver for, with a profile of its own in an empty folder.
    pub(crate) fn capabilities(self, profile: &Path, window: (u32, u32)) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(profile, window),
        }
    }

    /// Makes the page see a window of this size, also where no window can be so small.
    pub(crate) async fn set_size(self, driver: &WebDriver, window: (u32, u32)) -> Result<()> {
        match self {
            Self::Chromium => chromium::set_size(driver, window).await,
        }
    }

    /// What was written to the console since the last time.
    pub(crate) async fn console(self, driver: &WebDriver) -> Result<Vec<ConsoleLine>> {
        match self {
            Self::Chromium => chromium::console(driver).await,
        }
    }

    /// Takes the network away from the page, or gives it back.
    pub(crate) async fn set_offline(self, driver: &WebDriver, offline: bool) -> Result<()> {
        match self {
            Self::Chromium => chromium::set_offline(driver, offline).await,
        }
    }
    /// Lets the visitor's device wish for dark pages.
    pub(crate) async fn wish_for_dark(self, driver: &WebDriver) -> Result<()> {
        match self {
            Self::Chromium => chromium::wish_for_dark(driver).await,
        }
    }
}
