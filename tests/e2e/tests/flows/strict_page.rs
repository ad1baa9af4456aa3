//! A page with a strict Content Security Policy: no inline script, no inline style.

use e2e::Setup;

/// Every WASM needs `'wasm-unsafe-eval'`.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      connect-src 'self' http:; img-src http: data:; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'; require-trusted-types-for 'script'";
const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn nothing_needs_to_be_allowed_for_the_widget_but_wasm() {
    Setup::page(PAGE)
        .with_header("content-security-policy", POLICY)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let styled = "getComputedStyle(document.querySelector('id-contact-initiator').shadowRoot\
                .querySelector('[part~=form]')).display === 'grid'";
            bed.browser.until_true(styled).await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}
