//! What is wrong with a tag that somebody has.

use e2e::ConsoleNoise;

use crate::configurator::{copied, notes, open, setup};

const SRC: &str = "https://static.example.nl/initiator/id-contact-initiator.js";

/// A tag, and words of what is said of it.
const TAGS: &[(&str, &[&str])] = &[
    (
        r#"<script type="module" async src="SRC" data-core-url="https://core.example" data-purpose="a"></script>"#,
        &["Nothing is wrong"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a"></id-contact-initiator>"#,
        &["Nothing is wrong"],
    ),
    (
        r#"<script async src="SRC" data-core-url="https://core.example" data-purpose="a"></script>"#,
        &[r#"type="module" is missing"#],
    ),
    (
        r#"<script type="module" async src="SRC" core-url="https://core.example" data-purpose="a"></script>"#,
        &["core-url must be data-core-url", "data-core-url is missing"],
    ),
    (
        r#"<id-contact-initiator data-core-url="https://core.example" purpose="a"></id-contact-initiator>"#,
        &["data-core-url must be core-url", "core-url is missing"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" organization-name="b"></id-contact-initiator>"#,
        &["organization-name is not known. organisation-name is meant"],
    ),
    (
        r#"<id-contact-initiator coreurl="https://core.example" purpose="a"></id-contact-initiator>"#,
        &["core-url is meant", "core-url is missing"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" colour="red"></id-contact-initiator>"#,
        &["colour is not known, and does nothing"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" remember="false"></id-contact-initiator>"#,
        &[r#"remember="false" switches it on"#],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" /><p>The rest</p>"#,
        &["closes nothing"],
    ),
    (
        r#"<id-contact-initiator core-url="core.example.nl" purpose="a"></id-contact-initiator>"#,
        &["is not accepted (scheme)"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" heading-level="big"></id-contact-initiator>"#,
        &["no level from 1 to 6"],
    ),
    (
        r#"<id-contact-initiator core-url="https://core.example" purpose="a" texts="{'start': 'b'}"></id-contact-initiator>"#,
        &["no object of strings", "is not an object of strings"],
    ),
    ("<p>Hello</p>", &["neither a script tag nor an element"]),
];

#[tokio::test]
async fn it_is_said_in_words() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            // The preview asks cores that do not exist.
            for code in ["options-unreachable", "core-url-invalid", "core-url-missing", "purpose-missing"] {
                bed.browser.allow_in_console(code);
            }
            open(bed, &[]).await?;
            for (tag, words) in TAGS {
                let told = notes(bed, &tag.replace("SRC", SRC)).await?;
                let all = told.join("\n");
                assert!(words.iter().any(|word| all.contains(word)), "{tag} is told {told:?}");
                if words.len() == 1 {
                    assert_eq!(told.len(), 1, "{tag}: {told:?}");
                }
            }
            Ok(())
        })
        .await;
}

/// What it has goes into the form, and comes out as it should be.
#[tokio::test]
async fn its_settings_are_taken_over() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.allow_in_console("options-unreachable");
            open(bed, &[]).await?;
            let tag = r#"<id-contact-initiator core-url="https://a.example" purpose="b c" lang="de" remember></id-contact-initiator>"#;
            notes(bed, tag).await?;
            let made = copied(bed, "script-tag").await?;
            for line in [
                r#"data-core-url="https://a.example""#,
                r#"data-purpose="b c""#,
                r#"data-lang="de""#,
                "\n  data-remember\n",
            ] {
                assert!(made.contains(line), "{line} is not in\n{made}");
            }
            assert_eq!(notes(bed, &made).await?, ["Nothing is wrong with it."]);
            Ok(())
        })
        .await;
}
