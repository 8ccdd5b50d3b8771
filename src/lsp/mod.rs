//! A language server: what an editor asks of a script that is written in it, answered in the
//! protocol that editors speak.
//!
//! Everything below `talk` is text in, plain data out; only `talk` knows the protocol.

mod answer;
mod desk;
mod look;
mod remark;
mod talk;
mod text;
mod watch;

pub use talk::{Setup, serve, serve_over};
