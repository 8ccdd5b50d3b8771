//! What became of stories, for people and for machines.

mod text;

pub use text::text;
