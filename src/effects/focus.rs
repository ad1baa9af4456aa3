//! The keyboard focus: where the rules want it, and never lost.

use id_contact_session::{Focus, MethodKind};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::NodeRef;
use yew::platform::spawn_local;

/// Once what has changed is drawn, moves the focus where `wanted`, or else to the widget as a whole if what had it
/// is gone; to be called before the drawing, with whether it was in the widget then.
///
/// In a microtask: Yew may rest after it has drawn, and by the time that it tells us, the browser has let the page
/// as a whole have the focus.
pub(crate) fn move_once_drawn(root: &NodeRef, wanted: Option<Focus>, had_focus: bool) {
    let root = root.clone();
    spawn_local(async move {
        let target = match wanted {
            Some(Focus::Message) => find(&root, "[part~=message][tabindex]"),
            Some(Focus::Group(MethodKind::Auth)) => find_in_group(&root, "[name=auth_method]"),
            Some(Focus::Group(MethodKind::Comm)) => find_in_group(&root, "[name=comm_method]"),
            None if is_lost(&root, had_focus) => root.cast(),
            None => None,
        };
        let Some(element) = target.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) else {
            return;
        };
        // Neither a failure to focus nor one to tell can be mended here.
        let _ = match wanted {
            // Who went on to something else is told, not pulled back.
            Some(Focus::Message) if is_elsewhere(&root) => {
                element.set_attribute("aria-label", "").and_then(|()| element.set_attribute("role", "alert"))
            }
            Some(Focus::Group(_)) if is_elsewhere(&root) => Ok(()),
            _ => element.focus(),
        };
    });
}

/// Is it in the widget?
pub(crate) fn is_within(root: &NodeRef) -> bool {
    within(root).is_some()
}

/// What of ours has it. `:focus` would not tell while the visitor is in another window: WebKitGTK matches nothing
/// then.
fn within(root: &NodeRef) -> Option<Element> {
    shadow(root)?.active_element()
}

/// What of the page has it; the widget's element, if what has it is ours.
fn within_page(root: &NodeRef) -> Option<Element> {
    root.cast::<Element>()?.owner_document()?.active_element()
}

/// Is it on something of the page that is not ours?
fn is_elsewhere(root: &NodeRef) -> bool {
    within(root).is_none() && within_page(root).is_some_and(|element| element.tag_name() != "BODY")
}

/// Is what had it gone, or about to lose it: disabled, or among the element's own children while these have no
/// place?
fn is_lost(root: &NodeRef, had_focus: bool) -> bool {
    match within(root) {
        Some(element) => element.has_attribute("disabled"),
        // Perhaps where a listener of the page has put it.
        None if is_elsewhere(root) => {
            find(root, "slot").is_none() && is_in_own_children(root).unwrap_or(false)
        }
        None => had_focus,
    }
}

fn is_in_own_children(root: &NodeRef) -> Option<bool> {
    Some(shadow(root)?.host().contains(within_page(root)?.parent_node().as_ref()))
}

fn shadow(root: &NodeRef) -> Option<ShadowRoot> {
    root.cast::<Element>()?.get_root_node().dyn_into().ok()
}

fn find(root: &NodeRef, selector: &str) -> Option<Element> {
    root.cast::<Element>()?.query_selector(selector).ok()?
}

fn find_in_group(root: &NodeRef, radios: &str) -> Option<Element> {
    find(root, &[radios, ":checked"].concat()).or_else(|| find(root, radios))
}
