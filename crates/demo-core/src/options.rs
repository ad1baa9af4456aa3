//! What one can choose when starting a demo core.

use std::time::Duration;

use clap::ValueEnum;

/// How a demo core behaves, apart from what its scenarios break.
#[derive(Clone, Debug)]
pub struct CoreOptions {
    /// Which generation of cores it plays.
    pub habit: Habit,
    /// Whether the reverse proxy of a deployment stands in front: it answers the CORS preflight,
    /// lets every origin read every answer, and serves the icons. Without it there are none, as
    /// with a bare core.
    pub cors: bool,
    /// Fixes the order of methods for purposes that allow all of them; without a seed the order
    /// differs per start, as with real cores.
    pub seed: Option<u64>,
    /// The page that a cancelled or failed login returns to. Without it, that is the page that
    /// the start request said it came from (`Referer`, else `Origin`).
    pub return_url: Option<String>,
    /// How fast the deliberate delays pass.
    pub pace: Pace,
}

impl Default for CoreOptions {
    /// The newer habit, behind the proxy, with real delays.
    fn default() -> Self {
        Self { habit: Habit::NotFound, cors: true, seed: None, return_url: None, pace: Pace::REAL }
    }
}

/// How a core says no: the one difference between generations of cores that an initiator meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, ValueEnum)]
pub enum Habit {
    /// The newer cores: 404 with a body, JSON or HTML as asked; a plain form may start a session.
    #[default]
    #[value(name = "404")]
    NotFound,
    /// The oldest cores: 400 with an empty body; a form start does not exist.
    #[value(name = "400")]
    BadRequest,
}

/// A factor on every deliberate delay, so that tests need not wait for them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace(f64);

impl Pace {
    /// As slow as the real thing.
    pub const REAL: Self = Self(1.0);

    /// Delays last `factor` times as long: `0.01` makes 5 seconds 50 milliseconds. A factor that
    /// is negative or not a number counts as zero.
    #[must_use]
    pub fn new(factor: f64) -> Self {
        Self(factor.max(0.0))
    }

    /// How long a delay of `real` lasts at this pace.
    #[must_use]
    pub fn scale(self, real: Duration) -> Duration {
        Duration::try_from_secs_f64(real.as_secs_f64() * self.0).unwrap_or(Duration::MAX)
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self::REAL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pace_scales_delays() {
        let five = Duration::from_secs(5);
        assert_eq!(Pace::REAL.scale(five), five);
        assert_eq!(Pace::new(0.01).scale(five), Duration::from_millis(50));
    }

    #[test]
    fn a_nonsense_pace_never_panics() {
        let five = Duration::from_secs(5);
        assert_eq!(Pace::new(-1.0).scale(five), Duration::ZERO);
        assert_eq!(Pace::new(f64::NAN).scale(five), Duration::ZERO);
        assert_eq!(Pace::new(f64::INFINITY).scale(five), Duration::MAX);
    }
}
