//! Work for several threads; what comes of it stands in the order of the work, whoever did it. Each
//! thread has an engine of its own and shares nothing but the list.

use std::io;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{Builder, ScopedJoinHandle, scope};

use super::api::Theatre;
use super::pace::Pace;
use super::story::{Outcome, Story};
use super::watch::Watch;
use crate::script::{Library, Meter, STACK};
use crate::words::{Language, Words};

/// Runs every story and says what became of each, in the order given.
///
/// # Errors
/// The system gives no thread.
pub fn run_all(
    stories: &[Story],
    library: &Library,
    meter: Meter,
    jobs: usize,
    language: Language,
) -> io::Result<Vec<Outcome>> {
    let (watch, pace) = (Watch::default(), Pace::default());
    let outcomes = run_watched(stories, library, (meter, jobs), language, (&watch, &pace))?;
    Ok(outcomes.into_iter().flatten().collect())
}

/// The same, with a look at what everybody sees, until they are stopped; nothing stands where one
/// was not begun. `machine` is the meter and the number of jobs.
///
/// # Errors
/// The system gives no thread.
pub fn run_watched(
    stories: &[Story],
    library: &Library,
    machine: (Meter, usize),
    language: Language,
    (watch, pace): (&Watch, &Pace),
) -> io::Result<Vec<Option<Outcome>>> {
    let (meter, jobs) = machine;
    let hire = || Theatre::new(meter, library.clone(), Words::new(language)).watching(watch);
    spread(stories.len(), (jobs, pace), hire, |theatre, at| theatre.run(&stories[at]))
}

/// Does `count` pieces of work on up to `jobs` script threads, each with a worker of its own, until
/// they are stopped; nothing stands where a piece was not begun.
pub(super) fn spread<W, T: Send>(
    count: usize,
    (jobs, pace): (usize, &Pace),
    hire: impl Fn() -> W + Sync,
    work: impl Fn(&W, usize) -> T + Sync,
) -> io::Result<Vec<Option<T>>> {
    pace.begin(u64::try_from(count).unwrap_or(u64::MAX));
    let next = AtomicUsize::new(0);
    let run = || {
        let worker = hire();
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count || pace.is_stopped() {
                return done;
            }
            done.push((at, work(&worker, at)));
            pace.one_more();
        }
    };
    let mut all: Vec<Option<T>> = Vec::with_capacity(count);
    all.resize_with(count, || None);
    for (at, one) in crew(jobs.clamp(1, count.max(1)), run)?.into_iter().flatten() {
        all[at] = Some(one);
    }
    Ok(all)
}

/// Does the same on so many script threads; what came of each.
pub(super) fn crew<T: Send>(jobs: usize, work: impl Fn() -> T + Sync) -> io::Result<Vec<T>> {
    scope(|scope| {
        let spawn = |_| {
            let thread = Builder::new().name("rehearsal".to_owned()).stack_size(STACK);
            thread.spawn_scoped(scope, &work)
        };
        let threads = (0..jobs).map(spawn).collect::<io::Result<Vec<_>>>()?;
        let done = threads.into_iter().map(ScopedJoinHandle::join);
        Ok(done.map(|done| done.unwrap_or_else(|panic| resume_unwind(panic))).collect())
    })
}
