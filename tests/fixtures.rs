//! Sessions that earlier versions kept are read for ever: each fixture is a file as it was written
//! then, and the lines that its people could read in it.

#![expect(clippy::disallowed_methods, reason = "the fixtures are files")]

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use intervisie::session::{View, Viewer};
use intervisie::store::Store;
use intervisie::words::{Language, Words};
use tempfile::TempDir;

#[test]
fn a_session_of_record_version_1_is_read() {
    insta::assert_snapshot!("record-1", told("record-1.session"));
}

/// Its method changed on the way.
#[test]
fn a_session_of_record_version_2_is_read() {
    insta::assert_snapshot!("record-2", told("record-2.session"));
}

/// Its tables say which program wrote it.
#[test]
fn a_session_of_table_version_2_is_read() {
    insta::assert_snapshot!("schema-2", told("schema-2.session"));
}

/// Going on with them brings their tables up; they say the same.
#[test]
fn what_is_brought_up_says_the_same() {
    for file in ["record-1.session", "record-2.session", "schema-2.session"] {
        let (folder, store) = copied(file);
        let opened = store.open("kept").expect("it can be gone on with");
        assert_eq!(opened.migrated().is_some(), file != "schema-2.session");
        drop(opened);
        assert_eq!(said(&store), told(file), "{file}");
        drop(folder);
    }
}

/// What everybody can read in a file.
fn told(file: &str) -> String {
    let (_folder, store) = copied(file);
    said(&store)
}

fn copied(file: &str) -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("it is ours");
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    fs::copy(here.join(file), folder.path().join("kept.session")).expect("a copy");
    let store = Store::at(folder.path()).expect("a store");
    (folder, store)
}

fn said(store: &Store) -> String {
    let session = store.read("kept").and_then(|file| file.restore()).expect("it can be read");
    let words = Words::new(Language::Dutch);
    let mut told = String::new();
    for viewer in session.cast().everyone().iter().map(Viewer::Person).chain([Viewer::Host]) {
        let view = View::new(&session, viewer);
        let _ = writeln!(told, "{viewer:?}");
        let lines = view.lines();
        for line in lines.iter().filter_map(|line| words.line(&view, line)) {
            let _ = writeln!(told, "{line}");
        }
    }
    told
}
