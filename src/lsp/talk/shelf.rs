//! Puts a script that comes with the program where an editor can open it.

#![expect(clippy::disallowed_methods, reason = "an editor opens files, and this one is made here")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::script::{METHODS, OVERLAYS, Tongue};

/// A folder for what comes with the program: `methods` in the one that is given.
#[derive(Clone, Debug)]
pub(super) struct Shelf(pub(super) PathBuf);

impl Shelf {
    /// The file of a built-in method, which is written if it is not there as it should be, with its
    /// texts in English beside it. It is read-only: who wants to change it makes a variant.
    pub(super) fn place(&self, name: &str) -> io::Result<PathBuf> {
        let folder = self.0.join("methods");
        let (_, text) = METHODS
            .iter()
            .find(|(own, _)| *own == name)
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        fs::create_dir_all(&folder)?;
        if let Some((_, overlay)) = OVERLAYS.iter().find(|(own, _)| *own == name) {
            write(&folder.join(format!("{name}.{}.toml", Tongue::English.tag())), overlay)?;
        }
        let path = folder.join(format!("{name}.rhai"));
        write(&path, text)?;
        Ok(path)
    }
}

/// Writes a text beside its place and moves it there, so that nobody reads half of it.
fn write(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(());
    }
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    fs::write(&beside, text)?;
    let mut permissions = fs::metadata(&beside)?.permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&beside, permissions)?;
    fs::rename(&beside, path).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_built_in_method_becomes_a_file_that_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf(folder.path().join("deep"));
        let path = shelf.place("incident").expect("it is written");
        let text = METHODS.iter().find(|(name, _)| *name == "incident").expect("it is there").1;
        assert_eq!(fs::read_to_string(&path).expect("a file"), text);
        assert!(fs::metadata(&path).expect("a file").permissions().readonly());
        // What an older program left is replaced.
        fs::remove_file(&path).expect("it goes");
        fs::write(&path, "let m").expect("it is written");
        assert_eq!(shelf.place("incident").expect("it is written"), path);
        assert_eq!(fs::read_to_string(&path).expect("a file"), text);
        assert_eq!(fs::read_dir(folder.path().join("deep/methods")).expect("a folder").count(), 2);
        assert!(shelf.place("../../incident").is_err());
    }
}
