//! Whole flows in a real browser, one idea per module.

mod attribute_changes;
mod core_protocol;
mod fallback;
mod first_paint;
mod full_flow;
mod language;
mod nothing_moves;
mod page_translator;
mod preload;
mod several_widgets;
mod shared_options;
mod strict_page;
mod unusual_options;
mod waiting;
mod way_back;
mod wrong_attributes;
