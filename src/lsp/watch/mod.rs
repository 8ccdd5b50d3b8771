//! Keeps what is said of open documents up to date, on a thread of its own: only the last state of
//! each counts, however many there were while another was looked at.

mod board;
mod latest;
mod watcher;

pub(in crate::lsp) use board::Notice;
pub(in crate::lsp) use latest::Latest;
pub(in crate::lsp) use watcher::Watcher;
