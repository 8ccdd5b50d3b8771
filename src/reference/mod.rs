//! The reference of the languages of scripts: every word with what it says, its forms, an example
//! and a wrong use. Knows text only. The entries stand beside the words, in `src/script/api/*.md`
//! and `src/rehearsal/api/*.md`; tests hold them to what the engines know.

mod definitions;
mod document;
mod entry;
mod form;
mod page;
mod types;
mod usage;

pub use definitions::{MARK, definitions};
pub use document::{Part, Typed, document};
pub use entry::{Entry, Group, Reference, Wrong};
pub use form::{Argument, Form, Shape};
pub use types::{TYPES, Type};
