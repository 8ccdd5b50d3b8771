//! How far those who play are, for whoever waits for them, and whether they are to stop.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::time::Span;

/// Shared by those who play and whoever waits.
#[derive(Debug, Default)]
pub struct Pace {
    done: AtomicU64,
    all: AtomicU64,
    stopped: AtomicBool,
}

impl Pace {
    /// How many are done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// How many there are to do.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.all.load(Ordering::Relaxed)
    }

    /// Lets nobody begin another one, now or later.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether nobody is to begin another one.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    /// Whether some were not begun because of that.
    #[must_use]
    pub fn is_broken_off(&self) -> bool {
        self.is_stopped() && self.done() < self.all()
    }

    /// So many are to be done from here on.
    pub(super) fn begin(&self, all: u64) {
        self.done.store(0, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
    }

    pub(super) fn one_more(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How long the rest takes at this pace; nothing before it can be said.
    #[must_use]
    pub fn to_go(&self, since: Span) -> Option<Span> {
        let (done, left) = (self.done(), self.all().saturating_sub(self.done()));
        let whole = u128::from(since.0) * u128::from(left);
        u64::try_from(whole.checked_div(u128::from(done))?).ok().map(Span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_what_is_done() {
        let pace = Pace::default();
        pace.begin(10);
        assert_eq!(pace.to_go(Span::seconds(5)), None);
        (0..4).for_each(|_| pace.one_more());
        assert_eq!(pace.to_go(Span::seconds(6)), Some(Span::seconds(9)));
        (0..6).for_each(|_| pace.one_more());
        assert_eq!(pace.to_go(Span::seconds(6)), Some(Span::ZERO));
        pace.begin(3);
        assert_eq!((pace.done(), pace.all()), (0, 3));
    }

    #[test]
    fn what_was_stopped_after_the_last_one_is_not_broken_off() {
        let pace = Pace::default();
        pace.begin(2);
        pace.one_more();
        assert!(!pace.is_broken_off());
        pace.stop();
        assert!(pace.is_broken_off());
        pace.one_more();
        assert!(!pace.is_broken_off());
    }
}
