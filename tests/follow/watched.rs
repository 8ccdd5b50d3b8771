//! A session is followed from its file while another process writes it, and nobody is in the way.

#![expect(clippy::disallowed_methods, reason = "the files are what these stories are about")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::rc::Rc;

use intervisie::driver::{Driver, Keeper as _};
use intervisie::session::{
    Actor, Cast, Command, Input, Insist, NoRules, Seq, Session, Table, View, Viewer,
};
use intervisie::store::{SessionFile, Store, StoreError, Watch};
use intervisie::time::Time;
use tempfile::TempDir;

const CREATED: i64 = 1_700_000_000_000;

/// A session of a method of which nothing is asked, being led.
fn begun() -> (TempDir, Store, Driver<NoRules, SessionFile>) {
    let outer = tempfile::tempdir().expect("a folder");
    let store = Store::at(outer.path().join("sessions")).expect("a store");
    let opening = kept().opening().clone();
    let mut file = store.create("kring", CREATED, &opening).expect("a file");
    let (table, cast) = (Table::new(opening.method), Cast::clone(&opening.cast));
    let session = Session::open(Rc::new(table), Rc::new(cast), &mut NoRules);
    file.keep(&session, Seq(0)).expect("it is kept");
    let driver = Driver::new(session, NoRules, file);
    (outer, store, driver)
}

/// A session that an earlier version kept.
fn kept() -> SessionFile {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).expect("it is ours");
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record-1.session");
    fs::copy(here, folder.path().join("kept.session")).expect("a copy");
    let store = Store::at(folder.path()).expect("a store");
    store.read("kept").expect("it can be read")
}

fn ask(live: &mut Driver<NoRules, SessionFile>, seconds: u64, command: Command<'_>) {
    let by = live.session().leader();
    let input = Input { by, command, text: "" };
    live.feed(Time(seconds * 1_000), &input).expect("it is accepted and kept");
}

/// What changed is read at the second look; whether there was anything.
fn caught_up(watch: &mut Watch, session: &mut Session) -> bool {
    let looks = [(); 2].map(|()| watch.catch_up(session).expect("it is there"));
    assert!(!looks[0], "it may still be changing");
    looks[1]
}

#[test]
fn what_is_kept_is_followed_as_it_comes() {
    let (_outer, store, mut live) = begun();
    let (mut watch, mut session) = store.watch("kring").expect("it is there");
    assert!(!caught_up(&mut watch, &mut session));
    for step in 1..6 {
        let command = if step % 2 == 1 { Command::Pause } else { Command::Resume };
        ask(&mut live, step, command);
        assert!(caught_up(&mut watch, &mut session));
        assert_eq!(session.state(), live.session().state());
        assert_eq!(session.journal().len(), live.session().journal().len());
    }
    assert!(!caught_up(&mut watch, &mut session));
    drop(live);
    caught_up(&mut watch, &mut session);
    assert_eq!(session.journal().len(), 6);
}

#[test]
fn whoever_follows_is_in_nobodys_way() {
    let (_outer, store, mut live) = begun();
    let (mut watch, mut session) = store.watch("kring").expect("it is there");
    ask(&mut live, 1, Command::Pause);
    caught_up(&mut watch, &mut session);
    drop(live);
    assert_eq!(store.open("kring").map(drop).ok(), Some(()), "it can be gone on with");
    store.forget("kring").expect("nobody has it open");
    let gone = watch.catch_up(&mut session).expect_err("it is gone");
    assert!(matches!(gone, StoreError::NoSuchSession { .. }), "{gone}");
    assert_eq!(watch.beat(), None);
}

#[test]
fn what_changes_all_the_time_is_read_all_the_same() {
    let (_outer, store, mut live) = begun();
    let (mut watch, mut session) = store.watch("kring").expect("it is there");
    let read = (1..20).find(|step| {
        ask(&mut live, *step, if step % 2 == 1 { Command::Pause } else { Command::Resume });
        watch.catch_up(&mut session).expect("it is there")
    });
    assert_eq!(read, Some(6));
}

#[test]
fn the_heartbeat_tells_how_far_it_has_come() {
    let (_outer, store, mut live) = begun();
    let (watch, _) = store.watch("kring").expect("it is there");
    assert_eq!(watch.beat(), None);
    live.beat(Time(3_000));
    assert_eq!(watch.beat().map(|beat| beat.time), Some(Time(3_000)));
}

#[test]
fn an_entry_of_a_newer_version_is_said_to_be_one() {
    let (_outer, store, mut live) = begun();
    let (mut watch, mut session) = store.watch("kring").expect("it is there");
    ask(&mut live, 1, Command::Pause);
    let path = store.folder().join("kring.session");
    let other = rusqlite::Connection::open(path).expect("a database");
    other.execute("UPDATE entry SET version = 99 WHERE seq = 1", []).expect("a row");
    watch.catch_up(&mut session).expect("it may still be changing");
    let newer = watch.catch_up(&mut session).expect_err("it is newer");
    assert!(matches!(newer, StoreError::NewerSchema { found: 99, .. }), "{newer}");
}

#[test]
fn the_room_is_told_of_the_end() {
    let (_outer, store, mut live) = begun();
    let (mut watch, mut session) = store.watch("kring").expect("it is there");
    let by = live.session().leader();
    assert!(matches!(by, Actor::Person(_) | Actor::Host));
    let end = Input { by, command: Command::End(Insist::WithReason), text: "geheim" };
    live.feed(Time(1_000), &end).expect("it ends");
    caught_up(&mut watch, &mut session);
    assert!(session.state().ended);
    let words = intervisie::words::Words::new(intervisie::words::Language::Dutch);
    let view = View::new(&session, Viewer::Room);
    let scene = intervisie::screen::Scene::of(&words, &view, Time(1_000), true);
    let lines = intervisie::screen::news(&words, &view, Seq(1), &scene);
    assert_eq!(lines.last().map(String::as_str), Some("de sessie is afgesloten"), "{lines:?}");
}
