//! [`App`], the component that holds the model, runs the effects and draws the view.

use id_contact_session::{
    Announcement, Choice, Config, Event, Model, Notification, Settings, Texts, update, view,
};
use web_sys::Element;
use yew::{AttrValue, Callback, Component, Context, Html, NodeRef, Properties};

use crate::effects::{Effects, focus};
use crate::listeners::{self, Listeners};
use crate::view;

/// The settings of an [`Initiator`](crate::Initiator).
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct InitiatorProps {
    /// The base URL of the ID Contact core, for example `https://core.example.nl`. Required; what is
    /// wrong with it is told inside the widget.
    #[prop_or_default]
    pub core_url: Option<AttrValue>,
    /// The tag of the purpose, for example `report_move`. Required, as above.
    #[prop_or_default]
    pub purpose: Option<AttrValue>,
    /// What to say: a language's texts, such as `Language::Dutch.texts()`, some perhaps replaced by
    /// [`Texts::with`].
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
    /// How the login before ended, where the page was opened with word of that. Read once.
    #[prop_or_default]
    pub notification: Option<Notification>,
    /// Hears what happens. Its answer counts for [`Announcement::StartRequested`] and
    /// [`Announcement::RedirectRequested`]: `false` forbids them.
    #[prop_or_default]
    pub on_announcement: Option<Callback<Announcement, bool>>,
}

/// The widget itself, drawn where it is put.
#[derive(Debug)]
pub(crate) struct App {
    model: Model,
    effects: Effects,
    root: NodeRef,
    listeners: Listeners,
}

impl InitiatorProps {
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

impl App {
    fn handle(&mut self, context: &Context<Self>, event: Event) {
        let had_focus = focus::is_within(&self.root);
        let report = context.link().callback(|event| event);
        let announce = |announcement| {
            context.props().on_announcement.as_ref().is_none_or(|callback| callback.emit(announcement))
        };
        for effect in update(&mut self.model, event) {
            self.effects.run(effect, &report, &announce);
        }
        focus::move_once_drawn(&self.root, self.effects.focus.take(), had_focus);
    }
}

impl Component for App {
    type Message = Event;
    type Properties = InitiatorProps;

    fn create(context: &Context<Self>) -> Self {
        let mut app = Self {
            model: Model::default(),
            effects: Effects::default(),
            root: NodeRef::default(),
            listeners: listeners::on_window(&context.link().callback(|event| event)),
        };
        if let Some(notification) = context.props().notification {
            app.handle(context, Event::LoginEnded(notification));
        }
        app.handle(context, context.props().event());
        app
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        self.handle(context, event);
        true
    }

    fn changed(&mut self, context: &Context<Self>, _old: &InitiatorProps) -> bool {
        self.handle(context, context.props().event());
        true
    }

    fn view(&self, _context: &Context<Self>) -> Html {
        view::draw(&view(&self.model), &self.root)
    }

    fn rendered(&mut self, context: &Context<Self>, first_render: bool) {
        if first_render && let Some(root) = self.root.cast::<Element>() {
            self.listeners.extend(listeners::on_root(&root, &context.link().callback(|event| event)));
        }
    }
}
