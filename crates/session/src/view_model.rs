//! [`View`]: what is on screen for a [`Model`], in words and flags, without markup.

use crate::client_url::ClientUrl;
use crate::config::ConfigError;
use crate::failure::Failure;
use crate::i18n::{Text, Texts, Words};
use crate::model::Model;
use crate::protocol::MethodKind;
use crate::settings::Settings;
use crate::stage::{Notice, Stage};

/// Everything that is on screen.
#[derive(Debug, PartialEq, Eq)]
pub struct View<'a> {
    /// What the page set, for what is drawn as it was set.
    pub settings: &'a Settings,
    /// Whether the widget is waiting for the network (WAI-ARIA, `aria-busy`).
    pub busy: bool,
    /// The status message (WCAG 4.1.3): a screen reader speaks it politely, and a sighted visitor reads it where
    /// `status_visible`. Empty where there is nothing to say.
    pub status: Words,
    /// Whether a sighted visitor needs the status as well.
    pub status_visible: bool,
    /// Whether the skeleton keeps its place although it is not seen, so that nothing on the page moves.
    pub reserve: bool,
    /// How the previous login ended.
    pub notification: Option<NotificationView>,
    /// What fills the rest of the widget.
    pub screen: Screen<'a>,
}

/// The main content of the widget.
#[derive(Debug, PartialEq, Eq)]
pub enum Screen<'a> {
    /// A skeleton in the shape of the form.
    Loading {
        /// Whether it takes so long that the element's own children are shown as well.
        late: bool,
    },
    /// The attributes are wrong: what the website owner should correct.
    Misconfigured(&'a [ConfigError]),
    /// There is no form, only the reason for that.
    Failed(MessageView),
    /// The form.
    Form(FormView<'a>),
}

/// How the previous login ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationView {
    /// What happened.
    pub title: Words,
    /// What the citizen can do now.
    pub advice: Words,
}

/// A failure as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageView {
    /// What happened.
    pub title: Words,
    /// What the citizen can do now.
    pub advice: Words,
    /// The stable code.
    pub code: &'static str,
    /// Whether there is a "try again" button.
    pub retry: bool,
    /// Whether it is an alert: a screen reader must speak it, because the focus does not move to it.
    pub alert: bool,
}

/// The form.
#[derive(Debug, PartialEq, Eq)]
pub struct FormView<'a> {
    /// Why the last start failed.
    pub failure: Option<MessageView>,
    /// Whether an error summary above the form leads to the groups that had nothing chosen when start was pressed.
    pub summary: bool,
    /// Whether a method of each kind is chosen.
    pub complete: bool,
    /// The two groups, in the order in which they are asked.
    pub groups: Vec<GroupView<'a>>,
    /// The text of the start button.
    pub button: Words,
    /// Whether start has been pressed, so that pressing it again does nothing.
    pub started: bool,
    /// Whether there is a choice of last time that can be forgotten: `Some(false)` if that has just been done.
    pub remembered: Option<bool>,
    /// Where the browser is going: a link for when it does not go by itself.
    pub client_url: Option<&'a ClientUrl>,
}

/// One group of methods.
#[derive(Debug, PartialEq, Eq)]
pub struct GroupView<'a> {
    /// Which group.
    pub kind: MethodKind,
    /// The question above it.
    pub legend: Words,
    /// The error that nothing was chosen when start was pressed.
    pub error: Option<ErrorView>,
    /// The methods, of which there is at least one.
    pub choices: Vec<ChoiceView<'a>>,
    /// The remark that the only method is already chosen.
    pub hint: Option<Words>,
}

/// That nothing was chosen in a group when start was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorView {
    /// What is to be done.
    pub text: Words,
    /// Whether it has been done since. Its place is kept, so that nothing moves.
    pub solved: bool,
}

/// One method.
#[derive(Debug, PartialEq, Eq)]
pub struct ChoiceView<'a> {
    /// Its tag.
    pub tag: &'a str,
    /// The name that a person reads. Where it comes from the core, it must be shown as text, never as markup.
    pub name: &'a str,
    /// Whether the name is the page's own, so that it is in the page's language. The core does not tell which its own is in.
    pub own_name: bool,
    /// The page's own line about the method.
    pub hint: Option<&'a str>,
    /// The URL of its icon, which is drawn after the name.
    pub icon: Option<&'a str>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl<'a> View<'a> {
    /// The texts that depend on nothing but the language.
    #[must_use]
    pub fn texts(&self) -> &'a Texts {
        &self.settings.texts
    }

    /// The name of the organisation that the citizen logs in to, for the group with which it is shown.
    #[must_use]
    pub fn organisation(&self, kind: MethodKind) -> Option<&'a str> {
        self.settings.organisation_name.as_deref().filter(|_| kind == MethodKind::Auth)
    }
}

/// What is on screen for `model`.
#[must_use]
pub fn view(model: &Model) -> View<'_> {
    let texts = &model.settings.texts;
    let (status, status_visible) = match &model.stage {
        Stage::Loading { .. } | Stage::Starting if model.late => (texts.get(Text::LoadingAgain), true),
        Stage::Loading { failures: 1.., .. } => (texts.get(Text::LoadingAgain), true),
        Stage::Unconfigured | Stage::Loading { .. } => (texts.get(Text::Loading), true),
        // A sighted visitor reads it on the button.
        Stage::Starting => (texts.get(Text::Starting), false),
        Stage::Redirecting(client_url) => {
            ((&*[&*texts.get(Text::Redirecting), " ", client_url.host()].concat()).into(), true)
        }
        Stage::Misconfigured(_) | Stage::LoadFailed { .. } | Stage::Choosing(_) => (Words::default(), false),
    };
    let screen = match &model.stage {
        Stage::Unconfigured | Stage::Loading { .. } => Screen::Loading { late: model.late },
        Stage::Misconfigured(errors) => Screen::Misconfigured(errors),
        &Stage::LoadFailed { failure, asked } => {
            let retry = failure.is_retryable();
            Screen::Failed(MessageView { retry, alert: !asked, ..message(texts, failure) })
        }
        Stage::Choosing(_) | Stage::Starting | Stage::Redirecting(_) => Screen::Form(form(model)),
    };
    let notification = model.notification.map(|notification| {
        let (title, advice) = Text::notification(notification);
        NotificationView { title: texts.get(title), advice: texts.get(advice) }
    });
    let busy = matches!(model.stage, Stage::Unconfigured | Stage::Loading { .. } | Stage::Starting);
    let reserve = match screen {
        Screen::Loading { late } => late,
        Screen::Form(_) => !model.touched,
        _ => false,
    };
    let settings = &model.settings;
    View { settings, busy, status, status_visible, reserve, notification, screen }
}

fn message(texts: &Texts, failure: Failure) -> MessageView {
    let (title, advice) = Text::failure(failure);
    MessageView {
        title: texts.get(title),
        advice: texts.get(advice),
        code: failure.code(),
        // After a failed start, the start button tries again.
        retry: false,
        alert: false,
    }
}

fn form(model: &Model) -> FormView<'_> {
    let texts = &model.settings.texts;
    let started = !matches!(model.stage, Stage::Choosing(_));
    FormView {
        failure: match model.stage {
            Stage::Choosing(Some(Notice::StartFailed(failure))) => Some(message(texts, failure)),
            _ => None,
        },
        summary: matches!(model.stage, Stage::Choosing(Some(Notice::ChoiceMissing { .. }))),
        complete: model.is_complete(),
        groups: MethodKind::ALL.into_iter().map(|kind| group(model, kind)).collect(),
        button: texts.get(if started { Text::Starting } else { Text::Start }),
        started,
        remembered: if model.offers_remembered() { Some(true) } else { model.forgotten.then_some(false) },
        client_url: match &model.stage {
            Stage::Redirecting(client_url) => Some(client_url),
            Stage::Choosing(Some(Notice::StartFailed(_))) => model.unfollowed.as_ref(),
            _ => None,
        },
    }
}

fn group(model: &Model, kind: MethodKind) -> GroupView<'_> {
    let texts = &model.settings.texts;
    let methods = model.options.methods(kind);
    let chosen = model.chosen(kind);
    let was_missing = match (model.stage.notice(), kind) {
        (Some(Notice::ChoiceMissing { auth, .. }), MethodKind::Auth) => auth || chosen.is_none(),
        (Some(Notice::ChoiceMissing { comm, .. }), MethodKind::Comm) => comm || chosen.is_none(),
        _ => false,
    };
    GroupView {
        kind,
        legend: texts.get(Text::legend(kind)),
        error: was_missing
            .then(|| ErrorView { text: texts.get(Text::missing(kind)), solved: chosen.is_some() }),
        choices: methods
            .iter()
            .map(|method| {
                let own_name = texts.method_name(kind, &method.tag);
                let name = own_name.unwrap_or_else(|| method.display_name());
                ChoiceView {
                    tag: &method.tag,
                    name,
                    own_name: own_name.is_some(),
                    hint: texts.method_hint(kind, &method.tag),
                    icon: method.image_path.as_deref(),
                    chosen: chosen == Some(method.tag.as_str()),
                }
            })
            .collect(),
        hint: (methods.len() == 1).then(|| texts.get(Text::only_one(kind))),
    }
}
