//! Progress in plain lines: the step, its number, and the time since the task began.

use std::time::{Duration, Instant};

/// Prints the steps of one task.
pub(crate) struct Progress {
    started: Instant,
    step: usize,
    steps: usize,
    indent: &'static str,
}

impl Progress {
    pub(crate) fn new(steps: usize) -> Self {
        Self { started: Instant::now(), step: 0, steps, indent: "" }
    }

    /// The steps of a task that is itself a step of another one: they are indented.
    pub(crate) fn within_a_step(steps: usize) -> Self {
        Self { indent: "      ", ..Self::new(steps) }
    }

    /// Print the next step.
    pub(crate) fn step(&mut self, what: &str) {
        self.step += 1;
        let elapsed = seconds(self.elapsed());
        println!("{}[{}/{}] {what} ({elapsed})", self.indent, self.step, self.steps);
    }

    /// Print the closing line.
    pub(crate) fn done(&self, what: &str) {
        println!("{what} ({})", seconds(self.elapsed()));
    }

    /// The time since the task began.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// A duration as text: in tenths of seconds, and from one minute on in minutes and seconds.
pub(crate) fn seconds(duration: Duration) -> String {
    let minutes = duration.as_secs() / 60;
    if minutes == 0 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{minutes} min {} s", duration.as_secs() % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_times_have_tenths_and_long_ones_have_minutes() {
        assert_eq!(seconds(Duration::from_millis(1_234)), "1.2 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }
}
