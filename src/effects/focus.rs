//! Moves the keyboard focus where the rules want it, and keeps it from being lost (WCAG 2.2, 2.4.3 and 3.2.2).

use id_contact_session::{Focus, MethodKind};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::NodeRef;
use yew::platform::spawn_local;

/// Moves the focus where it is `wanted`, once what has changed is drawn. If it is wanted nowhere and what had it is
/// gone, the widget as a whole gets it. To be called before the drawing, with whether the focus was in the widget then.
///
/// It happens in a microtask. Yew's `rendered` would be later: its scheduler may let the browser in between, which then
/// gives the focus to the page as a whole.
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
        let Some(element) = target.map(JsCast::unchecked_into::<HtmlElement>) else { return };
        // A failure to focus or to announce cannot be mended here.
        let _ = match wanted {
            // A visitor who went on to something else on the page is told of the message, not pulled back to it.
            Some(Focus::Message) if is_elsewhere(&root) => {
                element.set_attribute("aria-label", "").and_then(|()| element.set_attribute("role", "alert"))
            }
            Some(Focus::Group(_)) if is_elsewhere(&root) => Ok(()),
            _ => element.focus(),
        };
    });
}

/// Is the focus in the widget?
pub(crate) fn is_within(root: &NodeRef) -> bool {
    within(root).is_some()
}

/// The element of the widget that has the focus. The selector `:focus` would not do, as it matches nothing in
/// WebKitGTK while the visitor is in another window.
fn within(root: &NodeRef) -> Option<Element> {
    shadow(root)?.active_element()
}

/// The element of the page that has the focus: the widget's host, if the focus is in the widget.
fn within_page(root: &NodeRef) -> Option<Element> {
    root.cast::<Element>()?.owner_document()?.active_element()
}

/// Is the focus on an element of the page outside the widget?
fn is_elsewhere(root: &NodeRef) -> bool {
    within(root).is_none() && within_page(root).is_some_and(|element| element.tag_name() != "BODY")
}

/// Is the element that had the focus gone, or about to lose it because it is disabled or a child of the host for which
/// there is no slot?
fn is_lost(root: &NodeRef, had_focus: bool) -> bool {
    match within(root) {
        Some(element) => {
            element.has_attribute("disabled")
                || element.closest("[data-reserve]").is_ok_and(|place| place.is_some())
        }
        // A listener of the page may have put it there.
        None if is_elsewhere(root) => {
            find(root, "slot").is_none() && is_in_own_children(root).unwrap_or(false)
        }
        None => had_focus,
    }
}

fn is_in_own_children(root: &NodeRef) -> Option<bool> {
    Some(shadow(root)?.host().contains(within_page(root)?.parent_node().as_ref()))
}

/// The shadow root around `root`, if it is in one: what is not on the page has another root, which has no host.
fn shadow(root: &NodeRef) -> Option<ShadowRoot> {
    let shadow: ShadowRoot = root.cast::<Element>()?.get_root_node().unchecked_into();
    (!shadow.host().is_undefined()).then_some(shadow)
}

fn find(root: &NodeRef, selector: &str) -> Option<Element> {
    root.cast::<Element>()?.query_selector(selector).ok()?
}

fn find_in_group(root: &NodeRef, radios: &str) -> Option<Element> {
    find(root, &[radios, ":checked"].concat()).or_else(|| find(root, radios))
}
