//! What is on screen for a [`Model`], in words and flags; no markup.

use crate::client_url::ClientUrl;
use crate::config::ConfigError;
use crate::failure::Failure;
use crate::i18n::{Texts, Words};
use crate::icon::icon_url;
use crate::model::{Model, Notice, Stage};
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
    /// The rest.
    pub screen: Screen<'a>,
}

/// The one thing that the citizen looks at.
#[derive(Debug, PartialEq, Eq)]
pub enum Screen<'a> {
    /// The shape of what is to come.
    Loading,
    /// The attributes are wrong: what a visitor should know, and what the website owner should mend.
    Misconfigured(Words, &'a [ConfigError]),
    /// No form, only the reason.
    Failed(MessageView),
    /// The form.
    Form(FormView<'a>),
}

/// A failure, told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageView {
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
    pub failure: Option<MessageView>,
    /// Must the groups that have an error be summed up above the form?
    pub summary: bool,
    /// The two groups, in the order in which they are asked.
    pub groups: Vec<GroupView<'a>>,
    /// The start button's text.
    pub button: &'static str,
    /// Has start been pressed, so that pressing again does nothing?
    pub started: bool,
    /// Where the browser is going, for when it does not go by itself.
    pub client_url: Option<&'a ClientUrl>,
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
    /// That nothing was chosen when start was pressed.
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
    let (status, status_visible) = match model.stage {
        Stage::Loading { failures: 1.., .. } => (texts.loading_again, true),
        Stage::Unconfigured | Stage::Loading { .. } => (texts.loading, false),
        // The button shows it already.
        Stage::Starting => (texts.starting, false),
        Stage::Redirecting(_) => (texts.redirecting, true),
        Stage::Misconfigured(_) | Stage::LoadFailed { .. } | Stage::Choosing(_) => ("", false),
    };
    let screen = match &model.stage {
        Stage::Unconfigured | Stage::Loading { .. } => Screen::Loading,
        Stage::Misconfigured(errors) => Screen::Misconfigured(texts.misconfigured, errors),
        &Stage::LoadFailed { failure, asked } => Screen::Failed(message(texts, failure, !asked)),
        Stage::Choosing(_) | Stage::Starting | Stage::Redirecting(_) => Screen::Form(form(texts, model)),
    };
    let busy = matches!(model.stage, Stage::Unconfigured | Stage::Loading { .. } | Stage::Starting);
    View { lang: model.language.tag(), texts, busy, status, status_visible, screen }
}

fn message(texts: &Texts, failure: Failure, alert: bool) -> MessageView {
    MessageView { words: texts.failure(failure), code: failure.code(), retry: failure.is_retryable(), alert }
}

fn form<'a>(texts: &'static Texts, model: &'a Model) -> FormView<'a> {
    let started = !matches!(model.stage, Stage::Choosing(_));
    let summary = model.stage == Stage::Choosing(Some(Notice::ChoiceMissing));
    FormView {
        failure: match model.stage {
            Stage::Choosing(Some(Notice::StartFailed(failure))) => Some(message(texts, failure, false)),
            _ => None,
        },
        summary,
        groups: MethodKind::ALL.into_iter().map(|kind| group(texts, model, kind, summary)).collect(),
        button: if started { texts.starting } else { texts.start },
        started,
        client_url: match &model.stage {
            Stage::Redirecting(client_url) => Some(client_url),
            _ => None,
        },
    }
}

fn group<'a>(texts: &'static Texts, model: &'a Model, kind: MethodKind, tell_missing: bool) -> GroupView<'a> {
    let words = texts.group(kind);
    let methods = model.options.methods(kind);
    let chosen = model.chosen(kind);
    GroupView {
        kind,
        legend: words.legend,
        hint: (methods.len() == 1).then_some(words.only_one),
        error: (tell_missing && chosen.is_none()).then_some(words.missing),
        choices: methods
            .iter()
            .map(|method| ChoiceView {
                tag: &method.tag,
                name: method.display_name(),
                icon: model
                    .config
                    .as_ref()
                    .and_then(|config| icon_url(&config.core_url, method.image_path.as_deref())),
                chosen: chosen == Some(method.tag.as_str()),
            })
            .collect(),
    }
}
