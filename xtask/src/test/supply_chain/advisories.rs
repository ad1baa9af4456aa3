//! Advisories on dependencies. Their databases may be out of reach; the run then says so, or fails if it must not.

use std::env;

use anyhow::{Result, bail};

use crate::test::tally::Tally;

/// The variable that turns a missing answer into an error.
const VARIABLE: &str = "INITIATOR_ADVISORIES";
const REQUIRED: &str = "required";

/// What a database of advisories says about our dependencies.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// There are no advisories.
    Clear,
    /// There are these.
    Known(String),
    /// There was no answer, for this reason.
    Missing(String),
}

/// Whether a missing answer is an error.
pub(super) fn insist() -> Result<bool> {
    reads_as_required(env::var(VARIABLE).ok().as_deref())
}

fn reads_as_required(value: Option<&str>) -> Result<bool> {
    match value {
        None | Some("") => Ok(false),
        Some(REQUIRED) => Ok(true),
        Some(other) => bail!("{VARIABLE} can be `{REQUIRED}`, not `{other}`"),
    }
}

/// What the answer about some dependencies means for the run.
pub(super) fn weigh(dependencies: &str, answer: Answer, insist: bool) -> Result<Tally> {
    match answer {
        Answer::Clear => {
            println!("      Nothing is known against the {dependencies}");
            Ok(Tally::passes(1))
        }
        Answer::Known(what) => bail!("there are advisories on the {dependencies}: {what}"),
        Answer::Missing(why) if insist => {
            bail!(
                "advisories on the {dependencies} could not be checked ({why}), and {VARIABLE} is `{REQUIRED}`"
            )
        }
        Answer::Missing(why) => {
            let line =
                format!("advisories on the {dependencies} ({why}); {VARIABLE}={REQUIRED} makes it an error");
            println!("      Not checked: {line}");
            Ok(Tally::not_checked(line))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_passes() {
        for insist in [false, true] {
            assert_eq!(weigh("crates", Answer::Clear, insist).unwrap().counts(), "1 passed, 0 failed");
            let known = weigh("crates", Answer::Known("a 1.0.0".to_owned()), insist);
            assert!(known.is_err_and(|error| error.to_string().contains("a 1.0.0")));
        }
    }

    #[test]
    fn a_missing_answer_is_told_or_fails() {
        let missing = || Answer::Missing("no network".to_owned());
        let told = weigh("crates", missing(), false).unwrap();
        assert_eq!(told.counts(), "0 passed, 0 failed");
        assert_eq!(
            told.not_checked,
            ["advisories on the crates (no network); INITIATOR_ADVISORIES=required makes it an error"]
        );
        assert!(weigh("crates", missing(), true).is_err());
    }

    #[test]
    fn a_wrong_value_is_not_taken_for_no() {
        assert!(!reads_as_required(None).unwrap());
        assert!(!reads_as_required(Some("")).unwrap());
        assert!(reads_as_required(Some("required")).unwrap());
        assert!(reads_as_required(Some("yes")).is_err());
    }
}
