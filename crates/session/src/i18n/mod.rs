//! What the widget says, in the languages that it speaks.
//!
//! One struct of texts, one file per language: a text that is missing does not compile. Texts are plain:
//! no markup, no placeholders, words at B1 level.

mod en;
mod nl;

use crate::config::ConfigError;
use crate::failure::Failure;
use crate::protocol::MethodKind;

/// A language that the widget speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Dutch, also where nothing says which language the page is in.
    #[default]
    Dutch,
    /// English.
    English,
}

/// A message: what happened, and what to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened, as a short heading without a full stop.
    pub title: &'static str,
    /// What to do now, in one or two sentences.
    pub advice: &'static str,
}

/// What the widget says about one of the two groups of methods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupTexts {
    /// The group's question.
    pub legend: &'static str,
    /// The only method is chosen already.
    pub only_one: &'static str,
    /// Nothing is chosen yet; stands at the group and in the summary that links to it.
    pub missing: &'static str,
}

/// Every text of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Texts {
    /// The options are being fetched.
    pub loading: &'static str,
    /// They are being fetched once more, unasked.
    pub loading_again: &'static str,
    /// The group of auth methods.
    pub auth: GroupTexts,
    /// The group of comm methods.
    pub comm: GroupTexts,
    /// The start button.
    pub start: &'static str,
    /// The start button while the core is asked to start.
    pub starting: &'static str,
    /// The browser is on its way to the client URL.
    pub redirecting: &'static str,
    /// The link to the client URL for when the browser does not go by itself.
    pub continue_link: &'static str,
    /// Heading of the summary of what is not chosen yet.
    pub missing_title: &'static str,
    /// The button that tries again.
    pub try_again: &'static str,
    /// Stands before a failure's code.
    pub code: &'static str,
    /// The attributes are wrong: what a visitor should know.
    pub misconfigured: Words,
    /// What `core-url` should be.
    pub core_url_attribute: &'static str,
    /// What `purpose` should be.
    pub purpose_attribute: &'static str,
    /// What to say of each failure.
    pub failures: FailureTexts,
}

/// What to say of each [`Failure`], field by variant.
#[derive(Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is named after the variant that documents it")]
pub struct FailureTexts {
    pub offline: Words,
    pub options_unreachable: Words,
    pub options_timed_out: Words,
    pub purpose_unknown: Words,
    pub options_refused: Words,
    pub options_core_failed: Words,
    pub options_invalid: Words,
    pub no_auth_method: Words,
    pub no_comm_method: Words,
    pub start_unreachable: Words,
    pub start_timed_out: Words,
    pub combination_refused: Words,
    pub start_refused: Words,
    pub start_redirected: Words,
    pub start_core_failed: Words,
    pub start_invalid: Words,
    pub client_url_refused: Words,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The language's BCP 47 tag, for `lang` attributes.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The first of `wishes` (BCP 47 tags such as `nl-BE`, most wanted first) that the widget speaks;
    /// Dutch when it speaks none. Only the primary subtag counts, in any case.
    #[must_use]
    pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        let spoken = |wish: &str| {
            let primary = wish.trim_ascii().split(['-', '_']).next().unwrap_or_default();
            Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
        };
        wishes.into_iter().find_map(spoken).unwrap_or_default()
    }

    /// The language's texts.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Dutch => &nl::TEXTS,
            Self::English => &en::TEXTS,
        }
    }
}

impl Texts {
    /// The texts of one group.
    #[must_use]
    pub fn group(&self, kind: MethodKind) -> &GroupTexts {
        match kind {
            MethodKind::Auth => &self.auth,
            MethodKind::Comm => &self.comm,
        }
    }

    /// What the attribute that `error` is about should be.
    #[must_use]
    pub fn attribute(&self, error: ConfigError) -> &'static str {
        match error {
            ConfigError::CoreUrlMissing | ConfigError::CoreUrlInvalid(_) => self.core_url_attribute,
            ConfigError::PurposeMissing | ConfigError::PurposeInvalid(_) => self.purpose_attribute,
        }
    }

    /// What to say of `failure`.
    #[must_use]
    pub fn failure(&self, failure: Failure) -> Words {
        let texts = &self.failures;
        match failure {
            Failure::Offline => texts.offline,
            Failure::OptionsUnreachable => texts.options_unreachable,
            Failure::OptionsTimedOut => texts.options_timed_out,
            Failure::PurposeUnknown => texts.purpose_unknown,
            Failure::OptionsRefused(_) => texts.options_refused,
            Failure::OptionsCoreFailed(_) => texts.options_core_failed,
            Failure::OptionsInvalid => texts.options_invalid,
            Failure::NoAuthMethod => texts.no_auth_method,
            Failure::NoCommMethod => texts.no_comm_method,
            Failure::StartUnreachable => texts.start_unreachable,
            Failure::StartTimedOut => texts.start_timed_out,
            Failure::CombinationRefused(_) => texts.combination_refused,
            Failure::StartRefused(_) => texts.start_refused,
            Failure::StartRedirected => texts.start_redirected,
            Failure::StartCoreFailed(_) => texts.start_core_failed,
            Failure::StartInvalid => texts.start_invalid,
            Failure::ClientUrlRefused(_) => texts.client_url_refused,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Language;
    use crate::failure::Failure;

    #[test]
    fn speaks_the_first_language_wished_for_that_it_knows() {
        for (wishes, language) in [
            (&["en"][..], Language::English),
            (&["EN-gb"], Language::English),
            (&["nl_BE"], Language::Dutch),
            (&["xx", "en"], Language::English),
            (&["", " en "], Language::English),
            (&["english"], Language::Dutch),
            (&[], Language::Dutch),
        ] {
            assert_eq!(Language::choose(wishes.iter().copied()), language, "{wishes:?}");
        }
    }

    #[test]
    fn every_failure_has_words_of_its_own_in_every_language() {
        let mut seen = HashSet::new();
        for language in Language::ALL {
            for failure in Failure::ALL {
                let words = language.texts().failure(failure);
                assert!(seen.insert((words.title, words.advice)), "{language:?} {failure:?}");
                assert!(!words.title.ends_with('.') && words.advice.ends_with(['.', '?']), "{words:?}");
            }
        }
    }

    #[test]
    fn texts_hold_no_markup() {
        for language in Language::ALL {
            let all = format!("{:?}", language.texts());
            assert!(!all.contains(['<', '>', '&']), "{language:?}");
        }
    }
}
