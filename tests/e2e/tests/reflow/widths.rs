//! In every state and language, from the narrowest phone to a desktop, nothing overflows, is cut off, or overlaps
//! something else (WCAG 1.4.4, 1.4.10 and 1.4.12).

use anyhow::Result;
use e2e::state_gallery::{
    BEFORE_WASM, PAGE_WITH_WASM, PAGE_WITHOUT_WASM, State, UNAVAILABLE, WITH_WASM, reach_with_wasm,
    set_language,
};
use e2e::{Setup, TestBed, report};
use id_contact_session::Language;

use crate::reflow::measure::{Type, assert_fits};

const WIDTHS: [&str; 4] = ["280px", "320px", "390px", "1280px"];

/// Names as long as a core may send them, and words as long as Dutch has them.
const LONG: &str = r#"
    <id-contact-initiator id="long" core-url="{core}/scenario/odd-methods" purpose="personal_question"
      heading="Arbeidsongeschiktheidsverzekering" organisation-name="Hoogheemraadschap Hollands Noorderkwartier"
    ></id-contact-initiator>"#;

#[tokio::test]
async fn with_the_wasm() {
    Setup::page(&[PAGE_WITH_WASM, LONG].concat())
        .in_window(1400, 1000)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            bed.widget("#long").until_form().await?;
            in_every_language(bed, &WITH_WASM).await
        })
        .await;
}

#[tokio::test]
async fn without_the_wasm() {
    Setup::page(PAGE_WITHOUT_WASM)
        .in_window(1400, 1000)
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.open("/").await?;
            in_every_language(bed, &BEFORE_WASM).await?;
            bed.browser.run("refuseWasm()").await?;
            in_every_language(bed, &UNAVAILABLE).await
        })
        .await;
}

/// The width of a window of 1280 CSS pixels at a zoom of 400%.
#[tokio::test]
async fn in_a_window_of_320_pixels() {
    Setup::page(&[PAGE_WITH_WASM, LONG].concat())
        .in_window(320, 256)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            for language in ["nl", "de", "ar"] {
                set_language(bed, &WITH_WASM, language).await?;
                assert_fits(bed, "auto", language).await?;
            }
            let wider = "return document.scrollingElement.scrollWidth - innerWidth";
            assert!(bed.browser.eval::<f64>(wider, vec![]).await? <= 0.0, "the page scrolls sideways");
            Ok(())
        })
        .await;
}

async fn in_every_language(bed: &TestBed, states: &[State]) -> Result<()> {
    for language in Language::ALL {
        set_language(bed, states, language.tag()).await?;
        for set in Type::ALL {
            set.set(bed).await?;
            for width in WIDTHS {
                assert_fits(bed, width, &format!("{}, {set:?}, {width}", language.tag())).await?;
            }
        }
        Type::AsIs.set(bed).await?;
    }
    let counts = [states.len(), Language::ALL.len(), Type::ALL.len(), WIDTHS.len()];
    let looks: usize = counts.iter().product();
    let cells = counts.map(|count| count.to_string());
    report::row(
        "Reflow",
        &[
            ("states", &cells[0]),
            ("languages", &cells[1]),
            ("ways to set text", &cells[2]),
            ("widths", &cells[3]),
            ("measured", &looks.to_string()),
            ("amiss", "0"),
        ],
    );
    Ok(())
}
