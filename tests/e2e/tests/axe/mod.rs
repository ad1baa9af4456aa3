//! axe-core finds nothing wrong: in every state, language, colour scheme and theme, inside the shadow root. It checks
//! WCAG 2.2 A and AA, and what it calls best practices.

mod every_combination;
mod examination;
mod self_test;
mod themes;
