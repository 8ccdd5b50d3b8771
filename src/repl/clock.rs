//! The wall clock as session time. It stands still between two runs of the program, and a gap is
//! told apart from time that was spent.

use std::time::{Duration, Instant};

use crate::time::{Span, Time};

/// A gap of more than this is no time that a group spent: the program or the machine slept.
const GAP: Span = Span::minutes(1);

/// Says what time it is in the session.
pub trait Clock {
    /// The time now.
    fn read(&mut self) -> Reading;
}

/// What a clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The session's time; a gap is left out.
    pub time: Time,
    /// How long the program or the machine slept since the last look, if it did.
    pub gap: Option<Span>,
}

/// The clock of this machine.
#[derive(Clone, Copy, Debug)]
pub struct WallClock {
    time: Time,
    looked: Instant,
}

impl WallClock {
    /// A clock that goes on from `time`.
    #[must_use]
    pub fn from(time: Time) -> WallClock {
        WallClock { time, looked: now() }
    }
}

impl Clock for WallClock {
    fn read(&mut self) -> Reading {
        let looked = now();
        let passed = span(looked.saturating_duration_since(self.looked));
        self.looked = looked;
        if passed > GAP {
            return Reading { time: self.time, gap: Some(passed) };
        }
        self.time = self.time + passed;
        Reading { time: self.time, gap: None }
    }
}

fn span(duration: Duration) -> Span {
    Span(u64::try_from(duration.as_millis()).unwrap_or(u64::MAX))
}

#[expect(clippy::disallowed_methods, reason = "the prompt steps a session by the wall clock")]
fn now() -> Instant {
    Instant::now()
}
