//! How far many rehearsals are, for whoever waits for them, and whether they are to stop.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::time::Span;

/// Shared by those who play and whoever waits.
#[derive(Debug, Default)]
pub struct Pace {
    done: AtomicU64,
    stopped: AtomicBool,
}

impl Pace {
    /// How many are done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Lets nobody begin another one.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether nobody is to begin another one.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    pub(super) fn one_more(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How long the rest takes at this pace; nothing before it can be said.
    #[must_use]
    pub fn to_go(&self, all: u64, since: Span) -> Option<Span> {
        let (done, left) = (self.done(), all.saturating_sub(self.done()));
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
        assert_eq!(pace.to_go(10, Span::seconds(5)), None);
        (0..4).for_each(|_| pace.one_more());
        assert_eq!(pace.to_go(10, Span::seconds(6)), Some(Span::seconds(9)));
        assert_eq!(pace.to_go(4, Span::seconds(6)), Some(Span::seconds(0)));
        assert_eq!(pace.to_go(3, Span::seconds(6)), Some(Span::seconds(0)));
    }
}
