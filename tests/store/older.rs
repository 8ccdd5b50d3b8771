//! Sessions whose tables are of an older version: looked at as they are, and gone on with as those
//! of this version, with a copy of what they were.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use intervisie::driver::Driver;
use intervisie::session::NoRules;
use intervisie::store::{Migrated, Store};
use rusqlite::Connection;
use tempfile::TempDir;

use super::{
    CREATED, FILES, STEPS, assert_same, begin, begun, crashed, files, opening, play, sql, store,
};

/// What version 2 came with.
const BACK_TO_1: &str = "ALTER TABLE head DROP COLUMN program; UPDATE head SET schema = 1;";

/// A session of version 1, as it was left or as it was cut off.
fn of_version_1(cut_off: bool) -> (TempDir, Store) {
    let (outer, store, mut live) = begun();
    (0..4).for_each(|step| play(&mut live, step).unwrap());
    sql(&store.folder().join("kring.session"), BACK_TO_1);
    if cut_off {
        return crashed(store.folder());
    }
    drop(live);
    (outer, store)
}

fn schema(path: &Path) -> i64 {
    let connection = Connection::open(path).unwrap();
    connection.query_row("SELECT schema FROM head", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_session_of_an_older_version_goes_on_and_what_it_was_stays_beside_it() {
    for cut_off in [false, true] {
        let (_outer, store) = of_version_1(cut_off);
        let before = store.read("kring").unwrap().restore().unwrap();
        let file = store.open("kring").unwrap();
        let copy = store.folder().join("kring.session.v1");
        assert_eq!(file.migrated(), Some(&Migrated { from: 1, copy: copy.clone() }));
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
        assert_same(&file.restore().unwrap(), &before);
        let mut live = Driver::new(file.restore().unwrap(), NoRules, file);
        (4..STEPS).for_each(|step| play(&mut live, step).unwrap());
        let after = live.session().clone();
        drop(live);
        assert_eq!(schema(&store.folder().join("kring.session")), 2);
        assert_same(&store.read("kring").unwrap().restore().unwrap(), &after);
        assert_eq!(store.open("kring").unwrap().migrated(), None, "it is done once");

        // What was copied is a session of its own, of the older version.
        fs::copy(&copy, store.folder().join("terug.session")).unwrap();
        assert_eq!(schema(&copy), 1);
        assert_same(&store.read("terug").unwrap().restore().unwrap(), &before);
        store.forget("kring").unwrap();
        assert_eq!(files(store.folder()), ["terug.session"]);
    }
}

#[test]
fn looking_at_an_older_session_changes_nothing() {
    for cut_off in [false, true] {
        let (_outer, store) = of_version_1(cut_off);
        let contents = || FILES.map(|name| fs::read(store.folder().join(name)).ok());
        let (before, names) = (contents(), files(store.folder()));
        assert_eq!(store.read("kring").unwrap().records().unwrap().len(), 5);
        assert!(store.list().unwrap()[0].found.is_ok());
        assert_eq!(contents(), before);
        assert_eq!(files(store.folder()).len(), names.len() + usize::from(cut_off), "an index");
    }
}

#[test]
fn a_crash_on_the_way_leaves_the_older_session_or_the_newer_one() {
    let (_outer, store) = of_version_1(true);
    let before = store.read("kring").unwrap().restore().unwrap();
    let log = store.folder().join("kring.session-wal");
    let old = fs::read(&log).unwrap().len();
    let file = store.open("kring").unwrap();
    let whole = fs::read(&log).unwrap();
    let mut seen = [0, 0];
    for length in (old..whole.len()).step_by(67).chain([whole.len()]) {
        let (_outer, after) = crashed(store.folder());
        fs::write(after.folder().join("kring.session-wal"), &whole[..length]).unwrap();
        let Ok(session) = after.read("kring").and_then(|file| file.restore()) else {
            panic!("{length}: it cannot be read")
        };
        assert_same(&session, &before);
        let version = schema(&after.folder().join("kring.session"));
        seen[usize::try_from(version).unwrap() - 1] += 1;
        let again = after.open("kring").unwrap();
        assert_eq!(again.migrated().is_some(), version == 1);
        assert_same(&again.restore().unwrap(), &before);
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
    drop(file);
}

#[test]
fn a_copy_that_was_cut_off_is_made_again_and_goes_with_the_session() {
    let (_outer, store) = of_version_1(false);
    let part = store.folder().join("kring.session.v1.part");
    fs::write(&part, "half").unwrap();
    // Nobody's name may be taken meanwhile.
    assert_eq!(store.create("kring", CREATED, &opening()).unwrap().id(), "kring-2");
    assert!(store.open("kring").unwrap().migrated().is_some());
    assert!(!part.exists());
    fs::write(&part, "half").unwrap();
    store.forget("kring").unwrap();
    assert_eq!(files(store.folder()), ["kring-2.lock", "kring-2.session"]);
}

#[test]
fn a_name_with_copies_is_not_free() {
    let (_outer, store) = of_version_1(false);
    drop(store.open("kring").unwrap());
    fs::remove_file(store.folder().join("kring.session")).unwrap();
    let other = store.create("kring", CREATED, &opening()).unwrap();
    assert_eq!(other.id(), "kring-2");
    assert!(store.folder().join("kring.session.v1").exists());
}

#[test]
fn tables_that_were_brought_up_are_as_if_they_were_new() {
    let laid_out = |store: &Store| {
        let connection = Connection::open(store.folder().join("kring.session")).unwrap();
        let sql = "SELECT m.name, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk \
                   FROM sqlite_schema m, pragma_table_info(m.name) c";
        let mut columns = connection.prepare(sql).unwrap();
        let columns = columns
            .query_map([], |row| {
                let (table, column): (String, String) = (row.get(0)?, row.get(1)?);
                let (kind, filled): (String, bool) = (row.get(2)?, row.get(3)?);
                let (otherwise, key): (Option<String>, i64) = (row.get(4)?, row.get(5)?);
                Ok((table, column, kind, filled, otherwise, key))
            })
            .unwrap();
        columns.map(Result::unwrap).collect::<Vec<_>>()
    };
    let (_outer, older) = of_version_1(false);
    drop(older.open("kring").unwrap());
    let (_outer, newer) = store();
    drop(begin(newer.create("kring", CREATED, &opening()).unwrap()));
    assert_eq!(laid_out(&older), laid_out(&newer));
    for store in [&older, &newer] {
        let connection = Connection::open(store.folder().join("kring.session")).unwrap();
        let program: String =
            connection.query_row("SELECT program FROM head", [], |row| row.get(0)).unwrap();
        assert_eq!(program, env!("CARGO_PKG_VERSION"));
    }
}
