//! Sessions on disk, as stories: what was kept comes back whole, or it is said what is the matter.

#![expect(clippy::disallowed_methods, reason = "the files are what these stories are about")]

#[path = "store/changed.rs"]
mod changed;
#[path = "store/circle.rs"]
mod circle;
#[path = "store/older.rs"]
mod older;
#[path = "store/torn.rs"]
mod torn;

use std::fs;
use std::path::Path;

use circle::{method, opening};
use intervisie::driver::{Driver, Halt, KeepError, Keeper};
use intervisie::method::{KindId, PersonId, Tags, TopicId};
use intervisie::session::{
    Act, ActNo, Actor, Command, Input, Insist, NoRules, Opening, Retention, Seq, Session, Table,
    View, Viewer,
};
use intervisie::store::{SessionFile, Store, StoreError, pin};
use intervisie::time::Time;
use rusqlite::Connection;
use tempfile::TempDir;

const ANNA: Actor = Actor::Person(PersonId(0));
const BRAM: Actor = Actor::Person(PersonId(1));
const CREATED: i64 = 1_700_000_000_000;
const FILES: [&str; 2] = ["kring.session", "kring.session-wal"];
const STEPS: usize = 9;

#[test]
fn what_was_kept_comes_back_as_it_was() {
    let (_outer, store) = store();
    let live = run(store.create("kring", CREATED, &opening()).unwrap());
    for file in [store.read("kring").unwrap(), store.open("kring").unwrap()] {
        assert_eq!((file.id(), file.created()), ("kring", CREATED));
        assert_eq!(file.opening(), &opening());
        assert_eq!(file.pin(), pin(&method()));
        assert_same(&file.restore().unwrap(), &live);
    }
    let left = ["kring.lock", "kring.session"];
    assert_eq!(files(store.folder()), left, "after a clean close one file holds everything");

    let listed = store.list().unwrap().remove(0).found.unwrap();
    assert_eq!((listed.method.as_str(), listed.title.as_str()), ("kring", "Kring"));
    assert_eq!((listed.created, listed.entries, listed.ended), (CREATED, STEPS + 1, true));
    assert_eq!(listed.people, ["Anna", "Bram"]);
}

#[test]
fn a_session_goes_on_where_it_was_cut_off() {
    let (_outer, store, mut live) = begun();
    for step in 0..STEPS {
        play(&mut live, step).unwrap();
        // What the disk holds at this moment is what a crash would leave.
        let (_outer, after) = crashed(store.folder());
        assert_same(&after.read("kring").unwrap().restore().unwrap(), live.session());
        let file = after.open("kring").unwrap();
        let mut again = Driver::new(file.restore().unwrap(), NoRules, file);
        (step + 1..STEPS).for_each(|step| play(&mut again, step).unwrap());
        drop(again);
        let ended = after.list().unwrap().remove(0).found.unwrap();
        assert_eq!((ended.entries, ended.ended), (STEPS + 1, true));
    }
}

#[test]
fn a_session_goes_when_its_time_is_over() {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let (_outer, store) = store();
    let kept = |id: &str, retention: Option<Retention>, steps: usize| {
        let mut live = begin(store.create(id, CREATED, &opening()).unwrap());
        if let Some(retention) = retention {
            let input = Input { by: BRAM, command: Command::Keep(retention), text: "" };
            live.feed(Time::ZERO, &input).unwrap();
        }
        (0..steps).for_each(|step| play(&mut live, step).unwrap());
    };
    kept("altijd", Some(Retention::UntilForgotten), STEPS);
    kept("dertig", Some(Retention::Days(30)), STEPS);
    kept("niets-gekozen", None, STEPS);
    kept("nog-open", Some(Retention::Nothing), STEPS - 1);
    assert_eq!(store.forget_expired(CREATED + 30 * DAY - 1).unwrap(), [""; 0]);
    assert_eq!(store.forget_expired(CREATED + 30 * DAY).unwrap(), ["dertig"]);
    assert_eq!(store.forget_expired(CREATED + 900 * DAY).unwrap(), [""; 0]);
    let left = ["altijd", "niets-gekozen", "nog-open"];
    let left = left.map(|id| [format!("{id}.lock"), format!("{id}.session")]).concat();
    assert_eq!(files(store.folder()), left);
}

#[test]
fn a_second_writer_is_refused_and_nothing_is_lost() {
    let (_outer, store, mut first) = begun();
    assert!(matches!(store.open("kring"), Err(StoreError::Led(_))), "it is told at once");
    // Where locks mean nothing, as on some network drives, its place tells it.
    fs::remove_file(store.folder().join("kring.lock")).unwrap();
    let file = store.open("kring").unwrap();
    let mut second = Driver::new(file.restore().unwrap(), NoRules, file);
    play(&mut first, 0).unwrap();
    let Err(Halt::NotKept(error)) = play(&mut second, 0) else { panic!("it was kept") };
    let KeepError::TakenOver(error) = error else { panic!("it may try again: {error:?}") };
    let error = error.downcast::<StoreError>().unwrap();
    assert!(matches!(*error, StoreError::SecondWriter { seq: Seq(1), .. }), "{error}");
    assert_eq!(second.session().journal().len(), 1, "what was not kept did not happen");
    assert!(play(&mut second, 0).is_err(), "nor does it the second time");
    (1..STEPS).for_each(|step| play(&mut first, step).unwrap());
    assert_same(&store.read("kring").unwrap().restore().unwrap(), first.session());
}

#[test]
fn reading_disturbs_nothing() {
    let (_outer, store, mut live) = begun();
    play(&mut live, 0).unwrap();
    let (_outer, cut_off) = crashed(store.folder());
    for store in [&store, &cut_off] {
        let contents = || FILES.map(|name| fs::read(store.folder().join(name)).unwrap());
        let before = contents();
        let mut file = store.read("kring").unwrap();
        assert_same(&file.restore().unwrap(), live.session());
        let refused = file.keep(live.session(), Seq(1)).unwrap_err();
        let KeepError::Refused(refused) = refused else { panic!("{refused:?}") };
        let refused = refused.downcast::<StoreError>().unwrap();
        assert!(matches!(*refused, StoreError::NotWritable { .. }), "{refused}");
        assert_eq!(store.list().unwrap().len(), 1);
        drop(file);
        assert_eq!(contents(), before);
    }
}

#[test]
fn a_file_that_is_no_session_is_named_and_hides_no_other() {
    let (_outer, store) = store();
    run(store.create("goed", CREATED, &opening()).unwrap());
    let whole = fs::read(store.folder().join("goed.session")).unwrap();
    let half = &whole[..whole.len() / 2];
    let mut hole = whole.clone();
    hole[half.len()..].fill(0);
    for (name, bytes) in
        [("leeg", &[][..]), ("tekst", b"Beste Anna"), ("half", half), ("gat", &hole)]
    {
        fs::write(store.folder().join(name).with_extension("session"), bytes).unwrap();
    }
    fs::create_dir(store.folder().join("map.session")).unwrap();
    let foreign = store.folder().join("vreemd.session");
    sql(&foreign, "CREATE TABLE head (schema); INSERT INTO head VALUES (1)");
    let before = fs::read(&foreign).unwrap();
    assert_eq!(store.create("map", CREATED, &opening()).unwrap().id(), "map-2");
    store.forget("map-2").unwrap();

    for listed in store.list().unwrap() {
        match listed.found {
            Ok(_) => assert_eq!(listed.id, "goed"),
            Err(StoreError::NotASession(path)) => assert!(path.ends_with(listed.id + ".session")),
            Err(error) => panic!("{}: {error}", listed.id),
        }
    }
    for id in ["leeg", "tekst", "half", "gat", "map", "vreemd"] {
        let opened = store.open(id).and_then(|file| file.restore().map(drop));
        assert!(matches!(opened, Err(StoreError::NotASession(_))), "{id}: {opened:?}");
    }
    assert_eq!(fs::read(&foreign).unwrap(), before, "what is not ours is left alone");
}

#[test]
fn a_file_that_says_something_else_is_refused_with_the_reason() {
    let wrong = [
        ("UPDATE head SET schema = 9", "newer version (9, here 2"),
        ("UPDATE entry SET version = 7 WHERE seq = 2", "newer version (7, here 3"),
        ("UPDATE entry SET record = replace(record, 'Bram', 'Bea')", "nothing is called `Bea`"),
        ("UPDATE entry SET record = '{}' WHERE seq = 3", "cannot read entry 3 of"),
        ("DELETE FROM entry WHERE seq = 4", "cannot read entry 4 of"),
        ("UPDATE head SET opening = '{}'", "cannot read the opening of"),
        ("DELETE FROM entry", "nothing ever happened in"),
        ("DELETE FROM head", "is not a session"),
        ("DROP TABLE entry", "is not a session"),
    ];
    for (change, expected) in wrong {
        let (_outer, store) = store();
        run(store.create("kring", CREATED, &opening()).unwrap());
        sql(&store.folder().join("kring.session"), change);
        let error = store.read("kring").and_then(|file| file.restore()).unwrap_err();
        assert!(error.to_string().contains(expected), "{change}: {error}");
    }
}

/// Step after step, something of every kind that an entry can hold: words, a private note, tags,
/// replies, coming and going, pauses, what is taken back, the end.
fn play(live: &mut Driver<NoRules, SessionFile>, step: usize) -> Result<(), Halt> {
    let act = |kind| Act::of(KindId(kind));
    let about = Act { tags: Tags::default().with(TopicId(0)), to: Some(PersonId(0)), ..act(4) };
    let reply = Act { reply: Some(ActNo::after(0)), ..act(4) };
    let (by, command, text) = [
        (BRAM, Command::Act(about), "Wat is er \"gebeurd\"?\n🙂"),
        (ANNA, Command::Act(reply), "Een gesprek liep uit de hand."),
        (ANNA, Command::Act(act(0)), "Alleen voor mij."),
        (BRAM, Command::Pause, ""),
        (BRAM, Command::Resume, ""),
        (BRAM, Command::Next(Insist::Politely), ""),
        (ANNA, Command::Leave, "de trein"),
        (BRAM, Command::Undo, ""),
        (BRAM, Command::End(Insist::WithReason), "het is tijd"),
    ][step];
    let time = Time((step as u64 + 1) * 1_000);
    live.feed(time, &Input { by, command, text }).map(drop)
}

fn begin(mut file: SessionFile) -> Driver<NoRules, SessionFile> {
    let Opening { method, cast, .. } = file.opening().clone();
    let session = Session::open(Table::new(method).into(), cast.into(), &mut NoRules);
    file.keep(&session, Seq(0)).unwrap();
    Driver::new(session, NoRules, file)
}

fn begun() -> (TempDir, Store, Driver<NoRules, SessionFile>) {
    let (outer, store) = store();
    let live = begin(store.create("kring", CREATED, &opening()).unwrap());
    (outer, store, live)
}

fn run(file: SessionFile) -> Session {
    let mut live = begin(file);
    (0..STEPS).for_each(|step| play(&mut live, step).unwrap());
    live.session().clone()
}

fn assert_same(restored: &Session, live: &Session) {
    assert_eq!(restored.state(), live.state());
    let people = [0, 1].map(|at| Viewer::Person(PersonId(at)));
    for viewer in people.into_iter().chain([Viewer::Host, Viewer::Nobody]) {
        assert_eq!(seen(restored, viewer), seen(live, viewer), "{viewer:?}");
    }
}

/// Every line as a viewer sees it. Where in the journal the words stand is not seen.
fn seen(session: &Session, viewer: Viewer) -> Vec<String> {
    let lines = View::new(session, viewer).lines().into_iter();
    let words = |line: String| -> String {
        let parts = line.split("Text {").enumerate();
        parts
            .map(|(at, part)| if at == 0 { part } else { &part[part.find('}').unwrap()..] })
            .collect()
    };
    lines.map(|line| words(format!("{line:?}"))).collect()
}

/// In memory, where that can be: what a crash leaves is the same, and no test waits for a disk.
fn store() -> (TempDir, Store) {
    let outer = tempfile::tempdir_in("/dev/shm").or_else(|_| TempDir::new()).unwrap();
    let store = Store::at(outer.path().join("sessions")).unwrap();
    (outer, store)
}

/// What a crash leaves: the files as they are now, and nobody who has them open.
fn crashed(folder: &Path) -> (TempDir, Store) {
    let (outer, store) = store();
    for name in FILES {
        fs::copy(folder.join(name), store.folder().join(name)).unwrap();
    }
    (outer, store)
}

fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

fn sql(path: &Path, text: &str) {
    Connection::open(path).unwrap().execute_batch(text).unwrap();
}
