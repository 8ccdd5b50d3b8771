//! `intervisie new`: a method to begin with, whole or as a variant, and a rehearsal beside it.

mod example;
mod execute;
mod file;
mod name;
mod story;
mod variant;
mod whole;

pub(super) use execute::execute;
