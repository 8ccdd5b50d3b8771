//! The files of one session: its own and those beside it, who may look into them, the heartbeat,
//! and that nothing of them is left.

#![expect(clippy::disallowed_methods, reason = "sessions are kept on disk, and this is the edge")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::{StoreError, private};
use crate::time::Time;

/// `SQLite`'s log.
pub(super) fn log(session: &Path) -> PathBuf {
    after(session, "-wal")
}

/// The lock of whoever leads the session.
pub(super) fn lock(session: &Path) -> PathBuf {
    session.with_extension("lock")
}

/// The session as it was when its tables were of that version.
pub(super) fn copy(session: &Path, version: i64) -> PathBuf {
    after(session, &format!(".v{version}"))
}

/// A copy that is not whole yet.
pub(super) fn part(copy: &Path) -> PathBuf {
    after(copy, ".part")
}

/// The heartbeat.
pub(super) fn beat(session: &Path) -> PathBuf {
    session.with_extension("beat")
}

/// The id of the session that a file belongs to, if it is one of ours: `kring.session` and whatever
/// is called after it (`SQLite`'s files, copies), and its heartbeat and lock.
pub(super) fn id_of(name: &str) -> Option<&str> {
    let (id, end) = name.split_once('.')?;
    let rest = end.strip_prefix("session");
    let ours = rest.map_or(matches!(end, "beat" | "lock"), |rest| {
        rest.is_empty() || rest.starts_with(['-', '.'])
    });
    ours.then_some(id)
}

/// Every file there is of a session, its own last but for the lock.
fn all(session: &Path) -> io::Result<Vec<PathBuf>> {
    let folder = session.parent().unwrap_or(Path::new("."));
    let id = session.file_stem().and_then(|id| id.to_str());
    let mut files = Vec::new();
    for file in fs::read_dir(folder)? {
        let file = file?;
        if file.file_name().to_str().and_then(id_of) == id {
            files.push(file.path());
        }
    }
    let last = lock(session);
    files.sort_by_key(|file| (*file == last, *file == session));
    Ok(files)
}

/// Removes a session with everything beside it; whether there was anything.
///
/// The file itself comes after what is beside it: as long as it is there, the session can be
/// forgotten once more. The lock comes last, since until then nobody else may begin.
pub(super) fn remove_all(session: &Path) -> Result<bool, StoreError> {
    let files =
        all(session).map_err(|error| StoreError::io("list the files of", session, error))?;
    let lock = lock(session);
    let mut any = false;
    for file in files {
        any |= remove(&file)? && file != lock;
    }
    Ok(any)
}

/// Removes what lies beside a session that is about to begin: it is of one that was taken away.
pub(super) fn remove_stale(session: &Path) -> Result<(), StoreError> {
    let stale = ["-wal", "-shm", "-journal"].map(|end| after(session, end));
    stale.iter().chain([&beat(session)]).try_for_each(|file| remove(file).map(drop))
}

/// Removes a file; whether it was there.
pub(super) fn remove(file: &Path) -> Result<bool, StoreError> {
    match fs::remove_file(file) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::io("delete", file, error)),
    }
}

/// Closes to others what is open to them of a session that is about to be opened.
pub(super) fn close_to_others(session: &Path) -> Result<(), StoreError> {
    let ends = ["", "-wal", "-shm", "-journal"].map(|end| after(session, end));
    let beside = [beat(session), lock(session)];
    ends.iter().chain(&beside).try_for_each(|file| close(file).map(drop))
}

/// Closes a file to others; whether it was open to them.
pub(super) fn close(file: &Path) -> Result<bool, StoreError> {
    let found = match fs::metadata(file) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(StoreError::io("look at", file, error)),
    };
    let Some(closed) = private::closed(&found) else { return Ok(false) };
    match fs::set_permissions(file, closed) {
        Ok(()) => Ok(true),
        Err(_) => Err(StoreError::NotPrivate(file.to_owned())),
    }
}

/// Makes an empty file for a copy.
pub(super) fn begin_copy(part: &Path) -> Result<(), StoreError> {
    remove(part)?;
    let made = private::file().create_new(true).open(part);
    made.map(drop).map_err(|error| StoreError::io("copy to", part, error))
}

/// Makes a copy last that is whole, under its own name.
pub(super) fn finish_copy(part: &Path, copy: &Path) -> Result<(), StoreError> {
    let finish = || {
        OpenOptions::new().write(true).open(part)?.sync_all()?;
        fs::rename(part, copy)?;
        sync_folder(copy)
    };
    finish().map_err(|error| StoreError::io("copy to", copy, error))
}

/// Elsewhere a folder cannot be opened, and needs no sync.
#[cfg(unix)]
fn sync_folder(of: &Path) -> io::Result<()> {
    of.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Takes off what a file has beyond `length` bytes. That needs no room.
pub(super) fn shorten(file: &Path, length: u64) -> io::Result<()> {
    let file = OpenOptions::new().write(true).open(file)?;
    if file.metadata()?.len() > length {
        file.set_len(length)?;
        file.sync_all()?;
    }
    Ok(())
}

/// Opens the heartbeat of a session to write it.
pub(super) fn open_beat(session: &Path) -> Result<File, StoreError> {
    let path = beat(session);
    let beat = private::file().create(true).truncate(false).open(&path);
    beat.map_err(|error| StoreError::io("open", &path, error))
}

/// Writes the time over what was there; always as many characters, so that nothing is left of it.
pub(super) fn write_beat(file: &mut File, session: &Path, time: Time) -> Result<(), StoreError> {
    let line = format!("{:>20}\n", time.0);
    let written = file.seek(SeekFrom::Start(0)).and_then(|_| file.write_all(line.as_bytes()));
    written.map_err(|error| StoreError::io("write", &beat(session), error))
}

/// The time that the heartbeat says, if there is one.
pub(super) fn read_beat(session: &Path) -> Option<Time> {
    fs::read_to_string(beat(session)).ok()?.trim().parse().ok().map(Time)
}

fn after(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
