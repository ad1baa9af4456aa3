//! [`Config`]: the settings that must be right before anything can be requested.

use crate::core_url::{CoreUrl, InvalidCoreUrl};
use crate::purpose::{InvalidPurpose, Purpose};

/// A widget's checked settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Which core to ask.
    pub core_url: CoreUrl,
    /// Why the citizen wants contact.
    pub purpose: Purpose,
}

/// What is wrong with an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// There is no `core-url`, or it is empty.
    CoreUrlMissing,
    /// `core-url` is not a base URL.
    CoreUrlInvalid(InvalidCoreUrl),
    /// There is no `purpose`, or it is empty.
    PurposeMissing,
    /// `purpose` cannot be sent.
    PurposeInvalid(InvalidPurpose),
}

impl ConfigError {
    /// One of each, for tests and tables.
    pub const ALL: [Self; 4] = [
        Self::CoreUrlMissing,
        Self::CoreUrlInvalid(InvalidCoreUrl::QueryOrFragment),
        Self::PurposeMissing,
        Self::PurposeInvalid(InvalidPurpose::DotSegment),
    ];

    /// The stable code that pages and support desks may rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::CoreUrlMissing => "core-url-missing",
            Self::CoreUrlInvalid(_) => "core-url-invalid",
            Self::PurposeMissing => "purpose-missing",
            Self::PurposeInvalid(_) => "purpose-invalid",
        }
    }

    /// The attribute to correct.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::CoreUrlMissing | Self::CoreUrlInvalid(_) => "core-url",
            Self::PurposeMissing | Self::PurposeInvalid(_) => "purpose",
        }
    }

    /// What is wrong with the attribute, for the developer who reads the console; English, no full stop.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::CoreUrlMissing | Self::PurposeMissing => "it is missing or empty",
            Self::CoreUrlInvalid(invalid) => invalid.reason(),
            Self::PurposeInvalid(invalid) => invalid.reason(),
        }
    }

    /// What to do about it, for the documentation; English, no full stop.
    #[must_use]
    pub fn remedy(self) -> &'static str {
        match self {
            Self::CoreUrlMissing => "set `core-url` to the core's public base URL",
            Self::CoreUrlInvalid(_) => {
                "write `core-url` as `https://` (while developing also `http://`), a DNS name or an IPv4 address, perhaps a port and a path; nothing after that"
            }
            Self::PurposeMissing => "set `purpose` to a purpose that the core knows",
            Self::PurposeInvalid(_) => {
                "write `purpose` in at most 200 characters, without control characters; `.` and `..` are none"
            }
        }
    }

    /// What the attribute should look like.
    #[must_use]
    pub fn example(self) -> &'static str {
        match self {
            Self::CoreUrlMissing | Self::CoreUrlInvalid(_) => r#"core-url="https://core.example.nl""#,
            Self::PurposeMissing | Self::PurposeInvalid(_) => r#"purpose="report_move""#,
        }
    }
}

impl Config {
    /// Reads the attributes `core-url` and `purpose`. White space around them is ignored.
    ///
    /// # Errors
    /// Everything that is wrong, at most one [`ConfigError`] per attribute.
    pub fn from_attributes(core_url: Option<&str>, purpose: Option<&str>) -> Result<Self, Vec<ConfigError>> {
        let core_url = present(core_url)
            .ok_or(ConfigError::CoreUrlMissing)
            .and_then(|text| CoreUrl::parse(text).map_err(ConfigError::CoreUrlInvalid));
        let purpose = present(purpose)
            .ok_or(ConfigError::PurposeMissing)
            .and_then(|text| Purpose::parse(text).map_err(ConfigError::PurposeInvalid));
        match (core_url, purpose) {
            (Ok(core_url), Ok(purpose)) => Ok(Self { core_url, purpose }),
            (core_url, purpose) => Err(core_url.err().into_iter().chain(purpose.err()).collect()),
        }
    }
}

fn present(attribute: Option<&str>) -> Option<&str> {
    attribute.map(str::trim_ascii).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Config, ConfigError, InvalidCoreUrl, InvalidPurpose};
    use crate::http_url::InvalidHttpUrl;

    #[test]
    fn reads_attributes_and_ignores_white_space_around_them() {
        let config =
            Config::from_attributes(Some(" https://core.example.nl/ \n"), Some(" report_move ")).unwrap();
        assert_eq!(config.core_url.as_str(), "https://core.example.nl");
        assert_eq!(config.purpose.as_str(), "report_move");
    }

    #[test]
    fn names_everything_that_is_wrong() {
        assert_eq!(
            Config::from_attributes(None, Some("  ")),
            Err(vec![ConfigError::CoreUrlMissing, ConfigError::PurposeMissing])
        );
        assert_eq!(
            Config::from_attributes(Some("core.example.nl"), Some("..")),
            Err(vec![
                ConfigError::CoreUrlInvalid(InvalidCoreUrl::Url(InvalidHttpUrl::Scheme)),
                ConfigError::PurposeInvalid(InvalidPurpose::DotSegment),
            ])
        );
    }

    #[test]
    fn says_how_to_mend_it() {
        let error = ConfigError::CoreUrlInvalid(InvalidCoreUrl::QueryOrFragment);
        assert_eq!(error.code(), "core-url-invalid");
        assert!(error.example().starts_with(error.attribute()));
        assert!(error.reason().contains('?'));
    }
}
