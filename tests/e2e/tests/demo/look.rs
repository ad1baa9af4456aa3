//! The widget on the demo page is the municipality's.

use anyhow::Result;
use e2e::{MediaPreference, Setup, TestBed};

use crate::demo::open;

/// The background and the corners of the start button, and what the municipality has for them.
async fn looks(bed: &TestBed) -> Result<[String; 4]> {
    let script = "const probe = document.body.appendChild(document.createElement('p'));
        probe.style.setProperty('background', 'var(--action)');
        const start = document.querySelector('id-contact-initiator').shadowRoot.querySelector('form [part=start]');
        const found = [start, probe].map((it) => getComputedStyle(it).backgroundColor);
        probe.remove();
        return [...found, getComputedStyle(start).borderTopLeftRadius, '2px']";
    bed.browser.eval(script, vec![]).await
}

async fn assert_in_its_colours(bed: &TestBed) -> Result<()> {
    let (_site, _) = open(bed, "").await?;
    let [accent, action, radius, corner] = looks(bed).await?;
    assert_eq!([accent, radius], [action, corner]);
    Ok(())
}

#[tokio::test]
async fn its_colours_are_three_lines_by_day() {
    Setup::bare_page("").run(async |bed| assert_in_its_colours(bed).await).await;
}

#[tokio::test]
async fn and_by_night() {
    let setup = Setup::bare_page("").preferring(MediaPreference::Dark);
    setup.run(async |bed| assert_in_its_colours(bed).await).await;
}

#[tokio::test]
async fn its_words_are_the_municipality_s() {
    Setup::bare_page("")
        .run(async |bed| {
            let (_site, widget) = open(bed, "").await?;
            let view = widget.view().await?;
            let names: Vec<_> =
                view.auth.iter().chain(&view.comm).map(|method| method.name.as_str()).collect();
            assert_eq!(names, ["Yivi", "DigiD", "Bellen", "Chatten"]);
            for words in ["Gemeente Waterdam", "U gaat naar digid.nl", "Tot 17.00 uur, wachttijd 3 minuten"] {
                assert!(view.text.contains(words), "{words} in {view:#?}");
            }
            bed.browser.until_true("!/IRMA/.test(document.body.innerText)").await
        })
        .await;
}
