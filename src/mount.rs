//! [`Widget`]: what JavaScript may call to draw a widget, change it, and take it away.

use id_contact_session::{Event, Notification};
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::scheduler::{self, Runnable};
use yew::{AppHandle, Callback, Renderer};

use crate::app::App;
use crate::json;
use crate::listeners::{self, Listeners};
use crate::props::InitiatorProps;

/// It takes half the bytes of the one that Rust brings, and is quick enough for a form (ARCHITECTURE.md, "Bytes").
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The widget of one custom element. It lives until [`Widget::unmount`] is called.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    element: Element,
    app: AppHandle<App>,
    _listeners: Listeners,
}

#[wasm_bindgen]
impl Widget {
    /// Draws in the empty `root` what the attributes of `element` ask for, or what is wrong with them.
    ///
    /// `texts` holds strings: the BCP 47 tag of a language, and its words in the order of
    /// [`id_contact_session::Text::ALL`]. `notification` is what the page's query parameter of that name
    /// held. What happens is told by `tell(type, detail)`, the type and the detail of a DOM event; it returns
    /// `false` for an event that was cancelled.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        element: Element,
        root: &Element,
        texts: &Array,
        notification: &JsValue,
        tell: Function,
    ) -> Self {
        let tell = move |announcement: id_contact_session::Announcement| {
            let (event_type, detail) =
                (announcement.event_type().into(), json::to_js(&announcement.detail()));
            // An event that could not be dispatched was not cancelled.
            !tell.call2(&JsValue::NULL, &event_type, &detail).is_ok_and(|answer| answer == JsValue::FALSE)
        };
        let props = InitiatorProps {
            notification: notification.as_string().as_deref().and_then(Notification::parse),
            on_announcement: Some(Callback::from(tell)),
            ..InitiatorProps::from_attributes(&element, texts)
        };
        let app = Renderer::with_root_and_props(root.clone(), props).render();
        // Now: Yew's scheduler may let the browser in between the first drawing, which may be the form, and `rendered`.
        let listeners = listeners::on_root(root, &app.callback(|event| event));
        Self { element, app, _listeners: listeners }
    }

    /// Reads the attributes anew, and takes these texts.
    pub fn update(&self, texts: &Array) {
        self.app.send_message(InitiatorProps::from_attributes(&self.element, texts).event());
    }

    /// Begins anew: nothing is chosen, and the options are fetched again.
    pub fn reset(&self) {
        self.app.send_message(Event::ResetRequested);
    }

    /// Forgets the choice of last time.
    pub fn forget(&self) {
        self.app.send_message(Event::ForgetRequested);
    }

    /// Aborts what is pending and takes the widget off the page.
    pub fn unmount(self) {
        // Yew destroys at once, also what it has only been asked to make, and makes that afterwards; as a task of its
        // scheduler (`src/scheduler.rs`: what is made goes before `main`), this runs when the widget is drawn.
        scheduler::push(Box::new(Unmount(self.app)));
    }
}

#[derive(Debug)]
struct Unmount(AppHandle<App>);

impl Runnable for Unmount {
    fn run(self: Box<Self>) {
        self.0.destroy();
    }
}
