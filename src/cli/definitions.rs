//! `intervisie definitions DIR`: the words of scripts, for an editor.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::args::DefinitionsArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::reference::{MARK, definitions};
use crate::words::Words;
use crate::{rehearsal, script};

pub(super) fn execute(world: &World, args: &DefinitionsArgs) -> Result<(), Failure> {
    let files = [
        ("methods", definitions("words of methods", script::reference())),
        ("rehearsals", definitions("words of rehearsals", rehearsal::reference())),
        ("bots", definitions("words of bots", rehearsal::reference_of_bots())),
        ("rhai", script::definitions_of_rhai()),
    ];
    let folder = args.folder.as_path();
    let paths = files.each_ref().map(|(name, _)| folder.join(format!("intervisie-{name}.d.rhai")));
    make(&world.words, folder)?;
    // All are looked at before one is written.
    for path in &paths {
        check(&world.words, path)?;
    }
    for (path, (_, text)) in paths.iter().zip(&files) {
        write(path, text).map_err(|error| unwritten(&world.words, path, error))?;
        out::say(&format!("{}\n", about(&world.words, "definitions-written", path)));
    }
    Ok(())
}

fn make(words: &Words, folder: &Path) -> Result<(), Failure> {
    #[expect(clippy::disallowed_methods, reason = "definitions are written to disk here")]
    let (made, is_folder) = (fs::create_dir_all(folder), folder.is_dir());
    match made {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && !is_folder => {
            Err(Failure::Usage(about(words, "definitions-no-folder", folder)))
        }
        made => made.map_err(|error| unwritten(words, folder, error)),
    }
}

/// Refuses what stands there and was not written here.
fn check(words: &Words, path: &Path) -> Result<(), Failure> {
    #[expect(clippy::disallowed_methods, reason = "what would be overwritten is read from disk")]
    let there = fs::read(path);
    match there {
        Ok(text) if text.starts_with(MARK.as_bytes()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        _ => Err(Failure::Usage(about(words, "definitions-taken", path))),
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    #[expect(clippy::disallowed_methods, reason = "definitions are written to disk here")]
    fs::write(path, text)
}

fn unwritten(words: &Words, path: &Path, error: io::Error) -> Failure {
    let about = about(words, "definitions-unwritten", path);
    Failure::World(anyhow::Error::new(error).context(about))
}

fn about(words: &Words, id: &str, path: &Path) -> String {
    words.say(id, &[("file", path.display().to_string().into())])
}
