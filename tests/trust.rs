//! What somebody may trust who leads a session with the program: nobody else leads it meanwhile,
//! nobody else reads it, what is forgotten is gone, and an update takes nothing away.

#[path = "trust/closed.rs"]
mod closed;
#[path = "trust/gone.rs"]
mod gone;
#[path = "trust/led.rs"]
mod led;
#[path = "trust/older.rs"]
mod older;
#[path = "support/said.rs"]
mod said;
mod support;
#[path = "support/talk.rs"]
mod talk;

use std::fs;
use std::path::PathBuf;

use support::Home;

/// The files of all sessions, in order.
#[expect(clippy::disallowed_methods, reason = "the stories are about these files")]
fn files(home: &Home) -> Vec<PathBuf> {
    let folder = fs::read_dir(home.folder.path().join("sessions")).expect("the folder of sessions");
    let mut files: Vec<PathBuf> = folder.flatten().map(|file| file.path()).collect();
    files.sort();
    files
}

/// The names of those files.
fn names(home: &Home) -> Vec<String> {
    let name = |file: &PathBuf| file.file_name().map(|name| name.to_string_lossy().into_owned());
    files(home).iter().filter_map(name).collect()
}

/// The files in which these words stand.
#[expect(clippy::disallowed_methods, reason = "the stories are about these files")]
fn holding(home: &Home, words: &str) -> Vec<PathBuf> {
    let holds = |file: &PathBuf| {
        let bytes = fs::read(file).expect("it can be read");
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    };
    files(home).into_iter().filter(holds).collect()
}
