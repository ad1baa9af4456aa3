//! Whole flows in a real browser, a folder for each topic. They are one program, so that all tests share a pool of
//! browsers.

mod axe;
mod builtins;
mod demo;
mod deploy;
mod diagnose;
mod dist;
mod embedding;
mod examples;
mod fault_table;
mod faults;
mod fetch;
mod flows;
mod frames;
mod frameworks;
mod hostile;
mod keyboard;
mod lifecycle;
mod names;
mod own_children;
mod page_css;
mod pictures;
mod reflow;
mod screen_reader;
mod script_tag;
mod themes;
