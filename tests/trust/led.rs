//! Two programs and one session: the first leads it, the second is told at once.

use super::said::{ask, talk};
use super::support::Home;
use super::talk::Talk;

/// The first session of today, as it is told of.
const ID: &str = "incident-TODAY";

#[test]
fn a_session_that_is_led_is_not_led_twice() {
    let home = Home::new();
    let mut first = Talk::run(home.folder.path());
    first.say("Anna verhaal: Een arts beet mij iets toe.", "✓ #1");
    let led = format!(
        "sessie {ID} wordt nu geleid, in een ander venster of proces; ga daar verder, of kijk erin \
         met `intervisie follow {ID}`\n"
    );
    for args in
        [&["resume"][..], &["resume", "inc"], &["forget", "inc"], &["consent", "inc", "Anna"]]
    {
        assert_eq!(ask(&home, args, "Anna verhaal: Van een ander.\n").complaint(4), led);
    }
    let english = home.program().args(["resume", "--lang=en"]).output().expect("it runs");
    let english = String::from_utf8_lossy(&english.stderr).into_owned();
    assert!(english.contains("is led elsewhere now; go on there"), "{english}");
    let row = |state: &str| format!("{ID}          {state} Incident-methode, TODAY NOW: ");
    let listed = ask(&home, &["sessions"], "").answer();
    assert!(listed.starts_with(&row("nu geleid ")), "{listed}");
    let minutes = ask(&home, &["minutes", "inc", "--for=Anna"], "").answer();
    assert!(minutes.contains("#1 Anna · verhaal"), "looking is possible: {minutes}");

    first.say("Anna reden: Ik vraag haar niets meer.", "✓ #2");
    first.kill();
    let listed = ask(&home, &["sessions"], "").answer();
    assert!(listed.starts_with(&row("open      ")), "{listed}");
    let second = ask(&home, &["resume"], "Anna verwachting: Denk mee.\n").answer();
    assert!(second.contains("✓ #3 Anna · verwachting"), "a leader who was killed leads no more");
    let minutes = ask(&home, &["minutes", "inc", "--for=Anna"], "").answer();
    assert!(!minutes.contains("Van een ander"), "{minutes}");
}

#[test]
fn of_two_that_begin_at_once_one_leads() {
    let home = Home::new();
    Talk::run(home.folder.path()).kill();
    for nth in 0..20 {
        let mut both = [0, 1].map(|_| Talk::resume(home.folder.path()));
        let begins = |talk: &mut Talk| talk.hear().is_some_and(|line| line.contains("verder op"));
        let leads: Vec<bool> = both.iter_mut().map(begins).collect();
        assert_eq!(leads.iter().filter(|leads| **leads).count(), 1, "{nth}: {leads:?}");
        let first = leads.iter().position(|leads| *leads).unwrap_or_default();
        both[first].say(&format!("Anna verhaal: Om de beurt {nth}."), "✓ #");
        both.into_iter().for_each(Talk::kill);
    }
    let minutes = ask(&home, &["minutes", "inc", "--for=Anna"], "").answer();
    assert_eq!(minutes.matches("Om de beurt").count(), 20, "{minutes}");
}

#[test]
fn another_session_is_begun_and_gone_on_with_beside_it() {
    let home = Home::new();
    let mut first = Talk::run(home.folder.path());
    let lines = "iedereen ja\n/stop\n";
    let other = [&["run"], &super::talk::PEOPLE[..]].concat();
    let said = talk(&home, home.program().args(&other), lines.as_bytes()).answer();
    assert!(said.contains("resume incident-TODAY-2"), "{said}");
    let said = ask(&home, &["resume"], "/stop\n").answer();
    assert!(said.contains("sessie incident-TODAY-2, verder op"), "the one that is free: {said}");
    first.say("Anna verhaal: Een arts beet mij iets toe.", "✓ #1");
}
