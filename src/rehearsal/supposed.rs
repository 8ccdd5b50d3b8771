//! Stories on another method than their own, each with what would have become of its sessions.

use std::io;

use super::api::Theatre;
use super::pace::Pace;
use super::pool::spread;
use super::story::{Outcome, Story, Verdict};
use super::whatif::WhatIf;
use crate::script::{Library, Meter};
use crate::words::{Language, Words};

/// A story, and what would have become of its sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supposed {
    /// The story.
    pub story: Story,
    /// Whether it holds on its own method; of one that does not, it is told how far it came.
    pub verdict: Verdict,
    /// What would have become of each session.
    pub sessions: Vec<WhatIf>,
}

/// What would have become of every story on the method called `there`, which is in the library;
/// `machine` is the meter and the number of jobs.
///
/// # Errors
/// The system gives no thread.
pub fn suppose(
    stories: &[Story],
    there: &str,
    library: &Library,
    machine: (Meter, usize),
    language: Language,
) -> io::Result<Vec<Supposed>> {
    let (meter, jobs) = machine;
    let hire = || Theatre::new(meter, library.clone(), Words::new(language));
    let pace = Pace::default();
    let all = spread(stories.len(), (jobs, &pace), hire, |theatre, at| {
        theatre.what_if(&stories[at], there)
    })?;
    Ok(all.into_iter().flatten().collect())
}

/// What became of a story on another method than its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnVariant {
    /// Whether it holds there.
    pub outcome: Outcome,
    /// Whether it says that something is otherwise there.
    pub declared: bool,
}

/// Plays every story on the method called `method`, which is in the library, instead of its own,
/// until they are stopped: those that were played.
///
/// # Errors
/// The system gives no thread.
pub fn on_variant(
    stories: &[Story],
    method: &str,
    library: &Library,
    machine: (Meter, usize),
    (language, pace): (Language, &Pace),
) -> io::Result<Vec<OnVariant>> {
    let (meter, jobs) = machine;
    let hire = || Theatre::playing(meter, library.clone(), Words::new(language), Some(method));
    let all = spread(stories.len(), (jobs, pace), hire, |theatre, at| {
        let outcome = theatre.run(&stories[at]);
        OnVariant { outcome, declared: theatre.declared() }
    })?;
    Ok(all.into_iter().flatten().collect())
}
