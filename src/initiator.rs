//! [`Initiator`], the component for Yew apps: the widget in a shadow root, so that its stylesheet and the app's do not
//! affect each other.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, Element, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{Html, component, create_portal, html, use_effect_with, use_node_ref, use_state};

use crate::app::App;
use crate::props::InitiatorProps;

const STYLESHEET: &str = include_str!("../assets/initiator.css");

/// The widget as a component of a Yew app, styled by the custom properties and parts of docs/theming.md.
#[component]
pub fn Initiator(props: &InitiatorProps) -> Html {
    let host = use_node_ref();
    let root = use_state(|| None);
    {
        let (host, root) = (host.clone(), root.clone());
        use_effect_with((), move |()| {
            root.set(host.cast::<Element>().and_then(|host| styled_root(&host).ok()));
        });
    }
    let app = || html! { <App ..props.clone() /> };
    html! { <div ref={host}>{ root.as_ref().map(|root| create_portal(app(), root.clone())) }</div> }
}

/// Attaches a shadow root to `host` and returns the element in it to draw in.
fn styled_root(host: &Element) -> Result<Element, JsValue> {
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    adopt_stylesheet(&shadow)?;
    append(&shadow, "div")
}

/// Browsers that have no constructed stylesheets (before Safari 16.4) get a `<style>`.
fn adopt_stylesheet(shadow: &ShadowRoot) -> Result<(), JsValue> {
    if let Ok(sheet) = CssStyleSheet::new() {
        sheet.replace_sync(STYLESHEET)?;
        shadow.set_adopted_style_sheets(&Array::of1(&sheet));
    } else {
        append(shadow, "style")?.set_text_content(Some(STYLESHEET));
    }
    Ok(())
}

fn append(shadow: &ShadowRoot, name: &str) -> Result<Element, JsValue> {
    let document = shadow.owner_document().ok_or(JsValue::NULL)?;
    let element = document.create_element(name)?;
    shadow.append_child(&element)?;
    Ok(element)
}
