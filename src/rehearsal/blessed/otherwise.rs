//! What was seen otherwise than what was kept, viewer by viewer.

use similar::{ChangeTag, TextDiff};

use super::transcript::{Part, Transcript};

/// How many lines that stayed are shown around those that did not.
const AROUND: usize = 2;

/// What some viewers of a session, who are told the same of it, saw otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// The how-many-th session, from 1.
    pub session: usize,
    /// The method, as the story calls it.
    pub method: String,
    /// Whose eyes: those of people, or of whoever leads; several where it is the same for all.
    pub viewers: Vec<Option<String>>,
    /// Whether they saw this session before, and whether they see it now.
    pub course: Course,
    /// The lines around each difference; between the stretches, lines that stayed are left out.
    pub stretches: Vec<Vec<Changed>>,
}

/// Whether a viewer saw a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Before and now.
    Stayed,
    /// Only now.
    New,
    /// Only before.
    Gone,
}

/// A line, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is there in both.
    Same(String),
    /// It was kept, and is seen no longer.
    Gone(String),
    /// It is seen now.
    New(String),
}

impl Transcript {
    /// What is seen now otherwise than it is here; nothing where it is the same.
    #[must_use]
    pub fn otherwise(&self, now: &Transcript) -> Vec<Otherwise> {
        let nothing = Part::default();
        let mut all: Vec<Otherwise> = Vec::new();
        for part in &now.parts {
            let was = find(self, part);
            let course = if was.is_some() { Course::Stayed } else { Course::New };
            gather(&mut all, part, course, stretches(was.unwrap_or(&nothing), part));
        }
        for part in self.parts.iter().filter(|part| find(now, part).is_none()) {
            gather(&mut all, part, Course::Gone, stretches(part, &nothing));
        }
        all
    }
}

fn find<'a>(among: &'a Transcript, part: &Part) -> Option<&'a Part> {
    let name = |part: &Part| (part.session, part.method.clone(), part.viewer.clone());
    let is_same = |own: &&Part| name(own) == name(part);
    among.parts.iter().find(is_same)
}

/// Adds what a viewer saw otherwise to those who saw the same.
fn gather(all: &mut Vec<Otherwise>, part: &Part, course: Course, stretches: Vec<Vec<Changed>>) {
    if stretches.is_empty() && course == Course::Stayed {
        return;
    }
    let is_same = |own: &&mut Otherwise| {
        (own.session, &own.method) == (part.session, &part.method)
            && own.course == course
            && own.stretches == stretches
    };
    match all.iter_mut().find(is_same) {
        Some(own) => own.viewers.push(part.viewer.clone()),
        None => all.push(Otherwise {
            session: part.session,
            method: part.method.clone(),
            viewers: vec![part.viewer.clone()],
            course,
            stretches,
        }),
    }
}

fn stretches(was: &Part, now: &Part) -> Vec<Vec<Changed>> {
    if was.lines == now.lines {
        return Vec::new();
    }
    let was: Vec<&str> = was.lines.iter().map(String::as_str).collect();
    let now: Vec<&str> = now.lines.iter().map(String::as_str).collect();
    let diff = TextDiff::from_slices(&was, &now);
    let groups = diff.grouped_ops(AROUND).into_iter();
    let changed = groups.map(|group| {
        let changes = group.iter().flat_map(|op| diff.iter_changes(op));
        let one = changes.map(|change| {
            let line = change.value().to_owned();
            match change.tag() {
                ChangeTag::Equal => Changed::Same(line),
                ChangeTag::Delete => Changed::Gone(line),
                ChangeTag::Insert => Changed::New(line),
            }
        });
        one.collect()
    });
    changed.collect()
}
