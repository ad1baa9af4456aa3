//! English.

use super::Text;

/// The language's own name.
pub(super) const NAME: &str = "English";

/// The advice when the widget does not come at all.
pub(super) const RELOAD_ADVICE: &str = "Load the page again, or contact us in another way.";

#[rustfmt::skip]
pub(super) fn words(text: Text) -> &'static str {
    match text {
        Text::Loading => "Looking up what is possible…",
        Text::LoadingAgain => "This is taking longer than usual. We are trying again…",
        Text::AuthLegend => "How do you want to prove who you are?",
        Text::AuthOnlyOne => "There is one way to do this. It is already chosen.",
        Text::AuthMissing => "Choose how you want to prove who you are",
        Text::Organisation => "You are logging in to:",
        Text::CommLegend => "How do you want to talk to us?",
        Text::CommOnlyOne => "There is one way to do this. It is already chosen.",
        Text::CommMissing => "Choose how you want to talk to us",
        Text::Remembered => "Your choice from last time is already filled in.",
        Text::Forget => "Forget my choice",
        Text::Start => "Log in and contact us",
        Text::Starting => "Starting…",
        Text::Redirecting => "You are being sent to the login page.",
        Text::ContinueLink => "Nothing happening? Go to the login page",
        Text::MissingTitle => "You have not chosen everything yet",
        Text::TryAgain => "Try again",
        Text::Code => "Code:",
        Text::LoginCancelledTitle => "You stopped logging in",
        Text::LoginCancelledAdvice => "Do you still want to talk to us? Choose again below.",
        Text::LoginFailedTitle => "Logging in did not work",
        Text::LoginFailedAdvice => "Try again, or choose another way below.",
        Text::MisconfiguredTitle => "You cannot contact us here right now",
        Text::MisconfiguredAdvice => "This part of the website is not set up correctly. The website’s owner needs to fix this:",
        Text::CoreUrlAttribute => "must be the web address of the ID Contact core, for example",
        Text::PurposeAttribute => "must be the reason for contact as the core knows it, for example",
        Text::OfflineTitle => "You are not connected to the internet",
        Text::OfflineAdvice => "Check your connection. Then try again.",
        Text::OptionsUnreachableTitle => "We cannot reach the contact service",
        Text::OptionsUnreachableAdvice => "Please try again in a few minutes. Still not working? Then contact us in another way.",
        Text::OptionsTimedOutTitle => "Looking up what is possible is taking too long",
        Text::OptionsTimedOutAdvice => "Your connection may be slow, or the contact service is busy. Please try again.",
        Text::PurposeUnknownTitle => "You cannot contact us here about this subject",
        Text::PurposeUnknownAdvice => "The contact service does not know this subject. Please contact us in another way.",
        Text::OptionsRefusedTitle => "The contact service does not let us in right now",
        Text::OptionsRefusedAdvice => "Please try again later, or contact us in another way.",
        Text::OptionsCoreFailedTitle => "The contact service has a problem",
        Text::OptionsCoreFailedAdvice => "Please try again in a few minutes. Still not working? Then contact us in another way.",
        Text::OptionsInvalidTitle => "The contact service gave an answer that we do not understand",
        Text::OptionsInvalidAdvice => "Please try again later, or contact us in another way.",
        Text::NoAuthMethodTitle => "Contact is not possible in this way",
        Text::NoAuthMethodAdvice => "You cannot prove who you are here for this subject. Please contact us in another way.",
        Text::NoCommMethodTitle => "Contact is not possible in this way",
        Text::NoCommMethodAdvice => "There is no way to talk to us here about this subject. Please contact us in another way.",
        Text::StartUnreachableTitle => "We could not start: the contact service cannot be reached",
        Text::StartUnreachableAdvice => "Your choice is still there. Please try again.",
        Text::StartTimedOutTitle => "Starting is taking too long",
        Text::StartTimedOutAdvice => "Your choice is still there. Please try again.",
        Text::CombinationRefusedTitle => "This combination is no longer possible",
        Text::CombinationRefusedAdvice => "Try again to see what is possible now.",
        Text::StartRefusedTitle => "We could not start: the contact service refused",
        Text::StartRefusedAdvice => "Your choice is still there. Please try again later, or contact us in another way.",
        Text::StartRedirectedTitle => "We could not start: the contact service is not set up correctly",
        Text::StartRedirectedAdvice => "Your choice is still there. Please try again later, or contact us in another way.",
        Text::StartCoreFailedTitle => "We could not start: the contact service has a problem",
        Text::StartCoreFailedAdvice => "Your choice is still there. Try again, or choose something else.",
        Text::StartInvalidTitle => "We could not start: we do not understand the contact service’s answer",
        Text::StartInvalidAdvice => "Your choice is still there. Please try again later, or contact us in another way.",
        Text::ClientUrlRefusedTitle => "We stopped, because the next page is not safe",
        Text::ClientUrlRefusedAdvice => "The contact service wanted to send you to an address that we do not trust. Please contact us in another way.",
    }
}
