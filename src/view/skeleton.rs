//! The shape of the form that is to come, as large as a form of two groups of two; `assets/placeholder.js`
//! draws the same before the WASM is there.

use yew::{Html, html};

pub(super) fn draw() -> Html {
    html! {
        <div key="loading" class="idc-form idc-skeleton">
            { group() }
            { group() }
            <div class="idc-start" />
        </div>
    }
}

fn group() -> Html {
    html! {
        <div class="idc-group">
            <div class="idc-legend" />
            <div class="idc-choices"><div class="idc-choice" /><div class="idc-choice" /></div>
        </div>
    }
}
