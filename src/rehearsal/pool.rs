//! Runs many stories on several threads; the outcomes come in the order of the stories, whoever
//! ran them. Each thread has an engine of its own and shares nothing but the list.

use std::io;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{Builder, ScopedJoinHandle, scope};

use super::api::Theatre;
use super::story::{Outcome, Story};
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
    let next = AtomicUsize::new(0);
    let work = || {
        let theatre = Theatre::new(meter, library.clone(), Words::new(language));
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(story) = stories.get(at) else { return done };
            done.push((at, theatre.run(story)));
        }
    };
    scope(|scope| {
        let spawn = |_| {
            let thread = Builder::new().name("rehearsal".to_owned()).stack_size(STACK);
            thread.spawn_scoped(scope, work)
        };
        let jobs = jobs.clamp(1, stories.len().max(1));
        let threads = (0..jobs).map(spawn).collect::<io::Result<Vec<_>>>()?;
        let done = threads.into_iter().map(ScopedJoinHandle::join);
        let mut done: Vec<(usize, Outcome)> =
            done.flat_map(|done| done.unwrap_or_else(|panic| resume_unwind(panic))).collect();
        done.sort_by_key(|(at, _)| *at);
        Ok(done.into_iter().map(|(_, outcome)| outcome).collect())
    })
}
