//! Who leads a session: a lock on a file beside it. The system lets go of it when the process that
//! holds it ends, however it ends, so that a leader who was cut off leaves no lock behind.

#![expect(clippy::disallowed_methods, reason = "the lock is a file, and this is its edge")]

use std::fs::{File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::{StoreError, beside, private};

/// Whoever only looks whether a session is led holds its lock for a moment; a leader tries again so
/// often, and waits so long in between.
const TRIES: u32 = 5;
const BETWEEN: Duration = Duration::from_millis(10);

/// The right to lead a session, until it is dropped. Nothing is held where the system knows no
/// locks; there a second leader is found out at his first entry.
#[derive(Debug)]
pub(super) struct Lock {
    _held: Option<File>,
}

impl Lock {
    /// Takes the lock of a session, or says at once that somebody else has it.
    pub(super) fn take(session: &Path) -> Result<Lock, StoreError> {
        let path = beside::lock(session);
        let fail = |error| StoreError::io("lock", &path, error);
        let file = private::file().create(true).truncate(false).open(&path).map_err(fail)?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { _held: Some(file) }),
                Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN),
                Err(TryLockError::Error(error)) if knows_none(&error) => {
                    return Ok(Lock { _held: None });
                }
                Err(TryLockError::Error(error)) => return Err(fail(error)),
            }
        }
        let id = session.file_stem().unwrap_or_default();
        Err(StoreError::Led(id.to_string_lossy().into_owned()))
    }
}

/// Whether somebody leads the session now.
pub(super) fn is_held(session: &Path) -> bool {
    let looked = File::open(beside::lock(session));
    looked.is_ok_and(|file| matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

fn knows_none(error: &io::Error) -> bool {
    error.kind() == ErrorKind::Unsupported
}
