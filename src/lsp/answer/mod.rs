//! What is answered about a place in a document: what may be written there, what stands there,
//! where that was declared; and what a document holds.

mod completion;
mod definition;
mod hover;
mod ids;
mod outline;
mod words;

pub(in crate::lsp) use completion::{Proposal, What, completions};
pub(in crate::lsp) use definition::definition;
pub(in crate::lsp) use hover::hover;
pub(in crate::lsp) use outline::{Part, outline};
