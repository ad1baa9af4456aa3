//! Real libraries that wrap or replace `fetch`, as pages load them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use e2e::{Setup, npm_package};
use id_contact_session::Failure::OptionsUnreachable;

use super::play::{End, Wrapper, play};

/// Of the headers, the request and the answers of a library that changes nothing.
const UNCHANGED: (&str, &[&str]) = ("ok", &["it is not", "end as they do"]);

const WRAPPERS: &[Wrapper] = &[
    Wrapper {
        what: "xhook",
        html: r#"<script src="/xhook/xhook.min.js"></script>
        <script>
          xhook.before((request) => void (request.url.startsWith("/mock/") && request.headers));
          xhook.after((request, response) => void response.status);
        </script>"#,
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "zone.js",
        html: r#"<script src="/zone/zone.umd.min.js"></script>"#,
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "whatwg-fetch, in the place of fetch",
        html: r#"<script>window.fetch = undefined;</script>
        <script src="/whatwg/fetch.umd.js"></script>"#,
        ends: End::AtLogin,
        check: ("ok", &["it is not", "cannot be seen"]),
    },
    Wrapper {
        what: "Sentry, which traces the page's own requests",
        html: r#"<script src="/sentry/sentry.js"></script>
        <script>
          Sentry.init({
            dsn: "https://key@sentry.example/1",
            integrations: [Sentry.browserTracingIntegration()],
            tracesSampleRate: 1,
            transport: () => ({ send: async () => ({}), flush: async () => true }),
          });
        </script>"#,
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "Sentry, which traces requests to the core",
        html: r#"<script src="/sentry/sentry.js"></script>
        <script>
          Sentry.init({
            dsn: "https://key@sentry.example/1",
            integrations: [Sentry.browserTracingIntegration()],
            tracesSampleRate: 1,
            tracePropagationTargets: ["{core}"],
            transport: () => ({ send: async () => ({}), flush: async () => true }),
          });
        </script>"#,
        ends: End::In(OptionsUnreachable),
        check: (
            "problem",
            &["adds the header sentry-trace", "adds the header baggage", "GET of the session options fails"],
        ),
    },
    Wrapper {
        what: "Elastic APM, which traces the page's own requests",
        html: r#"<script src="/elastic/elastic-apm-rum.umd.min.js"></script>
        <script>elasticApm.init({ serviceName: "page", serverUrl: location.origin, logLevel: "error" });</script>"#,
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "Elastic APM, which traces requests to the core",
        html: r#"<script src="/elastic/elastic-apm-rum.umd.min.js"></script>
        <script>
          elasticApm.init({
            serviceName: "page",
            serverUrl: location.origin,
            distributedTracingOrigins: ["{core}"],
            logLevel: "error",
          });
        </script>"#,
        ends: End::In(OptionsUnreachable),
        check: ("problem", &["adds the header traceparent", "GET of the session options fails"]),
    },
];

#[tokio::test]
async fn a_library_that_wraps_fetch_leaves_the_widget_working_or_is_found() {
    let setup = Setup::page("")
        .with_folder("/xhook", npm_package("xhook").join("dist"))
        .with_folder("/zone", npm_package("zone.js").join("bundles"))
        .with_folder("/whatwg", npm_package("whatwg-fetch").join("dist"))
        .with_folder("/elastic", npm_package("@elastic/apm-rum").join("dist/bundles"))
        .with_folder("/sentry", SENTRY.clone());
    play(setup, WRAPPERS).await;
}

/// The folder with Sentry as one script: its package has none for browsers.
static SENTRY: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sentry");
    let status = Command::new("node")
        .arg(npm_package("esbuild").join("bin/esbuild"))
        .arg(npm_package("@sentry/browser").join("build/npm/esm/prod/index.js"))
        .args(["--bundle", "--minify", "--global-name=Sentry", "--log-level=warning"])
        .arg(format!("--outfile={}", folder.join("sentry.js").display()))
        .status()
        .expect("node can be run");
    assert!(status.success(), "esbuild cannot bundle it");
    folder
});
