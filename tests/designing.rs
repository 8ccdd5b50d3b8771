//! Making a method one's own: settings, what a variant changes, and errors in what it is built
//! from. Whole stories with the program as it is.

#[path = "designing/built_on.rs"]
mod built_on;
#[path = "designing/diff.rs"]
mod diff;
#[path = "support/said.rs"]
mod said;
#[path = "designing/settings.rs"]
mod settings;
mod support;

/// Compares with what was said before under this name, in the folder of all snapshots.
fn compare(name: &str, said: &str) {
    insta::assert_snapshot!(name, said);
}
