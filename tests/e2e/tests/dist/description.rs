//! `custom-elements.json` describes the element as it is.

use std::collections::BTreeSet;
use std::fs;

use e2e::{Setup, dist_folder};
use serde_json::{Value, json};

use crate::dist::host::Host;

#[tokio::test]
async fn attributes_properties_and_methods_are_those_of_the_element() {
    let text = fs::read(dist_folder().join("npm/custom-elements.json")).unwrap();
    let description: Value = serde_json::from_slice(&text).unwrap();
    let class = &description["modules"][0]["declarations"][0];
    let told = |list: &str| -> BTreeSet<String> {
        let names = class[list].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned());
        names.collect()
    };
    let host = Host::start().await.unwrap();
    Setup::bare_page(&host.tag().unwrap())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let attributes = "return customElements.get('id-contact-initiator').observedAttributes";
            let attributes: BTreeSet<String> = bed.browser.eval(attributes, vec![]).await?;
            assert_eq!(attributes, told("attributes"));

            // The members of the class, without the callbacks that only browsers call.
            let members = "const own = Object.getOwnPropertyNames( \
                    customElements.get('id-contact-initiator').prototype); \
                return own.filter((name) => name !== 'constructor' && !name.endsWith('Callback'))";
            let members: BTreeSet<String> = bed.browser.eval(members, vec![]).await?;
            assert_eq!(members, told("members"));

            for member in class["members"].as_array().unwrap() {
                let kind = "return typeof document.querySelector('id-contact-initiator')[arguments[0]]";
                let kind: String = bed.browser.eval(kind, vec![member["name"].clone()]).await?;
                let expected = match member["type"]["text"].as_str() {
                    None => json!("function"),
                    // `null` removes it.
                    Some(other) if other.contains("Record") => json!("object"),
                    Some(simple) => json!(simple),
                };
                assert_eq!(json!(kind), expected, "{member}");
            }
            Ok(())
        })
        .await;
}
