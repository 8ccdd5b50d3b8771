//! Making a method one's own: beginning one, settings, what a variant changes, and errors in what
//! it is built from. Whole stories with the program as it is.

#[path = "designing/built_on.rs"]
mod built_on;
#[path = "designing/diff.rs"]
mod diff;
#[path = "designing/mutants.rs"]
mod mutants;
#[path = "designing/new.rs"]
mod new;
#[path = "support/said.rs"]
mod said;
#[path = "designing/settings.rs"]
mod settings;
mod support;
#[path = "designing/told.rs"]
mod told;

use std::path::Path;

/// Compares with what was said before under this name, in the folder of all snapshots.
fn compare(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}

/// The text of a file.
#[expect(clippy::disallowed_methods, reason = "the stories are about files")]
fn text(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(path).expect("the file is there and is text")
}
