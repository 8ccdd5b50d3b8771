//! Exploring a method: every way that a session can go, as far as the method tells ways apart.
//!
//! It runs the same session as everybody does. Each place it comes to was come to by real steps,
//! so that whatever is found has a story; what was not looked at is said.

mod circle;
mod explored;
mod search;

pub use circle::{Circle, circles};
pub use explored::{Explored, Failed, Node, NodeId};
pub use search::{Limits, explore};
