//! What can go wrong with sessions on disk: what was tried, on which file, and what to do.
//!
//! Messages are in English, for whoever uses the library. The program says them in the language of
//! its reader.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::session::Seq;

/// Why a session could not be kept, found or read.
#[derive(Debug)]
pub enum StoreError {
    /// The file is something else, or damaged.
    NotASession(PathBuf),
    /// The file was written by a newer version of this program.
    NewerSchema {
        /// The file.
        path: PathBuf,
        /// The version of its tables or of one of its entries.
        found: i64,
        /// The newest version that is known here.
        known: i64,
        /// The version of the program that wrote it last, if it says so.
        program: Option<String>,
    },
    /// The disk has no room left for the file, or its user may not use more of it.
    NoRoom(PathBuf),
    /// The disk fails, or takes nothing more.
    Failing {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Box<dyn Error + Send + Sync>,
    },
    /// The file or its folder cannot be written.
    NotWritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        cause: Box<dyn Error + Send + Sync>,
    },
    /// Others may look into the folder, or into a file that cannot be closed to them.
    NotPrivate(PathBuf),
    /// Somebody leads the session with this id now, in another process.
    Led(String),
    /// Another process holds the file.
    InUse(PathBuf),
    /// The place of the entry was taken by another process that goes on with the same session.
    SecondWriter {
        /// The file.
        path: PathBuf,
        /// The place that was taken.
        seq: Seq,
    },
    /// The session in memory does not have the entry that is to be kept.
    NoEntry(Seq),
    /// There is no such session.
    NoSuchSession {
        /// What was asked for.
        asked: String,
        /// The ids of the sessions that there are.
        known: Vec<String>,
    },
    /// Several sessions begin like this.
    Several {
        /// What was asked for.
        asked: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// A session cannot be called so.
    BadId(String),
    /// A session in which nothing happened: it ended before its first entry was kept.
    Empty(PathBuf),
    /// The opening or an entry does not say what it should.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Which part of it.
        part: String,
        /// What is wrong with it.
        why: String,
    },
    /// The file system refused something.
    Io {
        /// What was tried.
        attempt: &'static str,
        /// On which file.
        path: PathBuf,
        /// What it says.
        source: io::Error,
    },
    /// The database refused something.
    Sqlite {
        /// What was tried.
        attempt: &'static str,
        /// On which file.
        path: PathBuf,
        /// What it says.
        source: rusqlite::Error,
    },
}

impl StoreError {
    pub(super) fn io(attempt: &'static str, path: &Path, source: io::Error) -> StoreError {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => StoreError::NoRoom(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::NotWritable { path, cause: source.into() }
            }
            _ => StoreError::Io { attempt, path, source },
        }
    }

    pub(super) fn sqlite(
        attempt: &'static str,
        path: &Path,
        source: rusqlite::Error,
    ) -> StoreError {
        let path = path.to_owned();
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => {
                StoreError::NotASession(path)
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::InUse(path),
            Some(ErrorCode::DiskFull) => StoreError::NoRoom(path),
            Some(ErrorCode::SystemIoFailure) => {
                StoreError::Failing { path, cause: source.to_string().into() }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
                StoreError::NotWritable { path, cause: source.into() }
            }
            // The tables, or what stands in them, are not those of a session.
            Some(ErrorCode::Unknown) | None => StoreError::NotASession(path),
            Some(_) => StoreError::Sqlite { attempt, path, source },
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.what(f)?;
        if let StoreError::NewerSchema { program: Some(program), .. } = self {
            return write!(f, "; update this program to {program} or later");
        }
        self.remedy().map_or(Ok(()), |remedy| write!(f, "; {remedy}"))
    }
}

impl StoreError {
    fn what(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::NotASession(path) => {
                write!(f, "{} is not a session, or it is damaged", path.display())
            }
            StoreError::NewerSchema { path, found, known, .. } => {
                write!(f, "{} was written by a newer version ", path.display())?;
                write!(f, "({found}, here {known} is the newest known)")
            }
            StoreError::NoRoom(path) => write!(f, "there is no room for {}", path.display()),
            StoreError::Failing { path, .. } => {
                write!(f, "the disk does not take {}", path.display())
            }
            StoreError::Led(id) => {
                write!(f, "session {id} is led elsewhere now; ")?;
                write!(f, "go on there, or look at it with `intervisie follow {id}`")
            }
            StoreError::NotWritable { path, .. } => write!(f, "cannot write {}", path.display()),
            StoreError::NotPrivate(path) => write!(f, "others may look into {}", path.display()),
            StoreError::InUse(path) => {
                write!(f, "{} is in use by another process", path.display())
            }
            StoreError::SecondWriter { path, seq } => {
                write!(f, "another process goes on with {} ", path.display())?;
                write!(f, "and kept its entry {} already", seq.0)
            }
            StoreError::NoEntry(seq) => write!(f, "there is no entry {} to keep", seq.0),
            StoreError::NoSuchSession { asked, known } => {
                write!(f, "there is no session `{asked}`; there are: ")?;
                f.write_str(&if known.is_empty() { "none".to_owned() } else { known.join(", ") })
            }
            StoreError::Several { asked, ids } => {
                write!(f, "several sessions begin with `{asked}`: {}", ids.join(", "))
            }
            StoreError::BadId(id) => write!(f, "a session cannot be called `{id}`"),
            StoreError::Empty(path) => write!(f, "nothing ever happened in {}", path.display()),
            StoreError::Unreadable { path, part, why } => {
                write!(f, "cannot read {part} of {}: {why}", path.display())
            }
            StoreError::Io { attempt, path, .. } | StoreError::Sqlite { attempt, path, .. } => {
                write!(f, "could not {attempt} {}", path.display())
            }
        }
    }

    /// What to do about it, where that is known.
    fn remedy(&self) -> Option<&'static str> {
        Some(match self {
            StoreError::NotASession(_) | StoreError::Unreadable { .. } => {
                "put a copy of the file back, or forget it"
            }
            StoreError::NewerSchema { .. } => "update this program",
            StoreError::NoRoom(_) => "free some on the disk",
            StoreError::Failing { .. } => "look at the disk",
            StoreError::NotWritable { .. } => "look at its permissions",
            StoreError::NotPrivate(_) => "close it to them (`chmod go-rwx`)",
            StoreError::InUse(_) => "end that one, or try again",
            StoreError::SecondWriter { .. } => "go on there, or end it and resume",
            StoreError::BadId(_) => {
                "use up to 64 plain letters and digits, with `-` and `_` between"
            }
            StoreError::Empty(_) => "forget it",
            _ => return None,
        })
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            StoreError::NotWritable { cause, .. } | StoreError::Failing { cause, .. } => {
                Some(&**cause)
            }
            StoreError::Io { source, .. } => Some(source),
            StoreError::Sqlite { source, .. } => Some(source),
            _ => None,
        }
    }
}
