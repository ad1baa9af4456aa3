//! That two templates never take turns in the place of one element: Yew would compare their attributes by name, with code
//! that the build leaves out (`xtask/src/build/unreachable.txt`, `apply_diff_as_maps`). A key for each template, or a place
//! of its own, makes Yew replace the element instead.

use std::{iter, ptr};

use id_contact_session::{Language, MethodKind, Model, view};
use yew::virtual_dom::{Attributes, VNode};
use yew::{Html, NodeRef};

use super::snapshots::states;

/// Compares `new` with `old` as Yew does (`src/dom_bundle/blist.rs`, `btag/mod.rs`), and notes in `wrong` the elements that
/// are kept although they come from another template.
fn compare(old: &VNode, new: &VNode, wrong: &mut Vec<String>) {
    match (old, new) {
        (VNode::VTag(old), VNode::VTag(new)) if old.key == new.key && old.tag() == new.tag() => {
            if !is_same_template(&old.attributes, &new.attributes) {
                wrong.push(format!("<{}>: {:?} and {:?}", new.tag(), old.attributes, new.attributes));
            }
            if let (Some(old), Some(new)) = (old.children(), new.children()) {
                compare(old, new, wrong);
            }
        }
        (_, VNode::VList(_)) => {
            let (old, new) = (children(old), children(new));
            let is_keyed = |list: &[&VNode]| list.iter().all(|child| child.key().is_some());
            if is_keyed(&old) && is_keyed(&new) {
                for child in new {
                    if let Some(before) = old.iter().find(|before| before.key() == child.key()) {
                        compare(before, child, wrong);
                    }
                }
            } else {
                // From the right.
                for (old, new) in old.iter().rev().zip(new.iter().rev()) {
                    compare(old, new, wrong);
                }
            }
        }
        _ => {}
    }
}

/// The items of a list; another node counts as a list of one.
fn children(node: &VNode) -> Vec<&VNode> {
    match node {
        VNode::VList(list) => list.iter().collect(),
        other => vec![other],
    }
}

fn is_same_template(old: &Attributes, new: &Attributes) -> bool {
    match (old, new) {
        (Attributes::Static(old), Attributes::Static(new)) => ptr::eq(*old, *new),
        (Attributes::Dynamic { keys: old, .. }, Attributes::Dynamic { keys: new, .. }) => ptr::eq(*old, *new),
        _ => false,
    }
}

#[test]
fn from_every_state_to_every_other() {
    let with_organisation = |mut model: Model| {
        model.settings.organisation_name = Some("Waterdam".to_owned());
        model
    };
    let without_icons = |mut model: Model| {
        model.options.auth_methods.iter_mut().for_each(|method| method.image_path = None);
        model
    };
    let with_words = |mut model: Model| {
        let texts = model.settings.texts;
        let texts = texts.with_method_name(MethodKind::Auth, "irma", "Yivi");
        model.settings.texts = texts.with_method_hint(MethodKind::Auth, "irma", "Met uw telefoon");
        model
    };
    let drawn: Vec<(&str, Html)> = [Language::Dutch, Language::Arabic]
        .into_iter()
        .flat_map(states)
        .flat_map(|(name, model)| {
            let others =
                [with_organisation(model.clone()), without_icons(model.clone()), with_words(model.clone())];
            iter::once(model).chain(others).map(move |model| (name, model))
        })
        .map(|(name, model)| (name, super::draw(&view(&model), &NodeRef::default())))
        .collect();
    for (before, old) in &drawn {
        for (after, new) in &drawn {
            let mut wrong = Vec::new();
            compare(old, new, &mut wrong);
            assert_eq!(wrong, [] as [String; 0], "from {before} to {after}");
        }
    }
}

/// The test above would test nothing if every element had a template of its own.
#[test]
fn two_templates_are_told_apart() {
    use yew::html;

    let part = |name: &'static str| html! { <p part={name} /> };
    let [one, other] = [html! { <p part="title" lang="nl" /> }, part("name")];
    let mut wrong = Vec::new();
    compare(&part("title"), &part("name"), &mut wrong);
    assert_eq!(wrong, [] as [String; 0]);
    compare(&one, &other, &mut wrong);
    assert_eq!(wrong.len(), 1);
}
