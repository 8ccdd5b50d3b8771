//! Rehearsals: sessions that a script plays on virtual time, with what it expects of them.
//!
//! A rehearsal is written in Rhai (`api`, the only place here that knows it) and plays the same
//! notation that people type. Everything below `api` knows sessions and sentences, no scripts.

mod api;
mod bots;
mod builtin;
mod chance;
mod cited;
mod claim;
pub mod crowd;
mod exercise;
mod expectation;
mod mutate;
mod noticed;
mod observed;
mod passage;
mod play;
mod pool;
pub mod report;
mod scene;
mod stories;
mod story;
mod troupe;

pub use api::{BEFORE_BOTS, BEFORE_EXAMPLES, bots as reference_of_bots, reference};
pub use builtin::{STORIES, built_in};
pub use exercise::Exercise;
pub use mutate::{Mark, Mutant, mutants};
pub use noticed::{Noticed, Unplayable, noticed};
pub use pool::run_all;
pub use stories::{Unreadable, stories};
pub use story::{Failure, Outcome, Story, Verdict};
pub use troupe::{BOTS, Troupe, Unfound, player};
