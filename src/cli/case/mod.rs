//! `intervisie case`: prepare a case, and look it over. The file is private to whoever prepares.

mod args;
mod check;
mod execute;
mod file;
mod form;
mod given;
mod new;

pub(super) use args::CaseCommands;
pub(super) use execute::execute;
pub(super) use file::read as read_case;
