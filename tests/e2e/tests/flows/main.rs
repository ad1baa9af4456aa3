//! Whole flows in a real browser, one idea per module.

mod attribute_changes;
mod back;
mod browser_agrees;
mod every_scenario;
mod fallback;
mod first_paint;
mod full_flow;
mod keyboard;
mod language;
mod offline;
mod oldest_cores;
mod one_press_one_post;
mod page_translator;
mod recovery;
mod removal;
mod scenario_table;
mod several_widgets;
mod shared_options;
mod strict_page;
mod unusual_options;
mod wrong_attributes;
