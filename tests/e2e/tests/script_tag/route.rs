//! [`Route`]: a way in which a tag gets into a page. Each ends in exactly one widget, the exact POST and the client URL.

use anyhow::{Context, Result, ensure};
use e2e::{Setup, TestBed, until};

/// The purpose of a page's first widget in most rows.
pub(crate) const FIRST: &str = "call_only";
/// The purpose of the widget in which the session is started.
pub(crate) const LAST: &str = "personal_question";

/// What a tag of [`LAST`] starts with.
const START: &str = r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;

/// The script without settings.
pub(crate) const SCRIPT: &str = r#"<script type="module" src="/initiator/id-contact-initiator.js"></script>"#;

/// Where the widget of a tag is unless the tag says something else.
const BESIDE: &str = "script[data-purpose] + id-contact-initiator";

/// One row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    how: &'static str,
    head: String,
    body: String,
    second: String,
    steps: Vec<(&'static str, &'static str)>,
    place: &'static str,
    is_kept: bool,
    without: &'static str,
}

impl Route {
    /// A page with this body, and in the end a widget for [`LAST`].
    pub(crate) fn new(how: &'static str, body: &str) -> Self {
        Self {
            how,
            head: String::new(),
            body: body.to_owned(),
            second: String::new(),
            steps: Vec::new(),
            place: BESIDE,
            is_kept: false,
            without: "no-such-attribute",
        }
    }

    /// A page with the tag of [`FIRST`], and a step after which there is one of [`LAST`] instead.
    pub(crate) fn swap(how: &'static str, step: &'static str) -> Self {
        Self::new(how, &main(&tag(FIRST))).begins_with(FIRST).then(step, LAST)
    }

    /// A page without a widget that loads the script in its head, and a step after which there is a tag of [`LAST`].
    pub(crate) fn fill(how: &'static str, step: &'static str) -> Self {
        Self::new(how, &main("")).with_head(SCRIPT).then(step, LAST)
    }

    /// A page of a web site with two pages, one for [`FIRST`] and then one for [`LAST`].
    pub(crate) fn two_pages(how: &'static str, head: &str, more: &str) -> Self {
        let page = |purpose, more: &str| format!("{}{more}", main(&tag(purpose)));
        let mut route = Self::new(how, &page(FIRST, more)).with_head(head).begins_with(FIRST);
        route.second = page(LAST, "");
        route
    }

    /// Adds to the head of each page.
    pub(crate) fn with_head(mut self, head: &str) -> Self {
        self.head.push_str(head);
        self
    }

    /// Says that the page has a widget for `purpose` when it is opened.
    pub(crate) fn begins_with(self, purpose: &'static str) -> Self {
        self.then("", purpose)
    }

    /// Adds a step: the body of a function, after which there is one widget, which is for `purpose`.
    pub(crate) fn then(mut self, step: &'static str, purpose: &'static str) -> Self {
        self.steps.push((step, purpose));
        self
    }

    /// Says what finds the widget, if it is not the one beside its tag.
    pub(crate) fn at(self, place: &'static str) -> Self {
        Self { place, ..self }
    }

    /// Says that a widget may be the one that was there before the step.
    pub(crate) fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    /// Says that in the end the widget does not have this attribute.
    pub(crate) fn without(self, attribute: &'static str) -> Self {
        Self { without: attribute, ..self }
    }

    fn document(&self, body: &str) -> String {
        let steps: Vec<_> = self.steps.iter().map(|(step, _)| format!("async () => {{ {step} }}")).collect();
        let steps = steps.join(", ");
        let tag = tag("${purpose}").replace("</", r"<\/");
        format!(
            r#"<!doctype html>
            <html lang="nl">
              <head>
                <meta charset="utf-8">
                <title>Gemeente Voorbeeldstad</title>
                <link rel="icon" href="data:,">
                <script>
                  var tag = (purpose) => `{tag}`;
                  var main = () => document.querySelector("main");
                  var later = () => new Promise((resolve) => setTimeout(resolve));
                  var steps = [{steps}];
                </script>
                {}
              </head>
              <body>{body}</body>
            </html>"#,
            self.head
        )
    }

    async fn play(&self, bed: &TestBed, path: &str) -> Result<()> {
        let starts = bed.starts();
        bed.open(path).await?;
        for (nth, (step, purpose)) in self.steps.iter().enumerate() {
            if !step.is_empty() {
                // In WebKit, what the driver itself runs is cut into pieces: microtasks run in its middle.
                let run = "for (const widget of document.querySelectorAll('id-contact-initiator')) widget.isOld = true;
                    const [step] = arguments;
                    return new Promise((resolve, reject) => {
                      setTimeout(() => steps[step]().then(() => resolve(null), reject));
                    })";
                bed.browser
                    .eval::<Option<bool>>(run, vec![nth.into()])
                    .await
                    .with_context(|| (*step).to_owned())?;
            }
            self.until_drawn(bed, purpose).await.with_context(|| (*step).to_owned())?;
        }
        let widget = bed.widget(&format!("{}:not([{}])", self.place, self.without));
        widget.choose_both("irma", "chat").await?;
        // By now a second one would be there.
        self.until_drawn(bed, LAST).await?;
        widget.press_start().await?;
        bed.until_at_login("irma").await?;
        ensure!(bed.starts() == starts + 1, "{} starts instead of one", bed.starts() - starts);
        let calls = bed.calls();
        let start = calls.iter().rfind(|call| call.is_start()).context("there was a start")?;
        ensure!(start.body() == START, "it sent {}", start.body());
        Ok(())
    }

    /// Waits until there is exactly one widget, in its place and for `purpose`.
    async fn until_drawn(&self, bed: &TestBed, purpose: &str) -> Result<()> {
        let is_drawn = format!(
            "return ((all) => all.length === 1 && all[0].matches('{}') && \
             all[0].getAttribute('purpose') === '{purpose}' && (!all[0].isOld || {}))\
             (document.querySelectorAll('id-contact-initiator'))",
            self.place, self.is_kept
        );
        let what = format!("exactly one widget, {}, for {purpose}", self.place);
        until(&what, async || Ok(bed.browser.eval::<bool>(&is_drawn, vec![]).await?.then_some(()))).await
    }
}

/// The tag.
pub(crate) fn tag(purpose: &str) -> String {
    tag_from("/initiator/id-contact-initiator.js", purpose)
}

/// The tag with another address of the script.
pub(crate) fn tag_from(url: &str, purpose: &str) -> String {
    format!(
        r#"<script type="module" src="{url}" data-core-url="{{core}}" data-purpose="{purpose}"></script>"#
    )
}

/// What stands in `<main>`.
pub(crate) fn main(content: &str) -> String {
    format!("<main>{content}</main>")
}

/// Plays these routes on the pages of `setup`, each to its end. The failures of all of them are told together.
pub(crate) async fn play(setup: Setup, routes: &[Route]) {
    let path = |at: usize| format!("/route-{at}/");
    let with_pages = |setup: Setup, (at, route): (usize, &Route)| {
        setup
            .with_file(&path(at), &route.document(&route.body))
            .with_file(&format!("{}second", path(at)), &route.document(&route.second))
    };
    routes
        .iter()
        .enumerate()
        .fold(setup, with_pages)
        .run(async |bed| {
            let mut failures = Vec::new();
            for (at, route) in routes.iter().enumerate() {
                if let Err(error) = route.play(bed, &path(at)).await {
                    failures.push(format!("{}: {error:#}", route.how));
                }
            }
            ensure!(
                failures.is_empty(),
                "{} of {} fail:\n{}",
                failures.len(),
                routes.len(),
                failures.join("\n")
            );
            Ok(())
        })
        .await;
}
