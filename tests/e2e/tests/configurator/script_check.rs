//! Pages on which the script does not run: the check that is pasted into the console tells why.

use std::fs;

use anyhow::Result;
use demo_core::{Site, SiteOptions};
use e2e::{ConsoleNoise, Setup, TestBed, project_root, widget_folder};

const SETTINGS: &str = r#"data-core-url="{core}" data-purpose="personal_question""#;

fn tag(attributes: &str) -> String {
    format!("<script {attributes} {SETTINGS}></script>")
}

async fn check(bed: &TestBed) -> Result<String> {
    let script = fs::read_to_string(project_root().join("configurator/script-check.js"))?;
    let (_, code) = script.split_once("(async").expect("it is a function that is called");
    bed.browser.eval(&format!("return (async{code}"), vec![]).await
}

async fn tells(setup: Setup, words: &[&str]) {
    setup
        .run(async |bed| {
            for noise in
                [ConsoleNoise::LoadFailed, ConsoleNoise::Cors, ConsoleNoise::Csp, ConsoleNoise::Integrity]
            {
                bed.browser.allow_noise(noise);
            }
            bed.browser.allow_in_console("Failed to load module script");
            bed.browser.allow_in_console("Cannot use 'import.meta' outside a module");
            bed.browser.allow_in_console("SyntaxError");
            bed.open("/").await?;
            let told = check(bed).await?;
            for word in words {
                assert!(told.contains(word), "{word:?} is not in\n{told}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn there_is_no_tag() {
    tells(Setup::bare_page("<p>Contact</p>"), &["There is no script tag", "an editor that drops scripts"])
        .await;
    let element = "<id-contact-initiator></id-contact-initiator>";
    tells(Setup::bare_page(element), &["There is an element, but no script tag"]).await;
}

#[tokio::test]
async fn the_address_is_wrong() {
    let page = tag(r#"type="module" src="/nowhere/id-contact-initiator.js""#);
    tells(Setup::bare_page(&page), &["answers with status 404", "Mend the address"]).await;
    let page = tag(r#"type="module" src="/page/id-contact-initiator.js""#);
    let setup = Setup::bare_page(&page).with_page("/page/id-contact-initiator.js", "<h1>Welkom</h1>");
    tells(setup, &["is a page, not a script"]).await;
}

#[tokio::test]
async fn the_tag_is_no_module() {
    let page = tag(r#"src="/initiator/id-contact-initiator.js""#);
    tells(Setup::bare_page(&page), &[r#"instead of type="module""#]).await;
    let page = tag(r#"type="text/plain" src="/initiator/id-contact-initiator.js""#);
    tells(Setup::bare_page(&page), &[r#"type="text/plain""#, "consent manager"]).await;
}

#[tokio::test]
async fn a_policy_forbids_it() {
    let page = tag(r#"type="module" src="/initiator/id-contact-initiator.js""#);
    let setup = Setup::bare_page(&page).with_header("content-security-policy", "script-src 'none'");
    tells(setup, &["Content Security Policy forbids", "Add 'self' to script-src"]).await;
}

#[tokio::test]
async fn the_hash_is_another() {
    let page = tag(
        r#"type="module" src="/initiator/id-contact-initiator.js" integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" crossorigin="anonymous""#,
    );
    tells(Setup::bare_page(&page), &["not the one that integrity", "script-tag.html"]).await;
}

#[tokio::test]
async fn another_host_does_not_let_the_page_read_it() {
    for (headers, words) in [
        (vec![], "Access-Control-Allow-Origin: *"),
        (
            vec![
                ("access-control-allow-origin".to_owned(), "*".to_owned()),
                ("content-type".to_owned(), "text/plain".to_owned()),
            ],
            "Content-Type: text/javascript",
        ),
    ] {
        let mounts = vec![("/initiator".to_owned(), widget_folder().expect("it is there"))];
        let options = SiteOptions { mounts, headers, ..SiteOptions::default() };
        let other = Site::start(([127, 0, 0, 1], 0).into(), options).await.expect("a port is free");
        let page = tag(&format!(r#"type="module" src="{}/initiator/id-contact-initiator.js""#, other.url()));
        tells(Setup::bare_page(&page), &[words]).await;
    }
}

#[tokio::test]
async fn it_runs() {
    let page = tag(r#"type="module" src="/initiator/id-contact-initiator.js""#);
    tells(Setup::bare_page(&page), &["The script runs", "IdContactInitiator.diagnose()"]).await;
}
