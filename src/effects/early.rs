//! [`EarlyRequest`]: what `assets/early.js` asked for before the WASM was there.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Response;

#[wasm_bindgen(raw_module = "./early.js")]
extern "C" {
    type Taken;

    fn take(url: &str, is_first: bool) -> Option<Taken>;

    #[wasm_bindgen(method, getter)]
    fn response(this: &Taken) -> Promise;

    #[wasm_bindgen(method, getter)]
    fn arrived(this: &Taken) -> Option<Response>;

    #[wasm_bindgen(method)]
    fn release(this: &Taken);
}

/// A request whose response is here, or on its way. Dropping it aborts the request, unless others wait for it too.
pub(super) struct EarlyRequest(Taken);

impl EarlyRequest {
    /// The request for `url`, if there is one for a widget's first request (`is_first`), or for a later one.
    pub(super) fn take(url: &str, is_first: bool) -> Option<Self> {
        take(url, is_first).map(Self)
    }

    /// The promise of a `Response` whose `text` is no promise, but a string.
    pub(super) fn response(&self) -> Promise {
        self.0.response()
    }

    /// What the promise resolves to, if that is here.
    pub(super) fn arrived(&self) -> Option<Response> {
        self.0.arrived()
    }
}

impl Drop for EarlyRequest {
    fn drop(&mut self) {
        self.0.release();
    }
}
