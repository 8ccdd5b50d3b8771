//! What a list of sessions tells of each one; of what was said it tells nothing.

use super::{SessionFile, StoreError};
use crate::session::{Happened, Held, Record, Retention, Round};
use crate::time::Time;

/// One file of the folder.
#[derive(Debug)]
pub struct Listed {
    /// The id of the session.
    pub id: String,
    /// The session in short, or what is the matter with its file.
    pub found: Result<Summary, StoreError>,
    /// Whether somebody leads it now.
    pub led: bool,
}

/// A session in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The id of its method.
    pub method: String,
    /// The title of its method.
    pub title: String,
    /// The names of the people, in order of the cast.
    pub people: Vec<String>,
    /// When it was created, in milliseconds since 1970.
    pub created: i64,
    /// How many entries are kept.
    pub entries: usize,
    /// Whether it is over.
    pub ended: bool,
    /// How long its group wants it kept, if that was chosen.
    pub retention: Option<Retention>,
    /// The round of a meeting that it is, if it is one.
    pub round: Option<(Round, Held)>,
    /// The id of the session that it follows, if it does.
    pub follows: Option<String>,
}

impl Summary {
    /// Whether it is over and was kept as long as its group chose, at `now`, in milliseconds since
    /// 1970. A session that is still open is never removed.
    #[must_use]
    pub fn is_expired(&self, now: i64) -> bool {
        let day = 24 * 60 * 60 * 1_000;
        self.ended
            && match self.retention {
                Some(Retention::Nothing) => true,
                Some(Retention::Days(days)) => now >= self.created + i64::from(days) * day,
                Some(Retention::UntilForgotten) | None => false,
            }
    }

    pub(super) fn of(file: &SessionFile) -> Result<Summary, StoreError> {
        let records = file.records()?;
        let opening = file.opening();
        let changed = records.iter().rev().find_map(|(_, record)| record.method());
        let method = changed.unwrap_or(&opening.method);
        Ok(Summary {
            method: method.id.clone(),
            title: method.title.clone(),
            people: opening.cast.names().map(str::to_owned).collect(),
            created: file.created(),
            entries: records.len(),
            ended: is_over(&records),
            retention: retention(&records),
            round: opening
                .round
                .clone()
                .map(|round| (round, Held::of(file.id(), opening, !is_over(&records)))),
            follows: opening.follows.clone(),
        })
    }
}

/// Whether an end was kept that was not taken back.
fn is_over(records: &[(Time, Record)]) -> bool {
    counting(records).any(|event| matches!(event, Happened::Ended { .. }))
}

/// The last choice that was kept and not taken back.
fn retention(records: &[(Time, Record)]) -> Option<Retention> {
    let chosen = counting(records).filter_map(|event| match event {
        Happened::RetentionChosen { retention } => Some(*retention),
        _ => None,
    });
    chosen.last()
}

/// What happened and was not taken back.
fn counting(records: &[(Time, Record)]) -> impl Iterator<Item = &Happened> {
    let events = records.iter().flat_map(|(_, record)| &record.events);
    let undone: Vec<usize> = events
        .filter_map(|event| match event {
            Happened::Undone { entry } => Some(entry.index()),
            _ => None,
        })
        .collect();
    let counts = records.iter().enumerate().filter(move |(at, _)| !undone.contains(at));
    counts.flat_map(|(_, (_, record))| &record.events)
}
