//! `intervisie check METHOD`: what is wrong with it.

mod args;
mod execute;

pub(super) use args::CheckArgs;
pub(super) use execute::execute;
