//! What a page calls by our names, and where it says that links lead.

mod base;
mod global;
mod pointer;
