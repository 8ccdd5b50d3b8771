//! The hardened engine: a script reaches nothing of the machine and cannot exhaust it.

mod captures;
mod engine;
mod guard;
mod limits;
mod mended;

pub(crate) use captures::constant_captures;
pub use engine::{STACK, on_script_thread};
pub(crate) use engine::{compile, engine};
pub(crate) use guard::Guard;
pub use limits::{Allowance, Budget, Limits, Meter, Stop};
