//! What is forgotten is gone: no file holds a word of it, whatever happened before.

use super::said::ask;
use super::support::Home;
use super::talk::{PEOPLE, Talk};
use super::{holding, names};

const WORDS: &str = "Een arts beet mij iets toe.";
const SECRET: &str = "Dit hoort niemand.";

/// A session with words in it, that is still led.
fn led(home: &Home) -> Talk {
    let mut led = Talk::run(home.folder.path());
    led.say(&format!("Anna verhaal: {WORDS}"), "✓ #1");
    led.say(&format!("Anna notitie: {SECRET}"), "✓ ");
    assert!(!holding(home, WORDS).is_empty(), "it is found where it is");
    led
}

fn nothing_is_left(home: &Home) {
    assert_eq!(names(home), [""; 0]);
    for words in [WORDS, SECRET, "Carla"] {
        assert!(holding(home, words).is_empty());
    }
}

#[test]
fn after_a_clean_end() {
    let home = Home::new();
    let lines = format!("iedereen ja\n/bewaar altijd\n/volgende\nAnna verhaal: {WORDS}\n");
    let run = [&["run"], &PEOPLE[..]].concat();
    ask(&home, &run[..run.len() - 1], lines).answer();
    assert_eq!(holding(&home, WORDS).len(), 1, "one file holds it");
    assert_eq!(
        ask(&home, &["forget", "inc"], "").answer(),
        "sessie incident-TODAY is verwijderd\n"
    );
    nothing_is_left(&home);
}

#[test]
fn after_a_crash() {
    let home = Home::new();
    led(&home).kill();
    assert!(names(&home).iter().any(|name| name.ends_with("-wal")), "a log was left");
    ask(&home, &["forget", "inc"], "").answer();
    nothing_is_left(&home);
}

#[test]
fn with_its_copies_and_with_files_that_nobody_expected() {
    let home = Home::new();
    led(&home).kill();
    let id =
        names(&home).into_iter().find_map(|name| Some(name.strip_suffix(".session")?.to_owned()));
    let id = id.expect("a session");
    for end in [".session.v1", ".session.v1.part", ".session.bak", ".session-journal"] {
        home.put(&format!("sessions/{id}{end}"), WORDS);
    }
    // Another one whose name begins so is none of its files.
    home.put(&format!("sessions/{id}-2.session"), "een ander");
    ask(&home, &["forget", &id], "").both(0);
    assert_eq!(names(&home), [format!("{id}-2.session")]);
    assert!(holding(&home, WORDS).is_empty());
}

#[test]
fn when_its_time_is_over_also_after_a_crash() {
    let home = Home::new();
    let mut led = led(&home);
    led.say("/bewaar niet", "wordt niet bewaard");
    // Killed behind its end, before the program could remove it.
    led.say("/einde Brand.", "de sessie is afgesloten");
    led.kill();
    ask(&home, &["sessions"], "").both(0);
    nothing_is_left(&home);
}

#[test]
fn not_while_somebody_leads_it() {
    let home = Home::new();
    let mut led = led(&home);
    let refused = ask(&home, &["forget", "inc"], "").complaint(4);
    assert!(refused.starts_with("sessie incident-TODAY wordt nu geleid"), "{refused}");
    led.say("Anna reden: Het zit me dwars.", "✓ #2");
    led.kill();
    ask(&home, &["forget", "inc"], "").answer();
    nothing_is_left(&home);
}
