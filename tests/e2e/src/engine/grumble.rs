//! [`Grumble`]: what a browser itself writes to the console, in its own words.

/// Something that a browser complains of while the page does what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grumble {
    /// A file or an answer did not come, or came with the status of an error.
    LoadFailed,
    /// The page may not read an answer.
    Cors,
    /// The page's Content Security Policy forbids something.
    Policy,
    /// A file is not the one whose hash the page names.
    Integrity,
    /// Something was preloaded and not asked for in time.
    UnusedPreload,
    /// There is no network.
    Offline,
    /// The WebAssembly is not served as such, or is none.
    Wasm,
}

impl Grumble {
    /// Parts of what Chromium says then. The other drivers do not pass on what the browser says.
    pub(crate) fn words(self) -> &'static [&'static str] {
        match self {
            Self::LoadFailed => &["Failed to load resource", "net::ERR_"],
            Self::Cors => &["blocked by CORS policy", "net::ERR_FAILED"],
            Self::Policy => &["Content Security Policy", "Refused to"],
            Self::Integrity => &["Failed to find a valid digest", "SRI's integrity checks failed"],
            Self::UnusedPreload => &["was preloaded using link preload"],
            Self::Offline => &["ERR_INTERNET_DISCONNECTED"],
            Self::Wasm => &["WebAssembly", "wasm"],
        }
    }
}
