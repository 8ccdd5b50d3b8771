//! What a list of sessions tells of each one; of what was said it tells nothing.

use super::{SessionFile, StoreError};
use crate::session::{Happened, Record};
use crate::time::Time;

/// One file of the folder.
#[derive(Debug)]
pub struct Listed {
    /// The id of the session.
    pub id: String,
    /// The session in short, or what is the matter with its file.
    pub found: Result<Summary, StoreError>,
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
}

impl Summary {
    pub(super) fn of(file: &SessionFile) -> Result<Summary, StoreError> {
        let records = file.records()?;
        let opening = file.opening();
        Ok(Summary {
            method: opening.method.id.clone(),
            title: opening.method.title.clone(),
            people: opening.cast.names().map(str::to_owned).collect(),
            created: file.created(),
            entries: records.len(),
            ended: is_over(&records),
        })
    }
}

/// Whether an end was kept that was not taken back.
fn is_over(records: &[(Time, Record)]) -> bool {
    let events = records.iter().flat_map(|(_, record)| &record.events);
    let undone: Vec<usize> = events
        .filter_map(|event| match event {
            Happened::Undone { entry } => Some(entry.index()),
            _ => None,
        })
        .collect();
    let mut ends = records.iter().enumerate().filter(|(_, (_, record))| {
        record.events.iter().any(|event| matches!(event, Happened::Ended { .. }))
    });
    ends.any(|(at, _)| !undone.contains(&at))
}
