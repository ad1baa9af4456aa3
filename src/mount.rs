//! What JavaScript may call: mount a widget, change its settings, take it away.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::app::{Initiator, InitiatorProps};

/// A mounted widget. It lives until [`Widget::unmount`] is called.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget(AppHandle<Initiator>);

#[wasm_bindgen]
impl Widget {
    /// Draws a widget in `root`, which it empties first. The other arguments are the attributes of the
    /// same names, unchecked; what is wrong with them is told inside the widget.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(root: Element, core_url: Option<String>, purpose: Option<String>, lang: String) -> Self {
        Self(Renderer::with_root_and_props(root, props(core_url, purpose, lang)).render())
    }

    /// Takes over changed attributes. A request for other options than are now wanted is aborted.
    pub fn update(&mut self, core_url: Option<String>, purpose: Option<String>, lang: String) {
        self.0.update(props(core_url, purpose, lang));
    }

    /// Stops whatever is under way and takes the widget off the page.
    pub fn unmount(self) {
        self.0.destroy();
    }
}

fn props(core_url: Option<String>, purpose: Option<String>, lang: String) -> InitiatorProps {
    InitiatorProps {
        core_url: core_url.map(Into::into),
        purpose: purpose.map(Into::into),
        lang: Some(lang.into()),
    }
}
