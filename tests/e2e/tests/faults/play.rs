//! Plays a fault as a visitor does, and holds each cell of its row against what happened.

use std::collections::{BTreeSet, HashSet};

use anyhow::{Context, Result, ensure};
use e2e::{Grumble, Look, Method, Stage, Widget, report};
use id_contact_session::{Failure, Language, Text};

use crate::faults::page::{self, CHILDREN, be_patient, core_url, open, until_told};
use crate::faults::row::{Broken, Outcome, Row};

/// The patience with cores that never answer, in milliseconds.
const HASTE: u32 = 400;

/// What the visitor chooses.
const CHOICE: [&str; 2] = ["irma", "chat"];

/// Plays `rows`, one after the other in one browser. What is wrong with them is told together.
pub(crate) async fn play(rows: Vec<Row>) {
    page::setting()
        .play(async |stage| {
            let mut player = Player::new(stage);
            let mut wrong = Vec::new();
            for row in &rows {
                let mut posts = BTreeSet::new();
                for (place, broken) in row.faults.iter().enumerate() {
                    // What a browser cannot tell apart needs no second look.
                    let pains = if place == 0 { Pains::All } else { Pains::Few };
                    match player.play(broken, pains).await {
                        Ok(sent) => drop(posts.insert(sent)),
                        Err(error) => wrong.push(format!("{}: {error:#}", broken.name)),
                    }
                }
                report(row, &posts);
            }
            ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
            Ok(())
        })
        .await;
}

/// How closely a fault is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pains {
    /// With real clicks, and "try again" while it cannot help yet.
    All,
    Few,
}

#[derive(Debug)]
struct Player<'stage> {
    stage: &'stage Stage,
    /// The failures that were read in every language.
    read: HashSet<&'static str>,
}

impl<'stage> Player<'stage> {
    fn new(stage: &'stage Stage) -> Self {
        stage.browser.let_grumble(Grumble::LoadFailed);
        stage.browser.let_grumble(Grumble::Cors);
        Self { stage, read: HashSet::new() }
    }

    /// The answer is how many starts the core was sent before the visitor was told, or went on.
    async fn play(&mut self, broken: &Broken, pains: Pains) -> Result<usize> {
        match broken.outcome {
            Outcome::Copes => self.goes_on(broken, pains).await,
            Outcome::SaysOnce(failure) => self.no_start(broken, failure, pains).await,
            Outcome::Says(failure) if is_of_start(failure) => self.no_start(broken, failure, pains).await,
            Outcome::Says(failure) => self.no_options(broken, failure, pains).await,
        }
    }

    /// The session starts, and nothing was told.
    async fn goes_on(&self, broken: &Broken, pains: Pains) -> Result<usize> {
        let widget = self.open(broken).await?;
        let auth = self.choose_and_start(&widget, pains).await?;
        self.arrives(broken, &auth).await?;
        let posts = self.posts(broken);
        ensure!(posts == 1, "the core was sent {posts} starts");
        Ok(posts)
    }

    async fn no_options(&mut self, broken: &Broken, failure: Failure, pains: Pains) -> Result<usize> {
        let widget = self.open(broken).await?;
        self.is_told(&widget, failure, 1).await?;
        let look = widget.look().await?;
        ensure!(!look.form && look.focus.is_empty(), "it shows a form, or took the focus: {look:#?}");
        self.in_every_language(&widget, failure).await?;

        if failure.is_retryable() {
            if pains == Pains::All {
                widget.press_retry().await?;
                self.is_told(&widget, failure, 2).await?;
                self.until_focus(&widget, "div message").await?;
            }
            self.mend(broken).await?;
            widget.press_retry().await?;
        } else {
            self.mend(broken).await?;
            self.stage
                .browser
                .eval::<()>("document.querySelector('id-contact-initiator').reset()", vec![])
                .await?;
        }
        let look = widget.until_form().await?;
        ensure!(look.message.is_none() && look.children.is_empty(), "it has more than a form: {look:#?}");
        if failure.is_retryable() {
            self.until_focus(&widget, &format!("input {}", look.auth[0].tag)).await?;
        }
        let posts = self.posts(broken);
        ensure!(posts == 0, "the core was sent {posts} starts");
        Ok(posts)
    }

    async fn no_start(&mut self, broken: &Broken, failure: Failure, pains: Pains) -> Result<usize> {
        let widget = self.open(broken).await?;
        let auth = self.choose_and_start(&widget, pains).await?;
        self.is_told(&widget, failure, 1).await?;
        self.keeps_the_choice(&widget, broken, 1).await?;
        let sent = self.posts(broken);
        self.in_every_language(&widget, failure).await?;

        let mut presses = 1;
        // The core no longer allows it: "try again" shows what it allows now.
        let shows_options = matches!(failure, Failure::CombinationRefused(_));
        let is_mended = matches!(broken.outcome, Outcome::SaysOnce(_));
        if !is_mended && failure.is_retryable() && !shows_options && pains == Pains::All {
            widget.press_retry().await?;
            presses += 1;
            self.is_told(&widget, failure, presses).await?;
            self.keeps_the_choice(&widget, broken, presses).await?;
        }
        let before = self.posts(broken);
        self.mend(broken).await?;
        if shows_options {
            widget.press_retry().await?;
            let look = widget.until("no message", |look| look.form && look.message.is_none()).await?;
            ensure!(look.chosen() == CHOICE, "it forgot the choice: {look:#?}");
            widget.press_start().await?;
        } else if failure.is_retryable() {
            widget.press_retry().await?;
        } else {
            widget.press_start().await?;
        }
        self.arrives(broken, &auth).await?;
        let posts = self.posts(broken) - before;
        ensure!(posts == 1, "the last press sent the core {posts} starts");
        Ok(sent)
    }

    async fn open(&self, broken: &Broken) -> Result<Widget<'stage>> {
        let core = core_url(self.stage, &broken.name);
        open(self.stage, &core, broken.hangs.then_some(HASTE)).await
    }

    /// Chooses, where it is not chosen already, and presses start; the answer is the auth method.
    async fn choose_and_start(&self, widget: &Widget<'_>, pains: Pains) -> Result<String> {
        let look = widget.until_form().await?;
        let chosen = [pick(&look.auth, CHOICE[0])?, pick(&look.comm, CHOICE[1])?];
        if pains == Pains::All {
            for tag in &chosen {
                widget.choose(tag).await?;
            }
            widget.press_start().await?;
        } else {
            let click = "const { shadowRoot } = document.querySelector('id-contact-initiator'); \
                         for (const css of arguments) shadowRoot.querySelector(css).click();";
            let radios = chosen.iter().map(|tag| format!("input[value='{tag}']").into());
            let click_on = radios.chain(["button[part~=start]".into()]).collect();
            self.stage.browser.eval::<()>(click, click_on).await?;
        }
        let [auth, _] = chosen;
        Ok(auth)
    }

    async fn mend(&self, broken: &Broken) -> Result<()> {
        self.stage.core.disable_fault(&broken.name);
        be_patient(self.stage).await
    }

    /// At the login, of which the proxy that breaks things knows nothing.
    async fn arrives(&self, broken: &Broken, auth: &str) -> Result<()> {
        let broken = core_url(self.stage, &broken.name);
        let core = if broken.contains("/scenario/") { broken } else { self.stage.core.url() };
        self.stage.browser.until_at(&format!("{core}/auth/{auth}/")).await?;
        Ok(())
    }

    /// How many starts this core was sent.
    fn posts(&self, broken: &Broken) -> usize {
        let path = core_url(self.stage, &broken.name).replace(&self.stage.core.url(), "");
        let line = format!("POST {path}/start");
        self.stage.call_lines().iter().filter(|call| **call == line).count()
    }

    /// The page has heard of it that many times, and the visitor reads it.
    async fn is_told(&self, widget: &Widget<'_>, failure: Failure, times: usize) -> Result<()> {
        self.stage.browser.expect_in_console(failure.code());
        let told = until_told(self.stage, times).await?;
        ensure!(
            (told.code.as_str(), told.status) == (failure.code(), failure.status()),
            "the page heard of {told:?}"
        );
        let look = widget.until_code(failure.code()).await?;
        ensure!(look.children == CHILDREN, "the children are not shown: {look:#?}");
        reads(&look, failure, Language::English)
    }

    async fn keeps_the_choice(&self, widget: &Widget<'_>, broken: &Broken, presses: usize) -> Result<()> {
        let look = self.until_focus(widget, "div message").await?;
        ensure!(look.chosen() == CHOICE, "it forgot the choice: {look:#?}");
        let start = Language::English.words(Text::Start);
        ensure!(look.button_words() == Some(start), "start cannot be pressed: {look:#?}");
        let title = self.stage.browser.driver().title().await?;
        ensure!(title == "Gemeente Voorbeeldstad", "the page is called {title}");
        let (least, most) = (presses * broken.posts.start(), presses * broken.posts.end());
        let posts = self.posts(broken);
        ensure!((least..=most).contains(&posts), "{presses} presses sent the core {posts} starts");
        Ok(())
    }

    async fn until_focus(&self, widget: &Widget<'_>, focus: &str) -> Result<Look> {
        widget.until(&format!("the focus on {focus}"), |look| look.focus == focus).await
    }

    /// Once for each failure: nothing else depends on the language.
    async fn in_every_language(&mut self, widget: &Widget<'_>, failure: Failure) -> Result<()> {
        if !self.read.insert(failure.code()) {
            return Ok(());
        }
        for language in Language::ALL.into_iter().chain([Language::English]) {
            widget.set_attribute("lang", language.tag()).await?;
            let look = widget.until("the language", |look| look.lang == language.tag()).await?;
            reads(&look, failure, language)?;
        }
        Ok(())
    }
}

/// The method of this tag or, where it is not offered, the first.
fn pick(methods: &[Method], tag: &str) -> Result<String> {
    let found = methods.iter().find(|method| method.tag == tag).or(methods.first());
    Ok(found.context("there is nothing to choose")?.tag.clone())
}

/// Whether something was chosen before it.
fn is_of_start(failure: Failure) -> bool {
    !matches!(
        failure,
        Failure::Offline
            | Failure::OptionsUnreachable
            | Failure::OptionsTimedOut
            | Failure::PurposeUnknown
            | Failure::OptionsRefused(_)
            | Failure::OptionsCoreFailed(_)
            | Failure::OptionsInvalid
            | Failure::NoAuthMethod
            | Failure::NoCommMethod
    )
}

fn reads(look: &Look, failure: Failure, language: Language) -> Result<()> {
    let message = look.message.clone().unwrap_or_default();
    for text in <[Text; 2]>::from(Text::failure(failure)) {
        let words = language.words(text);
        ensure!(message.contains(words), "the visitor does not read {words:?}: {look:#?}");
    }
    let retry = failure.is_retryable().then_some(language.words(Text::TryAgain));
    ensure!(look.retry.as_deref() == retry, "the button to try again is not {retry:?}: {look:#?}");
    ensure!(look.codes == [failure.code()], "the code is not the only one: {look:#?}");
    Ok(())
}

fn report(row: &Row, posts: &BTreeSet<usize>) {
    let Some(broken) = row.faults.first() else { return };
    let (reads, code, try_again, choice_kept) = match broken.outcome {
        Outcome::Copes => ("(the form)", "-", "-", "-"),
        Outcome::Says(failure) | Outcome::SaysOnce(failure) => {
            let (title, _) = Text::failure(failure);
            let try_again = if failure.is_retryable() { "recovers" } else { "not offered" };
            let choice_kept = if is_of_start(failure) { "yes" } else { "-" };
            (Language::English.words(title), failure.code(), try_again, choice_kept)
        }
    };
    let posts: Vec<_> = posts.iter().map(ToString::to_string).collect();
    report::row(
        "Faults",
        &[
            ("fault", row.what),
            ("visitor reads", reads),
            ("code", code),
            ("try again", try_again),
            ("choice kept", choice_kept),
            ("POSTs", &posts.join(" or ")),
        ],
    );
}
