//! The prompt: leads one session in the notation, at a terminal or through a pipe.
//!
//! [`Room`] is the session's side and knows no terminal; an [`Ear`] is the people's side and
//! knows no session; [`converse()`] lets them talk.

mod at_hand;
mod board;
mod casting;
mod clock;
mod completion;
mod converse;
mod ear;
mod editor;
mod hint;
mod look_up;
mod moment;
mod news;
mod on_disk;
mod paint;
mod pipe;
mod plain;
mod reload;
mod room;
mod save;
mod terminal;
mod trouble;
mod unkept;
mod vocabulary;
mod wrap;

pub use at_hand::CaseAtHand;
pub use board::Board;
pub use casting::{Turn, gather, seat};
pub use clock::{Clock, Reading, WallClock};
pub use completion::complete;
pub use converse::converse;
pub use ear::{Ear, Heard};
pub use editor::Manner;
pub use hint::{Hint, hint};
pub use on_disk::OnDisk;
pub use pipe::Pipe;
pub use plain::Plain;
pub use reload::{Look, Source};
pub use room::{Reply, Room};
pub use save::Shelf;
pub use terminal::Terminal;
pub(crate) use trouble::with_causes;
pub use vocabulary::{Typable, Vocabulary, Voice};
