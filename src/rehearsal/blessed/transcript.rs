//! What everybody saw of the sessions of a story: one part a session and viewer, line by line.

use std::collections::BTreeMap;

use crate::method::PersonId;
use crate::script::harmless;
use crate::session::{Line, Session, View, Viewer};
use crate::words::Words;

/// What was seen of the sessions of a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Transcript {
    /// In order of the sessions; of each, first what whoever leads saw, then everybody as they sit.
    pub(super) parts: Vec<Part>,
}

/// What one viewer saw of one session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The how-many-th session, from 1.
    pub(super) session: usize,
    /// The method, as the story calls it.
    pub(super) method: String,
    /// Whose eyes: those of one of the people, or of whoever leads.
    pub(super) viewer: Option<String>,
    /// The lines, each with its time; what goes on in the next stands further in.
    pub(super) lines: Vec<String>,
}

/// The transcripts that were kept, by the names of the scripts that played them.
pub type Kept = BTreeMap<String, Transcript>;

impl Transcript {
    /// Adds what everybody saw of one more session, of the method that was rehearsed as `name`.
    pub(in super::super) fn add(&mut self, words: &Words, name: &str, session: &Session) {
        let nth = self.parts.last().map_or(0, |part| part.session) + 1;
        let people = (0_u8..).zip(session.cast().names());
        let people = people.map(|(at, name)| (Viewer::Person(PersonId(at)), Some(one_line(name))));
        for (viewer, called) in std::iter::once((Viewer::Host, None)).chain(people) {
            let view = View::new(session, viewer);
            let lines = view.lines().into_iter();
            let lines = lines.flat_map(|line| told(words, &view, &line)).collect();
            let method = one_line(name);
            self.parts.push(Part { session: nth, method, viewer: called, lines });
        }
    }
}

/// A line with its time, and what goes on below it.
fn told(words: &Words, view: &View<'_>, line: &Line<'_>) -> Vec<String> {
    let Some(said) = words.line(view, line) else { return Vec::new() };
    let said = harmless(&said);
    let mut time = line.time.to_string();
    let mut lines = Vec::new();
    for part in said.lines() {
        lines.push(format!("  {time:>7}  {part}").trim_end().to_owned());
        time.clear();
    }
    lines
}

/// A name is of one line, whatever is in it.
fn one_line(name: &str) -> String {
    harmless(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
