//! [`CoreOptions`]: the options of a demo core.

use std::time::Duration;

use clap::ValueEnum;

/// How a demo core behaves, apart from its faults.
#[derive(Clone, Debug)]
pub struct CoreOptions {
    /// Which generation of cores it plays.
    pub generation: Generation,
    /// Whether it plays the reverse proxy of a deployment too, which answers the CORS preflight, lets every origin
    /// read every answer, and serves the icons. A bare core does none of these.
    pub cors: bool,
    /// Fixes the order of methods for purposes that allow all of them. Without a seed each start of the core has another
    /// order, as with real cores.
    pub seed: Option<u64>,
    /// The page that a cancelled or failed login returns to. Without it, that is the page that the start request came
    /// from by its `Referer`, or else by its `Origin`.
    pub return_url: Option<String>,
    /// The URL by which browsers reach it, if that is not the one on which it listens: that of a proxy before it.
    pub public_url: Option<String>,
    /// How long the deliberate delays last.
    pub time_scale: TimeScale,
}

impl Default for CoreOptions {
    /// A core of the newer generation, behind the proxy, with delays as long as those of real cores.
    fn default() -> Self {
        Self {
            generation: Generation::Core404,
            cors: true,
            seed: None,
            return_url: None,
            public_url: None,
            time_scale: TimeScale::REAL_TIME,
        }
    }
}

/// A generation of cores. An initiator notices one difference: the status of the answer to what is not allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, ValueEnum)]
pub enum Generation {
    /// The newer cores answer 404 with a body in JSON or HTML, as requested. A plain form can start a session.
    #[default]
    #[value(name = "404")]
    Core404,
    /// The oldest cores answer 400 with an empty body. A form cannot start a session.
    #[value(name = "400")]
    Core400,
}

/// A factor by which every deliberate delay is multiplied, so that tests need not wait as long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale(f64);

impl TimeScale {
    /// Delays last as long as those of real cores.
    pub const REAL_TIME: Self = Self(1.0);

    /// Delays last `factor` times as long: by `0.01`, 5 seconds become 50 milliseconds. A factor that is negative or
    /// not a number counts as zero.
    #[must_use]
    pub fn new(factor: f64) -> Self {
        Self(factor.max(0.0))
    }

    /// How long a delay lasts that is `real` with real cores.
    #[must_use]
    pub fn scale(self, real: Duration) -> Duration {
        Duration::try_from_secs_f64(real.as_secs_f64() * self.0).unwrap_or(Duration::MAX)
    }
}

impl Default for TimeScale {
    fn default() -> Self {
        Self::REAL_TIME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pace_scales_delays() {
        let five = Duration::from_secs(5);
        assert_eq!(TimeScale::REAL_TIME.scale(five), five);
        assert_eq!(TimeScale::new(0.01).scale(five), Duration::from_millis(50));
    }

    #[test]
    fn a_nonsense_pace_never_panics() {
        let five = Duration::from_secs(5);
        assert_eq!(TimeScale::new(-1.0).scale(five), Duration::ZERO);
        assert_eq!(TimeScale::new(f64::NAN).scale(five), Duration::ZERO);
        assert_eq!(TimeScale::new(f64::INFINITY).scale(five), Duration::MAX);
    }
}
