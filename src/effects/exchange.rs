//! [`Exchange`]: a request on its way, and all that wait for its outcome.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::ptr;
use std::rc::{Rc, Weak};

use id_contact_session::{Answer, NetworkError};
use yew::platform::spawn_local;

use super::pending::Waiter;
use crate::json::Json;

/// What became of a request.
pub(super) type Outcome = Result<Answer<Json>, NetworkError>;

thread_local! {
    /// The GETs that may be joined.
    static SHARED: RefCell<Vec<Weak<Exchange>>> = const { RefCell::new(Vec::new()) };
}

/// A request on its way. It is aborted when the last that waits for it is gone.
pub(super) struct Exchange {
    url: String,
    waiters: RefCell<Vec<Weak<Waiter>>>,
    /// Aborts the request when dropped.
    _abort: Box<dyn Any>,
}

impl Exchange {
    /// Waits for `outcome`; dropping `abort` makes that end sooner.
    pub(super) fn begin(
        url: &str,
        outcome: impl Future<Output = Outcome> + 'static,
        abort: impl Any,
    ) -> Rc<Self> {
        let exchange =
            Rc::new(Self { url: url.to_owned(), waiters: RefCell::default(), _abort: Box::new(abort) });
        let wanted = Rc::downgrade(&exchange);
        spawn_local(async move {
            let outcome = outcome.await;
            if let Some(exchange) = wanted.upgrade() {
                exchange.end(&outcome);
            }
        });
        exchange
    }

    /// The one that asks for `url` already, or what `begin` makes of it, which others may join from now on.
    pub(super) fn shared(url: &str, begin: impl FnOnce() -> Rc<Self>) -> Rc<Self> {
        let known = SHARED.with_borrow(|shared| {
            shared.iter().filter_map(Weak::upgrade).find(|exchange| exchange.url == url)
        });
        known.unwrap_or_else(|| {
            let exchange = begin();
            SHARED.with_borrow_mut(|shared| shared.push(Rc::downgrade(&exchange)));
            exchange
        })
    }

    /// Tells `waiter` the outcome as well.
    pub(super) fn add(&self, waiter: &Rc<Waiter>) {
        self.waiters.borrow_mut().push(Rc::downgrade(waiter));
    }

    /// Lets nobody join any more.
    pub(super) fn unshare(&self) {
        SHARED.with_borrow_mut(|shared| shared.retain(|exchange| !ptr::eq(exchange.as_ptr(), self)));
    }

    fn end(&self, outcome: &Outcome) {
        // First, as what is asked for after this answer is asked anew.
        self.unshare();
        for waiter in self.waiters.take() {
            if let Some(waiter) = waiter.upgrade() {
                waiter.end(outcome.clone());
            }
        }
    }
}

impl Drop for Exchange {
    fn drop(&mut self) {
        self.unshare();
    }
}
