//! Tab leads through everything that can be used, in the order in which it is seen, and out again.

use std::slice;

use anyhow::Result;
use e2e::states::{BEFORE_WASM, PAGE_WITH_WASM, PAGE_WITHOUT_WASM, UNAVAILABLE, WITH_WASM};
use e2e::states::{reach_with_wasm, speak, until_all_are_in};
use e2e::{Setting, Stage};
use thirtyfour::Key;

use crate::keyboard::keys::{Stop, press_with_shift, tab, walk_to};

/// What can be used in each widget, in the order of the document: the widget's id and a name as in [`Stop`].
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
    Setting::page(&page(PAGE_WITH_WASM))
        .play(async |stage| {
            reach_with_wasm(stage, "/").await?;
            // From left to right and the other way round, in rows and in one column.
            for (lang, width) in [("nl", "100%"), ("ar", "100%"), ("ar", "280px")] {
                speak(stage, &WITH_WASM, lang).await?;
                set_width(stage, width).await?;
                assert_order(stage, lang == "ar").await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn where_no_wasm_comes() {
    Setting::page(&page(PAGE_WITHOUT_WASM))
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.open("/").await?;
            until_all_are_in(stage, &BEFORE_WASM, "nl").await?;
            assert_order(stage, false).await?;
            stage.browser.eval::<()>("refuseWasm()", vec![]).await?;
            until_all_are_in(stage, &UNAVAILABLE, "nl").await?;
            assert_order(stage, false).await
        })
        .await;
}

/// What has the focus is all to be seen, however small the window.
#[tokio::test]
async fn in_a_small_window() {
    Setting::page(&page(PAGE_WITH_WASM))
        .in_window(320, 480)
        .play(async |stage| {
            reach_with_wasm(stage, "/").await?;
            for stop in forth(stage).await? {
                assert!(stop.in_window && stop.on_top, "{stop:?}");
            }
            Ok(())
        })
        .await;
}

/// From the first method to the last by the arrows, and back.
#[tokio::test]
async fn arrows_reach_every_method() {
    const PAGE: &str =
        r#"<id-contact-initiator core-url="{core}" purpose="request_passport"></id-contact-initiator>"#;
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let look = widget.until_form().await?;
            for methods in [look.auth, look.comm] {
                tab(stage).await?;
                let tags: Vec<_> =
                    methods.into_iter().map(|method| format!("input {}", method.tag)).collect();
                assert!(tags.len() > 1, "{tags:?}");
                for (key, tags) in [(Key::Down, tags.clone()), (Key::Up, tags.into_iter().rev().collect())] {
                    for tag in tags.iter().skip(1) {
                        stage.browser.press(slice::from_ref(&key)).await?;
                        let look = widget.until(tag, |look| look.focus == *tag).await?;
                        assert!(look.chosen().contains(&tag.trim_start_matches("input ")), "{look:#?}");
                    }
                }
            }
            Ok(())
        })
        .await;
}

/// Forth and back, each stop is the next one that can be used, and is seen after the one before it.
async fn assert_order(stage: &Stage, right_to_left: bool) -> Result<()> {
    let mut usable: Vec<(String, String)> = stage.browser.eval(USABLE, vec![]).await?;
    usable.dedup();
    assert!(!usable.is_empty());

    let stops = forth(stage).await?;
    assert_eq!(names(&stops), usable);
    for pair in stops.windows(2) {
        assert!(follows(&pair[0], &pair[1], right_to_left), "{pair:#?}");
    }

    let mut back = walk_to(stage, "before", async || press_with_shift(stage, Key::Tab).await).await?;
    back.reverse();
    assert_eq!(names(&back), usable, "the way back");
    Ok(())
}

async fn forth(stage: &Stage) -> Result<Vec<Stop>> {
    stage.browser.eval::<()>("document.querySelector('#before').focus()", vec![]).await?;
    walk_to(stage, "after", async || tab(stage).await).await
}

/// In the widgets: a group of radio buttons is one stop, in browsers that stop at each of them too.
fn names(stops: &[Stop]) -> Vec<(String, String)> {
    let mut names: Vec<_> = stops
        .iter()
        .map(|stop| (stop.widget.clone(), stop.name.clone()))
        .filter(|(widget, _)| !widget.is_empty())
        .collect();
    names.dedup();
    names
}

/// Below what comes before, or beside it in the direction of reading.
fn follows(before: &Stop, after: &Stop, right_to_left: bool) -> bool {
    let ([left, _, right, bottom], [next_left, next_top, next_right, _]) = (before.bounds, after.bounds);
    let is_beside = if right_to_left { next_right <= left } else { next_left >= right };
    next_top >= bottom - 1.0 || is_beside
}

async fn set_width(stage: &Stage, width: &str) -> Result<()> {
    stage.browser.eval("document.body.style.inlineSize = arguments[0]", vec![width.into()]).await
}

fn page(states: &str) -> String {
    format!(r##"<a id="before" href="#">Naar de inhoud</a>{states}<button id="after">Zoeken</button>"##)
}
