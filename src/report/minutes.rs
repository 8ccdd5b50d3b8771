//! Minutes of one session for one reader: what happened and what was said, as far as that reader
//! was there to hear it.

use std::fmt::Write as _;

use crate::session::{Event, Seen, View};
use crate::words::Words;

/// The minutes, as text.
#[must_use]
pub fn minutes(words: &Words, view: &View<'_>) -> String {
    let session = view.session();
    let method = &session.table().method;
    let cast = session.cast();
    let mut said = format!("{}\n", method.title);
    for (at, role) in method.roles.iter().enumerate() {
        let holders = cast.holders(crate::method::RoleId::at(at));
        if !holders.is_empty() {
            let _ = writeln!(said, "{}: {}", role.id, words.people(cast, holders));
        }
    }
    for line in view.lines() {
        let Some(text) = words.line(view, &line) else { continue };
        if matches!(line.seen, Seen::Event(Event::PhaseEntered(_), _)) {
            let _ = write!(said, "\n{text}\n");
        } else {
            let _ = writeln!(said, "{:>7}  {text}", line.time.to_string());
        }
    }
    said
}
