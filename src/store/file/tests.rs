//! A disk that is full, and one that fails halfway: what could not be kept did not happen, and
//! nothing of it turns up later.

#![expect(clippy::disallowed_methods, reason = "the files are what these stories are about")]

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::SessionFile;
use crate::driver::{Driver, Halt, KeepError, Keeper as _};
use crate::method::{
    Kind, KindId, Method, Pattern, PersonId, Phase, Right, Role, RoleId, Rule, Seats, Verb, What,
    Who,
};
use crate::session::{
    Act, Actor, Cast, Command, Input, NoRules, Opening, Record, Seq, Session, Table,
};
use crate::store::{Store, StoreError};
use crate::time::Time;

type Told = Result<(), Box<dyn Error>>;
type Live = Driver<NoRules, SessionFile>;

#[test]
fn on_a_full_disk_nothing_happens_until_there_is_room_again() -> Told {
    let (_outer, store) = store()?;
    let mut live = begin(&store)?;
    let long = "een lang verhaal ".repeat(200);
    for nth in 1..60 {
        allow_pages(&live, Some(0))?;
        let before = live.session().clone();
        for _ in 0..3 {
            let refused = say(&mut live, nth, &long);
            let Err(Halt::NotKept(KeepError::Refused(why))) = refused else { panic!("{nth}") };
            assert!(matches!(why.downcast_ref(), Some(StoreError::NoRoom(_))), "{why}");
        }
        assert_eq!(live.session().state(), before.state());
        assert_eq!(live.session().journal().len(), before.journal().len());
        let (_outer, after) = crashed(&store)?;
        assert_eq!(kept(&after)?, entries(&live), "what was acknowledged is there, nothing else");
        allow_pages(&live, None)?;
        say(&mut live, nth, &format!("{nth}")).expect("there is room again");
        let (_outer, after) = crashed(&store)?;
        assert_eq!(kept(&after)?, entries(&live));
    }
    drop(live);
    assert_eq!(store.read("kring")?.records()?.len(), 60);
    Ok(())
}

/// After a commit whose last sync failed, the whole of it stands in the log, and `SQLite` itself
/// would take it for kept after a crash.
#[test]
fn what_a_failed_sync_left_in_the_log_is_taken_out() -> Told {
    let (_outer, store) = store()?;
    let mut live = begin(&store)?;
    say(&mut live, 1, "bevestigd").expect("there is room");
    let left = |live: &Live| -> Result<(), Box<dyn Error>> {
        let (_outer, other) = crashed(&store)?;
        let file = other.open("kring")?;
        let mut ahead = Driver::new(live.session().clone(), NoRules, file);
        say(&mut ahead, 100, "nooit bevestigd").expect("there is room");
        let tail = fs::read(log(&other))?;
        fs::write(log(&store), tail)?;
        let (_outer, after) = crashed(&store)?;
        assert_eq!(kept(&after)?.len(), live.session().journal().len() + 1, "it would turn up");
        Ok(())
    };
    let gone = |live: &Live| -> Result<(), Box<dyn Error>> {
        let (_outer, after) = crashed(&store)?;
        assert_eq!(kept(&after)?, entries(live));
        Ok(())
    };

    left(&live)?;
    allow_pages(&live, Some(0))?;
    say(&mut live, 2, &"te lang ".repeat(400)).expect_err("there is no room");
    let words = b"nooit bevestigd";
    let mut left_behind = fs::read(log(&store))?;
    left_behind.extend(fs::read(store.folder().join("kring.session"))?);
    assert!(!left_behind.windows(words.len()).any(|part| part == words), "not a word of it");
    gone(&live)?;

    left(&live)?;
    allow_pages(&live, None)?;
    say(&mut live, 2, "wel bevestigd, en langer dan wat er stond").expect("there is room");
    gone(&live)?;

    left(&live)?;
    drop(live);
    assert!(!log(&store).exists());
    assert_eq!(kept(&store)?.len(), 3, "nor does it turn up when the session is closed");
    Ok(())
}

/// Lets the file grow by so many pages; by any number, if none is given.
fn allow_pages(live: &Live, more: Option<i64>) -> Told {
    let connection = &live.keeper().connection;
    let now: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let most = more.map_or(1 << 30, |more| now + more);
    connection.pragma_update_and_check(None, "max_page_count", most, |_| Ok(()))?;
    Ok(())
}

fn say(live: &mut Live, nth: u64, text: &str) -> Result<(), Halt> {
    let by = Actor::Person(PersonId(0));
    let command = Command::Act(Act::of(KindId::NOTE));
    live.feed(Time(nth * 1_000), &Input { by, command, text }).map(drop)
}

fn entries(live: &Live) -> Vec<Record> {
    let seqs = (0..).map(Seq).take(live.session().journal().len());
    seqs.filter_map(|seq| live.session().record(seq)).map(|(_, record)| record).collect()
}

fn kept(store: &Store) -> Result<Vec<Record>, StoreError> {
    let records = store.read("kring")?.records()?;
    Ok(records.into_iter().map(|(_, record)| record).collect())
}

fn begin(store: &Store) -> Result<Live, Box<dyn Error>> {
    let kinds = ["notitie", "pas", "vertrek", "terugkeer"];
    let kinds = kinds.map(|id| Kind { id: id.into(), ..Kind::default() });
    let seats = Seats { least: 1, most: 1 };
    let what = What(vec![Pattern::of(KindId::NOTE)]);
    let may = Right { verb: Verb::May, who: Who::Everyone, what, rule: Rule::default() };
    let method = Method {
        id: "kring".into(),
        roles: vec![Role { id: "leider".into(), seats, leads: true, ..Role::default() }],
        kinds: kinds.into(),
        phases: vec![Phase { id: "vragen".into(), rights: vec![may], ..Phase::default() }],
        ..Method::default()
    };
    let cast = Cast::seat(&method, &[("Anna".to_owned(), vec![RoleId(0)])])
        .map_err(|error| format!("{error:?}"))?;
    let opening =
        Opening { method: method.clone(), cast: cast.clone(), round: None, follows: None };
    let mut file = store.create("kring", 1_700_000_000_000, &opening)?;
    let session = Session::open(Table::new(method).into(), cast.into(), &mut NoRules);
    file.keep(&session, Seq(0))?;
    Ok(Driver::new(session, NoRules, file))
}

fn store() -> Result<(TempDir, Store), Box<dyn Error>> {
    let outer = TempDir::new()?;
    let store = Store::at(outer.path().join("sessions"))?;
    Ok((outer, store))
}

/// What a crash would leave at this moment.
fn crashed(live: &Store) -> Result<(TempDir, Store), Box<dyn Error>> {
    let (outer, after) = store()?;
    for name in ["kring.session", "kring.session-wal"] {
        fs::copy(live.folder().join(name), after.folder().join(name))?;
    }
    Ok((outer, after))
}

fn log(store: &Store) -> PathBuf {
    store.folder().join("kring.session-wal")
}
