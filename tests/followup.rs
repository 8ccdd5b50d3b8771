//! The next meeting: it opens with what people took along from the last, as far as everybody who is
//! there heard it and whoever said it agrees (G-08), and keeps nothing of that itself.

#[path = "support/said.rs"]
mod said;
mod support;

use std::fs;

use said::{Said, ask};
use support::Home;

const PEOPLE: [&str; 4] = ["run", "incident", "--people", "Anna,Bram,Carla,Dirk"];

/// A whole session in as few lines as it takes; `more` comes before the end.
fn held(home: &Home, more: &str) -> String {
    let lines = "Anna\nBram\niedereen ja\n/volgende\n/volgende haast\n/volgende\n/volgende\n\
                 /volgende haast\nAnna voornemen: Ik ga bellen.\n";
    let end = "Anna laatste-woord: Dank.\nBram dank: Dank.\nBram sluiting\n";
    ask(home, &PEOPLE, [lines, more, end].concat()).answer()
}

fn followup(home: &Home, more: &[&str], input: &str) -> Said {
    ask(home, &[&["followup"], more].concat(), input)
}

/// Everything that a session keeps.
#[expect(clippy::disallowed_methods, reason = "what is kept stands in a file")]
fn kept(home: &Home, id: &str) -> String {
    let folder = home.folder.path().join("sessions");
    let files = fs::read_dir(folder).expect("the folder of sessions").flatten();
    let own = files.filter(|file| file.file_name().to_string_lossy().starts_with(id));
    let bytes = own.flat_map(|file| fs::read(file.path()).expect("a file can be read"));
    String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned()
}

/// The id of the newest session of a list.
fn last_id(listed: &str) -> String {
    let line = listed.lines().last().expect("a session");
    line.split_whitespace().next().expect("an id").to_owned()
}

/// The list of sessions, as this machine names them.
fn listed(home: &Home) -> String {
    let listed = home.program().args(["sessions", "--lang=nl"]).output().expect("it runs");
    String::from_utf8(listed.stdout).expect("it says text")
}

#[test]
fn the_next_meeting_opens_with_what_people_took_along() {
    let home = Home::new();
    held(&home, "/toestemming Anna\n");
    let lines = "\n\n/tussendoor terugblik\nAnna terugblik: Het hielp.\n/volgende\n/stop\n";
    let told = followup(&home, &[], lines).answer();
    let opened = "Wie is inbrenger? (Anna, Bram, Carla, Dirk; Enter voor Bram) \n\
                  Wie is gespreksleider? (Anna, Carla, Dirk; Enter voor Anna, - voor niemand) \n\
                  Incident-methode — sessie incident-TODAY-2\n\
                  Voorgenomen in incident-TODAY\n  \
                  · Anna · voornemen: Ik ga bellen.\n    \
                  Anna, wat is ervan geworden?\n\
                  Vertellen kan tussendoor, bij Terugblik: /tussendoor terugblik\n\n";
    assert!(told.starts_with(opened), "{told}");
    assert!(told.contains("✓ #1 Anna · terugblik\n"), "{told}");
    let sessions = ask(&home, &["sessions"], "").answer();
    assert!(sessions.contains("Anna, Bram, Carla, Dirk · vervolg op incident-TODAY\n"));
    let new = last_id(&listed(&home));
    let minutes = ["minutes", &new, "--for=Anna", "--format=markdown"];
    let minutes = ask(&home, &minutes, "").answer();
    assert!(minutes.contains("- Vervolg op: incident-TODAY\n"), "{minutes}");
    assert!(minutes.contains("**\\#1 Anna · terugblik**: Het hielp."), "{minutes}");
}

#[test]
fn only_those_who_heard_it_are_told_and_only_the_words_of_those_who_agree() {
    let home = Home::new();
    held(&home, "");
    let told = followup(&home, &[], "\n\n/einde genoeg\n").answer();
    let withheld = "  · Anna · voornemen: (niet vrijgegeven)\n    Anna, wat is ervan geworden?\n\
                    Wie wil dat zijn of haar woorden hier staan, geeft ze vrij: \
                    intervisie consent incident-TODAY NAAM\n";
    assert!(told.contains(withheld), "{told}");
    let nothing = "Van de vorige keer wordt niets verteld: er ging niets mee, of niet iedereen die \
                   er nu is hoorde het.\n";
    let with = ["--people", "Anna,Bram,Carla,Fien"];
    let told = followup(&home, &with, "\n\n/stop\n").answer();
    assert!(told.contains(nothing) && !told.contains("voornemen"), "{told}");

    // Dirk was gone when it was said: he reads of it in no minutes, and is not told of it now.
    let home = Home::new();
    let told = held(&home, "/ongedaan\n/weg Dirk\nAnna voornemen: Ik zeg op.\n/toestemming Anna\n");
    assert!(told.contains("is afgesloten"), "{told}");
    let told = followup(&home, &[], "\n\n/stop\n").answer();
    assert!(told.contains(nothing) && !told.contains("zeg op"), "{told}");
    let first = listed(&home).split_whitespace().next().expect("an id").to_owned();
    let with = [first.as_str(), "--people", "Anna,Bram,Carla"];
    let told = followup(&home, &with, "\n\n/einde genoeg\n").answer();
    assert!(told.contains("  · Anna · voornemen: Ik zeg op.\n"), "{told}");
}

#[test]
fn the_new_session_keeps_nothing_of_the_earlier_one() {
    let home = Home::new();
    held(&home, "/toestemming Anna\n");
    let first = last_id(&listed(&home));
    let told = followup(&home, &[], "\n\n/einde genoeg\n").answer();
    assert!(told.contains("Ik ga bellen."), "{told}");
    let second = last_id(&listed(&home));
    assert!(kept(&home, &second).contains(&first), "it knows which session it follows");
    assert!(!kept(&home, &second).contains("Ik ga bellen"), "and nothing of what was said");
    ask(&home, &["forget", &first], "").answer();
    let sessions = ask(&home, &["sessions"], "").answer();
    assert!(sessions.ends_with("· vervolg op incident-TODAY, dat niet meer bewaard is\n"));
    let minutes = ask(&home, &["minutes", &second, "--for=Anna"], "").answer();
    assert!(!minutes.contains("Ik ga bellen"), "{minutes}");
}

#[test]
fn a_record_that_is_made_for_some_is_told_to_nobody_else() {
    let home = Home::new();
    let own = "let m = extend(\"incident\").named(\"eigen\");\n\
               m.record_for(m.role_of(\"inbrenger\"), \"E-1\", \"Voor de inbrenger.\");\n";
    home.put("methods/eigen.rhai", own);
    let lines = "Anna\nBram\niedereen ja\n/volgende\n/volgende haast\n/volgende\n/volgende\n\
                 /volgende haast\nAnna voornemen: Ik ga bellen.\n/toestemming Anna\n\
                 Anna laatste-woord: Dank.\nBram dank: Dank.\nBram sluiting\n";
    ask(&home, &["run", "eigen", "--people", "Anna,Bram,Carla,Dirk"], lines).answer();
    let told = followup(&home, &[], "\n\n/stop\n").answer();
    assert!(told.contains("wordt niets verteld") && !told.contains("bellen"), "{told}");
}

#[test]
fn roles_go_round_over_all_meetings() {
    let home = Home::new();
    held(&home, "");
    followup(&home, &[], "\n\n/einde genoeg\n").answer();
    let told = followup(&home, &[], "\n\n/einde genoeg\n").answer();
    assert!(
        told.contains("Wie is inbrenger? (Anna, Bram, Carla, Dirk; Enter voor Carla)"),
        "{told}"
    );
}

#[test]
fn a_meeting_of_several_cases_is_followed_whole() {
    let home = Home::new();
    let round = |name: &str, what: &str| {
        format!(
            "\nDirk\niedereen ja\n/volgende\n/volgende haast\n/volgende\n/volgende\n\
             /volgende haast\n{name} voornemen: {what}\n/toestemming {name}\n\
             {name} laatste-woord: Dank.\n"
        )
    };
    let lines = [
        round("Anna", "Ik ga bellen."),
        "/nog-een\n".to_owned(),
        round("Bram", "Ik ga slapen."),
        "Dirk dank: Dank.\nDirk sluiting\n".to_owned(),
    ];
    ask(&home, &[&PEOPLE[..], &["--meeting", "west"]].concat(), lines.concat()).answer();
    let told = followup(&home, &["--meeting", "west-2"], "\n\n/stop\n").answer();
    assert!(told.starts_with("Casus 1 van bijeenkomst west-2\n"), "{told}");
    assert!(told.contains("Enter voor Carla"), "{told}");
    assert!(told.contains("  · Anna · voornemen: Ik ga bellen.\n"), "{told}");
    assert!(told.contains("  · Bram · voornemen: Ik ga slapen.\n"), "{told}");
}

#[test]
fn another_method_and_a_session_that_cannot_be_followed() {
    let home = Home::new();
    let none = followup(&home, &[], "").complaint(2);
    assert!(none.starts_with("er is geen afgesloten sessie"), "{none}");
    held(&home, "/toestemming Anna\n");
    let told = followup(&home, &["--method", "ui"], "\n\n/stop\n").answer();
    assert!(told.contains("sessie ui-TODAY\nVoorgenomen in incident-TODAY\n"), "{told}");
    let open = followup(&home, &["ui"], "").complaint(2);
    assert_eq!(
        open,
        "sessie ui-TODAY is nog niet afgesloten; ga ermee verder met intervisie resume ui-TODAY\n"
    );
    let unknown = followup(&home, &["casus"], "").complaint(2);
    assert!(unknown.contains("casus"), "{unknown}");
    home.put("anna.toml", "van = \"Ana\"\n");
    let case = followup(&home, &["--case", "anna.toml"], "").complaint(2);
    assert!(case.contains("Ana doet niet mee"), "{case}");
    let role = followup(&home, &["--role", "inbrenger=Fien"], "").both(2);
    assert!(role.contains("Fien"), "{role}");
}

#[test]
fn a_later_session_that_has_a_freed_id_is_not_the_one_that_was_followed() {
    let home = Home::new();
    held(&home, "");
    let first = last_id(&listed(&home));
    followup(&home, &[], "\n\n/stop\n").answer();
    assert!(listed(&home).contains(&format!("vervolg op {first}\n")));
    ask(&home, &["forget", &first], "").answer();
    held(&home, "");
    let after = listed(&home);
    assert!(!after.contains(&format!("vervolg op {first}\n")), "{after}");
}
