//! The tables of a session's database: how they are laid out, recognised and read.

use rusqlite::{Connection, Result, params};

use super::pin;
use crate::session::Opening;
#[cfg(doc)]
use crate::session::Record;

/// Marks a database as a session (`intv`), so that a foreign one is not taken for one.
const APPLICATION: i32 = 0x696e_7476;

/// The version of the tables. How older ones become these stands in [`super::migrate`].
pub(super) const SCHEMA: i64 = 2;

/// The version of this program, for whoever meets a session that is newer than what he has.
pub(super) const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// The newest version of the records, see [`Record::version`]; old ones are read for ever.
pub(super) const RECORD: i64 = 3;

/// `head` has one row. What it says of the session is written once; `schema` and `program` say what
/// last wrote the file. `method`, `title` and `language` repeat what the opening says, for whoever
/// looks with other tools. A method that changed later stands in the entry in
/// which it did: that is one row as well, which is there whole or not at all.
const TABLES: &str = "
CREATE TABLE head (
    schema   INTEGER NOT NULL,
    language INTEGER NOT NULL,
    method   TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    created  INTEGER NOT NULL,
    pin      TEXT    NOT NULL,
    opening  TEXT    NOT NULL,
    program  TEXT    NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE entry (
    seq     INTEGER PRIMARY KEY,
    time    INTEGER NOT NULL,
    version INTEGER NOT NULL,
    record  TEXT    NOT NULL
) STRICT;
";

/// What a database turns out to be.
#[derive(Debug)]
pub(super) enum Found {
    /// Something else.
    Foreign,
    /// A session of a later version of the tables, and which program wrote it.
    Newer(i64, Option<String>),
    /// A session.
    Session(Head),
}

/// The one row that is written when a session is opened.
#[derive(Debug)]
pub(super) struct Head {
    /// The version of the tables.
    pub(super) schema: i64,
    /// The program that wrote the session last, if it says so.
    pub(super) program: Option<String>,
    pub(super) created: i64,
    pub(super) pin: String,
    /// As it is written.
    pub(super) opening: String,
}

/// One row of the journal.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) seq: i64,
    pub(super) time: i64,
    pub(super) version: i64,
    pub(super) record: String,
}

/// Makes a session of an empty database, in one transaction.
pub(super) fn lay_out(
    connection: &mut Connection,
    created: i64,
    opening: &Opening,
    written: &str,
) -> Result<()> {
    let method = &opening.method;
    let transaction = connection.transaction()?;
    mark(&transaction)?;
    transaction.execute_batch(TABLES)?;
    transaction.execute(
        "INSERT INTO head (schema, language, method, title, created, pin, opening, program) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            SCHEMA,
            method.language,
            method.id,
            method.title,
            created,
            pin(method),
            written,
            PROGRAM
        ],
    )?;
    transaction.commit()
}

/// Begins the log of a session that is opened again, by a write that says which program goes on
/// with it; if that is the same one, by one that changes nothing.
///
/// The first write to a new log also syncs its header and the folder. Here that delays nobody,
/// and a file that cannot be written is known before the first act.
pub(super) fn begin_log(connection: &Connection) -> Result<()> {
    mark(connection)?;
    connection.execute("UPDATE head SET program = ?1 WHERE program <> ?1", [PROGRAM])?;
    Ok(())
}

/// Reads what a database is.
pub(super) fn look(connection: &Connection) -> Result<Found> {
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION {
        return Ok(Found::Foreign);
    }
    let schema: i64 = connection.query_row("SELECT schema FROM head", [], |row| row.get(0))?;
    let program = program(connection);
    if schema > SCHEMA {
        return Ok(Found::Newer(schema, program));
    }
    let head = connection.query_row("SELECT created, pin, opening FROM head", [], |row| {
        let (created, pin, opening) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(Head { schema, program, created, pin, opening })
    })?;
    Ok(Found::Session(head))
}

/// Version 1 did not say it yet, and nobody knows where a later one does.
fn program(connection: &Connection) -> Option<String> {
    let said = connection.query_row("SELECT program FROM head", [], |row| row.get(0));
    said.ok().filter(|program: &String| !program.is_empty())
}

/// Adds one entry, in a transaction of its own.
pub(super) fn append(connection: &Connection, row: &Row) -> Result<()> {
    // Made ready anew each time: that takes microseconds, the sync a hundred times as long.
    connection.execute(
        "INSERT INTO entry (seq, time, version, record) VALUES (?, ?, ?, ?)",
        params![row.seq, row.time, row.version, row.record],
    )?;
    Ok(())
}

/// Every entry from one on, in order.
pub(super) fn entries(connection: &Connection, first: i64) -> Result<Vec<Row>> {
    let mut all = connection
        .prepare("SELECT seq, time, version, record FROM entry WHERE seq >= ? ORDER BY seq")?;
    let rows = all.query_map([first], |row| {
        Ok(Row { seq: row.get(0)?, time: row.get(1)?, version: row.get(2)?, record: row.get(3)? })
    })?;
    rows.collect()
}

fn mark(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION)
}
