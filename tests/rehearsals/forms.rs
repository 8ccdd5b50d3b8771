//! Outcomes of stories in the forms that other programs read.

use super::{CAST, run};
use insta::assert_snapshot;
use intervisie::rehearsal::report::{Checks, checked, junit, tap};
use intervisie::rehearsal::{Pace, Story, Watch, run_watched};
use intervisie::script::{Library, Meter, Script};
use intervisie::words::{Language, Words};

/// A story that holds, one that does not, one that is wrong, and one with signs of its own.
fn checks() -> Checks {
    let bodies = [
        "",
        "expect(s.phase).is(\"advies\");\n",
        "expct(s.phase).is(\"advies\");\n",
        "expect(s.phase).is(\"<advies> & # ]]>\");\n",
    ];
    let stories = bodies.iter().zip(["goed", "mis", "fout", "<a & #b>"]).map(|(body, name)| {
        let script = Script::new(format!("mijn/{name}.rhai"), format!("{CAST}{body}"));
        Story { name: format!("mijn/{name}"), script }
    });
    checked(&run(&stories.collect::<Vec<_>>(), 1), &Words::new(Language::Dutch))
}

#[test]
fn stories_are_told_as_junit() {
    let told = junit(&checks());
    let document = roxmltree::Document::parse(&told).expect("it is well-formed");
    let mut names = document.descendants().filter_map(|node| node.attribute("name"));
    assert_eq!(names.next_back(), Some("<a & #b>"));
    assert_snapshot!("junit", told);
}

#[test]
fn stories_are_told_as_tap() {
    assert_snapshot!("tap", tap(&checks()));
}

#[test]
fn stories_that_were_broken_off_say_so() {
    let (all, library) = (intervisie::rehearsal::built_in(), Library::new(Vec::new()));
    let play = |pace: &Pace| {
        let looks = (&Watch::default(), pace);
        let played = run_watched(&all[..3], &library, (Meter::none(), 2), Language::Dutch, looks);
        played.expect("there are threads").into_iter().flatten().collect::<Vec<_>>()
    };
    let pace = Pace::default();
    let played = play(&pace);
    assert_eq!((played.len(), pace.done(), pace.all()), (3, 3, 3));
    pace.stop();
    // Whoever stops after the last one has all.
    assert!(!pace.is_broken_off());
    assert!(play(&pace).is_empty() && pace.is_broken_off());
    let told = tap(&checked(&[], &Words::new(Language::Dutch))
        .broken_off("rehearse", Some("Afgebroken.".to_owned())));
    assert!(told.contains("not ok 1 - rehearse/broken-off\n"), "{told}");
    assert!(told.contains("kind: broken_off\n  message: \"Afgebroken.\"\n"), "{told}");
}
