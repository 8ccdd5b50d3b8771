//! What everybody saw of the sessions of a story, kept beside it, and what is seen otherwise now.

mod files;
mod otherwise;
mod paper;
mod transcript;

pub use files::{Blessed, Unfit, Why, beside, bless, kept};
pub use otherwise::{Changed, Course, Otherwise};
pub use paper::Misread;
pub use transcript::{Kept, Transcript};
