//! What is wrong with a method, found by looking at it and by exploring it.

mod appointed;
mod choices;
mod clocks;
mod craft;
mod dead_ends;
mod explored;
mod finding;
mod groups;
mod hooks;
mod look;
mod phrases;
mod presence;
mod prompts;
mod quotas;
mod reach;
mod rights;
mod roles;
mod rounds;
mod topics;
mod turns;
mod veiled;

pub use craft::Craft;
pub use explored::{
    Build, Duration, Examined, Options, Verdict, examine, examine_otherwise, examine_unless,
};
pub use finding::{Finding, Severity, Shown};
pub use look::check;
