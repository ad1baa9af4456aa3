//! Whole flows in a real browser, one idea per module.

mod attribute_changes;
mod core_protocol;
mod fallback;
mod first_paint;
mod full_flow;
mod language;
mod page_translator;
mod several_widgets;
mod shared_options;
mod strict_page;
mod unusual_options;
mod wrong_attributes;
