//! Preparing a case, from the first question to the last hint, and the language somebody sets
//! once: whole stories with the program as it is.

#[path = "case/asked.rs"]
mod asked;
#[path = "case/check.rs"]
mod check;
#[path = "case/config.rs"]
mod config;
#[path = "case/file.rs"]
mod file;
#[path = "case/given.rs"]
mod given;
#[path = "support/said.rs"]
mod said;
mod support;

use std::fs;
use std::path::Path;

use intervisie::case::Case;

/// Compares with what was said before under this name, in the folder of all snapshots.
fn compare(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}

/// The text of a file.
#[expect(clippy::disallowed_methods, reason = "the stories are about files")]
fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).expect("the file is there and is text")
}

/// The case in a file.
fn case(path: impl AsRef<Path>) -> Case {
    Case::parse(&text(path)).expect("it is a case")
}

/// The names in a folder, sorted.
#[expect(clippy::disallowed_methods, reason = "the stories are about files")]
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
