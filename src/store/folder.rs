//! The folder of all sessions: which there are, what they are called, who may look into them.
//! Whatever touches the file system itself is here; what a file says is not known here.

#![expect(clippy::disallowed_methods, reason = "sessions are kept on disk, and this is the edge")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::connect::{self, Log};
use super::{Listed, SessionFile, StoreError, Summary, private};
use crate::session::Opening;
use crate::time::Time;

/// How long the wished id of a session may be; what tells it from others comes on top.
const LONGEST_HINT: usize = 64;

/// A folder of sessions, closed to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The sessions in `folder`, which is made if it is not there.
    ///
    /// # Errors
    /// A folder that others may look into is refused. It is not closed to them here, since it may
    /// be open for a reason or hold other things.
    pub fn at(folder: impl Into<PathBuf>) -> Result<Store, StoreError> {
        let folder = folder.into();
        let made = private::folder().create(&folder);
        made.map_err(|error| StoreError::io("create the folder", &folder, error))?;
        let found = fs::metadata(&folder);
        let found = found.map_err(|error| StoreError::io("look at", &folder, error))?;
        if private::closed(&found).is_some() {
            return Err(StoreError::NotPrivate(folder));
        }
        Ok(Store { folder })
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes the file of a new session. Its id is `id_hint`, or the first of `<id_hint>-2`,
    /// `<id_hint>-3`, .. that is free. `created` is the time in milliseconds since 1970.
    ///
    /// # Errors
    /// The hint is no id, or the file cannot be made; then nothing is left of it.
    pub fn create(
        &self,
        id_hint: &str,
        created: i64,
        opening: &Opening,
    ) -> Result<SessionFile, StoreError> {
        if !is_id(id_hint) || id_hint.len() > LONGEST_HINT {
            return Err(StoreError::BadId(id_hint.to_owned()));
        }
        let (id, path) = self.claim(id_hint)?;
        // What lies beside a file that was not there is of one that somebody took away.
        let begun = remove(&sides(&path))
            .and_then(|_| SessionFile::begin(id, path.clone(), created, opening));
        begun.inspect_err(|_| {
            // The first error is the one to tell of.
            let _ = remove_all(&path);
        })
    }

    /// Opens a session to go on with it.
    ///
    /// # Errors
    /// There is none, it cannot be read, or it cannot be written.
    pub fn open(&self, id: &str) -> Result<SessionFile, StoreError> {
        let path = self.existing(id)?;
        close_to_others(&path)?;
        SessionFile::resume(id.to_owned(), path)
    }

    /// Opens a session to look at it, also while another process goes on with it.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn read(&self, id: &str) -> Result<SessionFile, StoreError> {
        let path = self.existing(id)?;
        let [log, ..] = sides(&path);
        let log = if log.exists() { Log::Beside } else { Log::FoldedIn };
        SessionFile::look(id.to_owned(), path, log)
    }

    /// Every session in short, in order of their ids. What is the matter with one file does not
    /// hide the others.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let listed = self.ids()?.into_iter().map(|id| {
            let found = self.read(&id).and_then(|file| Summary::of(&file));
            Listed { id, found }
        });
        Ok(listed.collect())
    }

    /// The id that is `prefix`, or the only one that begins with it.
    ///
    /// # Errors
    /// None or several; the error carries the ids to choose from.
    pub fn find(&self, prefix: &str) -> Result<String, StoreError> {
        let known = self.ids()?;
        // An empty text begins every id; whoever gives one forgot to say which.
        let fits = |id: &&String| !prefix.is_empty() && id.starts_with(prefix);
        let fitting = known.iter().filter(fits).cloned();
        let mut ids: Vec<String> = fitting.collect();
        let asked = prefix.to_owned();
        if ids.iter().any(|id| id == prefix) {
            return Ok(asked);
        }
        match ids.pop() {
            None => Err(StoreError::NoSuchSession { asked, known }),
            Some(only) if ids.is_empty() => Ok(only),
            Some(last) => {
                ids.push(last);
                Err(StoreError::Several { asked, ids })
            }
        }
    }

    /// Deletes every session that is over and was kept as long as its group chose; their ids.
    /// `now` is the time in milliseconds since 1970. What cannot be deleted now stays for later.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn forget_expired(&self, now: i64) -> Result<Vec<String>, StoreError> {
        let listed = self.list()?.into_iter();
        let expired = listed.filter(|one| one.found.as_ref().is_ok_and(|it| it.is_expired(now)));
        Ok(expired.map(|one| one.id).filter(|id| self.forget(id).is_ok()).collect())
    }

    /// Deletes a session with everything beside it, for good.
    ///
    /// # Errors
    /// There is none, another process has it open, or it cannot be deleted.
    pub fn forget(&self, id: &str) -> Result<(), StoreError> {
        let path = self.path(id).ok_or_else(|| self.no_such(id))?;
        // Whoever has it open would go on writing into a file that nobody finds again. What
        // else can be said of the file does not matter any more.
        if path.is_file()
            && let Err(error) = connect::check_free(&path)
            && let error @ StoreError::InUse(_) = StoreError::sqlite("forget", &path, error)
        {
            return Err(error);
        }
        if remove_all(&path)? { Ok(()) } else { Err(self.no_such(id)) }
    }

    /// The ids of all files that look like sessions, in order.
    fn ids(&self) -> Result<Vec<String>, StoreError> {
        let fail = |error| StoreError::io("list", &self.folder, error);
        let mut ids = Vec::new();
        for file in fs::read_dir(&self.folder).map_err(fail)? {
            let name = file.map_err(fail)?.file_name();
            let id = name.to_str().and_then(|name| name.strip_suffix(".session"));
            ids.extend(id.filter(|id| is_id(id)).map(str::to_owned));
        }
        ids.sort();
        Ok(ids)
    }

    /// Makes an empty file under a free name. No two processes get the same one.
    fn claim(&self, hint: &str) -> Result<(String, PathBuf), StoreError> {
        let mut id = hint.to_owned();
        let mut nth = 1_u32;
        loop {
            let path = self.folder.join(format!("{id}.session"));
            match private::file().create_new(true).open(&path) {
                Ok(_) => return Ok((id, path)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    nth += 1;
                    id = format!("{hint}-{nth}");
                }
                Err(error) => return Err(StoreError::io("create", &path, error)),
            }
        }
    }

    pub(super) fn existing(&self, id: &str) -> Result<PathBuf, StoreError> {
        let path = self.path(id).filter(|path| path.exists()).ok_or_else(|| self.no_such(id))?;
        // Never opened to see for oneself: closing it would let go of the locks that SQLite
        // holds on it for this process.
        if path.is_file() { Ok(path) } else { Err(StoreError::NotASession(path)) }
    }

    /// Where the session is; nowhere, if that cannot be an id.
    fn path(&self, id: &str) -> Option<PathBuf> {
        is_id(id).then(|| self.folder.join(format!("{id}.session")))
    }

    fn no_such(&self, id: &str) -> StoreError {
        let known = self.ids().unwrap_or_default();
        StoreError::NoSuchSession { asked: id.to_owned(), known }
    }
}

/// Opens the heartbeat of a session to write it.
pub(super) fn open_beat(session: &Path) -> Result<File, StoreError> {
    let [.., path] = sides(session);
    let beat = private::file().create(true).truncate(false).open(&path);
    beat.map_err(|error| StoreError::io("open", &path, error))
}

/// Writes the time over what was there; always as many characters, so that nothing is left of it.
pub(super) fn write_beat(beat: &mut File, session: &Path, time: Time) -> Result<(), StoreError> {
    let line = format!("{:>20}\n", time.0);
    let written = beat.seek(SeekFrom::Start(0)).and_then(|_| beat.write_all(line.as_bytes()));
    let [.., path] = sides(session);
    written.map_err(|error| StoreError::io("write", &path, error))
}

/// The time that the heartbeat says, if there is one.
pub(super) fn read_beat(session: &Path) -> Option<Time> {
    let [.., path] = sides(session);
    fs::read_to_string(path).ok()?.trim().parse().ok().map(Time)
}

/// The files beside that of a session: SQLite's log, the index of that log, the journal from
/// before there was a log, and the heartbeat.
pub(super) fn sides(session: &Path) -> [PathBuf; 4] {
    let with = |end: &str| {
        let mut name = session.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    [with("-wal"), with("-shm"), with("-journal"), session.with_extension("beat")]
}

/// Removes a session and what is beside it; whether there was anything.
///
/// The file itself comes last: as long as it is there, the session can be forgotten once more.
fn remove_all(session: &Path) -> Result<bool, StoreError> {
    let beside = remove(&sides(session))?;
    Ok(remove(&[session.to_owned()])? || beside)
}

fn remove(files: &[PathBuf]) -> Result<bool, StoreError> {
    let mut any = false;
    for file in files {
        match fs::remove_file(file) {
            Ok(()) => any = true,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io("delete", file, error)),
        }
    }
    Ok(any)
}

/// Plain words only: an id is typed, and is the name of a file on every system.
fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(plain)
        && text.len() <= LONGEST_HINT + "-4294967295".len()
}

fn close_to_others(path: &Path) -> Result<(), StoreError> {
    let close = || -> io::Result<()> {
        let closed = private::closed(&fs::metadata(path)?);
        closed.map_or(Ok(()), |closed| fs::set_permissions(path, closed))
    };
    close().map_err(|error| StoreError::io("close to others", path, error))
}
