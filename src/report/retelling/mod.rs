//! A session that was led, as a rehearsal: a script that plays the same lines at the same times.

mod course;
mod mask;
mod script;
mod sight;
mod telling;

pub use course::{Course, Retold, Untold, course};
pub use telling::{Telling, Wording, nameless, retell};
