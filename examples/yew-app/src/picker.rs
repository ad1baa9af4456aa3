//! [`Picker`]: a list to pick one thing from.

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, component, html};

#[derive(PartialEq, Properties)]
pub(crate) struct PickerProps {
    pub(crate) label: AttrValue,
    /// Values, and what can be read for each.
    pub(crate) options: &'static [(&'static str, &'static str)],
    pub(crate) picked: AttrValue,
    pub(crate) on_pick: Callback<AttrValue>,
}

#[component]
pub(crate) fn Picker(props: &PickerProps) -> Html {
    let onchange = props
        .on_pick
        .reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value().into());
    html! {
        <label>
            { &props.label }{ " " }
            <select name={props.label.to_lowercase()} {onchange}>
                { for props.options.iter().map(|&(value, name)| html! {
                    <option {value} selected={props.picked == value}>{ name }</option>
                }) }
            </select>
        </label>
    }
}
