//! [`Text`]: a name for each text that the widget can show.

use crate::client_url::InvalidClientUrl;
use crate::config::ConfigError;
use crate::failure::Failure;
use crate::notification::Notification;
use crate::protocol::MethodKind;

/// Names each text once, with the key by which a page overrides it.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        /// A text that the widget can show. A language is a function from these to words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Text { $($(#[$doc])* $name,)* }

        impl Text {
            /// Every text, in the order in which language files list their words.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The key by which a page overrides the text; stable.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

texts! {
    /// The options are being fetched.
    Loading "loading",
    /// The options or the start take longer than usual, whether or not they are tried again.
    LoadingAgain "loading-again",
    /// The question above the auth methods.
    AuthLegend "auth-legend",
    /// The only auth method is chosen already.
    AuthOnlyOne "auth-only-one",
    /// No auth method is chosen yet. It is shown at the group and in the error summary that links to it.
    AuthMissing "auth-missing",
    /// Precedes the name of the organisation that the citizen logs in to.
    Organisation "organisation",
    /// The question above the comm methods.
    CommLegend "comm-legend",
    /// The only comm method is chosen already.
    CommOnlyOne "comm-only-one",
    /// No comm method is chosen yet.
    CommMissing "comm-missing",
    /// The choice of last time is filled in.
    Remembered "remembered",
    /// The button that forgets it.
    Forget "forget",
    /// The start button.
    Start "start",
    /// The start button while the core is asked to start.
    Starting "starting",
    /// The browser is on its way to the client URL, whose host follows. It ends with a colon in every language, so that
    /// no grammar depends on the host.
    Redirecting "redirecting",
    /// The link to the client URL for when the browser does not go by itself.
    ContinueLink "continue-link",
    /// Heading of the summary of what is not chosen yet.
    MissingTitle "missing-title",
    /// The title in its place once all that was missing is chosen.
    AllChosen "all-chosen",
    /// The button that fetches the options again. After a failed start there is none: the start button starts again.
    TryAgain "try-again",
    /// Precedes the code of a failure.
    Code "code",
    /// The citizen cancelled the previous login.
    LoginCancelledTitle "login-cancelled-title",
    /// What to do then.
    LoginCancelledAdvice "login-cancelled-advice",
    /// The previous login failed.
    LoginFailedTitle "login-failed-title",
    /// What to do then.
    LoginFailedAdvice "login-failed-advice",
    /// The attributes are wrong: what the visitor should know.
    MisconfiguredTitle "misconfigured-title",
    /// Who must correct that; the list of wrong attributes follows.
    MisconfiguredAdvice "misconfigured-advice",
    /// What `core-url` should be; an example follows.
    CoreUrlAttribute "core-url-attribute",
    /// What `purpose` should be; an example follows.
    PurposeAttribute "purpose-attribute",
    /// [`Failure::Offline`]: what happened.
    OfflineTitle "offline-title",
    /// What to do then.
    OfflineAdvice "offline-advice",
    /// [`Failure::OptionsUnreachable`].
    OptionsUnreachableTitle "options-unreachable-title",
    /// What to do then.
    OptionsUnreachableAdvice "options-unreachable-advice",
    /// [`Failure::OptionsTimedOut`].
    OptionsTimedOutTitle "options-timed-out-title",
    /// What to do then.
    OptionsTimedOutAdvice "options-timed-out-advice",
    /// [`Failure::PurposeUnknown`].
    PurposeUnknownTitle "purpose-unknown-title",
    /// What to do then.
    PurposeUnknownAdvice "purpose-unknown-advice",
    /// [`Failure::OptionsRefused`].
    OptionsRefusedTitle "options-refused-title",
    /// What to do then.
    OptionsRefusedAdvice "options-refused-advice",
    /// [`Failure::OptionsCoreFailed`].
    OptionsCoreFailedTitle "options-core-failed-title",
    /// What to do then.
    OptionsCoreFailedAdvice "options-core-failed-advice",
    /// [`Failure::OptionsInvalid`].
    OptionsInvalidTitle "options-invalid-title",
    /// What to do then.
    OptionsInvalidAdvice "options-invalid-advice",
    /// [`Failure::NoAuthMethod`].
    NoAuthMethodTitle "no-auth-method-title",
    /// What to do then.
    NoAuthMethodAdvice "no-auth-method-advice",
    /// [`Failure::NoCommMethod`].
    NoCommMethodTitle "no-comm-method-title",
    /// What to do then.
    NoCommMethodAdvice "no-comm-method-advice",
    /// [`Failure::StartUnreachable`].
    StartUnreachableTitle "start-unreachable-title",
    /// What to do then.
    StartUnreachableAdvice "start-unreachable-advice",
    /// [`Failure::StartTimedOut`].
    StartTimedOutTitle "start-timed-out-title",
    /// What to do then.
    StartTimedOutAdvice "start-timed-out-advice",
    /// [`Failure::CombinationRefused`].
    CombinationRefusedTitle "combination-refused-title",
    /// What to do then.
    CombinationRefusedAdvice "combination-refused-advice",
    /// [`Failure::StartRefused`].
    StartRefusedTitle "start-refused-title",
    /// What to do then.
    StartRefusedAdvice "start-refused-advice",
    /// [`Failure::StartRedirected`].
    StartRedirectedTitle "start-redirected-title",
    /// What to do then.
    StartRedirectedAdvice "start-redirected-advice",
    /// [`Failure::StartCoreFailed`].
    StartCoreFailedTitle "start-core-failed-title",
    /// What to do then.
    StartCoreFailedAdvice "start-core-failed-advice",
    /// [`Failure::StartInvalid`].
    StartInvalidTitle "start-invalid-title",
    /// What to do then.
    StartInvalidAdvice "start-invalid-advice",
    /// [`Failure::ClientUrlRefused`].
    ClientUrlRefusedTitle "client-url-refused-title",
    /// What to do then.
    ClientUrlRefusedAdvice "client-url-refused-advice",
    /// The same, where the browser would not go: the form has a link.
    ClientUrlNotFollowedTitle "client-url-not-followed-title",
    /// What to do about it.
    ClientUrlNotFollowedAdvice "client-url-not-followed-advice",
}

impl Text {
    /// The question above a group.
    #[must_use]
    pub fn legend(kind: MethodKind) -> Self {
        match kind {
            MethodKind::Auth => Self::AuthLegend,
            MethodKind::Comm => Self::CommLegend,
        }
    }

    /// A group's only method is chosen already.
    pub(crate) fn only_one(kind: MethodKind) -> Self {
        match kind {
            MethodKind::Auth => Self::AuthOnlyOne,
            MethodKind::Comm => Self::CommOnlyOne,
        }
    }

    /// Nothing is chosen yet in a group.
    pub(crate) fn missing(kind: MethodKind) -> Self {
        match kind {
            MethodKind::Auth => Self::AuthMissing,
            MethodKind::Comm => Self::CommMissing,
        }
    }

    /// What the attribute that `error` is about should be.
    #[must_use]
    pub fn attribute(error: ConfigError) -> Self {
        match error {
            ConfigError::CoreUrlMissing | ConfigError::CoreUrlInvalid(_) => Self::CoreUrlAttribute,
            ConfigError::PurposeMissing | ConfigError::PurposeInvalid(_) => Self::PurposeAttribute,
        }
    }

    /// Title and advice about how the previous login ended.
    pub(crate) fn notification(notification: Notification) -> (Self, Self) {
        match notification {
            Notification::Cancelled => (Self::LoginCancelledTitle, Self::LoginCancelledAdvice),
            Notification::Failed => (Self::LoginFailedTitle, Self::LoginFailedAdvice),
        }
    }

    /// Title (what happened, without a full stop) and advice (what to do now) for `failure`.
    #[must_use]
    pub fn failure(failure: Failure) -> (Self, Self) {
        match failure {
            Failure::Offline => (Self::OfflineTitle, Self::OfflineAdvice),
            Failure::OptionsUnreachable => (Self::OptionsUnreachableTitle, Self::OptionsUnreachableAdvice),
            Failure::OptionsTimedOut => (Self::OptionsTimedOutTitle, Self::OptionsTimedOutAdvice),
            Failure::PurposeUnknown => (Self::PurposeUnknownTitle, Self::PurposeUnknownAdvice),
            Failure::OptionsRefused(_) => (Self::OptionsRefusedTitle, Self::OptionsRefusedAdvice),
            Failure::OptionsCoreFailed(_) => (Self::OptionsCoreFailedTitle, Self::OptionsCoreFailedAdvice),
            Failure::OptionsInvalid => (Self::OptionsInvalidTitle, Self::OptionsInvalidAdvice),
            Failure::NoAuthMethod => (Self::NoAuthMethodTitle, Self::NoAuthMethodAdvice),
            Failure::NoCommMethod => (Self::NoCommMethodTitle, Self::NoCommMethodAdvice),
            Failure::StartUnreachable => (Self::StartUnreachableTitle, Self::StartUnreachableAdvice),
            Failure::StartTimedOut => (Self::StartTimedOutTitle, Self::StartTimedOutAdvice),
            Failure::CombinationRefused(_) => (Self::CombinationRefusedTitle, Self::CombinationRefusedAdvice),
            Failure::StartRefused(_) => (Self::StartRefusedTitle, Self::StartRefusedAdvice),
            Failure::StartRedirected => (Self::StartRedirectedTitle, Self::StartRedirectedAdvice),
            Failure::StartCoreFailed(_) => (Self::StartCoreFailedTitle, Self::StartCoreFailedAdvice),
            Failure::StartInvalid => (Self::StartInvalidTitle, Self::StartInvalidAdvice),
            Failure::ClientUrlRefused(InvalidClientUrl::NotFollowed) => {
                (Self::ClientUrlNotFollowedTitle, Self::ClientUrlNotFollowedAdvice)
            }
            Failure::ClientUrlRefused(_) => (Self::ClientUrlRefusedTitle, Self::ClientUrlRefusedAdvice),
        }
    }
}
