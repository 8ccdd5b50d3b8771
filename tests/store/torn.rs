//! A log that was torn off: by a crash between any two writes, and in the middle of one.

use std::fs;

use intervisie::driver::Driver;
use intervisie::method::KindId;
use intervisie::session::{Act, Command, Input, NoRules, Seq};
use intervisie::store::{SessionFile, StoreError};
use intervisie::time::Time;

use super::{BRAM, begun, crashed, files};

/// Between the commits lie two or more writes of this size: a page and its header.
const FRAME: usize = 24 + 512;

/// Enough for hundreds of writes.
const ACTS: u64 = 40;

/// Something is said: a word, or as much as takes pages of its own.
fn say(live: &mut Driver<NoRules, SessionFile>, nth: u64) {
    let text = format!("{nth}{}", " en nog iets".repeat(usize::try_from(nth % 7 * 20).unwrap()));
    let command = Command::Act(Act::of(KindId(4)));
    live.feed(Time(nth * 1_000), &Input { by: BRAM, command, text: &text }).unwrap();
}

#[test]
fn wherever_the_log_ends_it_holds_what_was_acknowledged_and_nothing_else() {
    let (_outer, store, mut live) = begun();
    let log = store.folder().join("kring.session-wal");
    let length = || usize::try_from(fs::metadata(&log).unwrap().len()).unwrap();
    // How long the log was when each entry was acknowledged.
    let mut acknowledged = vec![length()];
    for nth in 1..=ACTS {
        say(&mut live, nth);
        acknowledged.push(length());
    }
    let whole = fs::read(&log).unwrap();
    let ends = (32..whole.len()).step_by(FRAME);
    let cuts = ends.flat_map(|end| [end, end + 1, end + FRAME / 2]).chain([0, 7, whole.len()]);
    let cuts: Vec<usize> = cuts.collect();
    assert!(cuts.len() > 300, "{}", cuts.len());
    for cut in cuts {
        let (_outer, after) = crashed(store.folder());
        fs::write(after.folder().join("kring.session-wal"), &whole[..cut]).unwrap();
        let asked_for = acknowledged.iter().filter(|length| **length <= cut).count();
        let file = match after.open("kring").and_then(|file| Ok((file.restore()?, file))) {
            Ok((session, file)) => Some(Driver::new(session, NoRules, file)),
            Err(StoreError::NotASession(_) | StoreError::Empty(_)) => None,
            Err(error) => panic!("{cut}: {error}"),
        };
        let Some(mut again) = file else {
            assert_eq!(asked_for, 0, "{cut}");
            after.forget("kring").unwrap();
            assert!(files(after.folder()).is_empty(), "{cut}");
            continue;
        };
        let kept = again.session().journal().len();
        assert_eq!(kept, asked_for, "{cut}");
        for seq in (0..).map(Seq).take(kept) {
            assert_eq!(again.session().record(seq), live.session().record(seq), "{cut}");
        }
        say(&mut again, ACTS + 1);
        assert_eq!(after.read("kring").unwrap().records().unwrap().len(), kept + 1, "{cut}");
    }
}
