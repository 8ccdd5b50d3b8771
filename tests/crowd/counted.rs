//! What is counted of rehearsals is the same however they are divided, and survives paper.

use intervisie::rehearsal::Pace;
use intervisie::rehearsal::crowd::{Crowd, Ending, Partition, Plan, Tally};
use intervisie::rehearsal::report::{self, Told};
use intervisie::script::{Host, Library, Meter};
use intervisie::words::{Language, Words};

/// Rehearsals of a built-in method.
pub(super) fn crowd(name: &str, nths: std::ops::Range<u64>) -> Crowd {
    let library = Library::new(Vec::new());
    let found = library.find(name).expect("it is built in");
    let loaded = Host::new(Meter::none()).load_found(&found).expect("it is right");
    let plan = Plan::of(&loaded.table.method, 2..=6);
    let (meter, bots) = (Meter::none(), Vec::new());
    Crowd { found, library, meter, tongue: None, bots, plan, seed: 11, nths }
}

fn gathered(name: &str, nths: std::ops::Range<u64>, jobs: usize) -> Tally {
    crowd(name, nths).gather(jobs).expect("there are threads")
}

#[test]
fn parts_in_any_order_are_the_whole() {
    let whole = gathered("kommeer", 0..700, 2);
    assert_eq!(whole.runs(), 700);
    assert!(whole.ended(Ending::Through) > 500 && whole.ended(Ending::Missed) > 0);
    let mut merged = Tally::default();
    for part in [500..700, 0..33, 33..34, 34..500] {
        merged.merge(&gathered("kommeer", part, 1));
    }
    assert_eq!(merged, whole);
}

#[test]
fn counts_are_written_and_read() {
    let whole = gathered("incident", 0..300, 1);
    let text = serde_json::to_string(&whole).expect("it can be written");
    let again: Tally = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(again, whole);
    assert!(text.len() < 100_000, "{} bytes", text.len());
}

#[test]
fn ten_times_as_many_take_no_more_room() {
    let size = |runs| serde_json::to_string(&gathered("ui", 0..runs, 2)).expect("text").len();
    let (some, many) = (size(500), size(5_000));
    // Numbers get a digit more, and some lengths come for the first time.
    assert!(many < some * 2, "{some} bytes became {many}");
}

#[test]
fn what_was_broken_off_says_so() {
    let crowd = crowd("ui", 0..500);
    let pace = Pace::default();
    pace.stop();
    let tally = crowd.gather_at(&pace, 2).expect("there are threads");
    assert_eq!((tally.runs(), pace.done()), (0, 0));
    let loaded = crowd.load().expect("it is right");
    let told = Told {
        crowd: &crowd,
        loaded: &loaded,
        bots: &[],
        command: "",
        partition: Partition::WHOLE,
    };
    let words = Words::new(Language::English);
    let said = report::crowd(&told, &tally, &words);
    assert!(said.contains("Broken off: 0 of 500 were played"), "{said}");
    let checks = report::circumstances(&told, &tally, &words);
    let kinds: Vec<&str> = checks.all.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, ["broken_off"]);
    // Whoever counts finds all that was played.
    let pace = Pace::default();
    let all = crowd.gather_at(&pace, 2).expect("there are threads");
    assert_eq!((all.runs(), pace.done()), (500, 500));
}
