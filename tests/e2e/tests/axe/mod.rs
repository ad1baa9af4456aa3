//! axe-core, which examiners use themselves, finds nothing wrong: in every state, language, colour scheme and
//! theme, inside the shadow root. WCAG 2.2 A and AA, and what it calls best practice.

mod cube;
mod examination;
mod self_test;
mod themes;
