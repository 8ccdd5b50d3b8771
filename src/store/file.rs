//! One session on disk: its opening, its entries and its heartbeat.
//!
//! It knows nothing of other sessions; where the file stands is the folder's business.

#[cfg(test)]
mod tests;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rusqlite::{Connection, ErrorCode};

use super::connect::{self, Log};
use super::lock::Lock;
use super::migrate::{self, Migrated};
use super::schema::{self, Found, Head, Row};
use super::{StoreError, beside};
use crate::driver::{KeepError, Keeper};
use crate::session::{Opening, Record, Seq, Session, Table};
use crate::time::Time;

/// A session on disk.
///
/// One that was created or opened keeps entries; one that is read only looks.
#[derive(Debug)]
pub struct SessionFile {
    id: String,
    path: PathBuf,
    connection: Connection,
    /// Held by whoever keeps entries, not by whoever only looks. It is let go of after the
    /// connection.
    lock: Option<Lock>,
    /// What was done to it when it was opened.
    migrated: Option<Migrated>,
    /// The program that wrote it last, if it says so.
    program: Option<String>,
    created: i64,
    pin: String,
    opening: Opening,
    beat: Option<File>,
}

impl SessionFile {
    /// Its id, by which it is found again.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it was created, in milliseconds since 1970.
    #[must_use]
    pub fn created(&self) -> i64 {
        self.created
    }

    /// The fingerprint of the scripts that its method was built from, see [`pin()`](super::pin()).
    #[must_use]
    pub fn pin(&self) -> &str {
        &self.pin
    }

    /// What it was opened with.
    #[must_use]
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// What was done to it when it was opened, if its tables were of an older version.
    #[must_use]
    pub fn migrated(&self) -> Option<&Migrated> {
        self.migrated.as_ref()
    }

    /// Every entry that is kept, in order.
    ///
    /// # Errors
    /// An entry that is missing, damaged or of a later version.
    pub fn records(&self) -> Result<Vec<(Time, Record)>, StoreError> {
        self.records_from(Seq(0))
    }

    /// Every entry that is kept from one on, in order.
    ///
    /// # Errors
    /// An entry that is missing, damaged or of a later version.
    pub fn records_from(&self, first: Seq) -> Result<Vec<(Time, Record)>, StoreError> {
        let first = i64::from(first.0);
        let rows = schema::entries(&self.connection, first);
        let rows = rows.map_err(|error| self.sqlite("read the entries of", error))?;
        (first..).zip(rows).map(|(seq, row)| self.record(seq, &row)).collect()
    }

    /// Folds what is kept into a session again.
    ///
    /// # Errors
    /// An entry that cannot be read, or no entry at all.
    pub fn restore(&self) -> Result<Session, StoreError> {
        let records = self.records()?;
        if records.is_empty() {
            return Err(StoreError::Empty(self.path.clone()));
        }
        let table = Rc::new(Table::new(self.opening.method.clone()));
        let cast = Rc::new(self.opening.cast.clone());
        Session::restore(table, cast, records).map_err(|unknown| {
            self.unreadable("the entries", &format!("nothing is called `{}`", unknown.0))
        })
    }

    /// Notes that it is `time` in the session, beside the journal and without waiting for the
    /// disk: after a crash it tells about when the session stopped.
    ///
    /// # Errors
    /// The note cannot be written.
    pub fn beat(&mut self, time: Time) -> Result<(), StoreError> {
        let beat = match self.beat.take() {
            Some(beat) => beat,
            None => beside::open_beat(&self.path)?,
        };
        beside::write_beat(self.beat.insert(beat), &self.path, time)
    }

    /// The time that was noted last, if any.
    #[must_use]
    pub fn last_beat(&self) -> Option<Time> {
        beside::read_beat(&self.path)
    }

    /// Makes a session of an empty file.
    pub(super) fn begin(
        id: String,
        path: PathBuf,
        lock: Lock,
        created: i64,
        opening: &Opening,
    ) -> Result<SessionFile, StoreError> {
        let fail = |error| StoreError::sqlite("create", &path, error);
        let written = serde_json::to_string(opening)
            .map_err(|error| StoreError::io("create", &path, error.into()))?;
        let mut connection = connect::to_write(&path).map_err(fail)?;
        connect::prepare_new(&connection).map_err(fail)?;
        connect::make_durable(&connection).map_err(fail)?;
        schema::lay_out(&mut connection, created, opening, &written).map_err(fail)?;
        let head = session_in(&connection, &path)?;
        SessionFile::of(connection, head, Some(lock), id, path)
    }

    /// Opens a session to go on with it.
    pub(super) fn resume(id: String, path: PathBuf) -> Result<SessionFile, StoreError> {
        let fail = |error| StoreError::sqlite("open", &path, error);
        let mut connection = connect::to_write(&path).map_err(fail)?;
        // What is no session is not touched.
        session_in(&connection, &path)?;
        let lock = Lock::take(&path)?;
        // Whoever had the lock before may have changed it.
        let head = session_in(&connection, &path)?;
        connect::make_durable(&connection).map_err(fail)?;
        let migrated = (head.schema < schema::SCHEMA)
            .then(|| migrate::migrate(&mut connection, &path, head.schema))
            .transpose()?;
        schema::begin_log(&connection).map_err(fail)?;
        let mut file = SessionFile::of(connection, head, Some(lock), id, path)?;
        file.migrated = migrated;
        Ok(file)
    }

    /// Opens a session to look at it.
    pub(super) fn look(id: String, path: PathBuf, log: Log) -> Result<SessionFile, StoreError> {
        let connection = connect::to_read(&path, log)
            .map_err(|error| StoreError::sqlite("read", &path, error))?;
        let head = session_in(&connection, &path)?;
        SessionFile::of(connection, head, None, id, path)
    }

    fn of(
        connection: Connection,
        head: Head,
        lock: Option<Lock>,
        id: String,
        path: PathBuf,
    ) -> Result<SessionFile, StoreError> {
        let Head { program, created, pin, opening, .. } = head;
        let opening = serde_json::from_str(&opening)
            .map_err(|error| unreadable(&path, "the opening", &error.to_string()))?;
        let (migrated, beat) = (None, None);
        let file = SessionFile {
            id,
            path,
            connection,
            lock,
            migrated,
            program,
            created,
            pin,
            opening,
            beat,
        };
        Ok(file)
    }

    fn record(&self, seq: i64, row: &Row) -> Result<(Time, Record), StoreError> {
        if row.seq != seq {
            return Err(self.unreadable(&format!("entry {seq}"), "it is missing"));
        }
        if row.version > schema::RECORD {
            let (path, program) = (self.path.clone(), self.program.clone());
            let (found, known) = (row.version, schema::RECORD);
            return Err(StoreError::NewerSchema { path, found, known, program });
        }
        let record = serde_json::from_str(&row.record);
        let record =
            record.map_err(|error| self.unreadable(&format!("entry {seq}"), &error.to_string()))?;
        Ok((Time(row.time.cast_unsigned()), record))
    }

    fn append(&self, session: &Session, seq: Seq) -> Result<(), StoreError> {
        let (time, record) = session.record(seq).ok_or(StoreError::NoEntry(seq))?;
        let version = record.version();
        let record = serde_json::to_string(&record)
            .map_err(|error| StoreError::io("keep an entry in", &self.path, error.into()))?;
        let time = time.0.cast_signed();
        let row = Row { seq: i64::from(seq.0), time, version, record };
        schema::append(&self.connection, &row).map_err(|error| {
            if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) {
                return StoreError::SecondWriter { path: self.path.clone(), seq };
            }
            self.drop_unkept();
            self.sqlite("keep an entry in", error)
        })
    }

    /// Takes out of the log what a commit left there that failed. If the disk does not do that
    /// either, it may be there after a crash, as long as nothing is kept in its place.
    fn drop_unkept(&self) {
        let _ = connect::cut_log(&self.connection, |length| {
            let _ = beside::shorten(&beside::log(&self.path), length);
        });
    }

    fn sqlite(&self, attempt: &'static str, error: rusqlite::Error) -> StoreError {
        StoreError::sqlite(attempt, &self.path, error)
    }

    fn unreadable(&self, part: &str, why: &str) -> StoreError {
        unreadable(&self.path, part, why)
    }
}

impl Keeper for SessionFile {
    fn keep(&mut self, session: &Session, seq: Seq) -> Result<(), KeepError> {
        self.append(session, seq).map_err(|error| match error {
            StoreError::SecondWriter { .. } => KeepError::TakenOver(Box::new(error)),
            _ => KeepError::Refused(Box::new(error)),
        })
    }

    fn beat(&mut self, time: Time) {
        // A session goes on without it: the last entry says about as much.
        let _ = SessionFile::beat(self, time);
    }
}

impl Drop for SessionFile {
    fn drop(&mut self) {
        if self.lock.is_some() {
            // If it fails, the entries stay in the log, which is as safe.
            let _ = connect::fold_in(&self.connection);
        }
    }
}

/// The head of a session; anything else is an error.
fn session_in(connection: &Connection, path: &Path) -> Result<Head, StoreError> {
    let found = schema::look(connection);
    match found.map_err(|error| StoreError::sqlite("read", path, error))? {
        Found::Foreign => Err(StoreError::NotASession(path.to_owned())),
        Found::Newer(found, program) => {
            let (path, known) = (path.to_owned(), schema::SCHEMA);
            Err(StoreError::NewerSchema { path, found, known, program })
        }
        Found::Session(head) => Ok(head),
    }
}

fn unreadable(path: &Path, part: &str, why: &str) -> StoreError {
    StoreError::Unreadable { path: path.to_owned(), part: part.to_owned(), why: why.to_owned() }
}
