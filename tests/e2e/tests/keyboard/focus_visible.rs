//! The focus is visible: the pixels of the element that has it differ from those of the same element without it, as
//! much as WCAG 2.2 asks in 2.4.13 (level AAA; 2.4.7 and 1.4.11 ask less).

use std::collections::{BTreeSet, HashMap};

use anyhow::Context;
use e2e::state_gallery::{PAGE_WITH_WASM, reach_with_wasm};
use e2e::{MediaPreference, Screenshot, Setup};

use crate::keyboard::keys::{Stop, stop, tab};

/// States that together have each kind of element that can have the focus.
const LOOKED_AT: [&str; 4] = ["missing", "remembered", "redirecting", "options-failed"];
/// The contrast from which on a pixel counts as different.
const CONTRAST: f64 = 3.0;

#[tokio::test]
async fn on_a_light_page() {
    is_seen(Setup::page(&page(""))).await;
}

#[tokio::test]
async fn on_a_dark_page() {
    is_seen(Setup::page(&page(":root { color-scheme: dark }"))).await;
}

/// The widget can tell from its text colour alone what colours this page has.
#[tokio::test]
async fn on_a_page_of_another_colour() {
    is_seen(Setup::page(&page("body { background: #154273; color: #fff }"))).await;
}

#[tokio::test]
async fn in_forced_colours() {
    is_seen(Setup::page(&page("")).preferring(MediaPreference::ForcedColors)).await;
}

async fn is_seen(setup: Setup) {
    setup
        .alone()
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            bed.browser.run("document.querySelector('#before').focus()").await?;
            let mut without = HashMap::new();
            for name in LOOKED_AT {
                without.insert(name, Screenshot::of(bed, name).await?);
            }
            let mut seen = BTreeSet::new();
            loop {
                tab(bed).await?;
                let stop = stop(bed).await?.context("the focus is lost")?;
                if stop.name == "after" {
                    break;
                }
                if let Some(without) = without.get(stop.widget.as_str()).filter(|_| stop.is_ours) {
                    let with = Screenshot::of(bed, &stop.widget).await?;
                    assert_stands_out(&stop, with.count_contrasting(without, CONTRAST)?);
                    seen.insert(stop.name);
                }
            }
            let kinds = ["auth_method", "comm_method", "forget", "link", "retry", "start"];
            assert_eq!(Vec::from_iter(&seen), kinds.each_ref());
            Ok(())
        })
        .await;
}

/// The area of an outline of two CSS pixels around the element.
fn assert_stands_out(stop: &Stop, differing: usize) {
    const THICKNESS: f64 = 2.0;
    let [left, top, right, bottom] = stop.bounds;
    let (width, height) = (right - left, bottom - top);
    let needed = width * height - (width - 2.0 * THICKNESS) * (height - 2.0 * THICKNESS);
    let differing = u32::try_from(differing).map_or(f64::MAX, f64::from);
    assert!(differing >= needed, "{differing} of {needed} pixels: {stop:?}");
    assert_ne!(stop.outline, "none", "{stop:?}");
}

/// Leaves room around the widgets for focus rings. The page is narrow, so that there are fewer pixels to compare.
fn page(rules: &str) -> String {
    format!(
        r##"<style>{rules} body {{ max-inline-size: 26em }} id-contact-initiator {{ padding: 12px }}</style>
        <a id="before" href="#">Naar de inhoud</a>{PAGE_WITH_WASM}<button id="after">Zoeken</button>"##
    )
}
