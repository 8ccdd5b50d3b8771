//! The ways to open a database: to go on with it, to look at it, to see whether it is free.
//! What its tables hold is not known here.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Result, Transaction, TransactionBehavior};

/// How long to wait for another process, which needs a lock for no longer than one sync.
const PATIENCE: Duration = Duration::from_millis(500);

/// How large a page is, in bytes.
///
/// A commit adds every page that it changes to the log. An entry is a few hundred bytes, and
/// small pages let the log grow by little more than that: most syncs then need no new block.
const PAGE: i64 = 512;

/// How many pages the log may grow before SQLite folds it into the file.
///
/// An entry takes a page or three, so this is thousands of entries: no session comes near it.
/// Folding in midway would make one act wait for several syncs; so it happens at the close.
const LOG_PAGES: i64 = 32_000;

/// Whether a log of entries stands beside the file: somebody writes it now, or was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Log {
    Beside,
    FoldedIn,
}

/// Opens a file to write entries.
pub(super) fn to_write(path: &Path) -> Result<Connection> {
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Settles what cannot be changed any more once something is written.
pub(super) fn prepare_new(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "page_size", PAGE)
}

/// Makes every commit last, at the price of one sync.
pub(super) fn make_durable(connection: &Connection) -> Result<()> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Elsewhere a sync is one; on macOS it takes this to get past the cache of the drive.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)
}

/// Folds the log into the file, so that the file alone holds everything.
///
/// SQLite does so at the close of the last connection, but not if that one only reads.
pub(super) fn fold_in(connection: &Connection) -> Result<()> {
    connection.execute_batch("PRAGMA wal_checkpoint(PASSIVE)")
}

/// Cuts off what stands in the log behind the bytes that count, which `cut` is told.
///
/// A commit that failed leaves there what was written of it. If only the sync failed, that is a
/// whole commit: whoever reads the log after a crash would take it for one.
pub(super) fn cut_log(connection: &Connection, cut: impl FnOnce(u64)) -> Result<()> {
    let version = || connection.pragma_query_value(None, "data_version", |row| row.get(0));
    let before: i64 = version()?;
    let length = length_of_log(connection)?;
    // Nobody else writes there meanwhile, and nobody did since the log was measured.
    let alone = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    if let Some(length) = length
        && version()? == before
    {
        cut(length);
    }
    alone.rollback()
}

/// How many bytes of the log count, if there is one.
fn length_of_log(connection: &Connection) -> Result<Option<u64>> {
    const HEADER: i64 = 32;
    const HEADER_OF_PAGE: i64 = 24;
    let page: i64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
    let pages: i64 = connection.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get(1))?;
    // There are -1 where there is no log.
    let length = (pages >= 0).then_some(HEADER + pages * (HEADER_OF_PAGE + page));
    Ok(length.and_then(|length| u64::try_from(length).ok()))
}

/// Opens a file to look at it; it cannot be written through this.
///
/// A log beside the file stays as it is: another process writes it, or was cut off. To read a
/// file without one, SQLite makes an empty log and takes it away again, which it only does where
/// it may write.
pub(super) fn to_read(path: &Path, log: Log) -> Result<Connection> {
    let connection = match log {
        Log::Beside => open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
        Log::FoldedIn => open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
    };
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Fails when another connection is open.
pub(super) fn check_free(path: &Path) -> Result<()> {
    // Only the last connection may leave the log behind.
    to_write(path)?.pragma_update(None, "journal_mode", "DELETE")
}

fn open(path: &Path, access: OpenFlags) -> Result<Connection> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // What a query puts aside stays out of folders that are not ours.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(connection)
}
