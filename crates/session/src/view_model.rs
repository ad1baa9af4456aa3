//! What is on screen for a [`Model`], in words and flags; no markup.

use crate::client_url::ClientUrl;
use crate::failure::Failure;
use crate::i18n::{Texts, Words};
use crate::icon::icon_url;
use crate::model::{Model, Notice, Session, Stage};
use crate::protocol::MethodKind;

/// Everything that is on screen.
#[derive(Debug, PartialEq, Eq)]
pub struct View<'a> {
    /// The language of all texts but the methods' names, as a BCP 47 tag.
    pub lang: &'static str,
    /// The texts that never change within a language.
    pub texts: &'static Texts,
    /// Is the widget waiting for the network? (WAI-ARIA, `aria-busy`)
    pub busy: bool,
    /// What a screen reader says politely, and what a sighted visitor reads where `status_visible`;
    /// empty where there is nothing to say. (WCAG 4.1.3)
    pub status: &'static str,
    /// Does a sighted visitor need the status as well?
    pub status_visible: bool,
    /// What is below it.
    pub screen: Screen<'a>,
}

/// The one thing that the citizen looks at.
#[derive(Debug, PartialEq, Eq)]
pub enum Screen<'a> {
    /// The shape of what is to come.
    Loading,
    /// The attributes are wrong.
    Misconfigured {
        /// What a visitor should know.
        words: Words,
        /// What the website owner should mend.
        problems: Vec<ProblemView>,
    },
    /// No form, only the reason.
    Failed(NoticeView),
    /// The form.
    Form(FormView<'a>),
}

/// A wrong attribute.
#[derive(Debug, PartialEq, Eq)]
pub struct ProblemView {
    /// Its name.
    pub attribute: &'static str,
    /// What it must be; an example follows.
    pub words: &'static str,
    /// What it could look like.
    pub example: &'static str,
    /// The stable code.
    pub code: &'static str,
}

/// A failure, told.
#[derive(Debug, PartialEq, Eq)]
pub struct NoticeView {
    /// What happened and what to do.
    pub words: Words,
    /// The stable code.
    pub code: &'static str,
    /// Is there a "try again"?
    pub retry: bool,
    /// Must a screen reader be told, because the focus does not go there?
    pub alert: bool,
}

/// The form.
#[derive(Debug, PartialEq, Eq)]
pub struct FormView<'a> {
    /// Why the last start failed.
    pub notice: Option<NoticeView>,
    /// What was not chosen when start was pressed; empty if nothing needs to be said.
    pub missing: Vec<MissingView>,
    /// The two groups, in the order in which they are asked.
    pub groups: Vec<GroupView<'a>>,
    /// The start button's text.
    pub button: &'static str,
    /// Has start been pressed, so that pressing again does nothing?
    pub started: bool,
    /// Where the browser is going, for when it does not go by itself.
    pub client_url: Option<&'a ClientUrl>,
}

/// A group of which nothing was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingView {
    /// Which group.
    pub kind: MethodKind,
    /// What to say of it.
    pub words: &'static str,
}

/// One group of methods.
#[derive(Debug, PartialEq, Eq)]
pub struct GroupView<'a> {
    /// Which group.
    pub kind: MethodKind,
    /// Its question.
    pub legend: &'static str,
    /// That the only method is chosen already.
    pub hint: Option<&'static str>,
    /// That nothing was chosen.
    pub error: Option<&'static str>,
    /// The methods; never empty.
    pub choices: Vec<ChoiceView<'a>>,
}

/// One method.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceView<'a> {
    /// Its tag.
    pub tag: &'a str,
    /// What a person reads: text from the core, to be shown as text.
    pub name: &'a str,
    /// Its icon's URL.
    pub icon: Option<String>,
    /// Is it chosen?
    pub chosen: bool,
}

/// What is on screen for `model`.
#[must_use]
pub fn view(model: &Model) -> View<'_> {
    let texts = model.language.texts();
    let (status, status_visible) = status(texts, &model.stage);
    View {
        lang: model.language.tag(),
        texts,
        busy: matches!(model.stage, Stage::Unconfigured | Stage::Loading { .. } | Stage::Starting(_)),
        status,
        status_visible,
        screen: screen(texts, &model.stage),
    }
}

fn status(texts: &Texts, stage: &Stage) -> (&'static str, bool) {
    match stage {
        Stage::Loading { failures: 1.., .. } => (texts.loading_again, true),
        Stage::Unconfigured | Stage::Loading { .. } => (texts.loading, false),
        // The button shows it already.
        Stage::Starting(_) => (texts.starting, false),
        Stage::Redirecting { .. } => (texts.redirecting, true),
        Stage::Misconfigured(_) | Stage::LoadFailed { .. } | Stage::Choosing { .. } => ("", false),
    }
}

fn screen<'a>(texts: &'static Texts, stage: &'a Stage) -> Screen<'a> {
    match stage {
        Stage::Unconfigured | Stage::Loading { .. } => Screen::Loading,
        Stage::Misconfigured(errors) => Screen::Misconfigured {
            words: texts.misconfigured,
            problems: errors
                .iter()
                .map(|&error| ProblemView {
                    attribute: error.attribute(),
                    words: texts.attribute(error),
                    example: error.example(),
                    code: error.code(),
                })
                .collect(),
        },
        Stage::LoadFailed { failure, asked, .. } => Screen::Failed(notice(texts, *failure, !asked)),
        Stage::Choosing { session, notice } => Screen::Form(FormView {
            notice: match notice {
                Some(Notice::StartFailed(failure)) => Some(self::notice(texts, *failure, false)),
                Some(Notice::ChoiceMissing) | None => None,
            },
            ..form(texts, session, *notice == Some(Notice::ChoiceMissing))
        }),
        Stage::Starting(session) => {
            Screen::Form(FormView { button: texts.starting, started: true, ..form(texts, session, false) })
        }
        Stage::Redirecting { session, client_url } => Screen::Form(FormView {
            button: texts.starting,
            started: true,
            client_url: Some(client_url),
            ..form(texts, session, false)
        }),
    }
}

fn notice(texts: &Texts, failure: Failure, alert: bool) -> NoticeView {
    NoticeView { words: texts.failure(failure), code: failure.code(), retry: failure.is_retryable(), alert }
}

fn form<'a>(texts: &'static Texts, session: &'a Session, tell_missing: bool) -> FormView<'a> {
    let missing: Vec<_> = session
        .missing()
        .filter(|_| tell_missing)
        .map(|kind| MissingView { kind, words: texts.group(kind).missing })
        .collect();
    let group = |kind| {
        let words = texts.group(kind);
        let methods = session.options.methods(kind);
        let chosen = session.choice.of(kind);
        GroupView {
            kind,
            legend: words.legend,
            hint: (methods.len() == 1).then_some(words.only_one),
            error: missing.iter().find(|missing| missing.kind == kind).map(|missing| missing.words),
            choices: methods
                .iter()
                .map(|method| ChoiceView {
                    tag: &method.tag,
                    name: method.display_name(),
                    icon: icon_url(&session.config.core_url, method.image_path.as_deref()),
                    chosen: chosen == Some(method.tag.as_str()),
                })
                .collect(),
        }
    };
    FormView {
        notice: None,
        groups: MethodKind::ALL.map(group).into(),
        missing,
        button: texts.start,
        started: false,
        client_url: None,
    }
}
