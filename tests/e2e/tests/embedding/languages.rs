//! Eight languages, of which a visitor downloads one.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed, until};
use id_contact_session::{Language, Text};

const SILENT: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>
"#;

#[tokio::test]
async fn each_of_them() {
    let widget = |language: Language| {
        format!(
            r#"<id-contact-initiator lang="{}" core-url="{{core}}" purpose="personal_question">
               </id-contact-initiator>"#,
            language.tag()
        )
    };
    Setup::page(&Language::ALL.map(widget).concat())
        .in_window(1000, 3000)
        .run(async |bed| {
            bed.open("/").await?;
            for language in Language::ALL {
                let widget = bed.widget(&format!("id-contact-initiator[lang={}]", language.tag()));
                let view = widget.until_form().await?;
                assert_eq!(view.lang, language.tag());
                assert_eq!(view.dir, if language == Language::Arabic { "rtl" } else { "ltr" });
                for text in [Text::AuthLegend, Text::CommLegend, Text::Start] {
                    assert!(view.text.contains(language.words(text)), "{language:?}: {view:#?}");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn only_the_one_in_use_is_downloaded_and_only_once() {
    Setup::page(&SILENT.replace("></", r#" lang="tr"></"#).repeat(2))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            assert_eq!(widget.until_form().await?.lang, "tr");
            assert_eq!(bed.asked_for(".json"), ["/initiator/id-contact-initiator.tr.json"]);
            Ok(())
        })
        .await;
    Setup::page(SILENT)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            assert_eq!(bed.asked_for(".json"), ["/initiator/id-contact-initiator.nl.json"]);
            Ok(())
        })
        .await;
}

/// The placeholder has the words of the language before the WASM is there.
#[tokio::test]
async fn the_placeholder_speaks_it() {
    Setup::page(&[GATE, &SILENT.replace("></", r#" lang="ar"></"#)].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let status = Language::Arabic.words(Text::Loading);
            let view = widget.until("the words", |view| view.status == status).await?;
            assert_eq!((view.lang.as_str(), view.dir.as_str()), ("ar", "rtl"));
            release(bed).await?;
            widget.until_form().await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_follows_the_language_of_the_page() {
    const NESTED: &str = r#"
        <section><div id="host"></div></section>
        <script>
          var widget = document.createElement("id-contact-initiator");
          var inner = document.createElement("div");
          host.attachShadow({ mode: "open" }).append(inner);
        </script>
    "#;
    Setup::page(&[SILENT, NESTED].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            assert_eq!(widget.until_form().await?.lang, "nl");
            widget.choose("irma").await?;
            bed.browser.run("document.documentElement.lang = 'pl'").await?;
            let view = widget.until("Polish", |view| view.lang == "pl").await?;
            assert_eq!(view.chosen(), ["irma"], "nothing else has changed");
            assert_eq!(view.button_words(), Some(Language::Polish.words(Text::Start)));

            bed.browser
                .eval::<()>(
                    "widget.coreUrl = arguments[0]; widget.purpose = 'call_only'; \
                inner.append(widget)",
                    vec![bed.core.url().into()],
                )
                .await?;
            let lang = "return widget.shadowRoot.querySelector('[part~=initiator]').lang";
            let until_lang = async |expected: &str| {
                until(expected, async || {
                    Ok((bed.browser.eval::<String>(lang, vec![]).await? == expected).then_some(()))
                })
                .await
            };
            until_lang("pl").await?;
            bed.browser.run("document.querySelector('section').lang = 'uk'").await?;
            until_lang("uk").await?;
            bed.browser.run("inner.lang = 'fr'").await?;
            until_lang("fr").await?;
            assert_eq!(widget.view().await?.lang, "pl");
            Ok(())
        })
        .await;
}

/// The widget keeps its language until the words of the new one are there, and ignores words that come too late.
#[tokio::test]
async fn switched_to_and_fro() {
    const SLOW_GERMAN: &str = r#"
        <script>
          var held = new Promise((open) => (window.letGo = open));
          var realFetch = fetch;
          var isGermanRead = false;
          fetch = async (url, ...rest) => {
            const answer = await realFetch(url, ...rest);
            if (!String(url).endsWith("de.json")) return answer;
            await held;
            const texts = await answer.json();
            // In a later task, when the code that waits for the words has run.
            return { json: async () => (setTimeout(() => (isGermanRead = true)), texts) };
          };
        </script>
    "#;
    Setup::page(&[SLOW_GERMAN, SILENT].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.set_attribute("lang", "de").await?;
            until(
                "German to be asked for",
                async || Ok((!bed.asked_for("de.json").is_empty()).then_some(())),
            )
            .await?;
            let view = widget.view().await?;
            assert_eq!((view.lang.as_str(), view.form), ("nl", true), "the old words stay");
            assert!(view.text.contains(Language::Dutch.words(Text::AuthLegend)));

            widget.set_attribute("lang", "en").await?;
            widget.until("English", |view| view.lang == "en").await?;
            bed.browser.run("letGo()").await?;
            bed.browser.until_true("isGermanRead").await?;
            assert_eq!(widget.view().await?.lang, "en", "German came too late");
            widget.set_attribute("lang", "de").await?;
            widget.until("German", |view| view.lang == "de").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_does_not_come_is_dutch() {
    Setup::page(&SILENT.replace("></", r#" lang="en"></"#))
        .without("id-contact-initiator.en.json")
        .run(async |bed| {
            bed.browser.expect_in_console("the words in \"en\" did not load");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!((view.lang.as_str(), view.dir.as_str()), ("nl", "ltr"));
            assert!(view.text.contains(Language::Dutch.words(Text::AuthLegend)));
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

/// The script has the hash of each file, and asks the browser to check it.
#[tokio::test]
async fn one_that_somebody_changed_is_dutch_too() {
    let forged: String = std::iter::repeat_n("Forged", Text::ALL.len()).collect::<Vec<_>>().join("\",\"");
    Setup::page(&SILENT.replace("></", r#" lang="en"></"#))
        .with_file("/initiator/id-contact-initiator.en.json", &format!("[\"{forged}\"]"))
        .run(async |bed| {
            bed.browser.expect_in_console("the words in \"en\" did not load");
            bed.browser.allow_noise(ConsoleNoise::Integrity);
            let view = bed.open("/").await?.until_form().await?;
            assert_eq!(view.lang, "nl");
            assert!(!view.text.contains("Forged"), "{view:#?}");
            Ok(())
        })
        .await;
}

/// Holds Turkish and Dutch back until `lose()` makes both fail.
const HELD: &str = r#"
    <script>
      const realFetch = fetch;
      const held = new Promise((_, lose) => (window.lose = () => lose(new TypeError("no network"))));
      window.fetch = (url, ...rest) => (/(tr|nl).json$/.test(url) ? held : realFetch(url, ...rest));
      window.putBackInEnglish = () => {
        const element = document.querySelector("id-contact-initiator");
        element.remove();
        element.lang = "en";
        setTimeout(() => document.body.append(element));
      };
    </script>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="tr"></id-contact-initiator>
"#;

#[tokio::test]
async fn one_that_is_no_longer_wanted_may_fail() {
    Setup::page(HELD)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.set_attribute("lang", "en").await?;
            lose_both(bed).await?;
            widget.until("the form in English", |view| view.form && view.lang == "en").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_was_wanted_before_it_was_taken_away_may_fail() {
    Setup::page(HELD)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            bed.browser.run("setTimeout(putBackInEnglish)").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            lose_both(bed).await?;
            assert_eq!(widget.view().await?.chosen(), ["irma"]);
            Ok(())
        })
        .await;
}

async fn lose_both(bed: &TestBed) -> Result<()> {
    let complaints = ["tr", "nl"].map(|lang| format!("the words in \"{lang}\" did not load"));
    for complaint in &complaints {
        bed.browser.expect_in_console(complaint);
    }
    bed.browser.run("lose()").await?;
    until("the complaints", async || {
        let console = bed.browser.console().await?;
        Ok(complaints.iter().all(|complaint| console.contains(complaint)).then_some(()))
    })
    .await
}

#[tokio::test]
async fn switched_to_one_that_does_not_come_and_is_asked_for_again() {
    // Dutch, which takes the place of a missing language, fails too, or it does not.
    for (lost, complaint) in [("(en|nl).json", "the words in \"nl\""), ("en.json", "the words in \"en\"")] {
        let broken = format!(
            r#"<script>
              var realFetch = fetch;
              var isBroken = true;
              fetch = (url, ...rest) =>
                isBroken && /{lost}$/.test(url) ? Promise.reject(new TypeError("no network")) : realFetch(url, ...rest);
            </script>"#
        );
        Setup::page(&[&*broken, &SILENT.replace("></", r#" lang="de"></"#)].concat())
            .run(async |bed| {
                for complaint in ["the words in \"en\" did not load", complaint] {
                    bed.browser.expect_in_console(complaint);
                }
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                widget.set_attribute("lang", "en").await?;
                until("a complaint", async || {
                    Ok(bed.browser.console().await?.contains(complaint).then_some(()))
                })
                .await?;
                let view = widget.view().await?;
                assert_eq!((view.lang.as_str(), view.form), ("de", true), "the words that are there stay");
                bed.browser.run("window.isBroken = false").await?;
                // Repeated, as Dutch may still be on its way.
                until("English", async || {
                    widget.set_attribute("lang", "en").await?;
                    Ok((widget.view().await?.lang == "en").then_some(()))
                })
                .await
            })
            .await;
    }
}

#[tokio::test]
async fn without_wasm_it_says_so_in_each_of_them() {
    let widget = |language: Language| {
        format!(
            r#"<id-contact-initiator lang="{}" core-url="{{core}}"></id-contact-initiator>"#,
            language.tag()
        )
    };
    Language::ALL
        .iter()
        .fold(Setup::page(&Language::ALL.map(widget).concat()).without_wasm(), |setup, language| {
            setup.without(&format!("id-contact-initiator.{}.json", language.tag()))
        })
        .run(async |bed| {
            for complaint in ["widget-unavailable", "did not load"] {
                bed.browser.expect_in_console(complaint);
            }
            bed.open("/").await?;
            for language in Language::ALL {
                let widget = bed.widget(&format!("id-contact-initiator[lang={}]", language.tag()));
                let view = widget.until_code("widget-unavailable").await?;
                assert_eq!(view.lang, language.tag());
                assert!(view.text.contains(language.words(Text::MisconfiguredTitle)), "{view:#?}");
            }
            Ok(())
        })
        .await;
}
