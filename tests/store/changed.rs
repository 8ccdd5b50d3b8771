//! A method that changes while a session runs: kept in the entry in which it does, whole or not at
//! all.

use std::rc::Rc;

use intervisie::driver::{Driver, KeepError, Keeper, Unchanged};
use intervisie::method::{Kind, Method, Phase, Role, Seats};
use intervisie::session::{NoRules, Refusal, Seq, Session, Table};
use intervisie::store::StoreError;
use intervisie::time::Time;

use super::circle::method;
use super::{CREATED, STEPS, assert_same, begun, crashed, play, run, sql, store};

/// The same in another order, with more.
fn other() -> Rc<Table> {
    let method = method();
    let kind = Kind { id: "dank".into(), ..Kind::default() };
    let phase = Phase { id: "stilte".into(), ..Phase::default() };
    let mut other = Method { title: "Kring, anders".into(), ..method };
    other.kinds.push(kind);
    other.phases.insert(1, phase);
    Rc::new(Table::new(other))
}

#[test]
fn a_session_goes_on_under_another_version() {
    // Behind the seventh step, what is taken back would lie before the change.
    for at in 0..7 {
        let (_outer, folder, mut live) = begun();
        (0..at).for_each(|step| play(&mut live, step).unwrap());
        let before = live.session().clone();
        let (_outer, old) = crashed(folder.folder());
        let time = Time(at as u64 * 1_000 + 500);
        live.change_method(time, &other(), NoRules, "anders").unwrap();
        let (_outer, new) = crashed(folder.folder());

        let kept = old.read("kring").unwrap().restore().unwrap();
        assert_same(&kept, &before);
        assert_eq!(kept.table().method, method());
        let file = new.open("kring").unwrap();
        assert_eq!(file.opening().method, method(), "it began as it began");
        let kept = file.restore().unwrap();
        assert_same(&kept, live.session());
        assert_eq!(kept.table().method, other().method);
        let listed = new.list().unwrap().remove(0).found.unwrap();
        assert_eq!(listed.title, "Kring, anders");

        let mut again = Driver::new(kept, NoRules, file);
        (at..STEPS).for_each(|step| play(&mut again, step).unwrap());
        (at..STEPS).for_each(|step| play(&mut live, step).unwrap());
        assert_same(again.session(), live.session());
        drop(again);
        assert_same(&new.read("kring").unwrap().restore().unwrap(), live.session());
    }
}

/// A disk that is full.
struct Full;

impl Keeper for Full {
    fn keep(&mut self, _: &Session, _: Seq) -> Result<(), KeepError> {
        Err(KeepError::Refused("the disk is full".into()))
    }
}

#[test]
fn a_change_that_cannot_be_kept_did_not_happen() {
    let (_outer, _folder, mut live) = begun();
    (0..3).for_each(|step| play(&mut live, step).unwrap());
    let session = live.session().clone();
    let mut full = Driver::new(session.clone(), NoRules, Full);
    for _ in 0..2 {
        let refused = full.change_method(Time(4_000), &other(), NoRules, "anders");
        assert!(matches!(refused, Err(Unchanged::NotKept(_))), "{refused:?}");
        assert_same(full.session(), &session);
        assert_eq!(full.session().table().method, method());
    }
}

#[test]
fn what_does_not_fit_changes_nothing() {
    let (_outer, folder, mut live) = begun();
    (0..3).for_each(|step| play(&mut live, step).unwrap());
    let before = live.session().clone();
    let seats = Seats { least: 1, most: 1 };
    let mut more = method();
    more.roles.push(Role { id: "notulist".into(), seats, ..Role::default() });
    let refused = live.change_method(Time(4_000), &Rc::new(Table::new(more)), NoRules, "");
    let Err(Unchanged::Hindered(why)) = refused else { panic!("it fits: {refused:?}") };
    assert_eq!(why.len(), 1, "{why:?}");
    assert_same(live.session(), &before);
    assert_same(&folder.read("kring").unwrap().restore().unwrap(), &before);
}

#[test]
fn nothing_is_taken_back_across_a_change() {
    let (_outer, _folder, mut live) = begun();
    (0..7).for_each(|step| play(&mut live, step).unwrap());
    live.change_method(Time(7_500), &other(), NoRules, "anders").unwrap();
    let refused = play(&mut live, 7).unwrap_err();
    let is_before =
        |halt: &_| matches!(halt, intervisie::driver::Halt::Refused(Refusal::BeforeChange));
    assert!(is_before(&refused), "{refused:?}");
}

#[test]
fn a_change_that_says_something_else_is_refused_with_the_reason() {
    let wrong = [
        ("replace(record, '\"inbrenger\"', '\"ander\"')", "nothing is called `inbrenger`"),
        ("replace(record, 'language', 'taal')", "cannot read entry 10 of"),
    ];
    for (change, expected) in wrong {
        let (_outer, store) = store();
        let session = run(store.create("kring", CREATED, &super::opening()).unwrap());
        let mut live = Driver::new(session, NoRules, store.open("kring").unwrap());
        live.change_method(Time(60_000), &other(), NoRules, "anders").unwrap();
        drop(live);
        let path = store.folder().join("kring.session");
        sql(&path, &format!("UPDATE entry SET record = {change} WHERE version = 2"));
        let error = store.read("kring").and_then(|file| file.restore()).unwrap_err();
        assert!(!matches!(error, StoreError::NotASession(_)), "{error}");
        assert!(error.to_string().contains(expected), "{change}: {error}");
    }
}
