//! [`Pending`]: the request or pause that a widget waits for.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use id_contact_session::{Event, Generation, NetworkError};
use yew::Callback;

use super::exchange::{Exchange, Outcome};

/// A tab that slept, or a page that was busy, finds an answer and the end of its time at once. The answer counts: it
/// has so many milliseconds more to come in.
const GRACE_MS: u32 = 250;

/// Something that will report back, unless it is dropped: then a request is aborted, as long as no other widget waits
/// for it, and a pause never ends.
#[derive(Debug)]
pub(super) enum Pending {
    /// A pause.
    Pause { _timeout: Timeout },
    /// A request, perhaps shared with other widgets.
    Request { _waiter: Rc<Waiter> },
}

/// One widget that waits for an exchange, with a time-out of its own.
pub(super) struct Waiter {
    /// `None` once the outcome is known.
    exchange: RefCell<Option<Rc<Exchange>>>,
    timeout: RefCell<Option<Timeout>>,
    report: Box<dyn Fn(Outcome)>,
}

impl Pending {
    /// Reports [`Event::PauseEnded`] after `duration_ms` milliseconds.
    pub(super) fn pause(generation: Generation, duration_ms: u32, report: Callback<Event>) -> Self {
        let end = move || report.emit(Event::PauseEnded { generation });
        Self::Pause { _timeout: Timeout::new(duration_ms, end) }
    }

    /// Calls `report` with the outcome of `exchange`, which is [`NetworkError::TimedOut`] for this widget after
    /// `timeout_ms` milliseconds.
    pub(super) fn request(
        exchange: &Rc<Exchange>,
        timeout_ms: u32,
        report: impl Fn(Outcome) + 'static,
    ) -> Self {
        let waiter = Rc::new(Waiter {
            exchange: RefCell::new(Some(Rc::clone(exchange))),
            timeout: RefCell::default(),
            report: Box::new(report),
        });
        exchange.add(&waiter);
        waiter.after(timeout_ms, |waiter| waiter.after(GRACE_MS, |waiter| waiter.time_out()));
        Self::Request { _waiter: waiter }
    }
}

impl Waiter {
    /// Takes the outcome of the exchange.
    pub(super) fn end(&self, outcome: Outcome) {
        self.timeout.take();
        // Left before it is reported: the next request may be for the same URL.
        if self.exchange.take().is_some() {
            (self.report)(outcome);
        }
    }

    fn time_out(&self) {
        if let Some(exchange) = &*self.exchange.borrow() {
            // Who asks once more should not wait for the same.
            exchange.unshare();
        }
        self.end(Err(NetworkError::TimedOut));
    }

    /// Calls `act` after `duration_ms` milliseconds, unless the outcome is known by then, or unwanted.
    fn after(self: &Rc<Self>, duration_ms: u32, act: fn(&Rc<Self>)) {
        let waiter = Rc::downgrade(self);
        let timeout = Timeout::new(duration_ms, move || {
            if let Some(waiter) = waiter.upgrade() {
                act(&waiter);
            }
        });
        self.timeout.replace(Some(timeout));
    }
}

impl fmt::Debug for Waiter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Waiter")
    }
}
