//! The file of a case: whose it is, and that nothing is lost in it.

#![expect(clippy::disallowed_methods, reason = "the stories are about files")]

use std::fs;

use intervisie::case::{Angle, CRITERIA, Case, Kind, QUESTIONS};
use intervisie::words::{Language, Words};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::said::ask;
use super::support::Home;
use super::{case, names, text};

const NEW: [&str; 5] = ["case", "new", "casus.toml", "--van=Anna", "--titel=Nieuw"];

#[test]
fn nothing_is_overwritten_unless_that_is_asked() {
    let home = Home::new();
    let file = home.put("casus.toml", "van = \"Bram\"\n");
    let taken = |name: &str| {
        format!("{name} bestaat al; noem een ander bestand, of overschrijf het met --force\n")
    };
    assert_eq!(ask(&home, &NEW, "").complaint(2), taken("casus.toml"));
    // Before anything is asked.
    assert_eq!(ask(&home, &NEW[..4], "Nieuw\n").complaint(2), taken("casus.toml"));
    assert_eq!(text(&file), "van = \"Bram\"\n");

    ask(&home, &[NEW.as_slice(), &["--force"]].concat(), "").answer();
    assert_eq!(case(&file).title.as_deref(), Some("Nieuw"));
    assert_eq!(names(home.folder.path()), ["casus.toml"]);
}

#[test]
fn what_stands_in_the_way_of_overwriting_is_left_alone() {
    let home = Home::new();
    let file = home.put("casus.toml", "van = \"Bram\"\n");
    let other = home.put("casus.toml.new", "van = \"Carla\"\n");
    let said = ask(&home, &[NEW.as_slice(), &["--force"]].concat(), "").both(2);
    assert!(said.contains("casus.toml.new bestaat al; "), "{said}");
    assert_eq!((text(file), text(other)), ("van = \"Bram\"\n".into(), "van = \"Carla\"\n".into()));
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt as _;

    let home = Home::new();
    let file = home.folder.path().join("casus.toml");
    let mode = || fs::metadata(&file).expect("it is there").permissions().mode() & 0o777;
    ask(&home, &NEW, "").answer();
    assert_eq!(mode(), 0o600);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("it is ours");
    ask(&home, &[NEW.as_slice(), &["--force"]].concat(), "").answer();
    assert_eq!(mode(), 0o600);
}

fn cases() -> impl Strategy<Value = Case> {
    let answers = vec(option::of(any::<String>()), QUESTIONS.len());
    let ticks = vec(any::<Option<bool>>(), CRITERIA.len());
    let kind = option::of(proptest::sample::select(Kind::ALL.to_vec()));
    let angle = proptest::sample::select(Angle::ALL.to_vec());
    let parts = (any::<Option<String>>(), kind, angle, any::<Option<String>>(), answers, ticks);
    parts.prop_map(|(title, kind, angle, when, answers, ticks)| {
        let some = |text: Option<String>| {
            text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        let answers = QUESTIONS.iter().zip(answers);
        let answers = answers.filter_map(|(one, text)| Some((one.key, some(text)?)));
        let ticks = CRITERIA.iter().zip(ticks).filter_map(|(one, tick)| Some((one.key, tick?)));
        Case {
            title: some(title),
            kind,
            angle,
            when: some(when),
            answers: answers.collect(),
            ticks: ticks.collect(),
            ..Case::new("Anna")
        }
    })
}

proptest! {
    #[test]
    fn what_was_written_reads_back(case in cases(), dutch: bool) {
        let words = Words::new(if dutch { Language::Dutch } else { Language::English });
        prop_assert_eq!(Case::parse(&case.to_toml(&words)), Ok(case));
    }
}
