//! What is to be copied works where it is put.

use std::fs;
use std::process::Command;

use anyhow::Result;
use e2e::{ConsoleNoise, NOTHING_KEPT, Setup, TestBed, dist_folder, npm_package};
use tempfile::TempDir;

use crate::configurator::{copied, open, setup};

const TEXTS: &str = r#"{"start": "Let's \"go\"", "auth_method.irma.hint": "With your phone"}"#;

/// Every setting, with what must be escaped.
fn settings(core: &str) -> [(&str, &str); 10] {
    [
        ("core-url", core),
        ("purpose", "personal_question"),
        ("lang", "en"),
        ("organisation-name", "Gemeente \"Waterdam\" & co"),
        ("heading", "Contact"),
        ("heading-level", "3"),
        ("auth-method", "irma"),
        ("comm-method", "chat"),
        ("remember", "yes"),
        ("texts", TEXTS),
    ]
}

#[tokio::test]
async fn the_preview_is_the_widget_itself() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let core = bed.core.url();
            open(bed, &settings(&core)).await?;
            let view = bed.widget("#preview id-contact-initiator").until_form().await?;
            assert_eq!((view.lang.as_str(), view.heading.as_deref()), ("en", Some("Contact")));
            assert_eq!(view.chosen(), ["irma", "chat"]);
            // Unusable texts are told, and leave what there is.
            bed.browser
                .run("const it = document.querySelector('#texts'); it.value = '{'; it.dispatchEvent(new Event('input', { bubbles: true }))")
                .await?;
            bed.browser.until_true("!document.querySelector('#texts-error').hidden").await?;
            assert!(!copied(bed, "script-tag").await?.contains("data-texts"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn script_tag_and_element_start_a_session() {
    let mut made: Vec<String> = Vec::new();
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            open(bed, &settings("https://core.example")).await?;
            for id in ["script-tag", "element"] {
                made.push(copied(bed, id).await?);
            }
            bed.browser.expect_in_console("options-unreachable");
            bed.widget("#preview id-contact-initiator").until_code("options-unreachable").await?;
            Ok(())
        })
        .await;
    for tag in made {
        let tag = tag
            .replace("https://static.example.nl/initiator", "/initiator")
            .replace("https://core.example", "{core}");
        Setup::bare_page(&format!("{NOTHING_KEPT}{tag}"))
            .run(async |bed| {
                bed.open("/").await?;
                let widget = bed.widget("id-contact-initiator");
                let view = widget.until_form().await?;
                assert_eq!(view.button_words(), Some("Let's \"go\""), "{tag}");
                assert!(
                    view.text.contains("Gemeente \"Waterdam\" & co") && view.text.contains("With your phone")
                );
                widget.press_start().await?;
                bed.until_at_login("irma").await?;
                Ok(())
            })
            .await;
    }
}

/// Beside the manifest of a release, as in its archive, the tags name the hash and the folder of the script.
#[tokio::test]
async fn the_tag_of_a_release_is_the_one_that_is_given_away() {
    let read = |name: &str| fs::read_to_string(dist_folder().join(name)).expect("it is there");
    let given_away = ["script-tag.html", "preload-tags.html"].map(read);
    setup()
        .with_folder("/", dist_folder())
        .run(async |bed| {
            bed.browser.allow_in_console("options-unreachable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            open(bed, &[("core-url", "https://core.example"), ("purpose", "report_move")]).await?;
            bed.browser
                .until_true("document.querySelector('#script-tag code').textContent.includes('integrity')")
                .await?;
            for (id, given_away) in ["script-tag", "preload"].into_iter().zip(&given_away) {
                let made = copied(bed, id).await?.replace("https://core.example", "https://core.example.nl");
                assert_eq!(made.trim(), given_away.trim());
            }
            Ok(())
        })
        .await;
}

/// esbuild reads the JSX, Vue's compiler the component; the code in Rust is compared with what the tests of the crate
/// compile.
#[tokio::test]
async fn the_code_for_apps_is_code() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            open(bed, &settings(&bed.core.url())).await?;
            bed.widget("#preview id-contact-initiator").until_form().await?;
            let folder = TempDir::with_prefix("initiator-configurator-")?;
            let jsx = folder.path().join("Contact.jsx");
            fs::write(&jsx, copied(bed, "react").await?)?;
            let esbuild = npm_package("esbuild").join("bin/esbuild");
            assert!(Command::new("node").arg(esbuild).arg(jsx).output()?.status.success());
            let vue = copied(bed, "vue").await?;
            assert!(vue.contains(r#"organisation-name="Gemeente &quot;Waterdam&quot; &amp; co""#), "{vue}");
            let yew = copied(bed, "yew").await?;
            for line in [
                "use id_contact_initiator::{Initiator, Language, MethodKind, Text};",
                r#"organisation_name={"Gemeente \"Waterdam\" & co"}"#,
                "remember=true",
                r#".with(Text::Start, "Let's \"go\"")"#,
                r#".with_method_hint(MethodKind::Auth, "irma", "With your phone")"#,
            ] {
                assert!(yew.contains(line), "{line} is not in\n{yew}");
            }
            assert!(!yew.contains("heading"), "{yew}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_policy_and_the_preload_tags_are_right() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let core = bed.core.url();
            open(bed, &settings(&core)).await?;
            bed.widget("#preview id-contact-initiator").until_form().await?;
            let policy = copied(bed, "policy").await?;
            let strict =
                policy.lines().next().unwrap_or_default().replace("https://static.example.nl", "'self'");
            let (_, strict) = strict.split_once(": ").expect("it is a header");
            let preload = copied(bed, "preload").await?.replace("https://static.example.nl", "");
            let tag = copied(bed, "script-tag").await?.replace("https://static.example.nl", "");
            each_file_once(bed, &preload, &tag, strict).await
        })
        .await;
}

/// A page with these tags under this policy: the browser says nothing, and asks for each file once.
async fn each_file_once(bed: &TestBed, preload: &str, tag: &str, policy: &str) -> Result<()> {
    let policy = format!("default-src 'none'; {policy}");
    let page = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contact</title>{preload}</head><body>{tag}</body></html>"#
    );
    let site = demo_core::Site::start(
        ([127, 0, 0, 1], 0).into(),
        demo_core::SiteOptions {
            mounts: vec![("/initiator".to_owned(), e2e::widget_folder()?)],
            pages: vec![("/".to_owned(), page)],
            headers: vec![("content-security-policy".to_owned(), policy)],
            ..demo_core::SiteOptions::default()
        },
    )
    .await?;
    bed.browser.driver().goto(format!("{}/", site.url())).await?;
    bed.widget("id-contact-initiator").until_form().await?;
    let requests = site.requests();
    for file in ["id-contact-initiator.js", "id-contact-initiator.wasm", "id-contact-initiator.en.json"] {
        let times = requests.iter().filter(|request| request.path.ends_with(file)).count();
        assert_eq!(times, 1, "{file} is asked for {times} times");
    }
    Ok(())
}
