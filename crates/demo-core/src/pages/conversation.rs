//! What a citizen sees of a conversation: a call, a video call or a chat, each with a button that ends it.

use std::time::Duration;

use maud::{Markup, html};

use crate::sessions::Session;

/// The longest message that the chat takes, in characters.
pub(crate) const LONGEST_MESSAGE: usize = 500;

/// Who answers.
const EMPLOYEE: &str = "Sam de Wit";

/// The answers of the employee, in turn.
const REPLIES: &[&str] = &[
    "Dank u wel. Ik zoek het meteen voor u op.",
    "Ik heb het gevonden en voor u in orde gemaakt. Kan ik nog iets voor u doen?",
    "Dat noteer ik erbij. U krijgt hierover binnen twee dagen bericht.",
];

/// A picture of a call: who it is with, how long it lasts, what is said, and the button that hangs up.
pub(crate) fn call(session: &Session) -> Markup {
    html! {
        div.call {
            (portrait())
            p.who { strong { (EMPLOYEE) } span { "Klantcontact, gemeente Waterdam" } }
            (clock(session.duration().unwrap_or_default()))
            p.said { "“Goedemiddag, ik zie wie u bent: u hoeft zich niet meer voor te stellen. Waarmee kan ik u helpen?”" }
            (end("Ophangen"))
        }
    }
}

/// How long the call lasts. No script runs here: the stylesheet counts on from the beginning. It cannot do so from a
/// later moment, so that a page that is loaded again says how long it was at that moment.
fn clock(duration: Duration) -> Markup {
    html! {
        p.clock {
            "In gesprek"
            @if duration < Duration::from_secs(3) {
                span.ticking aria-hidden="true" {}
            } @else {
                ", al " (in_words(duration))
            }
        }
    }
}

/// A duration as one says it: `2 minuten en 1 seconde`.
pub(crate) fn in_words(duration: Duration) -> String {
    let (minutes, seconds) = (duration.as_secs() / 60, duration.as_secs() % 60);
    let seconds_in_words = if seconds == 1 { "1 seconde".to_owned() } else { format!("{seconds} seconden") };
    let minutes_in_words = if minutes == 1 { "1 minuut".to_owned() } else { format!("{minutes} minuten") };
    match (minutes, seconds) {
        (0, _) => seconds_in_words,
        (_, 0) => minutes_in_words,
        _ => format!("{minutes_in_words} en {seconds_in_words}"),
    }
}

pub(crate) fn video() -> Markup {
    html! {
        div.videos {
            figure { (portrait()) figcaption { (EMPLOYEE) ", gemeente Waterdam" } }
            figure { (portrait()) figcaption { "Uzelf" } }
        }
        (end("Gesprek beëindigen"))
    }
}

fn portrait() -> Markup {
    html! {
        svg.portrait viewBox="0 0 64 48" preserveAspectRatio="xMidYMid slice" aria-hidden="true" {
            rect width="64" height="48" class="backdrop" {}
            circle cx="32" cy="19" r="9" {}
            path d="M12 48c2-13 9-18 20-18s18 5 20 18z" {}
        }
    }
}

pub(crate) fn chat(session: &Session) -> Markup {
    html! {
        div.panel {
            ol.messages {
                (chat_message("Sam (gemeente)", "Goedemiddag! Ik zie wie u bent, dus u hoeft zich niet meer voor te stellen. Waarmee kan ik u helpen?"))
                @for (message, reply) in session.messages.iter().zip(REPLIES.iter().cycle()) {
                    (chat_message("U", message))
                    (chat_message("Sam (gemeente)", reply))
                }
            }
            form method="post" {
                label for="message" { "Uw bericht" }
                input #message name="message" required maxlength=(LONGEST_MESSAGE)
                    autocomplete="off" autofocus[!session.messages.is_empty()];
                button.primary { "Versturen" }
            }
        }
        (end("Gesprek beëindigen"))
    }
}

fn chat_message(who: &str, text: &str) -> Markup {
    html! {
        li .mine[who == "U"] { strong { (who) } " " span { (text) } }
    }
}

fn end(words: &str) -> Markup {
    html! {
        form.end method="post" {
            button.hang-up name="end" value="now" { (words) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_said_as_people_say_it() {
        for (seconds, words) in [
            (0, "0 seconden"),
            (1, "1 seconde"),
            (59, "59 seconden"),
            (60, "1 minuut"),
            (121, "2 minuten en 1 seconde"),
        ] {
            assert_eq!(in_words(Duration::from_secs(seconds)), words);
        }
    }
}
