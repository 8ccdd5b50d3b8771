//! An entry of the journal on paper, with names for numbers, and back.

mod read;
mod record;
mod restore;
mod write;

pub use record::{Aimed, By, Happened, Hearers, Opening, Record, UnknownName};
