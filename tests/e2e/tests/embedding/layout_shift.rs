//! Nothing on the page moves when the WASM and the options come: the browser measures a cumulative layout shift of
//! zero, from the moment that the script has run. Before that, an element has the size that the page gives it.

use e2e::wasm_gate::{GATE, release};
use e2e::{Feature, Setup, until};
use serde::Deserialize;

const PAGE: &str = r#"
    <style>body { font: 1rem/1.5 sans-serif; margin: 1rem }</style>
    <script>
      var shifts = [];
      var note = (entries) => {
        for (const { value, sources } of entries) {
          const name = ({ node, previousRect, currentRect }) =>
            `${node?.outerHTML ?? node} from ${previousRect.top} to ${currentRect.top}`;
          shifts.push({ value, what: sources.map(name).join() });
        }
      };
      var observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      // A shift is counted when the next frame is drawn.
      var picture = () => new Promise(requestAnimationFrame);
      var settled = () => picture().then(picture).then(picture).then(() => note(observer.takeRecords()));
    </script>
    <h1>Contact</h1>
    <id-contact-initiator
      core-url="{core}/scenario/slow" purpose="personal_question" heading="Neem contact op"
      organisation-name="Gemeente Voorbeeldstad" lang="LANG"
    >CHILDREN</id-contact-initiator>
    <p>De gemeente is open op werkdagen van 9 tot 17 uur.</p>
"#;

#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
    what: String,
}

#[tokio::test]
async fn at_320_pixels() {
    none_in_a_window_of(320).await;
}

#[tokio::test]
async fn at_390_pixels() {
    none_in_a_window_of(390).await;
}

#[tokio::test]
async fn at_768_pixels() {
    none_in_a_window_of(768).await;
}

#[tokio::test]
async fn at_1280_pixels() {
    none_in_a_window_of(1280).await;
}

async fn none_in_a_window_of(width: u32) {
    for (lang, children) in [("nl", ""), ("nl", "<p>Bel <a href='tel:14012'>14 012</a></p>"), ("de", "")] {
        let page = PAGE.replace("LANG", lang).replace("CHILDREN", children);
        Setup::page(&[GATE, &page].concat())
            .needs(Feature::LayoutShift)
            .in_window(width, 1000)
            .run(async |bed| {
                let widget = bed.open("/").await?;
                let has_words = "document.querySelector('id-contact-initiator').shadowRoot\
                    ?.querySelector('[part~=legend]')?.textContent";
                bed.browser.until_true(has_words).await?;
                bed.browser
                    .eval::<Option<()>>("return settled().then(() => { shifts.length = 0; })", vec![])
                    .await?;
                release(bed).await?;
                until("the WASM to draw", async || {
                    let drawn = "return Boolean(document.querySelector('id-contact-initiator').shadowRoot\
                        .querySelector('div > [part~=initiator]'))";
                    Ok(bed.browser.eval::<bool>(drawn, vec![]).await?.then_some(()))
                })
                .await?;
                bed.browser.eval::<Option<()>>("return settled()", vec![]).await?;
                widget.until_form().await?;
                let shifts: Vec<Shift> =
                    bed.browser.eval("return settled().then(() => shifts)", vec![]).await?;
                let inner: u32 = bed.browser.eval("return innerWidth", vec![]).await?;
                assert_eq!(inner, width);
                let sum: f64 = shifts.iter().map(|shift| shift.value).sum();
                let what: Vec<_> = shifts.iter().map(|shift| &shift.what).collect();
                assert!(sum == 0.0, "{lang} {children:?} at {width}: {sum}: {what:#?}");
                Ok(())
            })
            .await;
    }
}
