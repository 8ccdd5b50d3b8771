//! The program is killed hundreds of times, at every write of a session and at every moment of a
//! line. What was acknowledged is there; of the rest at most the one line that was being kept, for
//! which somebody had asked. Then the session goes on.

#[path = "crash/killed.rs"]
mod killed;
#[path = "crash/limit.rs"]
mod limit;
#[path = "crash/older.rs"]
mod older;
#[path = "support/talk.rs"]
mod talk;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use intervisie::session::Record;
use intervisie::store::{Store, StoreError};
use tempfile::TempDir;

/// The agreements, one line an entry.
const AGREE: &str = "Anna ja\nBram ja\nCarla ja\nDirk ja\nEva ja\n/bewaar altijd\n/volgende\n";

/// A folder in memory, where there is one: what is written is there after a kill all the same, and
/// no test waits for the disk.
fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// How many lines each accept one entry: each begins so, and is said by nothing else.
fn acknowledged(said: &str) -> usize {
    let fixed = ["Vooraf: Afspraken", "het verslag blijft bewaard", "Fase 1 van 5", "✓ #"];
    let is_one = |line: &&str| {
        fixed.iter().any(|start| line.starts_with(start)) || line.contains(" zegt ja: Doe je")
    };
    said.lines().filter(is_one).count()
}

/// The entries that are kept of the one session, without their times; none if there is no session.
fn kept(home: &Path) -> Vec<Record> {
    let store = Store::at(home.join("sessions")).expect("a folder");
    let listed = store.list().expect("it can be listed");
    let Some(one) = listed.first() else { return Vec::new() };
    let records = match store.read(&one.id).and_then(|file| file.restore().and(file.records())) {
        Ok(records) => records,
        Err(StoreError::Empty(_) | StoreError::NotASession(_)) => Vec::new(),
        Err(error) => panic!("{error}"),
    };
    records.into_iter().map(|(_, record)| record).collect()
}

/// The next line is accepted, acknowledged and kept.
fn goes_on(home: &Path) {
    let before = kept(home).len();
    let input = "Anna notitie: het gaat verder\n";
    let said = piped(talk::intervisie(home).args(["resume", "--lang=nl"]), input);
    assert!(said.contains("✓"), "{said}");
    assert_eq!(kept(home).len(), before + 1, "{said}");
}

/// What a program says to such an input until it ends, however it ends.
fn piped(command: &mut Command, input: &str) -> String {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("it listens");
    // A session in a test is less than a pipe holds; whoever ends early does not read.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let done = child.wait_with_output().expect("it ends");
    String::from_utf8_lossy(&done.stdout).into_owned()
}
