//! Plays faults as a visitor does, and compares what happens with the row of each.

use std::collections::{BTreeSet, HashSet};

use anyhow::{Context, Result, ensure};
use e2e::{Call, ConsoleNoise, Method, TestBed, View, Widget};
use id_contact_session::{Failure, Language, Text};

use crate::fault_table::{self, COPES, Effect};
use crate::faults::page::{self, CHILDREN, core_url, open, restore_timeouts, until_told};
use crate::faults::row::{Broken, Outcome, Row};

/// How long the widget waits for cores that never answer, in milliseconds.
const SHORT_TIMEOUT: u32 = 400;

/// What the visitor chooses.
const CHOICE: [&str; 2] = ["irma", "chat"];

/// Plays `rows`, one after the other in one browser, and fails with all that is wrong with them.
pub(crate) async fn play(rows: Vec<Row>) {
    page::setup()
        .run(async |bed| {
            let mut player = Player::new(bed);
            let mut wrong = Vec::new();
            for row in &rows {
                let mut posts = BTreeSet::new();
                for (place, broken) in row.faults.iter().enumerate() {
                    // The browser cannot tell the faults of a row apart, so that one of them is played in full.
                    let depth = if place == 0 { Depth::Full } else { Depth::Short };
                    match player.play(broken, depth).await {
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

/// How much of a fault is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    /// With real clicks, and with "try again" while that cannot help yet.
    Full,
    /// With clicks by script.
    Short,
}

#[derive(Debug)]
struct Player<'bed> {
    bed: &'bed TestBed,
    /// The codes of the failures that were read in every language.
    read: HashSet<&'static str>,
}

impl<'bed> Player<'bed> {
    fn new(bed: &'bed TestBed) -> Self {
        bed.browser.allow_noise(ConsoleNoise::LoadFailed);
        bed.browser.allow_noise(ConsoleNoise::Cors);
        Self { bed, read: HashSet::new() }
    }

    /// Returns how many starts the core was sent before the visitor was told, or went on.
    async fn play(&mut self, broken: &Broken, depth: Depth) -> Result<usize> {
        match broken.outcome {
            Outcome::Copes => self.goes_on(broken, depth).await,
            Outcome::SaysOnce(failure) => self.no_start(broken, failure, depth).await,
            Outcome::Says(failure) if is_of_start(failure) => self.no_start(broken, failure, depth).await,
            Outcome::Says(failure) => self.no_options(broken, failure, depth).await,
        }
    }

    /// The session starts, and the visitor was told nothing.
    async fn goes_on(&self, broken: &Broken, depth: Depth) -> Result<usize> {
        let widget = self.open(broken).await?;
        let auth = self.choose_and_start(&widget, depth).await?;
        self.arrives(broken, &auth).await?;
        let posts = self.posts(broken);
        ensure!(posts == 1, "the core was sent {posts} starts");
        Ok(posts)
    }

    async fn no_options(&mut self, broken: &Broken, failure: Failure, depth: Depth) -> Result<usize> {
        let widget = self.open(broken).await?;
        self.is_told(&widget, failure, 1).await?;
        let view = widget.view().await?;
        ensure!(!view.form && view.focus.is_empty(), "it shows a form, or took the focus: {view:#?}");
        self.in_every_language(&widget, failure).await?;

        if failure.is_retryable() {
            if depth == Depth::Full {
                widget.press_retry().await?;
                self.is_told(&widget, failure, 2).await?;
                self.until_focus(&widget, "div message").await?;
            }
            self.disable_fault(broken).await?;
            widget.press_retry().await?;
        } else {
            self.disable_fault(broken).await?;
            self.bed.browser.run("document.querySelector('id-contact-initiator').reset()").await?;
        }
        let view = widget.until_form().await?;
        ensure!(view.message.is_none() && view.children.is_empty(), "it has more than a form: {view:#?}");
        if failure.is_retryable() {
            self.until_focus(&widget, &format!("input {}", view.auth[0].tag)).await?;
        }
        let posts = self.posts(broken);
        ensure!(posts == 0, "the core was sent {posts} starts");
        Ok(posts)
    }

    async fn no_start(&mut self, broken: &Broken, failure: Failure, depth: Depth) -> Result<usize> {
        let widget = self.open(broken).await?;
        let auth = self.choose_and_start(&widget, depth).await?;
        self.is_told(&widget, failure, 1).await?;
        self.keeps_the_choice(&widget, broken, 1).await?;
        let sent = self.posts(broken);
        self.in_every_language(&widget, failure).await?;

        if matches!(failure, Failure::CombinationRefused(_)) {
            // The form shows what the core allows now.
            let last = self.bed.call_lines().pop().context("the core was sent nothing")?;
            ensure!(last.starts_with("GET "), "it did not ask for the options again, but sent {last}");
        }
        let mut presses = 1;
        let is_mended = matches!(broken.outcome, Outcome::SaysOnce(_));
        if !is_mended && failure.is_retryable() && depth == Depth::Full {
            widget.press_start().await?;
            presses += 1;
            self.is_told(&widget, failure, presses).await?;
            self.keeps_the_choice(&widget, broken, presses).await?;
        }
        let before = self.posts(broken);
        self.disable_fault(broken).await?;
        widget.press_start().await?;
        self.arrives(broken, &auth).await?;
        let posts = self.posts(broken) - before;
        ensure!(posts == 1, "the last press sent the core {posts} starts");
        let bodies: BTreeSet<_> = self.starts(broken).iter().map(|start| start.body().to_owned()).collect();
        ensure!(bodies.len() == 1, "another press sent something else: {bodies:?}");
        Ok(sent)
    }

    async fn open(&self, broken: &Broken) -> Result<Widget<'bed>> {
        let core = core_url(self.bed, &broken.name);
        open(self.bed, &core, broken.hangs.then_some(SHORT_TIMEOUT)).await
    }

    /// Chooses a method of each kind, presses start, and returns the auth method.
    async fn choose_and_start(&self, widget: &Widget<'_>, depth: Depth) -> Result<String> {
        let view = widget.until_form().await?;
        let chosen = [pick(&view.auth, CHOICE[0])?, pick(&view.comm, CHOICE[1])?];
        if depth == Depth::Full {
            for tag in &chosen {
                widget.choose(tag).await?;
            }
            widget.press_start().await?;
        } else {
            let click = "const { shadowRoot } = document.querySelector('id-contact-initiator'); \
                         for (const css of arguments) shadowRoot.querySelector(css).click();";
            let radios = chosen.iter().map(|tag| format!("input[value='{tag}']").into());
            let click_on = radios.chain(["button[part~=start]".into()]).collect();
            self.bed.browser.eval::<()>(click, click_on).await?;
        }
        let [auth, _] = chosen;
        Ok(auth)
    }

    async fn disable_fault(&self, broken: &Broken) -> Result<()> {
        self.bed.core.disable_fault(&broken.name);
        restore_timeouts(self.bed).await
    }

    /// Waits for the login. A fault changes the answers of the core, but not the URL of its login.
    async fn arrives(&self, broken: &Broken, auth: &str) -> Result<()> {
        let broken = core_url(self.bed, &broken.name);
        let core = if broken.contains("/scenario/") { broken } else { self.bed.core.url() };
        self.bed.browser.until_at(&format!("{core}/auth/{auth}/")).await?;
        Ok(())
    }

    /// How many starts this core was sent.
    fn posts(&self, broken: &Broken) -> usize {
        self.starts(broken).len()
    }

    /// The starts that this core was sent.
    fn starts(&self, broken: &Broken) -> Vec<Call> {
        let path = core_url(self.bed, &broken.name).replace(&self.bed.core.url(), "");
        let line = format!("POST {path}/start");
        self.bed.calls().into_iter().filter(|call| call.line() == line).collect()
    }

    /// The page has received the failure that many times, and the visitor reads it.
    async fn is_told(&self, widget: &Widget<'_>, failure: Failure, times: usize) -> Result<()> {
        self.bed.browser.expect_in_console(failure.code());
        let told = until_told(self.bed, times).await?;
        ensure!(
            (told.code.as_str(), told.status) == (failure.code(), failure.status()),
            "the page received {told:?}"
        );
        let view = widget.until_code(failure.code()).await?;
        ensure!(view.children == CHILDREN, "the children are not shown: {view:#?}");
        reads(&view, failure, Language::English)
    }

    async fn keeps_the_choice(&self, widget: &Widget<'_>, broken: &Broken, presses: usize) -> Result<()> {
        let view = self.until_focus(widget, "div message").await?;
        ensure!(view.chosen() == CHOICE, "it forgot the choice: {view:#?}");
        let start = Language::English.words(Text::Start);
        ensure!(view.button_words() == Some(start), "start cannot be pressed: {view:#?}");
        let title = self.bed.browser.driver().title().await?;
        ensure!(title == "Gemeente Voorbeeldstad", "the page is called {title}");
        let (least, most) = (presses * broken.posts.start(), presses * broken.posts.end());
        let posts = self.posts(broken);
        ensure!((least..=most).contains(&posts), "{presses} presses sent the core {posts} starts");
        Ok(())
    }

    async fn until_focus(&self, widget: &Widget<'_>, focus: &str) -> Result<View> {
        widget.until(&format!("the focus on {focus}"), |view| view.focus == focus).await
    }

    /// The visitor reads the failure in every language. Once for each failure is enough, as nothing else depends on the
    /// language.
    async fn in_every_language(&mut self, widget: &Widget<'_>, failure: Failure) -> Result<()> {
        if !self.read.insert(failure.code()) {
            return Ok(());
        }
        for language in Language::ALL.into_iter().chain([Language::English]) {
            widget.set_attribute("lang", language.tag()).await?;
            let view = widget.until("the language", |view| view.lang == language.tag()).await?;
            reads(&view, failure, language)?;
        }
        Ok(())
    }
}

/// The tag, or that of the first method where it is not offered.
fn pick(methods: &[Method], tag: &str) -> Result<String> {
    let found = methods.iter().find(|method| method.tag == tag).or(methods.first());
    Ok(found.context("there is nothing to choose")?.tag.clone())
}

/// Whether it is a failure of the start, so that something was chosen before.
fn is_of_start(failure: Failure) -> bool {
    match failure {
        Failure::Offline
        | Failure::OptionsUnreachable
        | Failure::OptionsTimedOut
        | Failure::PurposeUnknown
        | Failure::OptionsRefused(_)
        | Failure::OptionsCoreFailed(_)
        | Failure::OptionsInvalid
        | Failure::NoAuthMethod
        | Failure::NoCommMethod => false,
        Failure::StartUnreachable
        | Failure::StartTimedOut
        | Failure::CombinationRefused(_)
        | Failure::StartRefused(_)
        | Failure::StartRedirected
        | Failure::StartCoreFailed(_)
        | Failure::StartInvalid
        | Failure::ClientUrlRefused(_) => true,
    }
}

fn reads(view: &View, failure: Failure, language: Language) -> Result<()> {
    let message = view.message.clone().unwrap_or_default();
    for text in <[Text; 2]>::from(Text::failure(failure)) {
        let words = language.words(text);
        ensure!(message.contains(words), "the visitor does not read {words:?}: {view:#?}");
    }
    // After a failed start, the start button tries again.
    let has_retry = failure.is_retryable() && !is_of_start(failure);
    let retry = has_retry.then_some(language.words(Text::TryAgain));
    ensure!(view.retry.as_deref() == retry, "the button to try again is not {retry:?}: {view:#?}");
    ensure!(view.codes == [failure.code()], "the code is not the only one: {view:#?}");
    Ok(())
}

fn report(row: &Row, posts: &BTreeSet<usize>) {
    let Some(broken) = row.faults.first() else { return };
    let effect = match broken.outcome {
        Outcome::Copes => COPES,
        Outcome::Says(failure) | Outcome::SaysOnce(failure) => {
            let try_again = if failure.is_retryable() { "recovers" } else { "not offered" };
            let effect = Effect::of(failure, try_again);
            if is_of_start(failure) { effect.choice_kept() } else { effect }
        }
    };
    let posts: Vec<_> = posts.iter().map(ToString::to_string).collect();
    fault_table::row(&row.what, effect.posts(&posts.join(" or ")));
}
