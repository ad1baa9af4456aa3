//! Sends a [`Request`] with the browser's `fetch`, by way of `assets/ask.js`.

use id_contact_session::{Answer, Event, Generation, NoAnswer, Request};
use yew::html::Scope;

use crate::app::App;
use crate::json::Json;
use crate::under_way::UnderWay;

/// What became of a request.
pub(crate) type Outcome = Result<Answer<Json>, NoAnswer>;

/// Sends `request` and reports what `read` makes of its outcome. Dropping what is returned calls it off.
pub(crate) fn send(
    generation: Generation,
    request: &Request,
    read: fn(Generation, Outcome) -> Event,
    link: &Scope<App>,
) -> UnderWay {
    let link = link.clone();
    // Only the first one may be answered by what the script asked for before the widget was there.
    UnderWay::request(request, generation == 1, move |status, body| {
        let outcome = match status {
            1 => Err(NoAnswer::Offline),
            2 => Err(NoAnswer::Unreachable),
            3 => Err(NoAnswer::TimedOut),
            status => Ok(Answer { status, body: Json::new(body) }),
        };
        link.send_message(read(generation, outcome));
    })
}
