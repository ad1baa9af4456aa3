//! The browser engines in which the whole flows are played. The tests and xtask share this one list.
//!
//! How an engine is driven is in the `engine` module of the e2e crate.

use std::env::{self, VarError};
use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// A browser engine. A new one is another variant, and an answer to each question below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, driven by chromedriver.
    Chromium,
    /// Firefox, driven by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, the engine of Safari, driven by WebKitWebDriver; on Linux only.
    WebKit,
}

/// A program that is needed to play in an engine: the browser, its driver, or what those run in.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// The environment variable that says where it is.
    pub variable: &'static str,
    /// The names that it may have on the PATH.
    pub names: &'static [&'static str],
    /// Where it is if it is on no PATH: a path in a folder of `/usr/lib` that is named after the architecture.
    pub in_usr_lib: Option<&'static str>,
}

impl Program {
    const fn on_path(variable: &'static str, names: &'static [&'static str]) -> Self {
        Self { variable, names, in_usr_lib: None }
    }
}

const CHROMIUM: [Program; 2] = [
    Program::on_path(
        "CHROMIUM",
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    ),
    Program::on_path("CHROMEDRIVER", &["chromedriver", "chromium.chromedriver"]),
];
/// Debian has no package of geckodriver: xtask installs it from crates.io.
const FIREFOX: [Program; 1] = [Program::on_path("FIREFOX", &["firefox-esr", "firefox"])];
const WEBKIT: [Program; 3] = [
    Program::on_path("WEBKIT_DRIVER", &["WebKitWebDriver"]),
    Program::on_path("XVFB_RUN", &["xvfb-run"]),
    Program {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        in_usr_lib: Some("webkit2gtk-4.1/MiniBrowser"),
    },
];

impl Engine {
    /// All of them, in the order in which a run plays them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The environment variable that names the engine in which a run of the tests plays.
    pub const VARIABLE: &str = "INITIATOR_BROWSER";

    /// Its name on a command line and in [`Engine::VARIABLE`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The programs that playing in it needs.
    #[must_use]
    pub const fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &FIREFOX,
            Self::WebKit => &WEBKIT,
        }
    }

    /// The packages of Debian that hold these programs.
    #[must_use]
    pub const fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }

    /// Whether it has no headless mode and needs a display, which its windows share.
    #[must_use]
    pub const fn needs_display(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The engine that [`Engine::VARIABLE`] names, or else Chromium.
    ///
    /// # Errors
    /// When the variable names no engine.
    pub fn of_this_run() -> Result<Self, UnknownEngine> {
        match env::var(Self::VARIABLE) {
            Ok(name) => name.parse(),
            Err(VarError::NotPresent) => Ok(Self::Chromium),
            Err(VarError::NotUnicode(name)) => Err(UnknownEngine(name.to_string_lossy().into_owned())),
        }
    }
}

impl FromStr for Engine {
    type Err = UnknownEngine;

    fn from_str(name: &str) -> Result<Self, UnknownEngine> {
        let named = Self::ALL.into_iter().find(|engine| engine.name() == name);
        named.ok_or_else(|| UnknownEngine(name.to_owned()))
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// A name that no engine has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownEngine(String);

impl fmt::Display for UnknownEngine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = Engine::ALL.map(Engine::name).join(", ");
        write!(formatter, "there is no browser engine {:?}; there are {known}", self.0)
    }
}

impl Error for UnknownEngine {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for engine in Engine::ALL {
            assert_eq!(engine.name().parse(), Ok(engine));
        }
        let error = "safari".parse::<Engine>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no browser engine \"safari\"; there are chromium, firefox, webkit"
        );
    }
}
