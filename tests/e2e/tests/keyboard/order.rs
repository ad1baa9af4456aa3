//! Tab moves through everything that can be used, in the visual order, and out of the widget again.

use std::slice;

use anyhow::Result;
use e2e::state_gallery::{BEFORE_WASM, PAGE_WITH_WASM, PAGE_WITHOUT_WASM, UNAVAILABLE, WITH_WASM};
use e2e::state_gallery::{reach_with_wasm, set_language, until_all_are_in};
use e2e::{Setup, TestBed};
use thirtyfour::Key;

use crate::keyboard::keys::{Stop, press_with_shift, tab, walk_to};

/// The elements that can be used, in document order: the id of the widget, and a name as in [`Stop`].
const USABLE: &str = r#"
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
    const usable = (root) => [...root.querySelectorAll("a, button, input, slot")].flatMap((element) =>
      element.localName === "slot"
        ? element.assignedElements().flatMap(usable)
        : isSeen(element) ? [element.name || element.id || element.part[0] || element.localName] : []);
    return [...document.querySelectorAll("id-contact-initiator")].flatMap((host) =>
      usable(host.shadowRoot).map((name) => [host.id, name]));"#;

#[tokio::test]
async fn in_every_state() {
    Setup::page(&page(PAGE_WITH_WASM))
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            // From left to right and the other way round, in rows and in one column.
            for (lang, width) in [("nl", "100%"), ("ar", "100%"), ("ar", "280px")] {
                set_language(bed, &WITH_WASM, lang).await?;
                set_width(bed, width).await?;
                assert_order(bed, lang == "ar").await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_no_wasm_comes() {
    Setup::page(&page(PAGE_WITHOUT_WASM))
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.open("/").await?;
            until_all_are_in(bed, &BEFORE_WASM, "nl").await?;
            assert_order(bed, false).await?;
            bed.browser.run("refuseWasm()").await?;
            until_all_are_in(bed, &UNAVAILABLE, "nl").await?;
            assert_order(bed, false).await
        })
        .await;
}

/// The whole element that has the focus is in the window, however small that is.
#[tokio::test]
async fn in_a_small_window() {
    Setup::page(&page(PAGE_WITH_WASM))
        .in_window(320, 480)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            for stop in forth(bed).await? {
                assert!(stop.in_window && stop.on_top, "{stop:?}");
            }
            Ok(())
        })
        .await;
}

/// The arrow keys move from the first method to the last, and back.
#[tokio::test]
async fn arrows_reach_every_method() {
    const PAGE: &str =
        r#"<id-contact-initiator core-url="{core}" purpose="request_passport"></id-contact-initiator>"#;
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            for methods in [view.auth, view.comm] {
                tab(bed).await?;
                let tags: Vec<_> =
                    methods.into_iter().map(|method| format!("input {}", method.tag)).collect();
                assert!(tags.len() > 1, "{tags:?}");
                for (key, tags) in [(Key::Down, tags.clone()), (Key::Up, tags.into_iter().rev().collect())] {
                    for tag in tags.iter().skip(1) {
                        bed.browser.press(slice::from_ref(&key)).await?;
                        let view = widget.until(tag, |view| view.focus == *tag).await?;
                        assert!(view.chosen().contains(&tag.trim_start_matches("input ")), "{view:#?}");
                    }
                }
            }
            Ok(())
        })
        .await;
}

/// In both directions, each stop is the next element that can be used, and visually follows the one before it.
async fn assert_order(bed: &TestBed, right_to_left: bool) -> Result<()> {
    let mut usable: Vec<(String, String)> = bed.browser.eval(USABLE, vec![]).await?;
    usable.dedup();
    assert_ne!(usable, []);

    let stops = forth(bed).await?;
    assert_eq!(names(&stops), usable);
    for pair in stops.windows(2) {
        assert!(follows(&pair[0], &pair[1], right_to_left), "{pair:#?}");
    }

    let mut back = walk_to(bed, "before", async || press_with_shift(bed, Key::Tab).await).await?;
    back.reverse();
    assert_eq!(names(&back), usable, "the way back");
    Ok(())
}

async fn forth(bed: &TestBed) -> Result<Vec<Stop>> {
    bed.browser.run("document.querySelector('#before').focus()").await?;
    walk_to(bed, "after", async || tab(bed).await).await
}

/// The stops in widgets. A group of radio buttons counts as one, in browsers that stop at each button too.
fn names(stops: &[Stop]) -> Vec<(String, String)> {
    let mut names: Vec<_> = stops
        .iter()
        .map(|stop| (stop.widget.clone(), stop.name.clone()))
        .filter(|(widget, _)| !widget.is_empty())
        .collect();
    names.dedup();
    names
}

/// Whether it is below the other one, or beside it in reading direction.
fn follows(before: &Stop, after: &Stop, right_to_left: bool) -> bool {
    let ([left, _, right, bottom], [next_left, next_top, next_right, _]) = (before.bounds, after.bounds);
    let is_beside = if right_to_left { next_right <= left } else { next_left >= right };
    next_top >= bottom - 1.0 || is_beside
}

async fn set_width(bed: &TestBed, width: &str) -> Result<()> {
    bed.browser.eval("document.body.style.inlineSize = arguments[0]", vec![width.into()]).await
}

fn page(states: &str) -> String {
    format!(r##"<a id="before" href="#">Naar de inhoud</a>{states}<button id="after">Zoeken</button>"##)
}
