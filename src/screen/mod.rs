//! The room's view: what everybody who is there may see of a running session, for a projector or a
//! second window.
//!
//! A [`Scene`] is plain data, made of a view and the time; [`draw()`] paints it. Only [`show()`]
//! knows a terminal.

mod big;
mod block;
mod column;
mod draw;
mod look;
mod moment;
mod scene;
mod stage;
mod told;

pub use draw::draw;
pub use look::Look;
pub use scene::{Bar, Bars, Clock, Labelled, Mood, Scene};
pub use stage::{Next, show};
pub use told::news;
