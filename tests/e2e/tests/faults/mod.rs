//! What a visitor meets when the network, the core or the widget's own files fail. The tests are tables, and each row
//! is played.

mod files;
mod no_core;
mod oldest_cores;
mod one_press_one_post;
mod options;
mod page;
mod patience;
mod play;
mod recovery;
mod request;
mod row;
mod scenarios;
mod start;
