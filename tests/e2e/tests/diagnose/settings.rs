//! The settings are read as the rules read them, and nothing that is given makes the self-check throw.

use e2e::{Setup, modules_folder};
use id_contact_session::Config;
use serde_json::{Value, json};

use crate::diagnose::diagnosis::{
    Diagnosis, MODULE, PAGE, diagnose, diagnose_with, provocations_are_no_surprise,
};

/// A `fetch` that fails at once.
const NOBODY: &str = "() => Promise.reject(new TypeError())";

const CORE_URLS: &[&str] = &[
    "https://core.example.nl",
    " https://example.nl/core/ \n",
    "HTTP://LOCALHOST:8100",
    "http://127.0.0.1:1",
    "https://my_core.example.nl:65535/a/b//",
    "",
    "  ",
    "core.example.nl",
    "/core",
    "//core.example.nl",
    "ftp://core.example.nl",
    "javascript:alert(1)",
    "https:example.nl",
    "https://",
    "https:///path",
    "https://example.nl/a b",
    "https://exa\tmple.nl",
    "https://example.nl\\@evil.example",
    "https://ex\u{430}mple.nl",
    "https://user:pass@example.nl/",
    "https://.nl",
    "https://a..nl",
    "https://example.nl.",
    "https://ex%61mple.nl",
    "https://0x7f.1/",
    "https://1.2.3/",
    "https://1.2.3.256/",
    "https://01.2.3.4/",
    "https://2130706433/",
    "https://[::1]/",
    "https://example.nl:",
    "https://example.nl:0",
    "https://example.nl:080",
    "https://example.nl:65536",
    "https://example.nl:8a",
    "https://example.nl/?a",
    "https://example.nl#a",
];

const PURPOSES: &[&str] = &["report_move", " with/slash ", "aangifte-zoë", "", " ", ".", "..", "...", "a\nb"];

#[tokio::test]
async fn the_rules_and_the_self_check_agree_on_settings() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            let longest = "ë".repeat(200);
            let too_long = "ë".repeat(201);
            let purposes = PURPOSES.iter().copied().chain([longest.as_str(), too_long.as_str()]);
            let cases: Vec<(&str, &str)> = CORE_URLS
                .iter()
                .map(|&core| (core, "report_move"))
                .chain(purposes.map(|purpose| ("https://core.example.nl", purpose)))
                .collect();
            let script = format!(
                "const [module, cases] = arguments;
                 return import(module).then(({{ diagnose }}) => Promise.all(cases.map(([coreUrl, purpose]) =>
                   diagnose({{ coreUrl, purpose, fetch: {NOBODY} }}))))
                   .then((all) => JSON.parse(JSON.stringify(all)));"
            );
            let found: Vec<Diagnosis> = bed.browser.eval(&script, vec![json!(MODULE), json!(cases)]).await?;
            for ((core, purpose), diagnosis) in cases.iter().zip(&found) {
                let errors = Config::from_attributes(Some(core), Some(purpose)).err().unwrap_or_default();
                for attribute in ["core-url", "purpose"] {
                    let is_wrong = errors.iter().any(|error| error.attribute() == attribute);
                    let outcome = if is_wrong { "problem" } else { "ok" };
                    let check = diagnosis.check(attribute);
                    assert_eq!(check.outcome, outcome, "{core:?} {purpose:?}: {check:?}");
                }
                for error in errors {
                    assert!(diagnosis.check(error.attribute()).advice.contains(error.example()), "{error:?}");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn whatever_is_given_it_answers() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            for nonsense in
                [Value::Null, json!({}), json!({ "coreUrl": 7, "purpose": ["a"], "wasmUrl": "http://" })]
            {
                let diagnosis = diagnose(bed, nonsense.clone()).await?;
                assert!(!diagnosis.ok, "{nonsense}");
                assert_eq!(diagnosis.check("core-url").outcome, "problem", "{nonsense}");
            }
            let throws = "() => { throw new Error('a page changed it') }";
            let settings = json!({ "coreUrl": bed.core.url(), "purpose": "personal_question" });
            let diagnosis = diagnose_with(bed, throws, settings).await?;
            assert_eq!(diagnosis.check("core-reachable").outcome, "problem");
            Ok(())
        })
        .await;
}

/// By the modules of the self-check, as the web site of the tests has no https: an http core is one problem, of the website
/// owner, and the core is not asked.
#[tokio::test]
async fn an_http_core_on_an_https_page_is_one_problem() {
    Setup::page(PAGE)
        .with_folder("/modules", modules_folder())
        .run(async |bed| {
            bed.open("/").await?;
            let script = "return (async () => {
                const { readSettings } = await import('/modules/diagnose/settings.js');
                const { checkCore } = await import('/modules/diagnose/core.js');
                const settings = { coreUrl: 'http://core.example', purpose: 'a' };
                const { checks, ...config } = readSettings(settings, { protocol: 'https:' });
                const core = await checkCore(config, () => { throw new Error('it is asked') });
                return [...checks, ...core.checks].map(({ id, outcome, party, found }) => [id, outcome, party, found]);
            })()";
            let checks: Vec<(String, String, Option<String>, String)> = bed.browser.eval(script, vec![]).await?;
            let problems: Vec<_> = checks.iter().filter(|check| check.1 == "problem").collect();
            assert_eq!(problems.len(), 1, "{checks:?}");
            assert_eq!((&*problems[0].0, problems[0].2.as_deref()), ("mixed-content", Some("website owner")));
            let skipped = checks.iter().filter(|check| check.3 == "see mixed-content").count();
            assert_eq!(skipped, 9, "{checks:?}");
            Ok(())
        })
        .await;
}
