//! The browsers of the whole-flow tests, and the programs that drive them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::ValueEnum;

use super::debian;
use super::geckodriver::geckodriver;
use super::locate::locate;

/// An engine to play in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, the engine of Safari; on Linux only.
    #[value(name = "webkit")]
    WebKit,
}

/// Variables for the tests, each with the program that it names.
pub(crate) type Programs = Vec<(&'static str, PathBuf)>;

/// A program that the machine has, or that comes with a package of Debian's.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
}

const CHROMIUM: [Program; 2] = [
    Program {
        variable: "CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    },
    Program { variable: "CHROMEDRIVER", names: &["chromedriver", "chromium.chromedriver"] },
];
const FIREFOX: [Program; 1] = [Program { variable: "FIREFOX", names: &["firefox-esr", "firefox"] }];
const WEBKIT: [Program; 3] = [
    Program { variable: "WEBKIT_DRIVER", names: &["WebKitWebDriver"] },
    Program { variable: "XVFB_RUN", names: &["xvfb-run"] },
    // On no PATH: see `minibrowser`.
    Program { variable: "MINIBROWSER", names: &["MiniBrowser"] },
];

impl Browser {
    /// The name by which the tests know it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Find its programs on the PATH, or where the variables say, or install them.
    pub(crate) fn ensure(self) -> Result<Programs> {
        let mut programs = self.find_or_install()?;
        if self == Self::Firefox {
            programs.push(("GECKODRIVER", geckodriver()?));
        }
        Ok(programs)
    }

    fn find_or_install(self) -> Result<Programs> {
        if let Some(programs) = self.find()? {
            return Ok(programs);
        }
        let packages = self.packages();
        if debian::can_install() {
            println!("      Installing {}", packages.join(" "));
            debian::install(packages)?;
        }
        match self.find()? {
            Some(programs) => Ok(programs),
            None => bail!(
                "the whole-flow tests in {self:?} need {}: install them (Debian: apt install {}), or say where \
                 they are with the variables {}; `--browser` leaves a browser out",
                self.programs().iter().map(|it| it.names[0]).collect::<Vec<_>>().join(", "),
                packages.join(" "),
                self.programs().iter().map(|it| it.variable).collect::<Vec<_>>().join(", "),
            ),
        }
    }

    fn find(self) -> Result<Option<Programs>> {
        let mut found = Programs::new();
        for program in self.programs() {
            let path = locate(program.variable, program.names)?;
            match path.or_else(|| (program.variable == "MINIBROWSER").then(minibrowser).flatten()) {
                Some(path) => found.push((program.variable, path)),
                None => return Ok(None),
            }
        }
        Ok(Some(found))
    }

    fn programs(self) -> &'static [Program] {
        match self {
            Self::Chromium => &CHROMIUM,
            Self::Firefox => &FIREFOX,
            Self::WebKit => &WEBKIT,
        }
    }

    /// Debian's packages that hold them.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }
}

/// The library has it in a folder of its own, below one that is named after the machine's architecture.
fn minibrowser() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok);
    folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser")).find(|program| program.is_file())
}
