//! One load of a page in a browser with an empty profile, and what is measured of it.

use anyhow::{Context, Result};
use e2e::{Browser, Engine, Setup, until};
use serde::Deserialize;
use serde_json::{Value, json};

/// The network and the processor of a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Device {
    /// As they are here.
    Here,
    /// 150 ms for a round trip, 1.6 Mbit/s, and a processor four times slower.
    Slow,
}

impl Device {
    pub(crate) const ALL: [Self; 2] = [Self::Here, Self::Slow];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Here => "none",
            Self::Slow => "slow",
        }
    }

    async fn emulate(self, browser: &Browser) -> Result<()> {
        if self == Self::Slow {
            let cdp = browser.driver().cdp();
            cdp.send_raw("Network.enable", json!({})).await?;
            // Bytes a second.
            let conditions = json!({
                "offline": false,
                "latency": 150,
                "downloadThroughput": 1_600_000 / 8,
                "uploadThroughput": 750_000 / 8,
            });
            cdp.send_raw("Network.emulateNetworkConditions", conditions).await?;
            cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        }
        Ok(())
    }
}

/// What one load took: times in milliseconds since the navigation, work in milliseconds, sizes in bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) placeholder: f64,
    pub(crate) ready: f64,
    /// All tasks of the main thread until then.
    pub(crate) main_thread: f64,
    pub(crate) script: f64,
    pub(crate) layout: f64,
    pub(crate) heap: f64,
    /// From the press on start to the navigation, in milliseconds.
    pub(crate) press: f64,
    pub(crate) bytes: f64,
}

#[derive(Deserialize)]
struct Seen {
    placeholder: Option<f64>,
    ready: Option<f64>,
    pressed: Option<f64>,
    navigated: Option<f64>,
}

const RECORDER: &str = include_str!("recorder.js");
const SEEN: &str = "const { placeholder, ready, pressed, navigated } = window.bench ?? {};
    return { placeholder, ready, pressed, navigated }";
const BYTES: &str = "return performance.getEntriesByType('resource')
    .filter(({ name }) => new URL(name).origin === location.origin)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)";

/// Loads the page at `url`, `visits` times with the same profile, and measures the last.
pub(crate) async fn load(
    url: &str,
    device: Device,
    (widgets, radios): (usize, usize),
    visits: usize,
) -> Result<Measured> {
    let browser = Browser::start(Engine::Chromium, &Setup::bare_page(""), url).await?;
    let cdp = browser.driver().cdp();
    let recorder = RECORDER.replace("WIDGETS", &widgets.to_string()).replace("RADIOS", &radios.to_string());
    cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": recorder })).await?;
    device.emulate(&browser).await?;
    for _ in 1..visits {
        browser.driver().goto(url).await?;
        until_seen(&browser, "the first visit", |seen| seen.ready.is_some()).await?;
        browser.driver().goto("about:blank").await?;
    }
    cdp.send_raw("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
    let before = metrics(&browser).await?;
    browser.driver().goto(url).await?;
    let seen = until_seen(&browser, "the page to be ready", |seen| seen.ready.is_some()).await?;
    let after = metrics(&browser).await?;
    let bytes = browser.eval(BYTES, vec![]).await?;
    browser.run("window.bench.press()").await?;
    let started = until_seen(&browser, "the page to go on", |seen| seen.navigated.is_some()).await?;
    browser.quit().await?;

    let work = |name: &str| {
        // A navigation to another site begins in another process, which counts from zero.
        let (from, to) = (value(&before, name), value(&after, name));
        if to < from { to * 1000.0 } else { (to - from) * 1000.0 }
    };
    Ok(Measured {
        placeholder: seen.placeholder.unwrap_or_default(),
        ready: seen.ready.context("it was ready")?,
        main_thread: work("TaskDuration"),
        script: work("ScriptDuration"),
        layout: work("LayoutDuration") + work("RecalcStyleDuration"),
        heap: value(&after, "JSHeapUsedSize"),
        press: started.navigated.zip(started.pressed).map_or(f64::NAN, |(to, from)| to - from),
        bytes,
    })
}

async fn until_seen(browser: &Browser, what: &str, is_enough: impl Fn(&Seen) -> bool) -> Result<Seen> {
    until(what, async || {
        let seen: Seen = browser.eval(SEEN, vec![]).await?;
        Ok(Some(seen).filter(|seen| is_enough(seen)))
    })
    .await
}

async fn metrics(browser: &Browser) -> Result<Value> {
    Ok(browser.driver().cdp().send_raw("Performance.getMetrics", json!({})).await?)
}

fn value(metrics: &Value, name: &str) -> f64 {
    let list = metrics["metrics"].as_array().into_iter().flatten();
    list.into_iter()
        .find(|metric| metric["name"] == name)
        .and_then(|it| it["value"].as_f64())
        .unwrap_or_default()
}
