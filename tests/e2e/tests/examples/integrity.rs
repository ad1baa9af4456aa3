//! The `integrity` of the script tag, as `docs/csp-and-sri.md` has it: one tag pins all files.

use e2e::Setting;

/// Opened once to learn the hash, and once to use it.
const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question"><p>Bel ons</p></id-contact-initiator>
    <script>
      window.load = (integrity) => {
        const script = document.createElement("script");
        Object.assign(script, { type: "module", src: "/initiator/id-contact-initiator.js", integrity });
        script.onerror = () => (window.refused = true);
        document.head.append(script);
      };
      window.hashOf = async (path) => {
        const bytes = await (await fetch(path)).arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
        return `sha384-${btoa(String.fromCharCode(...hash))}`;
      };
    </script>
"#;

#[tokio::test]
async fn the_right_hash_lets_the_script_in() {
    Setting::bare_page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let load = "return hashOf('/initiator/id-contact-initiator.js').then(load)";
            stage.browser.eval::<()>(load, vec![]).await?;
            widget.choose_and_start("irma", "chat").await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn with_another_hash_the_children_stay() {
    Setting::bare_page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("integrity");
            stage.browser.allow_in_console("digest");
            stage.open("/").await?;
            let load = "return hashOf('/initiator/id-contact-initiator.wasm').then(load)";
            stage.browser.eval::<()>(load, vec![]).await?;
            stage.browser.until_true("window.refused").await?;
            stage
                .browser
                .until_true("document.querySelector('id-contact-initiator > p').checkVisibility()")
                .await
        })
        .await;
}
