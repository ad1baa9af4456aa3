//! [`App`], the component that holds the model, runs the effects and draws the view.

use id_contact_session::{Event, Model, update, view};
use yew::{Callback, Component, Context, Html, NodeRef};

use crate::effects::{Announce, Effects, focus};
use crate::listeners::{self, Listeners};
use crate::props::InitiatorProps;
use crate::view;

/// The widget itself. It draws where it is put; [`crate::Initiator`] and the custom element give it a shadow root.
#[derive(Debug)]
pub(crate) struct App {
    model: Model,
    effects: Effects,
    /// Through which effects and listeners send what comes later, in Yew's own queue.
    report: Callback<Event>,
    root: NodeRef,
    #[cfg_attr(feature = "custom-element", expect(dead_code, reason = "dropping them ends the listening"))]
    listeners: Listeners,
}

impl App {
    fn handle(&mut self, context: &Context<Self>, event: Event) {
        let had_focus = focus::is_within(&self.root);
        self.apply(event, &|announcement| {
            context.props().on_announcement.as_ref().is_none_or(|callback| callback.emit(announcement))
        });
        focus::move_once_drawn(&self.root, self.effects.focus.take(), had_focus);
    }

    /// Applies `event`, and what comes at once of its effects, so that all of it is drawn together.
    fn apply(&mut self, event: Event, announce: Announce<'_>) {
        for effect in update(&mut self.model, event) {
            let config = self.model.config.as_ref();
            if let Some(event) = self.effects.run(effect, config, &self.root, &self.report, announce) {
                self.apply(event, announce);
            }
        }
    }
}

impl Component for App {
    type Message = Event;
    type Properties = InitiatorProps;

    fn create(context: &Context<Self>) -> Self {
        let report = context.link().callback(|event| event);
        let mut app = Self {
            model: Model::default(),
            effects: Effects::default(),
            root: NodeRef::default(),
            listeners: listeners::on_window(&report),
            report,
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

    /// The custom element listens, and scrolls, by itself (`Widget::new`, `assets/element.js`).
    #[cfg(not(feature = "custom-element"))]
    fn rendered(&mut self, _context: &Context<Self>, first_render: bool) {
        if first_render && let Some(root) = self.root.cast::<web_sys::Element>() {
            self.listeners.extend(listeners::on_root(&root, &self.report));
            if self.model.notification.is_some() {
                let nearest = web_sys::ScrollIntoViewOptions::new();
                nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
                root.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        }
    }
}
