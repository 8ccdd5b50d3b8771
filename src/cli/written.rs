//! Text to standard output, or to a new file for nobody's eyes but its owner's.

use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::failure::Failure;
use super::out;
use crate::script::harmless;
use crate::store::private_file;
use crate::words::Words;

/// Prints a text, or writes it to a file that is not there yet, and says so.
pub(super) fn put(words: &Words, text: &str, path: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = path else {
        out::say(text);
        return Ok(());
    };
    let about = |id: &str| words.say(id, &[("file", path.display().to_string().into())]);
    let unwritten =
        |error| Failure::World(anyhow::Error::new(error).context(about("output-unwritten")));
    #[expect(clippy::disallowed_methods, reason = "what is asked for goes to disk here")]
    let mut file = private_file().create_new(true).open(path).map_err(|error| {
        let is_taken = error.kind() == ErrorKind::AlreadyExists;
        if is_taken { Failure::Usage(about("output-taken")) } else { unwritten(error) }
    })?;
    let done = file.write_all(harmless(text).as_bytes()).and_then(|()| file.sync_all());
    done.map_err(|error| {
        #[expect(clippy::disallowed_methods, reason = "half a text is no text")]
        let _ = std::fs::remove_file(path);
        unwritten(error)
    })?;
    out::say(&format!("{}\n", about("output-written")));
    Ok(())
}
