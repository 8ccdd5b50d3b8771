//! The prompt: leads one session in the notation, at a terminal or through a pipe.
//!
//! [`Room`] is the session's side and knows no terminal; an [`Ear`] is the people's side and
//! knows no session; [`converse()`] lets them talk.

mod at_hand;
mod casting;
mod clock;
mod completion;
mod converse;
mod ear;
mod look_up;
mod news;
mod on_disk;
mod pipe;
mod reload;
mod room;
mod terminal;

pub use at_hand::CaseAtHand;
pub use casting::{Turn, seat};
pub use clock::{Clock, Reading, WallClock};
pub use completion::{Vocabulary, complete};
pub use converse::converse;
pub use ear::{Ear, Heard};
pub use on_disk::OnDisk;
pub use pipe::Pipe;
pub use reload::{Look, Source};
pub use room::{Reply, Room};
pub use terminal::Terminal;
