//! Rehearsals: sessions that a script plays on virtual time, with what it expects of them.
//!
//! A rehearsal is written in Rhai (`api`, the only place here that knows it) and plays the same
//! notation that people type. Everything below `api` knows sessions and sentences, no scripts.

mod api;
mod blessed;
mod bots;
mod builtin;
mod chance;
mod cited;
mod claim;
mod coverage;
pub mod crowd;
mod exercise;
mod expectation;
mod instead;
mod line_by_line;
mod meant;
mod mutate;
mod noticed;
mod observed;
mod pace;
mod passage;
mod play;
mod pool;
pub mod report;
mod scene;
mod stories;
mod story;
mod supposed;
mod troupe;
mod watch;
mod whatif;

pub use api::{BEFORE_BOTS, BEFORE_EXAMPLES, bots as reference_of_bots, reference};
pub use blessed::{
    Blessed, Changed, Course, Kept, Misread, Otherwise, Transcript, Unfit, Why, beside, bless, kept,
};
pub use builtin::{STORIES, built_in, built_in_kept};
pub use coverage::{Asking, Count, Coverage, Covered, OtherBuild, Passages, Stamp};
pub use exercise::Exercise;
pub use meant::meant;
pub use mutate::{Mark, Mutant, mutants};
pub use noticed::{Noticed, Trial, Unplayable, noticed};
pub use pace::Pace;
pub use pool::{run_all, run_watched};
pub use stories::{Unreadable, stories};
pub use story::{Failure, Outcome, Story, Verdict};
pub use supposed::{OnVariant, Supposed, on_variant, suppose};
pub use troupe::{BOTS, Troupe, Unfound, player};
pub use watch::Watch;
pub use whatif::{Differing, PhaseTime, Played, Tally, Took, Went, WhatIf, Would, played_again};
