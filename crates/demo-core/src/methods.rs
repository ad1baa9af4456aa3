//! The methods that the demo core knows, and how it writes them on the wire.

use serde::Serialize;

/// A method as the session options describe it.
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

/// What a plugin does when the core asks it to take part in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PluginBehaviour {
    /// It takes part.
    Accepts,
    /// It refuses, or answers with an error.
    Refuses,
    /// It never answers, so that the core gives up after 5 seconds.
    Hangs,
}

/// A method in the core's configuration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConfiguredMethod {
    pub(crate) tag: &'static str,
    name: &'static str,
    /// What its own pages call it, in Dutch: cores know some methods by names of long ago.
    title: &'static str,
    image_path: &'static str,
    pub(crate) plugin: PluginBehaviour,
}

impl ConfiguredMethod {
    pub(crate) fn method(&self) -> Method {
        Method::new(self.tag, self.name, self.image_path)
    }
}

/// Every auth method.
pub(crate) const AUTH_METHODS: &[ConfiguredMethod] = &[
    configured("irma", "IRMA", "Yivi", "/static/irma.svg", PluginBehaviour::Accepts),
    configured("digid", "DigiD", "DigiD", "/static/digid.svg", PluginBehaviour::Accepts),
    configured(
        "refusing-auth",
        "Login that refuses",
        "Inloggen dat weigert",
        "/static/irma.svg",
        PluginBehaviour::Refuses,
    ),
    configured(
        "hanging-auth",
        "Login that hangs",
        "Inloggen dat blijft hangen",
        "/static/digid.svg",
        PluginBehaviour::Hangs,
    ),
];

/// Every comm method.
pub(crate) const COMM_METHODS: &[ConfiguredMethod] = &[
    configured("call", "Call", "Bellen", "/static/phone.svg", PluginBehaviour::Accepts),
    configured("chat", "Chat", "Chatten", "/static/chat.svg", PluginBehaviour::Accepts),
    configured("video", "Video", "Videobellen", "/static/video.svg", PluginBehaviour::Accepts),
    configured(
        "refusing-comm",
        "Call that refuses",
        "Bellen dat weigert",
        "/static/phone.svg",
        PluginBehaviour::Refuses,
    ),
    configured(
        "hanging-comm",
        "Call that hangs",
        "Bellen dat blijft hangen",
        "/static/phone.svg",
        PluginBehaviour::Hangs,
    ),
];

/// What the plugin of a method does. Plugins of methods that only a fault offers accept every session.
pub(crate) fn plugin_behaviour(known: &[ConfiguredMethod], tag: &str) -> PluginBehaviour {
    find(known, tag).map_or(PluginBehaviour::Accepts, |method| method.plugin)
}

/// What the pages of a method call it, if the core is configured with it.
pub(crate) fn title(known: &[ConfiguredMethod], tag: &str) -> Option<&'static str> {
    find(known, tag).map(|method| method.title)
}

/// The method of this tag.
pub(crate) fn find<'a>(known: &'a [ConfiguredMethod], tag: &str) -> Option<&'a ConfiguredMethod> {
    known.iter().find(|method| method.tag == tag)
}

const fn configured(
    tag: &'static str,
    name: &'static str,
    title: &'static str,
    image_path: &'static str,
    plugin: PluginBehaviour,
) -> ConfiguredMethod {
    ConfiguredMethod { tag, name, title, image_path, plugin }
}
