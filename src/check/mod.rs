//! What is wrong with a method, found without running it.

mod course;
mod finding;
mod look;
mod reach;
mod rights;

pub use finding::{Finding, Severity};
pub use look::check;
