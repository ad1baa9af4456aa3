//! The methods that the demo core knows, and how it writes them on the wire.

use serde::Serialize;

/// What a core tells about one method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Method {
    pub(crate) tag: String,
    pub(crate) name: String,
    pub(crate) image_path: String,
}

impl Method {
    pub(crate) fn new(tag: &str, name: &str, image_path: &str) -> Self {
        Self { tag: tag.to_owned(), name: name.to_owned(), image_path: image_path.to_owned() }
    }
}

/// How a plugin reacts when the core asks it to take part in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plugin {
    Willing,
    /// Says no, or answers with an error.
    Refusing,
    /// Never answers; the core gives up after 5 seconds.
    Hanging,
}

/// One row of the core's configuration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KnownMethod {
    pub(crate) tag: &'static str,
    name: &'static str,
    image_path: &'static str,
    pub(crate) plugin: Plugin,
}

impl KnownMethod {
    pub(crate) fn method(&self) -> Method {
        Method::new(self.tag, self.name, self.image_path)
    }
}

/// How to prove who you are.
pub(crate) const AUTH_METHODS: &[KnownMethod] = &[
    known("irma", "IRMA", "/static/irma.svg", Plugin::Willing),
    known("digid", "DigiD", "/static/digid.svg", Plugin::Willing),
    known("refusing-auth", "Login that refuses", "/static/irma.svg", Plugin::Refusing),
    known("hanging-auth", "Login that hangs", "/static/digid.svg", Plugin::Hanging),
];

/// How to talk.
pub(crate) const COMM_METHODS: &[KnownMethod] = &[
    known("call", "Call", "/static/phone.svg", Plugin::Willing),
    known("chat", "Chat", "/static/chat.svg", Plugin::Willing),
    known("video", "Video", "/static/video.svg", Plugin::Willing),
    known("refusing-comm", "Call that refuses", "/static/phone.svg", Plugin::Refusing),
    known("hanging-comm", "Call that hangs", "/static/phone.svg", Plugin::Hanging),
];

/// How the plugin of a method reacts; those that only a scenario invents are willing.
pub(crate) fn plugin(known: &[KnownMethod], tag: &str) -> Plugin {
    known.iter().find(|method| method.tag == tag).map_or(Plugin::Willing, |method| method.plugin)
}

const fn known(
    tag: &'static str,
    name: &'static str,
    image_path: &'static str,
    plugin: Plugin,
) -> KnownMethod {
    KnownMethod { tag, name, image_path, plugin }
}
