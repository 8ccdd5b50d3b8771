//! One line of text, one command: the same notation at the prompt, in rehearsals and in saved
//! sessions.

mod asked;
mod bind;
mod commands;
mod error;
mod line;
mod middle;
mod text;
mod written;

pub use bind::{Said, bind};
pub use commands::{Area, COMMANDS, Spelling, Takes, Verb, command_called};
pub use error::NotationError;
pub use line::{Line, Spoken, parse};
pub use text::{commands_in, goes_on, typed};
pub use written::written;
