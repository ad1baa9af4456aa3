//! Client URLs that are followed: the browser goes to the scheme, host and port that the rules read.

use std::net::Ipv4Addr;
use std::time::Duration;

use anyhow::{Error, Result};
use e2e::{ConsoleNoise, Setup, TestBed, report, until, until_within};
use id_contact_session::Failure;
use serde_json::json;

use crate::hostile::corpus::{self, Place, Row, Verdict};
use crate::hostile::press::{PAGE, answer_start_with};
use crate::hostile::proxy::Proxy;

const REFUSED: &str = "client-url-refused";

/// What must come of a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The browser asks the proxy for this scheme, host and port.
    Asked,
    /// The browser leaves the page for an error page of its own, or for this machine.
    Left,
    /// The browser is sent to the URL, and may find that it cannot go there.
    Nowhere,
    /// The widget refuses the URL.
    Refused,
}

#[tokio::test]
async fn a_followed_client_url_leads_where_the_rules_saw_it_lead() -> Result<()> {
    let proxy = Proxy::start()?;
    Setup::page(PAGE)
        .behind_proxy(proxy.address())
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.allow_in_console(REFUSED);
            // Firefox writes this about a page that is opened twice in a row. It also ends the requests of a page that is
            // left late for the row before, and the widget on it says so.
            bed.browser.allow_in_console("NetworkError");
            bed.browser.allow_in_console(Failure::StartUnreachable.code());
            let mut ends = Vec::new();
            // A browser may repeat a request that failed.
            let mut before = String::new();
            for row in corpus::rows() {
                let Some(place) = row.verdict.place().map(Place::to_string) else { continue };
                open(bed).await?;
                let end = expected(bed, &row).await?;
                proxy.forget();
                start(bed, &row).await?;
                until(&format!("{end:?}: {row}"), async || {
                    Ok(has_ended(bed, &proxy, end, &place).await?.then_some(()))
                })
                .await?;
                let asked = proxy.places().into_iter().filter(|asked| ![&before, &place].contains(&asked));
                assert_eq!(asked.collect::<Vec<_>>(), [""; 0], "{row}");
                before = place;
                ends.push(end);
            }
            let count = |end| ends.iter().filter(|&&it| it == end).count().to_string();
            report::row(
                "Client URLs that the rules follow",
                &[
                    ("all", &ends.len().to_string()),
                    ("the browser asked for that place", &count(End::Asked)),
                    ("this machine", &count(End::Left)),
                    ("a bad port, 0.0.0.0, a name that is too long", &count(End::Nowhere)),
                    ("no URL to it, so refused", &count(End::Refused)),
                ],
            );
            Ok(())
        })
        .await;
    Ok(())
}

/// Opens the page again, and once more if the navigation of the row before still comes after that.
async fn open(bed: &TestBed) -> Result<()> {
    const A_WHILE: Duration = Duration::from_secs(5);
    until_within(10 * A_WHILE, "the page", async || {
        let widget = bed.open("/").await?;
        let form = until_within(A_WHILE, "a form", async || Ok(widget.view().await?.form.then_some(())));
        Ok(form.await.ok())
    })
    .await
}

/// What must happen in this browser.
async fn expected(bed: &TestBed, row: &Row) -> Result<End> {
    Ok(match &row.verdict {
        Verdict::Follow(place) if place.is_of_this_machine() => End::Left,
        Verdict::Follow(_) => End::Asked,
        Verdict::Perhaps(place) => {
            let read = "try { return new URL(arguments[0]).host } catch { return null }";
            let host: Option<String> = bed.browser.eval(read, vec![json!(row.url)]).await?;
            if host.as_deref() == Some(place.host) { End::Asked } else { End::Refused }
        }
        Verdict::Nowhere(_) => End::Nowhere,
        Verdict::Refuse => End::Refused,
    })
}

/// Presses start, to which the core answers with the URL of `row`.
async fn start(bed: &TestBed, row: &Row) -> Result<()> {
    answer_start_with(bed, &row.url);
    // By script, as a click of the driver would wait for the next page.
    let click = "document.querySelector('id-contact-initiator').shadowRoot\
        .querySelector('button[part~=start]').click()";
    bed.browser.eval(click, vec![]).await
}

async fn has_ended(bed: &TestBed, proxy: &Proxy, end: End, place: &String) -> Result<bool> {
    let has_left = async || {
        let here: String = bed.browser.eval("return location.href", vec![]).await?;
        Ok::<_, Error>(here != bed.page_url("/"))
    };
    Ok(match end {
        End::Asked => proxy.places().contains(place),
        End::Left => has_left().await?,
        End::Nowhere => has_left().await? || bed.widget("id-contact-initiator").view().await?.is_started(),
        End::Refused => bed.widget("id-contact-initiator").view().await?.has_code(REFUSED),
    })
}

impl Place {
    /// Whether it is for this machine, for which no proxy is asked.
    fn is_of_this_machine(&self) -> bool {
        let is_loopback = |address: Ipv4Addr| address.is_loopback();
        self.host.split('.').next_back() == Some("localhost") || self.host.parse().is_ok_and(is_loopback)
    }
}
