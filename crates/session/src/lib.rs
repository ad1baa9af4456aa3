//! The rules of an ID Contact session, without a browser.
