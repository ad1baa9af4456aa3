//! The package of npm, as bundlers and frameworks take it without a word of configuration: built and by the development
//! server, under a strict policy, in the visitor's language, with the self-check, up to the login.

mod app;
mod on_a_server;
mod server_process;
mod tool;

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, project_root};
use serde_json::Value;

use self::app::App;
use self::tool::Tool;

async fn play(tool: &'static Tool) {
    let app = App::copy(tool);
    app.build();
    // Nothing of the test bed's own site is used but a core and a browser.
    Setup::bare_page("")
        .run(async |bed| {
            // The self-check asks for things that are not there.
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let built = app.serve().await?;
            until_login(bed, &built.url(), tool.name).await?;
            if let Some(server) = app.develop().await? {
                until_login(bed, &server.url(), &format!("{}, dev", tool.name)).await?;
            }
            Ok(())
        })
        .await;
}

/// Opens the app at `url`, and walks through it.
async fn until_login(bed: &TestBed, url: &str, what: &str) -> Result<()> {
    let page = format!("{url}/?core={}", bed.core.url());
    bed.browser.driver().goto(&page).await?;
    let it = bed.widget("id-contact-initiator");
    let view = it.until_form().await?;
    assert_eq!((view.lang.as_str(), view.button_words()), ("en", Some("Aan de slag")), "{what}");
    bed.browser.until_true("window.versionThatIsReady").await?;
    bed.browser.run("selfCheck().then((found) => (window.found = found))").await?;
    bed.browser.until_true("window.found").await?;
    let found: Value = bed.browser.eval("return found", vec![]).await?;
    assert!(found["ok"] == true, "{what}: {}", found["text"].as_str().unwrap_or_default());
    it.choose_and_start("irma", "chat").await?;
    bed.until_at_login("irma").await?;
    Ok(())
}

#[tokio::test]
async fn astro() {
    play(&tool::ASTRO).await;
}

#[tokio::test]
async fn esbuild() {
    play(&tool::ESBUILD).await;
}

#[tokio::test]
async fn next() {
    play(&tool::NEXT).await;
}

#[tokio::test]
async fn next_with_webpack() {
    play(&tool::NEXT_WITH_WEBPACK).await;
}

#[tokio::test]
async fn nuxt() {
    play(&tool::NUXT).await;
}

#[tokio::test]
async fn rollup() {
    play(&tool::ROLLUP).await;
}

#[tokio::test]
async fn vite_5() {
    play(&tool::VITE_5).await;
}

#[tokio::test]
async fn vite_6() {
    play(&tool::VITE_6).await;
}

#[tokio::test]
async fn vite_7() {
    play(&tool::VITE_7).await;
}

#[tokio::test]
async fn vite_8() {
    play(&tool::VITE_8).await;
}

/// A policy does not let a page fetch `data:` URLs.
#[tokio::test]
async fn vite_that_inlines_every_file() {
    play(&tool::VITE_INLINING).await;
}

#[tokio::test]
async fn webpack() {
    play(&tool::WEBPACK).await;
}

/// What the documentation says was played here.
#[test]
fn the_documented_versions_are_those_of_the_tests() {
    let root = project_root();
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("it is there");
    let package: Value = serde_json::from_str(&read("tests/bundlers/package.json")).expect("it is JSON");
    let documented = read("docs/frameworks.md");
    for (tool, name) in [
        ("vite5", "Vite"),
        ("vite6", "Vite"),
        ("vite7", "Vite"),
        ("vite8", "Vite"),
        ("webpack", "webpack"),
        ("rollup", "Rollup"),
        ("esbuild", "esbuild"),
        ("next", "Next.js"),
        ("nuxt", "Nuxt"),
        ("astro", "Astro"),
    ] {
        let version = package["dependencies"][tool].as_str().expect("it is a dependency");
        let version = version.rsplit('@').next().expect("it has a version");
        let row = format!("| {name} {version}");
        assert!(documented.contains(&row), "docs/frameworks.md has no row that begins with {row:?}");
    }
}
