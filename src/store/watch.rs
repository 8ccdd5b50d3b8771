//! Following a session while another process goes on with it.
//!
//! Whoever follows has no file open between two looks. What is as it was is not opened, and what
//! changes at this moment is opened at the next look: a session that ends may be forgotten at once,
//! and nobody is in the way of that.

#![expect(clippy::disallowed_methods, reason = "sessions are kept on disk, and this is the edge")]

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use super::{Store, StoreError, beside};
use crate::session::{Record, Seq, Session};
use crate::time::Time;

/// A session that is followed from its file.
#[derive(Debug)]
pub struct Watch {
    store: Store,
    id: String,
    /// The first entry that was not read yet.
    next: Seq,
    /// What its files were like before they were read last.
    seen: Vec<Option<Trace>>,
    /// What they were like at the last look.
    last: Vec<Option<Trace>>,
    /// How many looks in a row they changed.
    changing: u8,
    /// How often in a row they could not be read.
    missed: u8,
}

/// After so many looks at a file that changes all the time it is read all the same.
const MOST_CHANGING: u8 = 5;

/// How often in a row a file may be in the hands of its leader, who opens or closes it.
const MOST_MISSED: u8 = 20;

/// What a file is like from outside: how long it is, and when it was written.
type Trace = (u64, Option<SystemTime>);

/// How far a session has come by its heartbeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// The time in the session.
    pub time: Time,
    /// When that was noted, by the clock of this machine.
    pub noted: SystemTime,
}

impl Store {
    /// Begins to follow a session; it is given as it is now.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn watch(&self, id: &str) -> Result<(Watch, Session), StoreError> {
        let mut watch = Watch {
            store: self.clone(),
            id: id.to_owned(),
            next: Seq(0),
            seen: Vec::new(),
            last: Vec::new(),
            changing: 0,
            missed: 0,
        };
        watch.seen = watch.traces()?;
        let session = self.read(id)?.restore()?;
        watch.next = session.journal().next_seq();
        Ok((watch, session))
    }
}

impl Watch {
    /// Goes on with what was kept before the last look; whether that was anything. To be asked a
    /// few times a second.
    ///
    /// # Errors
    /// The session is gone, or cannot be read.
    pub fn catch_up(&mut self, session: &mut Session) -> Result<bool, StoreError> {
        let records = self.news()?;
        let any = !records.is_empty();
        session.extend(records).map_err(|unknown| {
            let (path, part) = (self.store.folder().join(&self.id), "the entries".to_owned());
            let why = format!("nothing is called `{}`", unknown.0);
            StoreError::Unreadable { path, part, why }
        })?;
        Ok(any)
    }

    fn news(&mut self) -> Result<Vec<(Time, Record)>, StoreError> {
        let traces = self.traces()?;
        let still = traces == self.last || self.changing >= MOST_CHANGING;
        if traces == self.seen || !still {
            self.changing = if traces == self.seen { 0 } else { self.changing + 1 };
            self.last = traces;
            return Ok(Vec::new());
        }
        let records = self.store.read(&self.id).and_then(|file| file.records_from(self.next));
        if let Err(StoreError::InUse(_) | StoreError::Sqlite { .. }) = records
            && self.missed < MOST_MISSED
        {
            self.missed += 1;
            return Ok(Vec::new());
        }
        let records = records?;
        (self.missed, self.changing) = (0, 0);
        self.next = Seq(u32::try_from(records.len()).map_or(u32::MAX, |more| self.next.0 + more));
        // Taken before it was read: what came meanwhile is seen at the next look.
        self.seen = traces;
        Ok(records)
    }

    /// How far it has come by its heartbeat, if it has one.
    #[must_use]
    pub fn beat(&self) -> Option<Beat> {
        let path = self.store.existing(&self.id).ok()?;
        let noted = fs::metadata(beside::beat(&path)).and_then(|found| found.modified()).ok()?;
        Some(Beat { time: beside::read_beat(&path)?, noted })
    }

    /// What the file and its log are like.
    fn traces(&self) -> Result<Vec<Option<Trace>>, StoreError> {
        let path = self.store.existing(&self.id)?;
        let log = beside::log(&path);
        Ok([path, log].iter().map(|file| trace(file)).collect())
    }
}

fn trace(file: &Path) -> Option<Trace> {
    fs::metadata(file).ok().map(|found| (found.len(), found.modified().ok()))
}
