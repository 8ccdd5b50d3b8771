//! The program with a folder of its own, so that a story meets nothing of this machine.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// A folder that is both the user's home and where the program runs.
pub(crate) struct Home {
    pub(crate) folder: TempDir,
}

impl Home {
    pub(crate) fn new() -> Home {
        Home { folder: tempfile::tempdir().expect("a folder") }
    }

    /// Writes a file, whatever is in it; its path.
    #[expect(clippy::disallowed_methods, reason = "the program reads what a story puts there")]
    pub(crate) fn put(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        let folder = path.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(folder).expect("a folder can be made");
        std::fs::write(&path, content).expect("a file can be written");
        path
    }

    /// The program, about to begin here.
    pub(crate) fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.current_dir(self.folder.path()).env("INTERVISIE_HOME", self.folder.path());
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "RUST_BACKTRACE"] {
            command.env_remove(variable);
        }
        command
    }
}
