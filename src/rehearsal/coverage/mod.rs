//! What sessions touch of a method: how often each statement was hit, kept and broken.

mod asking;
mod builds;
mod count;
mod course;
mod holding;
mod sum;

pub use asking::Asking;
pub use builds::{Covered, OtherBuild, Stamp};
pub use count::{Count, Passages};
pub use sum::Coverage;
