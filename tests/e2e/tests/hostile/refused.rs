//! Client URLs that are refused: the visitor is told so, and the browser is never sent to them.

use anyhow::Result;
use e2e::{Setup, report};
use serde_json::json;

use crate::hostile::corpus::{self, Verdict};
use crate::hostile::press::{PAGE, Told, press};
use crate::hostile::proxy::Proxy;

/// Counts those that the browser itself would accept as a URL.
const UNDERSTOOD: &str = "return arguments[0].filter((text) => {
    try {
        return new URL(text, location.href);
    } catch {
        return false;
    }
}).length";

#[tokio::test]
async fn a_refused_client_url_never_reaches_location() -> Result<()> {
    let proxy = Proxy::start()?;
    Setup::page(PAGE)
        .behind_proxy(proxy.address())
        .run(async |bed| {
            bed.browser.expect_in_console("client-url-refused");
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let (here, history) = (bed.page_url("/"), "return [location.href, history.length]");
            let before: (String, u32) = bed.browser.eval(history, vec![]).await?;
            proxy.forget();
            let rows: Vec<_> =
                corpus::rows().into_iter().filter(|row| row.verdict == Verdict::Refuse).collect();
            for (at, row) in rows.iter().enumerate() {
                let told = press(bed, &row.url).await?;
                assert_eq!(told, Told::Error("client-url-refused".to_owned()), "{row}");
                assert_eq!(bed.browser.url().await?, here, "{row}");
                assert_eq!(bed.starts(), at + 1, "{row}");
            }
            let view = widget.view().await?;
            assert!(view.has_code("client-url-refused"), "{view:#?}");
            assert_eq!(view.chosen(), ["irma", "chat"], "{view:#?}");
            assert_eq!(bed.browser.eval::<(String, u32)>(history, vec![]).await?, before);
            assert_eq!(bed.browser.driver().title().await?, "Gemeente Voorbeeldstad");
            assert_eq!(proxy.places(), [""; 0], "the browser went there");

            let urls: Vec<_> = rows.iter().map(|row| &row.url).collect();
            let understood: usize = bed.browser.eval(UNDERSTOOD, vec![json!(urls)]).await?;
            assert!(
                understood > rows.len() / 2,
                "refused for nothing: the browser understands only {understood}"
            );
            report::row(
                "Client URLs that the rules refuse",
                &[
                    ("all", &rows.len().to_string()),
                    ("told so, and the browser stayed", &rows.len().to_string()),
                    ("where the browser would have gone somewhere", &understood.to_string()),
                ],
            );
            Ok(())
        })
        .await;
    Ok(())
}
