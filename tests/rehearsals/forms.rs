//! Outcomes of stories in the forms that other programs read.

use super::{CAST, run};
use insta::assert_snapshot;
use intervisie::rehearsal::Story;
use intervisie::rehearsal::report::{Checks, checked, junit, tap};
use intervisie::script::Script;
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
