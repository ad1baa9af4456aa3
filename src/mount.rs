//! What JavaScript may call: draw a widget, take over changed attributes, take the widget away.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::app::{Initiator, InitiatorProps};

/// A widget that stands for a custom element. It lives until [`Widget::unmount`] is called.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    element: Element,
    root: Element,
    app: AppHandle<Initiator>,
}

#[wasm_bindgen]
impl Widget {
    /// Draws, in the empty `root`, what the attributes `core-url` and `purpose` of `element` ask for, in
    /// the language that the attribute `lang` of `root` names. What is wrong with them is told in there.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(element: Element, root: Element) -> Self {
        let props = props(&element, &root);
        let app = Renderer::with_root_and_props(root.clone(), props).render();
        Self { element, root, app }
    }

    /// Takes over attributes that changed.
    pub fn update(&mut self) {
        self.app.update(props(&self.element, &self.root));
    }

    /// Stops whatever is under way and takes the widget off the page.
    pub fn unmount(self) {
        self.app.destroy();
    }
}

fn props(element: &Element, root: &Element) -> InitiatorProps {
    let read = |element: &Element, name| element.get_attribute(name).map(Into::into);
    InitiatorProps {
        core_url: read(element, "core-url"),
        purpose: read(element, "purpose"),
        lang: read(root, "lang"),
    }
}
