//! The folder of all sessions: which there are, what they are called, who may look into them.
//! What a file says is not known here.

#![expect(clippy::disallowed_methods, reason = "sessions are kept on disk, and this is the edge")]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::connect::{self, Log};
use super::lock::{self, Lock};
use super::{Listed, SessionFile, StoreError, Summary, beside, private};
use crate::session::Opening;

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

    /// Closes every file of a session that others may look into; which these were.
    ///
    /// # Errors
    /// One that cannot be closed is refused.
    pub fn close_to_others(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut closed = Vec::new();
        for name in self.names()?.iter().filter(|name| beside::id_of(name).is_some()) {
            let file = self.folder.join(name);
            if beside::close(&file)? {
                closed.push(file);
            }
        }
        Ok(closed)
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
        let (id, path, lock) = self.claim(id_hint)?;
        let begun = beside::remove_stale(&path)
            .and_then(|()| SessionFile::begin(id, path.clone(), lock, created, opening));
        begun.inspect_err(|_| {
            // The first error is the one to tell of.
            let _ = beside::remove_all(&path);
        })
    }

    /// Opens a session to go on with it, and makes its tables those of this version.
    ///
    /// # Errors
    /// There is none, somebody leads it now, it cannot be read, or it cannot be written.
    pub fn open(&self, id: &str) -> Result<SessionFile, StoreError> {
        let path = self.existing(id)?;
        beside::close_to_others(&path)?;
        SessionFile::resume(id.to_owned(), path)
    }

    /// Opens a session to look at it, also while another process goes on with it.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn read(&self, id: &str) -> Result<SessionFile, StoreError> {
        let path = self.existing(id)?;
        beside::close_to_others(&path)?;
        let log = if beside::log(&path).exists() { Log::Beside } else { Log::FoldedIn };
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
            let led = self.is_led(&id);
            Listed { id, found, led }
        });
        Ok(listed.collect())
    }

    /// Whether somebody leads a session now.
    #[must_use]
    pub fn is_led(&self, id: &str) -> bool {
        self.path(id).is_some_and(|path| lock::is_held(&path))
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
    /// There is none, somebody leads it now, another process has it open, or it cannot be deleted.
    pub fn forget(&self, id: &str) -> Result<(), StoreError> {
        let path = self.path(id).ok_or_else(|| self.no_such(id))?;
        let _nobody_else = Lock::take(&path)?;
        // Whoever has it open would go on writing into a file that nobody finds again. What
        // else can be said of the file does not matter any more.
        if path.is_file()
            && let Err(error) = connect::check_free(&path)
            && let error @ StoreError::InUse(_) = StoreError::sqlite("forget", &path, error)
        {
            return Err(error);
        }
        if beside::remove_all(&path)? { Ok(()) } else { Err(self.no_such(id)) }
    }

    /// The ids of all files that look like sessions, in order.
    fn ids(&self) -> Result<Vec<String>, StoreError> {
        let names = self.names()?;
        let ids = names.iter().filter_map(|name| name.strip_suffix(".session"));
        let mut ids: Vec<String> = ids.filter(|id| is_id(id)).map(str::to_owned).collect();
        ids.sort();
        Ok(ids)
    }

    /// What the files of the folder are called; whatever is no text is not ours.
    fn names(&self) -> Result<Vec<String>, StoreError> {
        let fail = |error| StoreError::io("list", &self.folder, error);
        let mut names = Vec::new();
        for file in fs::read_dir(&self.folder).map_err(fail)? {
            names.extend(file.map_err(fail)?.file_name().into_string());
        }
        Ok(names)
    }

    /// Makes an empty file under a free name. No two processes get the same one. A name is not free
    /// while there are copies of a session of that name, or somebody leads one that was taken away.
    fn claim(&self, hint: &str) -> Result<(String, PathBuf, Lock), StoreError> {
        let names = self.names()?;
        let copied = |id: &str| {
            let copies = format!("{id}.session.");
            names.iter().any(|name| name.starts_with(&copies))
        };
        let mut id = hint.to_owned();
        let mut nth = 1_u32;
        loop {
            let path = self.folder.join(format!("{id}.session"));
            let lock = if copied(&id) { None } else { claim(&path)? };
            if let Some(lock) = lock {
                return Ok((id, path, lock));
            }
            nth += 1;
            id = format!("{hint}-{nth}");
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

/// Makes an empty file and takes its lock, if both are free.
fn claim(path: &Path) -> Result<Option<Lock>, StoreError> {
    match private::file().create_new(true).open(path) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(None),
        Err(error) => return Err(StoreError::io("create", path, error)),
    }
    match Lock::take(path) {
        Ok(lock) => Ok(Some(lock)),
        Err(error) => {
            beside::remove(path)?;
            if matches!(error, StoreError::Led(_)) { Ok(None) } else { Err(error) }
        }
    }
}

/// Plain words only: an id is typed, and is the name of a file on every system.
fn is_id(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.chars().all(plain)
        && text.len() <= LONGEST_HINT + "-4294967295".len()
}
