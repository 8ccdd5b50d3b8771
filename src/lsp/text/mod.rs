//! The text of a document: its lines and columns as an editor counts them, and its address.

mod document;
mod position;
mod uri;

pub(in crate::lsp) use document::{Change, Document};
pub(in crate::lsp) use position::{Lines, Position, Range, Units};
pub(in crate::lsp) use uri::{path_of, uri_of};
