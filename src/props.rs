//! [`InitiatorProps`]: what can be set on the component.

use id_contact_session::{Announcement, Choice, Config, Event, Notification, Settings, Texts};
use yew::{AttrValue, Callback, Properties};

/// The settings of an [`Initiator`](crate::Initiator). The compiler asks for `core_url`, `purpose` and `texts`:
///
/// ```compile_fail
/// # use id_contact_initiator::{Initiator, Language};
/// // Which purpose?
/// yew::html! { <Initiator core_url="https://core.example.nl" texts={Language::Dutch.texts()} /> };
/// ```
///
/// What is only known later may be `None` until then; the widget says what is missing.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InitiatorProps {
    /// The base URL of the ID Contact core, for example `https://core.example.nl`. What is wrong with it is told inside the
    /// widget.
    pub core_url: Option<AttrValue>,
    /// The tag of the purpose, for example `report_move`. What is wrong with it is told as well.
    pub purpose: Option<AttrValue>,
    /// What to say: a language's texts, such as `Language::Dutch.texts()`, some of them perhaps replaced by
    /// [`Texts::with`], and methods named by [`Texts::with_method_name`] and [`Texts::with_method_hint`].
    pub texts: Texts,
    /// The name of the organisation that the citizen logs in to; stands with the auth methods.
    #[prop_or_default]
    pub organisation_name: Option<AttrValue>,
    /// The tag of the auth method that stands chosen until the citizen picks one, if it is offered.
    #[prop_or_default]
    pub auth_method: Option<AttrValue>,
    /// The same for the comm method.
    #[prop_or_default]
    pub comm_method: Option<AttrValue>,
    /// May the last choice be kept in the browser's local storage for next time?
    #[prop_or_default]
    pub remember: bool,
    /// How the login before ended, where the page was opened with word of that. Read once. The widget scrolls itself into
    /// view then, so that the citizen sees it.
    #[prop_or_default]
    pub notification: Option<Notification>,
    /// Is called with everything that happens. Its answer counts for [`Announcement::StartRequested`] and
    /// [`Announcement::RedirectRequested`]: `false` forbids them.
    #[prop_or_default]
    pub on_announcement: Option<Callback<Announcement, bool>>,
}

impl InitiatorProps {
    /// What the attributes of the custom element `element` say. `texts` holds a language's BCP 47 tag and its words.
    #[cfg(feature = "custom-element")]
    pub(crate) fn from_attributes(element: &web_sys::Element, texts: &js_sys::Array) -> Self {
        let attribute = |name| element.get_attribute(name).map(Into::into);
        let mut texts = texts.iter().map(|words| words.as_string().unwrap_or_default());
        let lang = texts.next().unwrap_or_default();
        Self {
            core_url: attribute("core-url"),
            purpose: attribute("purpose"),
            texts: Texts::new(&lang, texts),
            organisation_name: attribute("organisation-name"),
            auth_method: attribute("auth-method"),
            comm_method: attribute("comm-method"),
            remember: element.has_attribute("remember"),
            notification: None,
            on_announcement: None,
        }
    }

    /// The same as an event for the rules.
    pub(crate) fn event(&self) -> Event {
        let owned = |value: &Option<AttrValue>| {
            value.as_deref().map(str::trim_ascii).filter(|text| !text.is_empty()).map(str::to_owned)
        };
        Event::Configured {
            config: Config::from_attributes(self.core_url.as_deref(), self.purpose.as_deref()),
            settings: Settings {
                texts: self.texts.clone(),
                organisation_name: owned(&self.organisation_name),
                preselected: Choice {
                    auth_method: owned(&self.auth_method),
                    comm_method: owned(&self.comm_method),
                },
                remember: self.remember,
            },
        }
    }
}
