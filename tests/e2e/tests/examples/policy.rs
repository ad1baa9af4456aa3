//! The Content Security Policy in `docs/csp-and-sri.md`: all works under it, and what it lists is needed.

use std::iter;
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use demo_core::{Site, SiteOptions};
use e2e::{Browser, ConsoleNoise, Setup, TestBed, Widget, until};

use crate::examples::example::{code_blocks, document};

const FILES: &str = "https://static.example.nl";
const CORE: &str = "https://core.example.nl";

/// The widget's files are on the web site of the test bed. The page is on another one.
const PAGE: &str = r#"<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8">
        <title>Gemeente Voorbeeldstad</title>
        <script type="module" src="{files}/initiator/id-contact-initiator.js"></script>
      </head>
      <body>
        <id-contact-initiator core-url="{core}" purpose="personal_question">
          <p>Bel ons</p>
        </id-contact-initiator>
      </body>
    </html>
"#;

#[tokio::test]
async fn under_the_policy_all_works() {
    under(
        |policy| policy,
        async |bed, widget| {
            let view = widget.until_form().await?;
            assert_eq!(view.children, [""; 0]);
            until_icons(&bed.browser, true).await?;
            let diagnosis = "return IdContactInitiator.diagnose().then(({ checks }) => \
            checks.filter(({ id }) => id === 'content-security-policy').map(({ outcome }) => outcome))";
            // Some requests of the self-check must fail.
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let diagnosis: Vec<String> = bed.browser.eval(diagnosis, vec![]).await?;
            assert_eq!(diagnosis, ["ok"]);
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        },
    )
    .await;
}

/// The sources of the policy, as the table in the document names them and as they are here.
#[tokio::test]
async fn without_a_source_something_is_missing() {
    let needed = [
        ("script-src", FILES, Missing::Script),
        ("script-src", "'wasm-unsafe-eval'", Missing::Wasm),
        ("connect-src", FILES, Missing::Wasm),
        ("connect-src", CORE, Missing::Options),
        ("img-src", CORE, Missing::Icons),
    ];
    let table = document("csp-and-sri.md");
    let rows: Vec<_> =
        table.lines().filter(|line| line.starts_with("| `") && line.contains("-src`")).collect();
    assert_eq!(rows.len(), needed.len(), "{rows:?}");
    for (row, (directive, source, missing)) in iter::zip(rows, needed) {
        assert!(row.starts_with(&format!("| `{directive}` | `{source}` |")), "{row}");
        under(
            |policy| without_source(&policy, directive, source),
            async |bed, widget| {
                missing.expect(bed);
                missing.until_seen(bed, widget).await
            },
        )
        .await;
    }
}

/// A nonce in place of the host of the files, as the document writes it: the tag and what it loads itself run, and no
/// other tag does.
#[tokio::test]
async fn a_nonce_takes_the_place_of_the_host() {
    let with_the_nonce = PAGE.replace("<script ", r#"<script nonce="RANDOM" "#);
    for (source, tag) in [
        ("", with_the_nonce.clone()),
        (" 'strict-dynamic'", with_the_nonce),
        (" 'strict-dynamic'", added_by_a_script()),
    ] {
        under_on(
            &tag,
            |policy| with_nonce(&policy, source),
            async |bed, widget| {
                widget.until_form().await?;
                // Some requests of the self-check must fail.
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let found = "return IdContactInitiator.diagnose().then(({ checks }) => checks.length > 0)";
                assert!(bed.browser.eval::<bool>(found, vec![]).await?, "{source}");
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                Ok(())
            },
        )
        .await;
    }
    under_on(
        PAGE,
        |policy| with_nonce(&policy, ""),
        async |bed, widget| {
            Missing::Script.expect(bed);
            Missing::Script.until_seen(bed, widget).await
        },
    )
    .await;
}

/// A script with the nonce adds the tag of the widget, as tag managers do.
fn added_by_a_script() -> String {
    let (before, rest) = PAGE.split_once("<script ").expect("it has a tag");
    let (_, after) = rest.split_once("</script>").expect("it has a tag");
    let adds = r#"<script nonce="RANDOM">
        const tag = document.createElement("script");
        Object.assign(tag, { type: "module", src: "{files}/initiator/id-contact-initiator.js" });
        document.head.append(tag);
    </script>"#;
    [before, adds, after].concat()
}

/// The policy with the document's `script-src` for a nonce, and `more` in it.
fn with_nonce(policy: &str, more: &str) -> String {
    let blocks = code_blocks(&document("csp-and-sri.md"), "http");
    let script_src = blocks.iter().find(|block| block.contains("nonce-")).expect("it is documented");
    let changed = directives(policy)
        .filter(|it| !it.starts_with("require-trusted-types-for"))
        .map(|it| if it.starts_with("script-src") { [script_src, more].concat() } else { it.to_owned() });
    changed.collect::<Vec<_>>().join("; ")
}

/// Directives that the widget does not need, but that close what is open otherwise.
#[tokio::test]
async fn the_other_directives_can_be_taken_away() {
    let policy = policy();
    let explained = document("csp-and-sri.md");
    let others = directives(&policy).filter(|directive| !directive.contains("-src https:"));
    let names: Vec<_> = others.filter_map(|directive| directive.split(' ').next()).collect();
    let meant = ["default-src", "base-uri", "form-action", "frame-ancestors", "require-trusted-types-for"];
    assert_eq!(names, meant);
    for name in meant {
        assert!(explained.contains(&format!("- `{name}")), "{name} is explained");
        under(
            |policy| without_directive(&policy, name),
            async |bed, widget| {
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                Ok(())
            },
        )
        .await;
    }
}

/// What does not load without a source.
#[derive(Clone, Copy)]
enum Missing {
    Script,
    Wasm,
    Options,
    Icons,
}

impl Missing {
    fn expect(self, bed: &TestBed) {
        bed.browser.allow_noise(ConsoleNoise::Csp);
        bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
        // The texts come from the same folder as the WASM.
        bed.browser.allow_in_console("the words in \"nl\" did not load");
        match self {
            Self::Wasm => bed.browser.expect_in_console("widget-unavailable"),
            Self::Options => bed.browser.expect_in_console("options-unreachable"),
            Self::Script | Self::Icons => (),
        }
    }

    async fn until_seen(self, bed: &TestBed, widget: &Widget<'_>) -> Result<()> {
        match self {
            Self::Script => {
                until("the browser to refuse the script", async || {
                    Ok(bed.browser.console().await?.contains("script-src").then_some(()))
                })
                .await?;
                bed.browser
                    .until_true("document.querySelector('id-contact-initiator > p').checkVisibility()")
                    .await
            }
            Self::Wasm => {
                bed.browser
                    .until_true("document.querySelector('id-contact-initiator').getState().code")
                    .await?;
                let view = widget.view().await?;
                assert_eq!((view.children.as_slice(), view.text.as_str()), (&["Bel ons".to_owned()][..], ""));
                Ok(())
            }
            Self::Options => {
                let view = widget.until_code("options-unreachable").await?;
                assert_eq!(view.children, ["Bel ons"]);
                Ok(())
            }
            Self::Icons => {
                widget.until_form().await?;
                until_icons(&bed.browser, false).await
            }
        }
    }
}

/// Waits until the icons are shown, or none of them is.
async fn until_icons(browser: &Browser, are_seen: bool) -> Result<()> {
    let count = "[...document.querySelector('id-contact-initiator').shadowRoot.querySelectorAll('img')]\
        .filter((icon) => icon.complete && icon.naturalWidth > 0 && icon.checkVisibility()).length";
    let wanted = if are_seen { "> 0" } else { "=== 0" };
    browser.until_true(&format!("{count} {wanted}")).await
}

/// Runs `test` on a page with the policy as `change` changes it.
async fn under(change: impl Fn(String) -> String, test: impl AsyncFn(&TestBed, &Widget<'_>) -> Result<()>) {
    under_on(PAGE, change, test).await;
}

/// The same on `page`.
async fn under_on(
    page: &str,
    change: impl Fn(String) -> String,
    test: impl AsyncFn(&TestBed, &Widget<'_>) -> Result<()>,
) {
    Setup::bare_page("")
        .with_header("access-control-allow-origin", "*")
        .run(async |bed| {
            let (files, core) = (bed.page_url(""), bed.core.url());
            let policy = change(policy()).replace(FILES, &files).replace(CORE, &core);
            let page = page.replace("{files}", &files).replace("{core}", &core);
            let options = SiteOptions {
                pages: vec![("/".to_owned(), page)],
                headers: vec![("content-security-policy".to_owned(), policy)],
                ..SiteOptions::default()
            };
            let municipality = Site::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), options).await?;
            bed.browser.driver().goto(municipality.url()).await?;
            test(bed, &bed.widget("id-contact-initiator")).await
        })
        .await;
}

/// The policy as the document has it, on one line.
fn policy() -> String {
    let blocks = code_blocks(&document("csp-and-sri.md"), "http");
    let policy = blocks.first().and_then(|block| block.strip_prefix("Content-Security-Policy:"));
    let words: Vec<_> = policy.expect("the first block is the policy").split_whitespace().collect();
    words.join(" ")
}

fn directives(policy: &str) -> impl Iterator<Item = &str> {
    policy.split(';').map(str::trim)
}

fn without_source(policy: &str, directive: &str, source: &str) -> String {
    let changed = directives(policy).map(|it| {
        if it.starts_with(directive) { it.replacen(&format!(" {source}"), "", 1) } else { it.to_owned() }
    });
    let changed = changed.collect::<Vec<_>>().join("; ");
    assert_ne!(changed, policy, "{directive} {source}");
    changed
}

fn without_directive(policy: &str, directive: &str) -> String {
    directives(policy).filter(|it| !it.starts_with(directive)).collect::<Vec<_>>().join("; ")
}
