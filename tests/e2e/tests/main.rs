//! Whole flows in a real browser, a folder for each topic: all in one program, so that browsers that come up slowly
//! are kept from the first test to the last.

mod axe;
mod deploy;
mod diagnose;
mod dist;
mod embedding;
mod examples;
mod faults;
mod flows;
mod frameworks;
mod hostile;
mod keyboard;
mod lifecycle;
mod reflow;
mod screen_reader;
mod themes;
