//! [`Failure`]: every way in which a session can fail to start, with its stable code.

use crate::client_url::InvalidClientUrl;

/// Why the citizen cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The device has no network.
    Offline,
    /// The options could not be fetched: core down, DNS, TLS, a dropped connection, missing CORS headers, or
    /// a redirect to where there are none.
    OptionsUnreachable,
    /// The options did not come in time.
    OptionsTimedOut,
    /// The core answered 400 or 404: it does not know this purpose. (Oldest cores say 400, later ones 404.)
    PurposeUnknown,
    /// The core, or a proxy before it, refused to give the options, with this status (another 4xx).
    OptionsRefused(u16),
    /// The core failed while giving the options, with this status: a 5xx, or a 3xx that leads nowhere.
    OptionsCoreFailed(u16),
    /// The answer is not a list of session options.
    OptionsInvalid,
    /// The purpose allows no auth method.
    NoAuthMethod,
    /// The purpose allows no comm method.
    NoCommMethod,
    /// The session could not be started: as for the options.
    StartUnreachable,
    /// The core did not start the session in time.
    StartTimedOut,
    /// The core answered 400 or 404: it does not, or no longer, allow this combination of methods.
    CombinationRefused(u16),
    /// The core, or a proxy before it, refused to start, with this status (another 4xx).
    StartRefused(u16),
    /// The core answered with a redirect, which a script cannot follow to another origin. It does so
    /// when the `Accept` header does not arrive as it was sent.
    StartRedirected,
    /// The core, or one of the two plugins that it asks, failed with this status.
    StartCoreFailed(u16),
    /// The answer holds no client URL.
    StartInvalid,
    /// The answer holds a client URL that must not be followed.
    ClientUrlRefused(InvalidClientUrl),
}

/// Who must act to take the cause away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponsibleParty {
    /// The person in front of the page.
    Visitor,
    /// Who put the widget on the page.
    WebsiteOwner,
    /// Who runs the core, its plugins and the proxy before them.
    CoreOperator,
}

impl ResponsibleParty {
    /// Every party.
    pub const ALL: [Self; 3] = [Self::Visitor, Self::WebsiteOwner, Self::CoreOperator];

    /// The party's name in English.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::WebsiteOwner => "website owner",
            Self::CoreOperator => "core operator",
        }
    }
}

impl Failure {
    /// The stable code that pages, tests and support desks may rely on.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::OptionsUnreachable => "options-unreachable",
            Self::OptionsTimedOut => "options-timed-out",
            Self::PurposeUnknown => "purpose-unknown",
            Self::OptionsRefused(_) => "options-refused",
            Self::OptionsCoreFailed(_) => "options-core-failed",
            Self::OptionsInvalid => "options-invalid",
            Self::NoAuthMethod => "no-auth-method",
            Self::NoCommMethod => "no-comm-method",
            Self::StartUnreachable => "start-unreachable",
            Self::StartTimedOut => "start-timed-out",
            Self::CombinationRefused(_) => "combination-refused",
            Self::StartRefused(_) => "start-refused",
            Self::StartRedirected => "start-redirected",
            Self::StartCoreFailed(_) => "start-core-failed",
            Self::StartInvalid => "start-invalid",
            Self::ClientUrlRefused(_) => "client-url-refused",
        }
    }

    /// Whether to request the options again without being asked to. When the core understood and refused, it is not.
    #[must_use]
    pub fn is_transient(self) -> bool {
        matches!(
            self,
            Self::OptionsUnreachable
                | Self::OptionsTimedOut
                | Self::OptionsCoreFailed(_)
                | Self::OptionsInvalid
        )
    }

    /// Whether trying again, unchanged, may succeed.
    #[must_use]
    pub fn is_retryable(self) -> bool {
        !matches!(
            self,
            Self::PurposeUnknown | Self::NoAuthMethod | Self::NoCommMethod | Self::ClientUrlRefused(_)
        )
    }

    /// Who must act to take the cause away.
    #[must_use]
    pub fn party(self) -> ResponsibleParty {
        match self {
            Self::Offline => ResponsibleParty::Visitor,
            Self::PurposeUnknown | Self::NoAuthMethod | Self::NoCommMethod => ResponsibleParty::WebsiteOwner,
            _ => ResponsibleParty::CoreOperator,
        }
    }

    /// The HTTP status that the core answered, where the failure is about one.
    #[must_use]
    pub fn status(self) -> Option<u16> {
        match self {
            Self::OptionsRefused(status)
            | Self::OptionsCoreFailed(status)
            | Self::CombinationRefused(status)
            | Self::StartRefused(status)
            | Self::StartCoreFailed(status) => Some(status),
            _ => None,
        }
    }

    /// What happened, for the documentation; English, no full stop.
    ///
    /// No visitor downloads these words, because the console and the events give the code instead.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Offline => "the device is offline",
            Self::OptionsUnreachable => {
                "the options were asked for three times, and there was no answer that the page may read: core down, connection dropped, CORS headers missing, a redirect to a login page elsewhere"
            }
            Self::StartUnreachable => {
                "the start got no answer that the page may read: core down, connection dropped, CORS headers missing"
            }
            Self::OptionsTimedOut => "the options did not come within 10 seconds, three times",
            Self::StartTimedOut => "the start was not answered within 15 seconds",
            Self::PurposeUnknown => "the core does not know the purpose: it answered 400 or 404",
            Self::OptionsRefused(_) => {
                "the core, or a proxy before it, refused to give the options: another 4xx"
            }
            Self::OptionsCoreFailed(_) => {
                "the core failed to give the options, three times: 5xx, or a redirect that leads nowhere"
            }
            Self::OptionsInvalid => "the options are not what the protocol says, three times",
            Self::NoAuthMethod => "the core allows no auth method for the purpose",
            Self::NoCommMethod => "the core allows no comm method for the purpose",
            Self::CombinationRefused(_) => {
                "the core no longer allows these methods for the purpose: it answered 400 or 404 to the start"
            }
            Self::StartRefused(_) => "the core, or a proxy before it, refused to start: another 4xx",
            Self::StartRedirected => "the core answered the start with a redirect instead of JSON",
            Self::StartCoreFailed(_) => "the core, or one of the two plugins, failed to start: 5xx",
            Self::StartInvalid => "the answer to the start holds no client URL",
            Self::ClientUrlRefused(_) => {
                "the core wanted to send the browser to an address that must not be followed; the event's `reason` says why"
            }
        }
    }

    /// What to do about it, for the documentation; English, no full stop.
    #[must_use]
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Offline => "connect the device; the widget then asks for the options by itself",
            Self::OptionsUnreachable => {
                "open `{core-url}/session_options/{purpose}` in a browser: if that works, the proxy lacks `Access-Control-Allow-Origin`"
            }
            Self::StartUnreachable => "see that the proxy answers the preflight, `OPTIONS /start`",
            Self::OptionsTimedOut => "see why the core is slow, or the network before it",
            Self::StartTimedOut => "see which plugin hangs: a core gives up on each after 5 seconds",
            Self::PurposeUnknown => "write `purpose` exactly as the core's configuration does, case included",
            Self::OptionsRefused(_) | Self::StartRefused(_) => {
                "look up the status (`status` of the event) in the proxy's log: a limit on requests, a firewall, a login"
            }
            Self::OptionsCoreFailed(_) => "look in the core's log",
            Self::OptionsInvalid => {
                "see that `core-url` is the core's base URL, and that no proxy answers with a page of its own"
            }
            Self::NoAuthMethod => {
                "have the core allow an auth method for the purpose, or take another purpose"
            }
            Self::NoCommMethod => {
                "have the core allow a comm method for the purpose, or take another purpose"
            }
            Self::CombinationRefused(_) => {
                "none at first: the widget shows what is allowed now; if it comes back, the core offers what it refuses"
            }
            Self::StartRedirected => {
                "have every proxy pass on the header `Accept: application/json` unchanged"
            }
            Self::StartCoreFailed(_) => "look in the logs of the core and of the two plugins",
            Self::StartInvalid => "see that no proxy changes the core's answer to `POST /start`",
            Self::ClientUrlRefused(_) => {
                "have the core answer an absolute `https:` URL of at most 65,536 characters, with a DNS name or an IPv4 address and without a user name"
            }
        }
    }

    /// One of each failure, for tests and tables.
    pub const ALL: [Self; 17] = [
        Self::Offline,
        Self::OptionsUnreachable,
        Self::OptionsTimedOut,
        Self::PurposeUnknown,
        Self::OptionsRefused(403),
        Self::OptionsCoreFailed(500),
        Self::OptionsInvalid,
        Self::NoAuthMethod,
        Self::NoCommMethod,
        Self::StartUnreachable,
        Self::StartTimedOut,
        Self::CombinationRefused(404),
        Self::StartRefused(403),
        Self::StartRedirected,
        Self::StartCoreFailed(500),
        Self::StartInvalid,
        Self::ClientUrlRefused(InvalidClientUrl::Insecure),
    ];
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Failure, ResponsibleParty};

    #[test]
    fn codes_are_unique_and_in_kebab_case() {
        let codes: HashSet<_> = Failure::ALL.map(Failure::code).into();
        assert_eq!(codes.len(), Failure::ALL.len());
        for code in codes {
            assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code}");
        }
    }

    #[test]
    fn what_the_core_understood_and_refused_is_never_repeated_unasked() {
        for failure in [Failure::PurposeUnknown, Failure::OptionsRefused(403), Failure::Offline] {
            assert!(!failure.is_transient(), "{failure:?}");
        }
    }

    #[test]
    fn trying_again_is_not_offered_where_only_the_website_owner_can_mend_it() {
        for failure in Failure::ALL {
            assert!(
                !failure.is_retryable() || failure.party() != ResponsibleParty::WebsiteOwner,
                "{failure:?}"
            );
            assert!(!failure.is_transient() || failure.is_retryable(), "{failure:?}");
        }
    }
}
