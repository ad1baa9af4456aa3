//! Pages on which what the browser has built in is gone, broken or replaced. The visitor sees the widget, or words and the
//! element's own children: never an empty place.

mod each_of_them;
mod libraries;
mod thrown;
