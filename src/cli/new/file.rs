//! The files of a new method. What is there already stays as it is.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::anyhow;

use super::super::failure::Failure;
use crate::words::Words;

/// Refuses a place where something is already.
#[expect(clippy::disallowed_methods, reason = "one file is not written where the other cannot be")]
pub(super) fn check_free(words: &Words, path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() { Err(taken(words, path)) } else { Ok(()) }
}

/// Writes a file, and makes the folders it stands in.
#[expect(clippy::disallowed_methods, reason = "a new method is written to disk here")]
pub(super) fn write(words: &Words, path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let file = folder.and_then(|()| OpenOptions::new().write(true).create_new(true).open(path));
    let done = file.and_then(|mut file| file.write_all(text.as_bytes()));
    done.map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            return taken(words, path);
        }
        Failure::World(anyhow!(error).context(about(words, "new-unwritten", path)))
    })
}

/// Removes what was written, where the rest could not be.
#[expect(clippy::disallowed_methods, reason = "half a beginning is none")]
pub(super) fn take_back(path: &Path) {
    let _ = fs::remove_file(path);
}

fn taken(words: &Words, path: &Path) -> Failure {
    Failure::Usage(about(words, "new-there", path))
}

fn about(words: &Words, id: &str, path: &Path) -> String {
    words.say(id, &[("file", path.display().to_string().into())])
}
