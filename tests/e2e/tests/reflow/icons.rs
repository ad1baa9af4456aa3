//! Icons of any size: what room they take up, and that they move nothing.

use anyhow::Result;
use e2e::{Setup, TestBed};
use serde_json::Value;

use crate::hostile::offer::PAGE;
use crate::themes::icons::{IMAGE, open_with, svg};

#[tokio::test]
async fn may_be_twice_as_wide_as_high() {
    for width in [360, 1280] {
        Setup::page(PAGE)
            .in_window(width, 1000)
            .run(async |bed| {
                for (picture, size) in [
                    (r#"width="32" height="32""#, [32, 32]),
                    (r#"viewBox="0 0 32 32""#, [32, 32]),
                    (r#"width="400" height="200""#, [64, 32]),
                    (r#"viewBox="0 0 2 1""#, [64, 32]),
                    (r#"width="900" height="100""#, [64, 32]),
                    (r#"width="100" height="200""#, [16, 32]),
                    ("", [32, 32]),
                ] {
                    open_with(bed, "Bellen", &svg(picture, "M0 0h900v900H0z", "#000")).await?;
                    let script = format!(
                        "const {{ width, height }} = {IMAGE}.getBoundingClientRect(); return [width, height]"
                    );
                    let drawn: [f64; 2] = bed.browser.eval(&script, vec![]).await?;
                    assert_eq!(drawn.map(f64::round), size.map(f64::from), "{picture} at {width}");
                }
                Ok(())
            })
            .await;
    }
}

/// A picture comes later than its name, or does not come.
#[tokio::test]
async fn no_name_moves_when_one_comes() {
    const NAMES: [&str; 3] =
        ["Bellen", "Videobellen met een tolk", "Belastingdienstmedewerkersgesprek aanvragen"];
    for width in [360, 1280] {
        Setup::page(PAGE)
            .in_window(width, 1000)
            .run(async |bed| {
                for name in NAMES {
                    for size in [r#"width="400" height="200""#, r#"width="32" height="32""#] {
                        open_with(bed, name, &svg(size, "M0 0h900v900H0z", "#000")).await?;
                        let come = places(bed).await?;
                        bed.browser.run(&format!("{IMAGE}.removeAttribute('src')")).await?;
                        assert_eq!(places(bed).await?, come, "{name} before {size} has come, at {width}");
                        bed.browser.run(&format!("{IMAGE}.hidden = true")).await?;
                        assert_eq!(places(bed).await?, come, "{name} where {size} does not come, at {width}");
                    }
                }
                Ok(())
            })
            .await;
    }
}

/// Where the names and the cards are.
async fn places(bed: &TestBed) -> Result<Vec<Value>> {
    let script = "const root = document.querySelector('id-contact-initiator').shadowRoot;
        return [...root.querySelectorAll('[part~=name], [part~=choice]')].map((it) => it.getBoundingClientRect().toJSON())";
    bed.browser.eval(script, vec![]).await
}
