//! From the tables of an older version to those of this one: first a copy, then all steps at once.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Result, params};

use super::{StoreError, beside, schema};

/// What makes the tables of a version into those of the next one, from version 1 on.
const STEPS: &[&str] = &["ALTER TABLE head ADD COLUMN program TEXT NOT NULL DEFAULT ''"];

/// A session whose tables were made those of this version when it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The version that they were of.
    pub from: i64,
    /// Where the session stands as it was.
    pub copy: PathBuf,
}

/// Makes a session of an older version one of this version. It is either the old one or the new
/// one, whatever happens meanwhile, and what it was stays beside it.
pub(super) fn migrate(
    connection: &mut Connection,
    session: &Path,
    from: i64,
) -> std::result::Result<Migrated, StoreError> {
    let copy = keep_copy(connection, session, from)?;
    let stepped = take_steps(connection, from);
    stepped.map_err(|error| StoreError::sqlite("migrate", session, error))?;
    Ok(Migrated { from, copy })
}

/// The whole session in one file, with what is only in its log.
fn keep_copy(
    connection: &Connection,
    session: &Path,
    version: i64,
) -> std::result::Result<PathBuf, StoreError> {
    let copy = beside::copy(session, version);
    let part = beside::part(&copy);
    beside::begin_copy(&part)?;
    let copied = connection
        .execute("VACUUM INTO ?", [part.to_string_lossy()])
        .map_err(|error| StoreError::sqlite("copy", session, error))
        .and_then(|_| beside::finish_copy(&part, &copy));
    if let Err(error) = copied {
        // The first error is the one to tell of.
        let _ = beside::remove(&part);
        return Err(error);
    }
    Ok(copy)
}

fn take_steps(connection: &mut Connection, from: i64) -> Result<()> {
    let transaction = connection.transaction()?;
    for (version, step) in (1..).zip(STEPS) {
        if version >= from {
            transaction.execute_batch(step)?;
        }
    }
    let head = params![schema::SCHEMA, schema::PROGRAM];
    transaction.execute("UPDATE head SET schema = ?, program = ?", head)?;
    transaction.commit()
}
