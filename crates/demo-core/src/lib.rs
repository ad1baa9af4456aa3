//! Plays the ID Contact core.
