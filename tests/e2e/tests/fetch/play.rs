//! Plays a page with a wrapper: the visitor's way to the end, and what the self-check says of that page.

use anyhow::{Result, ensure};
use e2e::{Call, ConsoleNoise, Setup, TestBed};
use id_contact_session::{Failure, Language, Text};

use crate::diagnose::diagnosis::{diagnose_in_page, provocations_are_no_surprise, settings};
use crate::fault_table::{COPES, Effect, UNAVAILABLE, row};

/// What the widget sends when IRMA and chat are chosen.
const START: &str = r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;
/// The element's own children.
const CHILDREN: [&str; 1] = ["Or call us: 14 012"];

/// A page with a wrapper.
pub(super) struct Wrapper {
    /// What the wrapper does, or which library it is.
    pub(super) what: &'static str,
    /// The HTML before the widget. `real` is the browser's `fetch`, and `{core}` the URL of the core.
    pub(super) html: &'static str,
    /// How the visit ends.
    pub(super) ends: End,
    /// The outcome of the self-check's check `fetch`, and words that are in it.
    pub(super) check: (&'static str, &'static [&'static str]),
}

/// How a visit ends.
#[derive(Clone, Copy)]
pub(super) enum End {
    /// At the client URL, after the exact POST.
    AtLogin,
    /// In the words of a failure. The children are shown where there is no form.
    In(Failure),
    /// In words without the WASM, with the children shown.
    Unavailable,
}

/// Plays each page on one web site, and tells of all that do not end as they should.
pub(super) async fn play(setup: Setup, wrappers: &[Wrapper]) {
    let path = |at| format!("/{at}");
    wrappers
        .iter()
        .enumerate()
        .fold(setup, |setup, (at, wrapper)| setup.with_page(&path(at), &page(wrapper.html)))
        .run(async |bed| {
            for noise in [ConsoleNoise::LoadFailed, ConsoleNoise::Cors, ConsoleNoise::UnusedPreload] {
                bed.browser.allow_noise(noise);
            }
            let mut failures = Vec::new();
            for (at, Wrapper { what, ends, check, .. }) in wrappers.iter().enumerate() {
                let outcomes = [visit(bed, &path(at), *ends).await, examine(bed, &path(at), *check).await];
                if outcomes.iter().all(Result::is_ok) {
                    row(&format!("fetch of the page: {what}"), ends.effect());
                }
                let errors = outcomes.into_iter().filter_map(Result::err);
                failures.extend(errors.map(|error| format!("fetch {what}: {error:#}")));
            }
            ensure!(failures.is_empty(), "{}", failures.join("\n\n"));
            Ok(())
        })
        .await;
}

fn page(html: &str) -> String {
    format!(
        r#"<script>var real = window.fetch;</script>
        {html}
        <id-contact-initiator core-url="{{core}}" purpose="personal_question" lang="en">
          <p>Or call us: 14 012</p>
        </id-contact-initiator>"#
    )
}

impl End {
    /// Its row in the table of faults.
    fn effect(self) -> Effect<'static> {
        match self {
            Self::AtLogin => COPES,
            Self::In(failure @ Failure::StartUnreachable) => Effect::of(failure, "fails again").choice_kept(),
            Self::In(failure) => Effect::of(failure, "fails again"),
            Self::Unavailable => Effect { reads: "(the element's own children)", ..UNAVAILABLE },
        }
    }
}

async fn visit(bed: &TestBed, path: &str, ends: End) -> Result<()> {
    let before = bed.calls().len();
    let widget = bed.open(path).await?;
    match ends {
        End::AtLogin => {
            let view = widget.until_form().await?;
            ensure!(view.children.is_empty(), "{:?} is shown beside the form", view.children);
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
        }
        End::In(failure) => {
            bed.browser.expect_in_console(failure.code());
            let is_of_start = failure == Failure::StartUnreachable;
            if is_of_start {
                widget.choose_and_start("irma", "chat").await?;
            }
            let view = widget.until_code(failure.code()).await?;
            let title = Language::English.words(Text::failure(failure).0);
            ensure!(view.message.as_ref().is_some_and(|told| told.contains(title)), "{title:?} in {view:#?}");
            let is_right =
                if is_of_start { view.chosen() == ["irma", "chat"] } else { view.children == CHILDREN };
            ensure!(
                is_right,
                "a start that failed keeps the choice, anything else shows the children: {view:#?}"
            );
        }
        End::Unavailable => {
            bed.browser.expect_in_console(UNAVAILABLE.code);
            bed.browser.allow_in_console("did not load");
            let code = "document.querySelector('id-contact-initiator').getState().code";
            bed.browser.until_true(&format!("{code} === '{}'", UNAVAILABLE.code)).await?;
            widget.until("the children", |view| view.children == CHILDREN && !view.busy).await?;
        }
    }
    let calls = bed.calls();
    let bodies: Vec<_> = calls[before..].iter().filter(|call| call.is_start()).map(Call::body).collect();
    let expected: &[&str] = if matches!(ends, End::AtLogin) { &[START] } else { &[] };
    ensure!(bodies == expected, "what was posted is {bodies:?}");
    Ok(())
}

/// Whatever the wrapper does, the core is as it should be, and its operator has nothing to mend.
async fn examine(bed: &TestBed, path: &str, (outcome, words): (&str, &[&str])) -> Result<()> {
    provocations_are_no_surprise(bed);
    bed.open(path).await?;
    let diagnosis = diagnose_in_page(bed, settings(&bed.core.url())).await?;
    let check = diagnosis.check("fetch");
    let text = format!("{} {}", check.found, check.advice);
    let party = if outcome == "ok" { None } else { Some("website owner") };
    let is_right = check.outcome == outcome
        && check.party.as_deref() == party
        && words.iter().all(|word| text.contains(word));
    ensure!(is_right, "the check fetch should be {outcome} with {words:?}\n{}", diagnosis.text);
    // What the web site of the tests lacks is compression.
    let others = ["problem", "warning"].into_iter().flat_map(|outcome| diagnosis.ids(outcome));
    let others: Vec<&str> = others.filter(|id| !["fetch", "wasm-compression"].contains(id)).collect();
    ensure!(others.is_empty(), "it finds {others:?} as well\n{}", diagnosis.text);
    ensure!(bed.browser.eval::<bool>(UNTOUCHED, vec![]).await?, "the self-check leaves something behind");
    Ok(())
}

/// The self-check takes its frame away, and what it puts into prototypes for a moment.
const UNTOUCHED: &str = "return !document.querySelector('iframe') && !('referrerPolicy' in Object.prototype) \
    && !/isOurs|tell/.test(Object.getOwnPropertyDescriptor(Request.prototype, 'headers')?.get)";
