//! What rehearsals brought to light, in words.

mod caught;
mod crowd;
mod failed;
mod grid;
mod text;

pub use crowd::{Told, crowd};
pub use text::text;
