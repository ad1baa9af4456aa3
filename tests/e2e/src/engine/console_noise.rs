//! [`ConsoleNoise`]: messages that a browser itself writes to the console.

/// A kind of message that a browser writes while the page behaves as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsoleNoise {
    /// A file or an answer did not come, or came with an error status.
    LoadFailed,
    /// CORS forbids the page to read an answer.
    Cors,
    /// The page's Content Security Policy forbids something.
    Csp,
    /// A file does not have the hash that the page asks for.
    Integrity,
    /// Something was preloaded and not used in time.
    UnusedPreload,
    /// There is no network.
    Offline,
    /// The WebAssembly has the wrong type, or cannot be compiled.
    Wasm,
}

impl ConsoleNoise {
    /// Parts of the messages in Chromium. Other drivers do not pass on what the browser itself writes.
    pub(crate) fn messages(self) -> &'static [&'static str] {
        match self {
            Self::LoadFailed => &["Failed to load resource", "net::ERR_"],
            Self::Cors => &["blocked by CORS policy", "net::ERR_FAILED"],
            Self::Csp => &["Content Security Policy", "Refused to"],
            Self::Integrity => &["Failed to find a valid digest", "SRI's integrity checks failed"],
            Self::UnusedPreload => &["was preloaded using link preload"],
            Self::Offline => &["ERR_INTERNET_DISCONNECTED"],
            Self::Wasm => &["WebAssembly", "wasm"],
        }
    }
}
