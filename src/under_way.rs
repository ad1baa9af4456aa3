//! [`UnderWay`]: the request or pause that a widget waits for.

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

use id_contact_session::Request;

#[cfg_attr(feature = "custom-element", wasm_bindgen(raw_module = "./ask.js"))]
#[cfg_attr(not(feature = "custom-element"), wasm_bindgen(module = "/assets/ask.js"))]
extern "C" {
    fn ask(url: &str, json: Option<&str>, patience: u32, is_first: bool, tell: &Tell) -> Function;
    fn pause(duration: u32, tell: &Tell) -> Function;
}

/// Hears a status and a body.
type Tell = Closure<dyn FnMut(u16, JsValue)>;

/// Something that will report back. Dropping it calls it off: a request is aborted unless other widgets wait for
/// it too, a pause never ends.
#[derive(Debug)]
pub(crate) struct UnderWay {
    call_off: Function,
    _tell: Tell,
}

impl UnderWay {
    /// Calls `ended` after `duration_ms` milliseconds.
    pub(crate) fn pause(duration_ms: u32, ended: impl Fn() + 'static) -> Self {
        let tell = Closure::new(move |_, _| ended());
        Self { call_off: pause(duration_ms, &tell), _tell: tell }
    }

    /// Calls `answered` with what `assets/ask.js` tells of the outcome of `request`, the widget's first or a later
    /// one.
    pub(crate) fn request(
        request: &Request,
        is_first: bool,
        answered: impl Fn(u16, JsValue) + 'static,
    ) -> Self {
        let tell = Closure::new(answered);
        let call_off = ask(&request.url, request.json.as_deref(), request.timeout_ms, is_first, &tell);
        Self { call_off, _tell: tell }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let _ = self.call_off.call0(&JsValue::NULL);
    }
}
