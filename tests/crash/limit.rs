//! Killed at every write: the system ends a program that writes a file beyond a limit, in the
//! middle of that write. With the signal ignored the same write fails, and the program goes on.
//!
//! The log only grows while a session is led, and is the longest of its files, so that each limit
//! ends the program at another one of its writes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use super::talk::{PEOPLE, Talk, intervisie};
use super::{AGREE, acknowledged, folder, goes_on, kept, piped};

/// From where nothing can be kept yet to where all of it can, in the blocks of a limit.
const BLOCKS: std::ops::Range<usize> = 64..184;

/// How many work beside each other.
const BESIDE: usize = 2;

/// The signal that ends a program at its limit, unless it is ignored.
pub(super) const FATAL: &str = "";
pub(super) const IGNORED: &str = "trap '' XFSZ;";

/// Short lines and long ones, which take pages of their own.
fn lines() -> String {
    let mut lines = AGREE.to_owned();
    for nth in 0..24 {
        let _ = writeln!(lines, "Anna verhaal: {nth}{}", " en toen".repeat(nth % 5 * 20));
    }
    lines
}

/// A program of which no file may become longer than so many blocks.
pub(super) fn limited(home: &Path, blocks: usize, signal: &str, args: &[&str]) -> Command {
    let mut shell = Command::new("sh");
    let run = format!("ulimit -c 0; {signal} ulimit -f {blocks}; exec \"$@\"");
    shell.args(["-c", &run, "sh", env!("CARGO_BIN_EXE_intervisie")]).args(args);
    shell.env("INTERVISIE_HOME", home);
    shell
}

/// The entries of a session that nothing limits; each of its lines accepts one.
fn whole() -> Vec<intervisie::session::Record> {
    let home = folder();
    let said = piped(intervisie(home.path()).arg("run").args(PEOPLE), &lines());
    let whole = kept(home.path());
    assert_eq!(whole.len(), acknowledged(&said), "{said}");
    whole
}

/// Tries every limit, each in a folder of its own; a story answers how many entries were kept.
/// There was a limit for every number of them.
fn each_limit(all: std::ops::RangeInclusive<usize>, story: impl Fn(&Path, usize) -> usize + Sync) {
    let seen = Mutex::new(BTreeSet::new());
    thread::scope(|scope| {
        for first in 0..BESIDE {
            let (story, seen) = (&story, &seen);
            scope.spawn(move || {
                for blocks in BLOCKS.skip(first).step_by(BESIDE) {
                    let kept = story(folder().path(), blocks);
                    seen.lock().expect("no story failed").insert(kept);
                }
            });
        }
    });
    let seen = seen.into_inner().expect("no story failed");
    assert!(seen.iter().copied().eq(all), "every number of entries is seen: {seen:?}");
}

#[test]
fn killed_at_any_write() {
    let whole = whole();
    each_limit(0..=whole.len(), |home, blocks| {
        let run = [&["run"], &PEOPLE[..]].concat();
        let said = piped(&mut limited(home, blocks, FATAL, &run), &lines());
        let (acknowledged, kept) = (acknowledged(&said), kept(home));
        assert!(kept.len() >= acknowledged, "{blocks}: {} of {acknowledged}", kept.len());
        assert!(kept.len() <= acknowledged + 1, "{blocks}: {} of {acknowledged}", kept.len());
        assert_eq!(kept, whole[..kept.len()], "{blocks}");
        if !kept.is_empty() {
            goes_on(home);
        }
        kept.len()
    });
}

/// A line that is refused leaves nothing; one behind it that is shorter may find room.
#[test]
fn refused_at_any_write() {
    let begun = folder();
    // Killed, so that all of it stays in the log, and every limit is one of the lines.
    Talk::run(begun.path()).kill();
    let before = kept(begun.path());
    let lines: String = lines().split_inclusive('\n').skip(AGREE.lines().count()).collect();
    each_limit(before.len()..=before.len() + lines.lines().count(), |home, blocks| {
        copy(begun.path(), home);
        let resume = ["resume", "--lang=nl"];
        let said = piped(&mut limited(home, blocks, IGNORED, &resume), &lines);
        let refused = said.matches("NIET bewaard").count();
        let kept = kept(home);
        let accepted = kept.len() - before.len();
        assert_eq!(accepted, acknowledged(&said.replace("Fase 1", "")), "{blocks}\n{said}");
        if said.contains("verder op") {
            assert_eq!(accepted + refused, lines.lines().count(), "{blocks}: each is answered");
        }
        assert_eq!(kept[..before.len()], before, "{blocks}");
        goes_on(home);
        kept.len()
    });
}

#[expect(clippy::disallowed_methods, reason = "what a crash left is gone on with many times")]
fn copy(from: &Path, to: &Path) {
    use std::fs;
    let (from, to) = (from.join("sessions"), to.join("sessions"));
    intervisie::store::Store::at(&to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder").flatten() {
        fs::copy(file.path(), to.join(file.file_name())).expect("a copy");
    }
}
