//! What could happen from here: steps that anybody could take, where each leads, and what tells
//! one place from another. Nothing of it is kept.

mod attempt;
mod likeness;
mod measure;
mod phase_measure;
mod steps;
mod touched;
mod until;
mod waiting;

pub use attempt::Trial;
pub use likeness::Likeness;
pub use measure::Measure;
pub use steps::{Said, Step};
pub use touched::Touched;
