//! Another version of the method while a session runs: what is in its way, what is carried over.

mod carry;
mod change;
mod elsewhere;
mod keep;

pub(in crate::session) use change::Earlier;
pub use change::Obstacle;
pub use elsewhere::{Absent, SameAct};
