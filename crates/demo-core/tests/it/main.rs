//! The demo core over real connections, as an initiator meets it.

mod cors;
mod demo_choices;
mod faults;
mod lifecycle;
mod pages;
mod program;
mod protocol;
mod recorder;
mod scenarios;
mod site;
mod stub_responses;
mod support;
