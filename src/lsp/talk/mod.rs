//! The protocol that editors speak; the only place here that knows it.

mod client;
mod convert;
mod notes;
mod notice;
mod questions;
mod server;
mod shelf;
mod wire;

pub use server::{Setup, serve};
pub use wire::serve_over;
