//! The file of a case: read whole, written whole, for nobody's eyes but its owner's.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::super::failure::Failure;
use crate::case::Case;
use crate::store::private_file;
use crate::words::Words;

/// Reads a case.
pub(in crate::cli) fn read(words: &Words, path: &Path) -> Result<Case, Failure> {
    #[expect(clippy::disallowed_methods, reason = "a case is read from disk here")]
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| {
        let is_text = error.kind() != ErrorKind::InvalidData;
        let error = anyhow!(error).context(about(words, "case-unread", path));
        if is_text { Failure::World(error) } else { Failure::File(error) }
    })?;
    Case::parse(&text).map_err(|error| {
        let gaps = [("file", shown(path).into()), ("wrong", error.say(words).into())];
        Failure::File(anyhow!(words.say("case-not-right", &gaps)))
    })
}

/// Refuses a place where something is already.
#[expect(clippy::disallowed_methods, reason = "nobody is asked for what could not be written")]
pub(super) fn check_free(words: &Words, path: &Path) -> Result<(), Failure> {
    if path.symlink_metadata().is_ok() { Err(taken(words, path)) } else { Ok(()) }
}

/// Writes a case. What was there before is gone only once the new text is on disk.
pub(super) fn write(words: &Words, path: &Path, text: &str, over: bool) -> Result<(), Failure> {
    let target = if over { beside(path) } else { path.to_owned() };
    let unwritten = |error| {
        Failure::World(anyhow::Error::new(error).context(about(words, "case-unwritten", &target)))
    };
    #[expect(clippy::disallowed_methods, reason = "a case is written to disk here")]
    let mut file = private_file().create_new(true).open(&target).map_err(|error| {
        let is_taken = error.kind() == ErrorKind::AlreadyExists;
        if is_taken { taken(words, &target) } else { unwritten(error) }
    })?;
    let mut done = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    #[expect(clippy::disallowed_methods, reason = "a case takes the place of another here")]
    if over {
        done = done.and_then(|()| std::fs::rename(&target, path));
    }
    done.map_err(|error| {
        #[expect(clippy::disallowed_methods, reason = "half a case is no case")]
        let _ = std::fs::remove_file(&target);
        unwritten(error)
    })
}

fn taken(words: &Words, path: &Path) -> Failure {
    Failure::Usage(about(words, "case-taken", path))
}

fn about(words: &Words, id: &str, path: &Path) -> String {
    words.say(id, &[("file", shown(path).into())])
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A name next to this one, for what is not whole yet.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}
