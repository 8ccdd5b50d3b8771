//! Timing in rounds: every piece of work once a round, so that a machine that slows down slows
//! all of them. The best of a piece is its figure.

#![expect(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]

use std::time::{Duration, Instant};

/// The times of one piece of work, shortest first.
#[derive(Debug)]
pub(crate) struct Figure(Vec<Duration>);

impl Figure {
    /// The shortest time.
    pub(crate) fn best(&self) -> Duration {
        self.0[0]
    }

    /// The time in the middle.
    pub(crate) fn median(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    /// Sorts times into a figure.
    pub(crate) fn of(mut times: Vec<Duration>) -> Figure {
        times.sort();
        Figure(times)
    }
}

/// Does every piece of work once a round, after one round that does not count.
pub(crate) fn rounds(work: &[Box<dyn Fn() + '_>], count: usize) -> Vec<Figure> {
    let mut times = vec![Vec::new(); work.len()];
    for round in 0..=count {
        for (own, work) in times.iter_mut().zip(work) {
            let begun = Instant::now();
            work();
            let took = begun.elapsed();
            if round > 0 {
                own.push(took);
            }
        }
    }
    times.into_iter().map(Figure::of).collect()
}

/// How long one piece of work takes.
pub(crate) fn time(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

/// How fast the second is, as a part of the first.
pub(crate) fn ratio(first: &Figure, second: &Figure) -> f64 {
    first.median().as_secs_f64() / second.median().as_secs_f64()
}

/// So many in the median time, as a rate with the best beside it.
pub(crate) fn per_second(figure: &Figure, count: f64) -> String {
    let rate = |time: Duration| count / time.as_secs_f64() / 1e6;
    format!("{:.2} M/s (best {:.2})", rate(figure.median()), rate(figure.best()))
}
