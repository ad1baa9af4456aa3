//! What a visitor meets when the network, the core or the widget's own files fail: a table, each row played.

mod down;
mod files;
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
