//! Files that hold nothing of a story are told of, and so is what cannot be kept.

use super::{METHOD, STORY, home, rehearse, said, text};
use crate::support::Home;

/// What is told of a file that is not right, and whether the stories were still played.
fn wrong(content: &str) -> (String, String) {
    let home = home();
    home.put("scripts/kring/gang.gezien", content);
    let told = |lang| {
        let said = rehearse(&home, lang, &[]).both(3);
        assert!(said.starts_with("✓ kring/gang\n"), "{said}");
        said.lines().last().unwrap_or_default().to_owned()
    };
    (told("nl"), told("en"))
}

#[test]
fn another_version_is_told() {
    let (dutch, english) = wrong("gezien 2\n");
    assert_eq!(
        dutch,
        "scripts/kring/gang.gezien begint met ‘gezien 2’ en niet met ‘gezien 1’: het is van een \
         andere versie; bewaar opnieuw met --bless"
    );
    assert!(english.ends_with("it is of another version; keep anew with --bless"), "{english}");
}

#[test]
fn a_line_that_does_not_belong_is_told_with_its_place() {
    let (dutch, english) = wrong("gezien 1\n\n== sessie 1 · kring · Anna\n<<<<<<< hier\n");
    assert!(dutch.starts_with("scripts/kring/gang.gezien:4: dit hoort hier niet, "), "{dutch}");
    assert!(english.starts_with("scripts/kring/gang.gezien:4: this does not belong "), "{english}");
}

#[test]
fn what_cannot_be_read_or_written_is_told() {
    let home = home();
    home.put("scripts/kring/gang.gezien/map", "");
    let said = rehearse(&home, "nl", &[]).both(3);
    assert!(said.contains("\nscripts/kring/gang.gezien is niet te lezen ("), "{said}");
    let said = rehearse(&home, "en", &["--bless"]).both(4);
    assert!(said.contains("kept what everybody saw: 0 new, 0 changed, 0 unchanged\n"), "{said}");
    assert!(said.contains("\nscripts/kring/gang.gezien cannot be written ("), "{said}");
    let home = Home::new();
    home.put("scripts/kring/gang.rhai", STORY);
    home.put("methods/kring.rhai", METHOD);
    home.put("scripts/kring/gang.gezien", [0xff, 0xfe]);
    let said = rehearse(&home, "nl", &[]).both(3);
    assert!(said.contains("it is not text in UTF-8"), "{said}");
}

#[test]
fn what_belongs_to_no_story_is_told() {
    let home = home();
    home.put("scripts/kring/oud.gezien", "gezien 1\n");
    let dutch = "scripts/kring/oud.gezien hoort bij geen verhaal: er staat geen script van die \
                 naam naast; geef het de naam van zijn verhaal, of gooi het weg\n";
    for args in [&[][..], &["--bless"], &["scripts/kring"], &["scripts/kring/gang.rhai", "scripts"]]
    {
        let said = rehearse(&home, "nl", args).both(3);
        assert!(said.ends_with(dutch), "{said}");
    }
    // A story by itself says nothing of its folder.
    rehearse(&home, "nl", &["scripts/kring/gang.rhai"]).answer();
    let english = rehearse(&home, "en", &["scripts"]).both(3);
    assert!(english.contains("scripts/kring/oud.gezien belongs to no story: "), "{english}");
}

#[test]
fn whatever_was_wrong_with_a_file_is_right_when_it_is_kept_anew() {
    for content in ["gezien 2\n", "gezien 1\nzomaar\n", ""] {
        let home = home();
        home.put("scripts/kring/gang.gezien", content);
        let said = rehearse(&home, "nl", &["--bless"]).answer();
        assert!(said.contains("\nanders: scripts/kring/gang.gezien\n"), "{said}");
        rehearse(&home, "nl", &[]).answer();
        assert!(text(&home, "scripts/kring/gang.gezien").starts_with("gezien 1\n\n== sessie 1"));
    }
}

#[test]
fn what_does_not_go_together_is_told() {
    let home = home();
    let said = rehearse(&home, "nl", &["--bless", "--set=x=1"]).complaint(2);
    assert_eq!(
        said,
        "--bless bewaart wat ieder ziet van een methode zoals die is; laat --set weg\n"
    );
    let said = said::ask(&Home::new(), &["rehearse", "--bless"], "").complaint(2);
    assert!(said.starts_with("bij de ingebouwde repetities is geen map "), "{said}");
    let said = rehearse(&Home::new(), "en", &["--bless"]).complaint(2);
    assert!(said.starts_with("there is no folder beside the built-in rehearsals "), "{said}");
}

#[test]
fn what_is_kept_goes_with_what_is_touched() {
    let home = home();
    let said = rehearse(&home, "nl", &["--bless", "--coverage"]).answer();
    let (kept, touched) = (said.find("\nnieuw: "), said.find("\nKring (kring): "));
    assert!(kept.is_some() && kept < touched, "{said}");
    let json = rehearse(&home, "nl", &["--bless", "--coverage=json"]).both(0);
    assert!(json.starts_with("{\n"), "{json}");
    assert!(json.ends_with("0 nieuw, 0 anders, 1 ongewijzigd\n"), "{json}");
}
