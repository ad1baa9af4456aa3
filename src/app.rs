//! [`Initiator`], the only component with a state: it holds the model, runs the effects, draws the view.

use id_contact_session::{Config, Event, Language, Model, update, view};
use yew::{AttrValue, Component, Context, Html, NodeRef, Properties};

use crate::effect::Effects;
use crate::listen::{self, Listeners};
use crate::view;

/// The settings of an [`Initiator`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct InitiatorProps {
    /// The base URL of the ID Contact core, for example `https://core.example.nl`. Required; what is
    /// wrong with it is told inside the widget.
    #[prop_or_default]
    pub core_url: Option<AttrValue>,
    /// The tag of the purpose, for example `report_move`. Required, as above.
    #[prop_or_default]
    pub purpose: Option<AttrValue>,
    /// The language to speak, as a BCP 47 tag; Dutch where it is none that the widget knows.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
}

/// The widget as a Yew component.
#[derive(Debug)]
pub struct Initiator {
    model: Model,
    effects: Effects,
    root: NodeRef,
    _listeners: Listeners,
}

impl InitiatorProps {
    fn event(&self) -> Event {
        Event::Configured {
            config: Config::from_attributes(self.core_url.as_deref(), self.purpose.as_deref()),
            language: Language::choose(self.lang.as_deref()),
        }
    }
}

impl Initiator {
    fn handle(&mut self, context: &Context<Self>, event: Event) {
        for effect in update(&mut self.model, event) {
            self.effects.run(effect, &self.root, context.link());
        }
    }
}

impl Component for Initiator {
    type Message = Event;
    type Properties = InitiatorProps;

    fn create(context: &Context<Self>) -> Self {
        let mut initiator = Self {
            model: Model::default(),
            effects: Effects::default(),
            root: NodeRef::default(),
            _listeners: listen::to_window(context.link()),
        };
        initiator.handle(context, context.props().event());
        initiator
    }

    fn update(&mut self, context: &Context<Self>, event: Event) -> bool {
        self.handle(context, event);
        true
    }

    fn changed(&mut self, context: &Context<Self>, _old: &InitiatorProps) -> bool {
        self.handle(context, context.props().event());
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        view::draw(&view(&self.model), &self.root, &context.link().callback(|event| event))
    }

    fn rendered(&mut self, _context: &Context<Self>, _first_render: bool) {
        self.effects.move_focus(&self.root);
    }
}
