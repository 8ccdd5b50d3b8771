//! Finds stories on disk: files as they are named, and every script in the folders that are.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::story::Story;
use crate::script::{Limits, Script};

/// The folder that stories are kept in, a folder a method.
const FOLDER: &str = "scripts";

/// What is no story in it: bots, which are put into a circle.
const BOTS: &str = "scripts/bots";

/// A file or folder that could not be read.
#[derive(Debug)]
pub struct Unreadable {
    /// Where.
    pub path: PathBuf,
    /// Why.
    pub why: io::Error,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot read {}: {}", self.path.display(), self.why)
    }
}

/// Why it could not be read stands in what it says.
impl std::error::Error for Unreadable {}

/// The stories in these files and folders, those of a folder in order of their path, each once.
///
/// # Errors
/// A path that cannot be read, or a folder without any story.
pub fn stories(paths: &[PathBuf]) -> Result<Vec<Story>, Unreadable> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        collect(path, "rhai", &mut files)?;
        files[before..].sort_by_key(|file| file.with_extension(""));
        if files.len() == before {
            let why =
                io::Error::new(io::ErrorKind::NotFound, "there are no scripts in this folder");
            return Err(Unreadable { path: path.clone(), why });
        }
    }
    let mut stories: Vec<Story> = Vec::new();
    for file in files {
        let script = read(&file)?;
        if stories.iter().all(|story| story.script.name != script.name) {
            stories.push(Story { name: name(&file), script });
        }
    }
    Ok(stories)
}

/// What follows the folder of stories, or the last folder and the file.
pub(super) fn name(path: &Path) -> String {
    let parts = path.with_extension("");
    let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
    let folder = parts.iter().rposition(|part| part == FOLDER);
    let start = folder.filter(|at| at + 1 < parts.len()).map(|at| at + 1);
    parts[start.unwrap_or(parts.len().saturating_sub(2))..].join("/")
}

/// A file as it is named, or the files of a folder whose names end so.
#[expect(clippy::disallowed_methods, reason = "stories are found on disk here and nowhere else")]
pub(super) fn collect(path: &Path, end: &str, files: &mut Vec<PathBuf>) -> Result<(), Unreadable> {
    let unreadable = |why| Unreadable { path: path.to_owned(), why };
    if !fs::metadata(path).map_err(unreadable)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(unreadable)?);
        // A link may lead in a circle; what it leads to can be named itself.
        if kind.is_dir() && !path.ends_with(BOTS) {
            collect(&path, end, files)?;
        } else if kind.is_file() && path.extension().is_some_and(|own| own == end) {
            files.push(path);
        }
    }
    Ok(())
}

/// The scripts in a folder, in order of name; none where there is no such folder.
#[expect(clippy::disallowed_methods, reason = "stories are found on disk here and nowhere else")]
pub(super) fn scripts_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut scripts: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "rhai")).collect();
    scripts.sort();
    scripts
}

/// Reads no more than a script may be long, so that a huge file is refused unread.
#[expect(clippy::disallowed_methods, reason = "stories are found on disk here and nowhere else")]
pub(super) fn read(path: &Path) -> Result<Script, Unreadable> {
    let unreadable = |why| Unreadable { path: path.to_owned(), why };
    let most = Limits::STANDARD.source;
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > most {
        return Err(unreadable(io::Error::other(format!("a script has at most {most} bytes"))));
    }
    let text = String::from_utf8(bytes).map_err(|_| {
        unreadable(io::Error::new(io::ErrorKind::InvalidData, "it is not text in UTF-8"))
    })?;
    Ok(Script::new(shown(path), text))
}

/// A path with forward slashes, the same on every machine.
fn shown(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").replace("//", "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_called_after_its_folder_and_file() {
        let name = |path: &str| name(Path::new(path));
        assert_eq!(name("scripts/incident/a.rhai"), "incident/a");
        assert_eq!(name("./else/scripts/incident/deep/a.rhai"), "incident/deep/a");
        assert_eq!(name("mine/a.rhai"), "mine/a");
        assert_eq!(name("a.rhai"), "a");
        assert_eq!(name("scripts/a.rhai"), "a");
    }

    #[test]
    fn a_path_that_leads_nowhere_is_told() {
        let path = PathBuf::from("no/such/folder");
        let told = stories(&[path]).expect_err("it does not exist").to_string();
        assert!(told.starts_with("cannot read no/such/folder: "), "{told}");
    }
}
