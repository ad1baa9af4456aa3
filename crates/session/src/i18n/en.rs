//! English.

use super::{FailureTexts, GroupTexts, Texts, Words};

pub(super) static TEXTS: Texts = Texts {
    loading: "Looking up what is possible…",
    loading_again: "This is taking longer than usual. We are trying again…",
    auth: GroupTexts {
        legend: "How do you want to prove who you are?",
        only_one: "There is one way to do this. It is already chosen.",
        missing: "Choose how you want to prove who you are",
    },
    comm: GroupTexts {
        legend: "How do you want to talk to us?",
        only_one: "There is one way to do this. It is already chosen.",
        missing: "Choose how you want to talk to us",
    },
    start: "Log in and start contact",
    starting: "Starting…",
    redirecting: "You are being sent to the login page.",
    continue_link: "Nothing happening? Go to the login page",
    missing_title: "You have not chosen everything yet",
    try_again: "Try again",
    code: "Code:",
    misconfigured: Words {
        title: "You cannot contact us here right now",
        advice: "This part of the website is not set up correctly. The website's owner needs to fix this:",
    },
    core_url_attribute: "must be the web address of the ID Contact core, for example",
    purpose_attribute: "must be the reason for contact as the core knows it, for example",
    failures: FailureTexts {
        offline: Words {
            title: "You are not connected to the internet",
            advice: "Check your connection. Then try again.",
        },
        options_unreachable: Words {
            title: "We cannot reach the contact service",
            advice: "Please try again in a few minutes. Does it still not work? Then contact us in another way.",
        },
        options_timed_out: Words {
            title: "Looking up what is possible is taking too long",
            advice: "Your connection may be slow, or the contact service is busy. Please try again.",
        },
        purpose_unknown: Words {
            title: "You cannot contact us here about this subject",
            advice: "The contact service does not know this subject. Please contact us in another way.",
        },
        options_refused: Words {
            title: "The contact service does not let us in right now",
            advice: "Please try again later, or contact us in another way.",
        },
        options_core_failed: Words {
            title: "The contact service has a problem",
            advice: "Please try again in a few minutes. Does it still not work? Then contact us in another way.",
        },
        options_invalid: Words {
            title: "The contact service gave an answer that we do not understand",
            advice: "Please try again later, or contact us in another way.",
        },
        no_auth_method: Words {
            title: "Contact is not possible in this way",
            advice: "You cannot prove who you are here for this subject. Please contact us in another way.",
        },
        no_comm_method: Words {
            title: "Contact is not possible in this way",
            advice: "There is no way to talk to us here about this subject. Please contact us in another way.",
        },
        start_unreachable: Words {
            title: "We could not start: the contact service cannot be reached",
            advice: "Your choice is still there. Please try again.",
        },
        start_timed_out: Words {
            title: "Starting is taking too long",
            advice: "Your choice is still there. Please try again.",
        },
        start_refused: Words {
            title: "We could not start: the contact service refuses to",
            advice: "Your choice is still there. Please try again later, or contact us in another way.",
        },
        combination_refused: Words {
            title: "This combination is no longer possible",
            advice: "Try again to see what is possible now.",
        },
        start_redirected: Words {
            title: "We could not start: the contact service is not set up correctly",
            advice: "Your choice is still there. Please try again later, or contact us in another way.",
        },
        start_core_failed: Words {
            title: "We could not start: the contact service has a problem",
            advice: "Your choice is still there. Try again, or choose something else.",
        },
        start_invalid: Words {
            title: "We could not start: we do not understand the contact service's answer",
            advice: "Your choice is still there. Please try again later, or contact us in another way.",
        },
        client_url_refused: Words {
            title: "We stopped, because the next page is not safe",
            advice: "The contact service wanted to send you to an address that we do not trust. Please contact us in another way.",
        },
    },
};
