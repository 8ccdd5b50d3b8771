//! What is wrong with a method, found without running it.

mod dead_ends;
mod finding;
mod look;
mod reach;
mod rights;

pub use finding::{Finding, Severity};
pub use look::check;
