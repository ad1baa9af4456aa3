//! Eight languages, of which a visitor downloads one.

use anyhow::Result;
use e2e::gate::{GATE, release};
use e2e::{Grumble, Setting, Stage, until};
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
    Setting::page(&Language::ALL.map(widget).concat())
        .in_window(1000, 3000)
        .play(async |stage| {
            stage.open("/").await?;
            for language in Language::ALL {
                let widget = stage.widget(&format!("id-contact-initiator[lang={}]", language.tag()));
                let look = widget.until_form().await?;
                assert_eq!(look.lang, language.tag());
                assert_eq!(look.dir, if language == Language::Arabic { "rtl" } else { "ltr" });
                for text in [Text::AuthLegend, Text::CommLegend, Text::Start] {
                    assert!(look.text.contains(language.words(text)), "{language:?}: {look:#?}");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn only_the_one_in_use_is_downloaded_and_only_once() {
    Setting::page(&SILENT.replace("></", r#" lang="tr"></"#).repeat(2))
        .play(async |stage| {
            let widget = stage.open("/").await?;
            assert_eq!(widget.until_form().await?.lang, "tr");
            assert_eq!(stage.asked_for(".json"), ["/initiator/id-contact-initiator.tr.json"]);
            Ok(())
        })
        .await;
    Setting::page(SILENT)
        .play(async |stage| {
            stage.open("/").await?.until_form().await?;
            assert_eq!(stage.asked_for(".json"), ["/initiator/id-contact-initiator.nl.json"]);
            Ok(())
        })
        .await;
}

/// Its words stand in the placeholder's lines before the WASM is there.
#[tokio::test]
async fn the_placeholder_speaks_it() {
    Setting::page(&[GATE, &SILENT.replace("></", r#" lang="ar"></"#)].concat())
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let status = Language::Arabic.words(Text::Loading);
            let look = widget.until("the words", |look| look.status == status).await?;
            assert_eq!((look.lang.as_str(), look.dir.as_str()), ("ar", "rtl"));
            release(stage).await?;
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
    Setting::page(&[SILENT, NESTED].concat())
        .play(async |stage| {
            let widget = stage.open("/").await?;
            assert_eq!(widget.until_form().await?.lang, "nl");
            widget.choose("irma").await?;
            stage.browser.eval::<()>("document.documentElement.lang = 'pl'", vec![]).await?;
            let look = widget.until("Polish", |look| look.lang == "pl").await?;
            assert_eq!(look.chosen(), ["irma"], "nothing else has changed");
            assert_eq!(look.button_words(), Some(Language::Polish.words(Text::Start)));

            stage
                .browser
                .eval::<()>(
                    "widget.coreUrl = arguments[0]; widget.purpose = 'call_only'; \
                inner.append(widget)",
                    vec![stage.core.url().into()],
                )
                .await?;
            let lang = "return widget.shadowRoot.querySelector('[part~=initiator]').lang";
            let until_lang = async |expected: &str| {
                until(expected, async || {
                    Ok((stage.browser.eval::<String>(lang, vec![]).await? == expected).then_some(()))
                })
                .await
            };
            until_lang("pl").await?;
            stage.browser.eval::<()>("document.querySelector('section').lang = 'uk'", vec![]).await?;
            until_lang("uk").await?;
            stage.browser.eval::<()>("inner.lang = 'fr'", vec![]).await?;
            until_lang("fr").await?;
            assert_eq!(widget.look().await?.lang, "pl");
            Ok(())
        })
        .await;
}

/// Nothing is said in a language of which the words are not there yet, and what comes late is not said.
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
            // In a task of its own, when whoever waits for it has gone on.
            return { json: async () => (setTimeout(() => (isGermanRead = true)), texts) };
          };
        </script>
    "#;
    Setting::page(&[SLOW_GERMAN, SILENT].concat())
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            widget.set_attribute("lang", "de").await?;
            until("German to be asked for", async || {
                Ok((!stage.asked_for("de.json").is_empty()).then_some(()))
            })
            .await?;
            let look = widget.look().await?;
            assert_eq!((look.lang.as_str(), look.form), ("nl", true), "the old words stay");
            assert!(look.text.contains(Language::Dutch.words(Text::AuthLegend)));

            widget.set_attribute("lang", "en").await?;
            widget.until("English", |look| look.lang == "en").await?;
            stage.browser.eval::<()>("letGo()", vec![]).await?;
            stage.browser.until_true("isGermanRead").await?;
            assert_eq!(widget.look().await?.lang, "en", "German came too late");
            widget.set_attribute("lang", "de").await?;
            widget.until("German", |look| look.lang == "de").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_does_not_come_is_dutch() {
    Setting::page(&SILENT.replace("></", r#" lang="en"></"#))
        .without("id-contact-initiator.en.json")
        .play(async |stage| {
            stage.browser.expect_in_console("the words in \"en\" did not load");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            let look = widget.until_form().await?;
            assert_eq!((look.lang.as_str(), look.dir.as_str()), ("nl", "ltr"));
            assert!(look.text.contains(Language::Dutch.words(Text::AuthLegend)));
            widget.choose_and_start("irma", "chat").await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}

/// What ships names the hash of each file.
#[tokio::test]
async fn one_that_somebody_changed_is_dutch_too() {
    let forged: String = std::iter::repeat_n("Forged", Text::ALL.len()).collect::<Vec<_>>().join("\",\"");
    Setting::page(&SILENT.replace("></", r#" lang="en"></"#))
        .with_file("/initiator/id-contact-initiator.en.json", &format!("[\"{forged}\"]"))
        .play(async |stage| {
            stage.browser.expect_in_console("the words in \"en\" did not load");
            stage.browser.let_grumble(Grumble::Integrity);
            let look = stage.open("/").await?.until_form().await?;
            assert_eq!(look.lang, "nl");
            assert!(!look.text.contains("Forged"), "{look:#?}");
            Ok(())
        })
        .await;
}

/// A switch to words that do not come leaves those that are there.
/// Turkish and Dutch are held back, until they are lost.
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
    Setting::page(HELD)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.set_attribute("lang", "en").await?;
            lose_both(stage).await?;
            widget.until("the form in English", |look| look.form && look.lang == "en").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_was_wanted_before_it_was_taken_away_may_fail() {
    Setting::page(HELD)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            stage.browser.eval::<()>("setTimeout(putBackInEnglish)", vec![]).await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            lose_both(stage).await?;
            assert_eq!(widget.look().await?.chosen(), ["irma"]);
            Ok(())
        })
        .await;
}

async fn lose_both(stage: &Stage) -> Result<()> {
    let complaints = ["tr", "nl"].map(|lang| format!("the words in \"{lang}\" did not load"));
    for complaint in &complaints {
        stage.browser.expect_in_console(complaint);
    }
    stage.browser.eval::<()>("lose()", vec![]).await?;
    until("the complaints", async || {
        let console = stage.browser.console().await?;
        Ok(complaints.iter().all(|complaint| console.contains(complaint)).then_some(()))
    })
    .await
}

#[tokio::test]
async fn switched_to_one_that_does_not_come() {
    Setting::page(&SILENT.replace("></", r#" lang="en"></"#))
        .without("id-contact-initiator.de.json")
        .without("id-contact-initiator.nl.json")
        .play(async |stage| {
            stage.browser.expect_in_console("the words in \"de\" did not load");
            stage.browser.expect_in_console("the words in \"nl\" did not load");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            widget.set_attribute("lang", "de").await?;
            until("a complaint", async || {
                Ok(stage.browser.console().await?.contains("the words in \"nl\"").then_some(()))
            })
            .await?;
            let look = widget.look().await?;
            assert_eq!((look.lang.as_str(), look.form), ("en", true));
            Ok(())
        })
        .await;
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
        .fold(Setting::page(&Language::ALL.map(widget).concat()).without_wasm(), |setting, language| {
            setting.without(&format!("id-contact-initiator.{}.json", language.tag()))
        })
        .play(async |stage| {
            for complaint in ["widget-unavailable", "did not load"] {
                stage.browser.expect_in_console(complaint);
            }
            stage.open("/").await?;
            for language in Language::ALL {
                let widget = stage.widget(&format!("id-contact-initiator[lang={}]", language.tag()));
                let look = widget.until_code("widget-unavailable").await?;
                assert_eq!(look.lang, language.tag());
                assert!(look.text.contains(language.words(Text::MisconfiguredTitle)), "{look:#?}");
            }
            Ok(())
        })
        .await;
}
