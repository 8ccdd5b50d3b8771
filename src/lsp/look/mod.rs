//! A light look at the text of a script: what a word is said of, what a text in quotes names, what
//! is declared where. It reads tokens, no grammar, so that a script can be looked at that somebody
//! is still writing.

mod cursor;
mod declared;
mod dialect;
mod named;
mod project;
mod reading;
mod types;
mod woven;

pub(in crate::lsp) use cursor::Cursor;
pub(in crate::lsp) use declared::Declared;
pub(in crate::lsp) use dialect::Dialect;
pub(in crate::lsp) use named::{Named, Sort};
pub(in crate::lsp) use project::Projects;
pub(in crate::lsp) use reading::Reading;
pub(in crate::lsp) use types::{Receiver, Use};
pub(in crate::lsp) use woven::{Stands, Woven};
