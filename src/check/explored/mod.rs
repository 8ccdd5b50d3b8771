//! What is found by exploring a method: each with the shortest story that shows it.

mod duration;
mod examine;
mod idle;
mod lost;
mod otherwise;
mod seating;
mod sentences;
mod story;
mod stuck;
mod tell;
mod ways;

pub use duration::Duration;
pub use examine::{Examined, Options, Verdict, examine, examine_unless};
pub use otherwise::{Build, examine_otherwise};
