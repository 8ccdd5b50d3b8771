//! What is said of a document without being asked: errors of its script, and what `check` finds.

mod examine;
mod lines;
mod overlay;
mod place;
mod said;
mod story;

pub(in crate::lsp) use examine::Examiner;
pub(in crate::lsp) use said::{Aside, Remark};
