//! Whether scripts on disk were written again, told from their times and sizes alone.

#![expect(clippy::disallowed_methods, reason = "scripts are found on disk, and this looks at them")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::Tongue;

/// When which files were written, and how long they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp(Vec<(PathBuf, SystemTime, u64)>);

impl Stamp {
    /// Of a script with what stands beside it, and of every script in these folders: any of them
    /// may be one that it starts from, or take its place.
    pub(super) fn of(script: Option<&Path>, folders: &[PathBuf]) -> Stamp {
        let mut stamp = Stamp::default();
        if let Some(path) = script {
            stamp.add(path.to_owned());
            stamp.add(path.with_extension(format!("{}.toml", Tongue::English.tag())));
        }
        for folder in folders {
            let files = fs::read_dir(folder).into_iter().flatten().flatten();
            let paths = files.map(|file| file.path());
            let is_ours =
                |path: &PathBuf| path.extension().is_some_and(|end| end == "rhai" || end == "toml");
            paths.filter(is_ours).for_each(|path| stamp.add(path));
        }
        stamp.0.sort();
        stamp
    }

    fn add(&mut self, path: PathBuf) {
        if let Ok(found) = fs::metadata(&path) {
            let written = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            self.0.push((path, written, found.len()));
        }
    }
}
