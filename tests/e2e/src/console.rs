//! [`Console`]: the browser's console, compared with what the test announced.

use std::cell::RefCell;
use std::fmt::Write;

use anyhow::{Result, ensure};

use crate::engine::ConsoleLine;

/// All lines so far, and which warnings and errors may be among them.
#[derive(Debug, Default)]
pub(crate) struct Console {
    lines: RefCell<Vec<ConsoleLine>>,
    expected: RefCell<Vec<String>>,
    allowed: RefCell<Vec<String>>,
}

impl Console {
    pub(crate) fn add(&self, lines: Vec<ConsoleLine>) {
        self.lines.borrow_mut().extend(lines);
    }

    pub(crate) fn expect(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    pub(crate) fn allow(&self, part: &str) {
        self.allowed.borrow_mut().push(part.to_owned());
    }

    pub(crate) fn text(&self) -> String {
        self.lines.borrow().iter().fold(String::new(), |mut text, line| {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{}", line.text);
            text
        })
    }

    /// Fails if there is a complaint that was not announced, or none of one that was.
    pub(crate) fn check(&self) -> Result<()> {
        let lines = self.lines.borrow();
        let complaints: Vec<_> = lines.iter().filter(|line| line.is_complaint).collect();
        let (expected, allowed) = (self.expected.borrow(), self.allowed.borrow());
        let surprise = complaints
            .iter()
            .find(|line| !expected.iter().chain(&*allowed).any(|part| line.text.contains(part)));
        ensure!(surprise.is_none(), "the console holds something unexpected: {surprise:?}");
        let absent = expected.iter().find(|part| !complaints.iter().any(|line| line.text.contains(&**part)));
        ensure!(absent.is_none(), "the console does not complain of {absent:?}");
        Ok(())
    }
}
