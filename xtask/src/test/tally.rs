//! How many checks passed and failed.

/// Counts of checks, and the closing lines of the `cargo test` runs among them.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) closing_lines: Vec<String>,
    /// What could not be checked, and why: neither passed nor failed.
    pub(super) not_checked: Vec<String>,
}

impl Tally {
    /// So many checks, all passed.
    pub(super) fn passes(passed: u64) -> Self {
        Self { passed, ..Self::default() }
    }

    /// One thing that failed.
    pub(super) fn failure() -> Self {
        Self { failed: 1, ..Self::default() }
    }

    /// One thing that could not be checked.
    pub(super) fn not_checked(what: String) -> Self {
        Self { not_checked: vec![what], ..Self::default() }
    }

    /// `N passed, N failed`.
    pub(super) fn counts(&self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.closing_lines.extend(other.closing_lines.iter().cloned());
        self.not_checked.extend(other.not_checked.iter().cloned());
    }

    /// Count the tests of a line of `cargo test` that closes a run; ignore other lines.
    pub(super) fn read_line(&mut self, line: &str) {
        if !line.starts_with("test result: ") {
            return;
        }
        let number_before = |word| {
            line.split(word)
                .next()
                .and_then(|before: &str| before.split_whitespace().last())
                .and_then(|number| number.parse::<u64>().ok())
                .unwrap_or_default()
        };
        let (passed, failed) = (number_before(" passed;"), number_before(" failed;"));
        self.passed += passed;
        self.failed += failed;
        if passed + failed > 0 {
            self.closing_lines.push(line.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted_and_kept() {
        let mut tally = Tally::default();
        for line in [
            "running 14 tests",
            "test model::tests::one_press_one_post ... ok",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.30s",
            "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        ] {
            tally.read_line(line);
        }
        assert_eq!(tally.counts(), "15 passed, 2 failed");
        assert_eq!(tally.closing_lines.len(), 2);
    }

    #[test]
    fn sums_keep_the_closing_lines_in_order() {
        let mut sum = Tally::passes(2);
        let mut run = Tally::default();
        run.read_line("test result: ok. 1 passed; 0 failed;");
        sum.add(&run);
        sum.add(&Tally::failure());
        assert_eq!(sum.counts(), "3 passed, 1 failed");
        assert_eq!(sum.closing_lines, ["test result: ok. 1 passed; 0 failed;"]);
    }
}
