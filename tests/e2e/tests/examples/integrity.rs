//! The `integrity` of the script tag, as `docs/csp-and-sri.md` has it: one tag pins all files.

use e2e::Setup;

/// The page is opened once to learn the hash, and once to use it.
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
    Setup::bare_page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let load = "return hashOf('/initiator/id-contact-initiator.js').then(load)";
            bed.browser.run(load).await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn with_another_hash_the_children_stay() {
    Setup::bare_page(PAGE)
        .run(async |bed| {
            bed.browser.expect_in_console("integrity");
            bed.browser.allow_in_console("digest");
            bed.open("/").await?;
            let load = "return hashOf('/initiator/id-contact-initiator.wasm').then(load)";
            bed.browser.run(load).await?;
            bed.browser.until_true("window.refused").await?;
            bed.browser
                .until_true("document.querySelector('id-contact-initiator > p').checkVisibility()")
                .await
        })
        .await;
}
