//! What is on screen for a [`Model`], in words and flags; no markup.

use crate::client_url::ClientUrl;
use crate::config::ConfigError;
use crate::failure::Failure;
use crate::i18n::{Text, Texts, Words};
use crate::model::Model;
use crate::protocol::{MethodKind, MethodProperties};
use crate::stage::{Notice, Stage};

/// Everything that is on screen.
#[derive(Debug, PartialEq, Eq)]
pub struct View<'a> {
    /// The texts that never change within a language.
    pub texts: &'a Texts,
    /// Is the widget waiting for the network? (WAI-ARIA, `aria-busy`)
    pub busy: bool,
    /// What a screen reader says politely, and what a sighted visitor reads where `status_visible`;
    /// empty where there is nothing to say. (WCAG 4.1.3)
    pub status: Words,
    /// Does a sighted visitor need the status as well?
    pub status_visible: bool,
    /// How the login before ended.
    pub notification: Option<NotificationView>,
    /// The name of the organisation that the citizen logs in to; stands with the auth methods.
    pub organisation: Option<&'a str>,
    /// The rest.
    pub screen: Screen<'a>,
}

/// The one thing that the citizen looks at.
#[derive(Debug, PartialEq, Eq)]
pub enum Screen<'a> {
    /// The shape of what is to come.
    Loading,
    /// The attributes are wrong: what a website owner should mend.
    Misconfigured(&'a [ConfigError]),
    /// No form, only the reason.
    Failed(MessageView),
    /// The form.
    Form(FormView<'a>),
}

/// How the login before ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationView {
    /// What happened.
    pub title: Words,
    /// What to do now.
    pub advice: Words,
}

/// A failure, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageView {
    /// What happened.
    pub title: Words,
    /// What to do now.
    pub advice: Words,
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
    pub button: Words,
    /// Has start been pressed, so that pressing again does nothing?
    pub started: bool,
    /// Can the choice of last time be forgotten?
    pub forget: bool,
    /// Where the browser is going, for when it does not go by itself.
    pub client_url: Option<&'a ClientUrl>,
}

/// One group of methods.
#[derive(Debug, PartialEq, Eq)]
pub struct GroupView<'a> {
    /// Which group.
    pub kind: MethodKind,
    /// Its question.
    pub legend: Words,
    /// That nothing was chosen when start was pressed.
    pub error: Option<Words>,
    /// The methods; never empty.
    pub choices: Vec<ChoiceView<'a>>,
    /// That the only method is chosen already.
    pub hint: Option<Words>,
}

/// One method.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceView<'a> {
    /// Its tag.
    pub tag: &'a str,
    /// What a person reads: text from the core, to be shown as text.
    pub name: &'a str,
    /// What stands before the name; nothing if no method of the group has an icon.
    pub icon: Option<IconView<'a>>,
    /// Is it chosen?
    pub chosen: bool,
}

/// What decorates a method's name.
#[derive(Debug, PartialEq, Eq)]
pub struct IconView<'a> {
    /// The icon's URL, if the method has one.
    pub url: Option<&'a str>,
    /// The name's first letter, for want of an icon that loads.
    pub initial: &'a str,
}

impl View<'_> {
    /// The name of the organisation, for the group in which it stands.
    #[must_use]
    pub fn organisation(&self, kind: MethodKind) -> Option<&str> {
        self.organisation.filter(|_| kind == MethodKind::Auth)
    }
}

/// What is on screen for `model`.
#[must_use]
pub fn view(model: &Model) -> View<'_> {
    let texts = &model.settings.texts;
    let (status, status_visible) = match model.stage {
        Stage::Loading { failures: 1.., .. } => (texts.get(Text::LoadingAgain), true),
        Stage::Unconfigured | Stage::Loading { .. } => (texts.get(Text::Loading), false),
        // The button shows it already.
        Stage::Starting => (texts.get(Text::Starting), false),
        Stage::Redirecting(_) => (texts.get(Text::Redirecting), true),
        Stage::Misconfigured(_) | Stage::LoadFailed { .. } | Stage::Choosing(_) => (Words::default(), false),
    };
    let screen = match &model.stage {
        Stage::Unconfigured | Stage::Loading { .. } => Screen::Loading,
        Stage::Misconfigured(errors) => Screen::Misconfigured(errors),
        &Stage::LoadFailed { failure, asked } => Screen::Failed(message(texts, failure, !asked)),
        Stage::Choosing(_) | Stage::Starting | Stage::Redirecting(_) => Screen::Form(form(model)),
    };
    let notification = model.notification.map(|notification| {
        let (title, advice) = Text::notification(notification);
        NotificationView { title: texts.get(title), advice: texts.get(advice) }
    });
    let busy = matches!(model.stage, Stage::Unconfigured | Stage::Loading { .. } | Stage::Starting);
    View {
        texts,
        busy,
        status,
        status_visible,
        notification,
        organisation: model.settings.organisation_name.as_deref(),
        screen,
    }
}

fn message(texts: &Texts, failure: Failure, alert: bool) -> MessageView {
    let (title, advice) = Text::failure(failure);
    MessageView {
        title: texts.get(title),
        advice: texts.get(advice),
        code: failure.code(),
        retry: failure.is_retryable(),
        alert,
    }
}

fn form(model: &Model) -> FormView<'_> {
    let texts = &model.settings.texts;
    let started = !matches!(model.stage, Stage::Choosing(_));
    let summary = model.stage == Stage::Choosing(Some(Notice::ChoiceMissing)) && !model.is_complete();
    FormView {
        failure: match model.stage {
            Stage::Choosing(Some(Notice::StartFailed(failure))) => Some(message(texts, failure, false)),
            _ => None,
        },
        summary,
        groups: MethodKind::ALL.into_iter().map(|kind| group(model, kind, summary)).collect(),
        button: texts.get(if started { Text::Starting } else { Text::Start }),
        started,
        forget: !started && MethodKind::ALL.into_iter().any(|kind| model.offers_remembered(kind)),
        client_url: match &model.stage {
            Stage::Redirecting(client_url) => Some(client_url),
            _ => None,
        },
    }
}

fn group(model: &Model, kind: MethodKind, tell_missing: bool) -> GroupView<'_> {
    let texts = &model.settings.texts;
    let methods = model.options.methods(kind);
    let chosen = model.chosen(kind);
    // Names stand below each other: an icon for all, or for none.
    let has_icons = methods.iter().any(|method| method.image_path.is_some());
    GroupView {
        kind,
        legend: texts.get(Text::legend(kind)),
        error: (tell_missing && chosen.is_none()).then(|| texts.get(Text::missing(kind))),
        choices: methods
            .iter()
            .map(|method| ChoiceView {
                tag: &method.tag,
                name: method.display_name(),
                icon: has_icons.then(|| icon(method)),
                chosen: chosen == Some(method.tag.as_str()),
            })
            .collect(),
        hint: (methods.len() == 1).then(|| texts.get(Text::only_one(kind))),
    }
}

fn icon(method: &MethodProperties) -> IconView<'_> {
    let name = method.display_name();
    let initial = name.chars().next().and_then(|first| name.get(..first.len_utf8())).unwrap_or_default();
    IconView { url: method.image_path.as_deref(), initial }
}
