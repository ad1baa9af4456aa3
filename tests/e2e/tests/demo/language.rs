//! The language of the demo panel is that of the whole page.

use anyhow::Result;
use demo_core::SCENARIOS;
use e2e::{Setup, TestBed};

use crate::demo::{open, select};

/// All that a visitor reads of the page outside the widget. The console says when a text has no English.
async fn words(bed: &TestBed) -> Result<String> {
    let script = "return [document.title, ...[...document.querySelectorAll('[aria-label]')].map((it) => it.ariaLabel), \
        document.body.innerText].join('\\n')";
    bed.browser.eval(script, vec![]).await
}

/// The language that the page, the widget and the widget's own children say they are in.
async fn languages(bed: &TestBed) -> Result<[String; 3]> {
    let script = "return ['html', 'id-contact-initiator', 'id-contact-initiator > p']
        .map((it) => document.querySelector(it).lang)";
    bed.browser.eval(script, vec![]).await
}

#[tokio::test]
async fn the_page_changes_with_the_widget_and_back() {
    Setup::bare_page("")
        .run(async |bed| {
            let (_site, widget) = open(bed, "").await?;
            let dutch = words(bed).await?;
            assert_eq!(languages(bed).await?, ["nl"; 3]);
            assert!(dutch.contains("Zo werkt het"));

            select(bed, "lang", "en").await?;
            let view = widget.until("English", |view| view.lang == "en").await?;
            assert!(view.text.contains("You go to digid.nl"), "{view:#?}");
            assert_eq!(languages(bed).await?, ["en"; 3]);
            let english = words(bed).await?;
            for (left, right) in [
                ("Zo werkt het", "How it works"),
                ("Hoofdmenu", "Main menu"),
                ("Demo-instellingen", "Demo settings"),
            ] {
                assert!(dutch.contains(left) && !english.contains(left), "{left} in {english}");
                assert!(english.contains(right), "{right} in {english}");
            }

            select(bed, "lang", "ar").await?;
            let view = widget.until("Arabic", |view| view.lang == "ar" && view.form).await?;
            assert!(view.comm.iter().any(|method| method.name == "مكالمة"), "{view:#?}");
            assert_eq!(languages(bed).await?, ["en", "ar", "en"]);
            assert_eq!(words(bed).await?.lines().next(), english.lines().next());

            select(bed, "lang", "nl").await?;
            widget.until("Dutch", |view| view.lang == "nl").await?;
            assert_eq!(languages(bed).await?, ["nl"; 3]);
            assert_eq!(words(bed).await?, dutch);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_panel_says_what_one_sees_and_beside_it_what_it_is_called() {
    Setup::bare_page("")
        .run(async |bed| {
            let (_site, widget) = open(bed, "").await?;
            for lang in ["nl", "en"] {
                select(bed, "lang", lang).await?;
                widget.until("the language", |view| view.lang == lang).await?;
                let script =
                    "return [...document.querySelector('#demo-scenario')].slice(1).map((it) => it.text)";
                let offered: Vec<String> = bed.browser.eval(script, vec![]).await?;
                let expected = SCENARIOS.iter().map(|scenario| {
                    let title = if lang == "nl" { scenario.title.nl } else { scenario.title.en };
                    format!("{title} · {}", scenario.name)
                });
                assert_eq!(offered, expected.collect::<Vec<_>>());
            }
            Ok(())
        })
        .await;
}
