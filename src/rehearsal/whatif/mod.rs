//! What if: a session is played again as it was, and the same beside it on another method.

mod clock;
mod moves;
mod pair;
mod seated;
mod went;

pub(super) use pair::what_if;
pub use seated::played_again;
pub use went::{Differing, PhaseTime, Played, Tally, Took, Went, WhatIf, Would};
