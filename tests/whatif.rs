//! A rehearsal, or a session that was kept, on another method: what would have been otherwise, as
//! the designer reads it.

mod support;

#[path = "support/said.rs"]
mod said;

use said::{ask, talk};
use support::Home;

/// Incident as a group would have it that likes neither long stories nor questions.
const VARIANT: &str = r#"let m = extend("incident").named("sober").title("Sober");
m.phase_of("inbreng").at_most(2.minutes, "S-1", "Twee minuten.")
    .brief("reden", 2, "S-3", "Liever kort.");
m.phase_of("verkennen").remove("I-25")
    .never(m.role_of("deelnemer"), "vraag", "S-2", "Er wordt niet gevraagd.")
    .may(everyone, "oplossing", "S-4", "Die mag hier al.");
m.phase_of("bespreken").must(count("probleem") >= 1, "S-5", "Eerst het probleem.");
"#;

const STRICT: &str = r#"let m = extend("incident").named("streng").title("Streng");
m.role_of("deelnemer").at_least(4, "S-9", "Met minder gaat het niet.");
"#;

/// A story in which something is refused, and a phase takes longer than the variant gives it.
const STORY: &str = r#"let s = rehearse("incident", #{
    inbrenger: "Anna", gespreksleider: "Bram", deelnemer: ["Carla", "Dirk"]
});
s.play(`
    Anna verhaal: De arts liep weg.
    Anna reden: Het was laat.
    +3m
    Anna ja I-02
    Anna ja I-03
    /volgende haast
    Carla vraag: Wat zei hij?
    Anna antwoord: Niets.
    Dirk oplossing: Bel hem.
    ! geweigerd I-25
    Dirk notitie: onthouden
    Dirk zang
    ! niet begrepen
    /ongedaan
    /volgende
    +4m
    /volgende
`);
expect(s.phase).is("delen");
"#;

/// What is said of a story or session on another method, with the variant at hand.
fn what_if(args: &[&str]) -> String {
    let home = Home::new();
    home.put("methods/sober.rhai", VARIANT);
    home.put("methods/streng.rhai", STRICT);
    home.put("verhaal.rhai", STORY);
    ask(&home, &[&["whatif"], args].concat(), "").answer()
}

/// The same in English.
fn what_if_in_english(args: &[&str]) -> String {
    let home = Home::new();
    talk(&home, home.program().arg("whatif").args(args).arg("--lang=en"), b"").answer()
}

#[test]
fn kommeer_as_incident_and_back() {
    let there = what_if(&["kommeer/hele-ronde", "incident"]);
    insta::assert_snapshot!("kommeer-as-incident", there);
    let back = what_if_in_english(&["scripts/incident/hele-ronde.rhai", "kommeer"]);
    insta::assert_snapshot!("incident-as-kommeer", back);
}

#[test]
fn on_its_own_method_everything_is_the_same() {
    let said = what_if(&["kommeer", "kommeer"]);
    let sums: Vec<&str> = said.lines().filter(|line| line.contains("hetzelfde")).collect();
    assert!(sums.len() > 40, "{said}");
    for sum in sums {
        assert!(sum.ends_with("hetzelfde"), "{sum} in {said}");
    }
}

#[test]
fn a_story_on_a_variant_of_five_lines() {
    insta::assert_snapshot!("story-on-variant", what_if(&["verhaal.rhai", "sober"]));
}

/// A session that was led here.
fn led(lines: &str) -> Home {
    let home = Home::new();
    home.put("methods/sober.rhai", VARIANT);
    let run = [
        "run",
        "incident",
        "--people=Carla,Anna,Bram,Dirk",
        "--role=inbrenger=Anna",
        "--role=gespreksleider=Bram",
    ];
    ask(&home, &run, lines).answer();
    home
}

const LED: &str = "\
iedereen ja
/bewaar altijd
/volgende
Anna verhaal: Mijn chef Zwanenburg liep weg.
/toestemming Anna
/volgende haast
Carla vraag: Je zou hem toch kunnen bellen?
Anna antwoord #2: Nee, nooit.
Dirk notitie: over haar
";

#[test]
fn of_a_session_nobodys_words_and_names_are_told() {
    let home = led(LED);
    let said = ask(&home, &["whatif", "incident-", "sober"], "").answer();
    let gone = ["Anna", "Bram", "Carla", "Dirk", "chef", "Zwanenburg", "haast", "bellen", "nooit"];
    for word in gone.into_iter().chain(["haar", "liep"]) {
        assert!(!said.contains(word), "{word} is in {said}");
    }
    assert!(said.contains("deelnemer-1 vraag: "), "{said}");
    assert!(said.contains("Er wordt niet gevraagd. (S-2,"), "{said}");
    assert!(said.contains("✗ niet te zeggen: waar dit over gaat, is daar niet gezegd"), "{said}");
    assert!(said.contains("Blijft, als hier, onderweg: staat dan in Verkennen"), "{said}");
    assert!(!said.contains("te lang"), "{said}");
}

#[test]
fn what_a_group_does_not_keep_is_not_played_again() {
    let home = led("iedereen ja\n/bewaar niet\n/volgende\nAnna verhaal: Zo.\n");
    let said = ask(&home, &["whatif", "incident-", "sober"], "").complaint(2);
    assert!(said.contains("dan wordt zij ook niet opnieuw gespeeld (G-08)"), "{said}");
}

#[test]
fn what_is_not_there_is_told() {
    let home = led(LED);
    home.put("leeg.rhai", "let niets = 1;\n");
    let fail = |args: &[&str]| ask(&home, &[&["whatif"], args].concat(), "").complaint(2);
    assert!(fail(&["kommeer/hele-ronde", "sobr"]).contains("sober"));
    let said = fail(&["bestaatniet", "sober"]);
    assert!(said.contains("er is geen sessie ‘bestaatniet’"), "{said}");
    let said = ask(&home, &["whatif", "leeg.rhai", "sober"], "").answer();
    assert!(said.contains("dit verhaal opent geen sessie"), "{said}");
}

#[test]
fn whom_the_other_method_has_no_seat_for_is_told() {
    let said = what_if(&["casus/hele-ronde", "bijeenkomst"]);
    assert!(said.contains("niet te zeggen: de bijdrage ‘beschrijving’ is er niet"), "{said}");
    let said = what_if(&["verhaal.rhai", "streng"]);
    assert!(said.contains("daar kunnen deze mensen niet zitten: deelnemer"), "{said}");
    assert!(said.contains("(S-9)"), "{said}");
}

#[test]
fn a_session_whose_method_changed_says_so() {
    let home = Home::new();
    home.put("methods/sober.rhai", VARIANT);
    let people = ["--people=Carla,Anna,Bram,Dirk", "--role=inbrenger=Anna"];
    let run = [&["run", "sober"], &people[..], &["--role=gespreksleider=Bram"]].concat();
    ask(&home, &run, "iedereen ja\n/bewaar altijd\n/volgende\n").answer();
    home.put("methods/sober.rhai", VARIANT.replace("2.minutes", "4.minutes"));
    // What it was played by is kept with it.
    let said = ask(&home, &["whatif", "sober-", "incident"], "").answer();
    assert!(said.contains("Sober → Incident-methode"), "{said}");
    ask(&home, &["resume", "--reload"], "Anna verhaal: Zo.\n").answer();
    let said = ask(&home, &["whatif", "sober-", "incident"], "").complaint(2);
    assert!(said.contains("de methode is onderweg veranderd"), "{said}");
}

/// A story of Incident that says of Kommeer what is otherwise there.
const DECLARED: &str = r#"let s = rehearse("incident", #{
    inbrenger: "Anna", gespreksleider: "Bram", deelnemer: ["Carla", "Dirk"]
});
s.skip_to("verkennen");
s.play(`
    /volgende
    Carla opmerking: Zij lachte mee.
    ! bij kommeer geweigerd M-31
    Carla vraag: En toen?
    ! geweigerd
    ! niet bij kommeer
`);
if on("kommeer") {
    expect(s.phase).is("kommeeren");
} else {
    expect(s.phase).is("bespreken");
}
"#;

/// Rehearsals of Incident that are played on other methods.
fn on(args: &[&str]) -> said::Said {
    let home = Home::new();
    home.put("methods/sober.rhai", VARIANT);
    home.put("scripts/incident/gezegd.rhai", DECLARED);
    home.put("scripts/incident/overal.rhai", DECLARED.split("s.skip_to").next().expect("one"));
    home.put("scripts/incident/vragen.rhai", STORY);
    home.put("scripts/incident/niet.rhai", DECLARED.replace("! bij kommeer geweigerd M-31", ""));
    home.put("scripts/incident/fout.rhai", DECLARED.replace("niet bij kommeer", "niet bij komeer"));
    ask(&home, &[&["rehearse"], args].concat(), "")
}

#[test]
fn what_a_story_says_of_a_variant_is_no_surprise_there() {
    insta::assert_snapshot!("on-variants", on(&["--on", "kommeer,sober"]).both(1));
}

#[test]
fn a_story_on_its_own_method_heeds_nothing_that_is_said_of_another() {
    let said = on(&["scripts/incident/gezegd.rhai", "scripts/incident/overal.rhai"]).answer();
    assert!(said.ends_with("2 geslaagd\n"), "{said}");
    let said = on(&["scripts/incident/fout.rhai"]).both(3);
    assert!(said.contains("there is no method `komeer`"), "{said}");
    assert!(said.contains("did you mean `kommeer`?"), "{said}");
}

#[test]
fn every_variant_is_found() {
    let said = on(&["scripts/incident/overal.rhai", "--variants"]).both(0);
    let rows: Vec<&str> = said.lines().rev().take(5).collect();
    assert!(rows[0].starts_with("ui ") && rows[1].starts_with("sober "), "{said}");
    assert!(rows[2].starts_with("kommeer ") && rows[3].starts_with("crass "), "{said}");
}

#[test]
fn what_does_not_go_together_is_told() {
    let said = on(&["--on", "kommeer", "--mutate"]).complaint(2);
    assert!(said.starts_with("--on en --variants gaan niet samen met"), "{said}");
    assert!(on(&["--on", "kommer"]).complaint(2).contains("kommeer"));
}
