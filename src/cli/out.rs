//! Printing that survives a reader who went away.

use std::io::{self, IsTerminal as _, Write as _};

use crate::script::harmless;

/// Prints to standard output.
pub(super) fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(harmless(text).as_bytes());
    let _ = out.flush();
}

/// Prints to standard error.
pub(super) fn complain(text: &str) {
    complain_in_colour(&harmless(text));
}

/// Prints to standard error what was made harmless before it got its colours.
pub(super) fn complain_in_colour(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether somebody types.
pub(super) fn is_typed() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether what is shown may be coloured.
pub(super) fn shows_colour() -> bool {
    let dumb = super::home::variable("TERM").is_some_and(|term| term == "dumb");
    io::stdout().is_terminal() && super::home::variable("NO_COLOR").is_none() && !dumb
}

/// Whether errors may be coloured.
pub(super) fn is_coloured() -> bool {
    io::stderr().is_terminal() && super::home::variable("NO_COLOR").is_none()
}
