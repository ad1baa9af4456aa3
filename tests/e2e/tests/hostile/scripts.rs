//! The parsers that the widget has in JavaScript, tested with thousands of values that are almost right.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;
use e2e::{Setup, TestBed, project_root, report};
use id_contact_session::{Config, Effect, Event, Language, Model, Notification, Settings, update};
use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::hostile::generate::{core_url, mutated, purpose, text};

const COUNT: usize = 3_000;

/// Generates this many values, which are the same in each run and each engine.
pub(crate) fn values<T>(strategy: impl Strategy<Value = T>, count: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| strategy.new_tree(&mut runner).expect("a value").current()).collect()
}

fn one_of(good: &[&'static str]) -> impl Strategy<Value = String> {
    mutated(select(good.to_vec()).prop_map(str::to_owned))
}

/// The folder with the pages' scripts.
pub(crate) fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

/// A page with `scripts.js` and the script's modules, which it calls: they are as the build put them together before it
/// bundled them, because some are generated.
fn setting() -> Setup {
    let modules = env::var_os("INITIATOR_MODULES")
        .map_or_else(|| project_root().join("target/widget/staging"), PathBuf::from);
    Setup::page(r#"<script type="module" src="/hostile/scripts.js"></script>"#)
        .with_folder("/hostile", here())
        .with_folder("/assets", modules)
}

/// Calls a function of `scripts.js` with `values`.
async fn call<T: DeserializeOwned>(bed: &TestBed, function: &str, values: &Value) -> Result<T> {
    bed.browser.until_true("window.hostile").await?;
    let script = format!(
        "const done = arguments[1]; Promise.resolve(hostile.{function}(arguments[0])).then(done, (error) => done(String(error)))"
    );
    Ok(bed.browser.driver().execute_async(&script, vec![values.clone()]).await?.convert()?)
}

fn counted(what: &str, values: usize) {
    report::row("Values given to the widget", &[("what", what), ("values", &values.to_string())]);
}

#[tokio::test]
async fn what_is_asked_for_early_is_what_the_rules_ask_for() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            let pairs = values((core_url(), purpose()), COUNT);
            let asked: Vec<Option<String>> = call(bed, "preload", &json!(pairs)).await?;
            let mut same = 0;
            for ((core_url, purpose), asked) in pairs.iter().zip(asked) {
                // Each may refuse what the other accepts: then only the widget asks, or nobody uses the early answer.
                if let (Some(expected), Some(asked)) = (by_the_rules(core_url, purpose), asked) {
                    assert_eq!(asked, expected, "core-url={core_url:?} purpose={purpose:?}");
                    same += 1;
                }
            }
            assert!(same > COUNT / 20, "only {same} are asked for by both");
            counted("pairs of core-url and purpose", COUNT);
            Ok(())
        })
        .await;
}

/// The URL that the rules ask for the options, if they accept these attributes.
fn by_the_rules(core_url: &str, purpose: &str) -> Option<String> {
    let config = Config::from_attributes(Some(core_url), Some(purpose)).ok()?;
    let event = Event::Configured { config: Ok(config), settings: Settings::default() };
    update(&mut Model::default(), event).into_iter().find_map(|effect| match effect {
        Effect::FetchOptions { request, .. } => Some(request.url),
        _ => None,
    })
}

#[tokio::test]
async fn settings_are_read_back_as_they_were_set() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            let texts = values(text(), COUNT);
            let wrong: Vec<[String; 4]> = call(bed, "settings", &json!(texts)).await?;
            assert_eq!(wrong, [[""; 4]; 0], "property, set to, read as, attribute");
            counted("values of each property", COUNT);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn own_words_are_strings_or_nothing() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            let json = [
                r#"{"start":"Start"}"#,
                r#"{"__proto__":"a","constructor":"b"}"#,
                r#"["a"]"#,
                "null",
                "1e999",
                "\"a\"",
                r#"{"start":{"toString":1}}"#,
                r#"{"start":null,"start":"\ud800"}"#,
                "",
                "{}",
            ];
            let texts = values(one_of(&json), COUNT);
            let wrong: Vec<String> = call(bed, "words", &json!(texts)).await?;
            assert_eq!(wrong, [""; 0]);
            counted("JSON of own words", COUNT);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn word_of_a_login_is_taken_out_and_nothing_else() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            let queries = one_of(&[
                "?notification=cancel",
                "?notification=error",
                "?a=b&notification=cancel&c#d",
                "#?notification=cancel",
                "?notification=error&notification=cancel",
                "?notification=",
                "?notification",
                "?Notification=cancel",
                "?a?notification=error",
                "?notification=cancel#notification=error",
                "?&&notification=cancel&&",
                "",
            ]);
            let path = select(vec!["/", "/a/b", "//", "/notification=cancel", "/a;b"]);
            let addresses =
                (path, queries).prop_map(|(path, query)| format!("https://example.nl{path}{query}"));
            let addresses = values(addresses, COUNT);
            let outcomes: Vec<(String, Option<String>, String)> =
                call(bed, "notifications", &json!(addresses)).await?;
            let mut told = 0;
            for (before, word, after) in outcomes {
                assert_eq!(
                    (word.as_deref(), after.as_str()),
                    (word_in(&before), &*without_word(&before)),
                    "{before}"
                );
                let is_known = word.as_deref().is_none_or(|word| Notification::parse(word).is_some());
                assert!(is_known, "the rules do not know {word:?}");
                told += usize::from(word.is_some());
            }
            assert!(told > COUNT / 10, "only {told} are told");
            counted("addresses with a query", COUNT);
            Ok(())
        })
        .await;
}

/// A URL in three parts: what is before the query, the query, and what is behind it.
fn parts(address: &str) -> Option<(&str, &str, &str)> {
    let end = address.find('#').unwrap_or(address.len());
    let (before, query) = address[..end].split_once('?')?;
    Some((before, query, &address[end..]))
}

fn is_word(parameter: &str) -> bool {
    ["notification=cancel", "notification=error"].contains(&parameter)
}

fn word_in(address: &str) -> Option<&str> {
    let (_, query, _) = parts(address)?;
    query.split('&').find(|parameter| is_word(parameter))?.strip_prefix("notification=")
}

fn without_word(address: &str) -> String {
    match parts(address) {
        Some((before, query, after)) if word_in(address).is_some() => {
            let rest: Vec<_> = query.split('&').filter(|parameter| !is_word(parameter)).collect();
            let rest = rest.join("&");
            [before, if rest.is_empty() { "" } else { "?" }, &rest, after].concat()
        }
        _ => address.to_owned(),
    }
}

#[tokio::test]
async fn a_language_is_chosen_as_the_rules_choose() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            let tags = [
                "nl",
                "en-GB",
                "AR",
                "uk_UA",
                "xx",
                "",
                " pl ",
                "constructor",
                "__proto__",
                "toString",
                "zh-Hant-TW",
            ];
            let nests = values(vec(one_of(&tags), 0..4), COUNT);
            let browsers: Vec<String> = bed.browser.eval("return [...navigator.languages]", vec![]).await?;
            let chosen: Vec<String> = call(bed, "languages", &json!(nests)).await?;
            for (nest, chosen) in nests.iter().zip(chosen) {
                assert!(
                    Language::ALL.iter().any(|language| language.tag() == chosen),
                    "{nest:?} is {chosen}"
                );
                // Both trim white space and convert to lower case, but differ in what is not ASCII.
                if nest.iter().all(|tag| tag.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())) {
                    let wishes = nest.iter().rev().chain(&browsers).map(String::as_str);
                    assert_eq!(chosen, Language::choose(wishes).tag(), "{nest:?}");
                }
            }
            counted("nests of languages", COUNT);
            Ok(())
        })
        .await;
}

/// A link has a property `host` too, which is no element.
#[tokio::test]
async fn a_language_is_found_also_in_a_link_that_stands_nowhere() {
    setting()
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("window.hostile").await?;
            let in_link = "
                const link = document.createElement('a');
                link.href = 'https://example.nl';
                const element = document.createElement('div');
                link.append(element);
                return hostile.languageOf(element);
            ";
            let chosen: String = bed.browser.eval(in_link, vec![]).await?;
            assert!(Language::ALL.iter().any(|language| language.tag() == chosen), "{chosen}");
            Ok(())
        })
        .await;
}
