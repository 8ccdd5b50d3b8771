//! The language server, as an editor meets it: whole conversations in the protocol, over memory and
//! over the pipes of a process.

#![expect(clippy::disallowed_methods, reason = "an editor reads and writes files")]

#[path = "lsp/bases.rs"]
mod bases;
#[path = "lsp/completion.rs"]
mod completion;
#[path = "lsp/definition.rs"]
mod definition;
#[path = "lsp/editor.rs"]
mod editor;
#[path = "lsp/process.rs"]
mod process;
#[path = "lsp/protocol.rs"]
mod protocol;
#[path = "lsp/writing.rs"]
mod writing;
