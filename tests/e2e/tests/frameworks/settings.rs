//! Settings rendered as attributes and as properties, and rendered again.

use id_contact_session::{Language, Text};
use serde_json::json;

use crate::frameworks::app::{Framework, show, widget};

#[tokio::test]
async fn rendered_and_rendered_again() {
    for framework in Framework::ALL {
        let first = widget("a", &json!({ "heading": "Contact", "texts": { "start": "Begin maar" } }));
        framework
            .page(&json!({ "widgets": [first] }))
            .run(async |bed| {
                let it = bed.open("/").await?;
                let view = it.until_form().await?;
                assert_eq!(
                    (view.heading.as_deref(), view.button_words()),
                    (Some("Contact"), Some("Begin maar"))
                );
                assert_eq!(view.children, [""; 0], "{framework:?}");
                it.choose("irma").await?;

                let changed = widget("a", &json!({ "lang": "en", "texts": { "start": "Go on" } }));
                show(bed, &json!({ "widgets": [changed] })).await?;
                let view = it.until("English", |view| view.lang == "en").await?;
                assert_eq!((view.heading.as_deref(), view.button_words()), (None, Some("Go on")));
                assert_eq!(view.chosen(), ["irma"], "{framework:?}: the choice outlives it");
                assert_eq!(bed.calls().len(), 1);

                let changed = widget("a", &json!({ "lang": "en", "purpose": "call_only" }));
                show(bed, &json!({ "widgets": [changed] })).await?;
                let view = it.until("another purpose", |view| view.tags() == ["digid", "call"]).await?;
                let own = Language::English.words(Text::Start);
                assert_eq!(view.button_words(), Some(own), "{framework:?}: its own words again");
                Ok(())
            })
            .await;
    }
}

/// On a slow connection: the app runs before the widget's script does.
#[tokio::test]
async fn rendered_before_the_script_is_there() {
    const LOAD: &str = "const script = document.createElement('script'); script.type = 'module'; \
        script.src = '/initiator/id-contact-initiator.js'; document.head.append(script)";
    for framework in Framework::ALL {
        let first = widget("a", &json!({ "heading": "Contact", "texts": { "start": "Begin maar" } }));
        framework
            .page_without_script(&json!({ "widgets": [first] }))
            .run(async |bed| {
                let it = bed.open("/").await?;
                bed.browser.until_true("document.querySelector('id-contact-initiator a')").await?;
                bed.browser.run(LOAD).await?;
                let view = it.until_form().await?;
                assert_eq!(view.heading.as_deref(), Some("Contact"), "{framework:?}");
                assert_eq!(view.button_words(), Some("Begin maar"), "{framework:?}");
                // Settings that were rendered as attributes are set as properties now.
                let changed = widget("a", &json!({ "purpose": "call_only" }));
                show(bed, &json!({ "widgets": [changed] })).await?;
                it.until("another purpose", |view| view.tags() == ["digid", "call"]).await?;
                assert_eq!(it.view().await?.heading, None, "{framework:?}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn by_properties_alone() {
    for framework in Framework::ALL {
        let settings = |more| {
            let mut widget =
                widget("a", &json!({ "component": "ContactByProperties", "organisationName": "Waterdam" }));
            widget["headingLevel"] = json!(3);
            widget["heading"] = json!("Contact");
            widget["texts"] = json!({ "start": "Begin maar" });
            widget["remember"] = more;
            json!({ "widgets": [widget], "imports": true })
        };
        framework
            .page_without_script(&settings(json!(true)))
            .run(async |bed| {
                let it = bed.open("/").await?;
                let view = it.until_form().await?;
                assert_eq!((view.heading.as_deref(), view.button_words()), (Some("Contact"), Some("Begin maar")));
                assert!(view.text.contains("Waterdam"), "{framework:?}");
                let names = "return document.querySelector('id-contact-initiator').getAttributeNames().sort().join(' ')";
                let reflected: String = bed.browser.eval(names, vec![]).await?;
                assert_eq!(reflected, "core-url heading heading-level lang organisation-name purpose remember");
                show(bed, &settings(json!(false))).await?;
                bed.browser.until_true("!document.querySelector('id-contact-initiator').remember").await?;
                Ok(())
            })
            .await;
    }
}
