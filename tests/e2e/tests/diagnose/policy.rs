//! Pages with a Content Security Policy: the finding names what it forbids, and what to add to which directive.

use anyhow::Result;
use e2e::{Setup, TestBed};

use crate::diagnose::diagnosis::{Diagnosis, MODULE, PAGE, diagnose, provocations_are_no_surprise, settings};

const OWNER: &str = "website owner";
const CSP: &str = "content-security-policy";

#[tokio::test]
async fn connect_src_must_allow_the_core() {
    under("connect-src 'self'", async |bed, diagnosis| {
        let core = bed.core.url();
        let advice = format!("add {core} to connect-src");
        diagnosis.assert("core-reachable", "problem", OWNER, &["Content Security Policy", &advice]);
        diagnosis.assert(CSP, "problem", OWNER, &[&format!("connect-src forbids {core}"), &advice]);
        assert_eq!(diagnosis.ids("problem"), ["core-reachable", CSP]);
    })
    .await;
}

#[tokio::test]
async fn connect_src_must_allow_the_widget_s_own_files() {
    under("connect-src http://127.0.0.1:1", async |_, diagnosis| {
        diagnosis.assert(
            "wasm-file",
            "problem",
            OWNER,
            &["Content Security Policy", "add 'self' to connect-src"],
        );
        diagnosis.assert(CSP, "problem", OWNER, &["connect-src forbids 'self'"]);
    })
    .await;
}

#[tokio::test]
async fn img_src_must_allow_the_icons() {
    under("img-src 'self'", async |bed, diagnosis| {
        let advice = format!("add {} to img-src", bed.core.url());
        diagnosis.assert("icons", "warning", OWNER, &["/static/irma.svg", &advice]);
        diagnosis.assert(CSP, "warning", OWNER, &["img-src forbids", &advice]);
        assert!(diagnosis.ok, "the widget does without\n{}", diagnosis.text);
    })
    .await;
}

#[tokio::test]
async fn script_src_must_allow_wasm() {
    under("script-src 'self'", async |_, diagnosis| {
        let advice = "add 'wasm-unsafe-eval' to script-src";
        diagnosis.assert("wasm-allowed", "problem", OWNER, &["forbids WebAssembly", advice]);
        diagnosis.assert(CSP, "problem", OWNER, &["script-src forbids 'wasm-unsafe-eval'", advice]);
        assert_eq!(diagnosis.ids("problem"), ["wasm-allowed", CSP]);
    })
    .await;
}

#[tokio::test]
async fn default_src_stands_for_all_of_them() {
    under("default-src 'self'", async |bed, diagnosis| {
        let core = format!("connect-src forbids {}", bed.core.url());
        diagnosis.assert(CSP, "problem", OWNER, &[&core, "script-src forbids 'wasm-unsafe-eval'"]);
    })
    .await;
}

#[tokio::test]
async fn a_policy_that_only_reports_is_a_warning() {
    Setup::page(PAGE)
        .with_header("content-security-policy-report-only", "connect-src 'self'; report-to nobody")
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose(bed, settings(&bed.core.url())).await?;
            assert!(diagnosis.ok, "{}", diagnosis.text);
            diagnosis.assert(CSP, "warning", OWNER, &["connect-src would forbid (report only)"]);
            Ok(())
        })
        .await;
}

/// The strictest policy under which the widget works. The panel is drawn without markup in strings.
#[tokio::test]
async fn the_strictest_policy_that_works_is_fine_for_the_self_check_too() {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http:; \
                          img-src http: data:; require-trusted-types-for 'script'; trusted-types 'none'";
    const SHOW: &str = "
        const [module, settings] = arguments;
        return import(module).then(async ({ diagnose, showDiagnosis }) => {
          const panel = showDiagnosis(await diagnose(settings), document.querySelector('main'));
          const section = panel.shadowRoot.querySelector('section');
          return [section.textContent, getComputedStyle(section).borderTopWidth, panel.parentElement.localName];
        });";
    Setup::page(PAGE)
        .with_header(CSP, POLICY)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let arguments = vec![MODULE.into(), settings(&bed.core.url())];
            let [text, border, parent]: [String; 3] = bed.browser.eval(SHOW, arguments).await?;
            assert!(text.starts_with("Self-check: no problems0 problems, 1 warning"), "{text}");
            assert!(
                text.contains("no session was started") && text.contains("content-security-policy"),
                "{text}"
            );
            assert_eq!((border.as_str(), parent.as_str()), ("2px", "main"));
            Ok(())
        })
        .await;
}

async fn under(policy: &str, judge: impl AsyncFnOnce(&TestBed, Diagnosis)) {
    Setup::page(PAGE)
        .with_header(CSP, policy)
        .run(async |bed| -> Result<()> {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose(bed, settings(&bed.core.url())).await?;
            judge(bed, diagnosis).await;
            Ok(())
        })
        .await;
}
