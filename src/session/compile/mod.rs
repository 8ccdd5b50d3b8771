//! A method made ready: every name an index, every count a place, before a session runs.

mod build;
mod clockwork;
mod conditions;
mod counting;
mod replying;
mod way_through;

pub(in crate::session) use replying::bit_of;
