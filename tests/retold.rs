//! A session that was led becomes a rehearsal: at the prompt, from the command line, and without
//! names and words.

#![expect(clippy::disallowed_methods, reason = "the stories are about files that were written")]

mod support;

#[path = "support/said.rs"]
mod said;

use std::fs;
use std::path::Path;

use said::{ask, talk};
use support::Home;

const RUN: [&str; 5] = [
    "run",
    "incident",
    "--people=Carla,Anna,Bram,Dirk",
    "--role=inbrenger=Anna",
    "--role=gespreksleider=Bram",
];

const LED: &str = "\
iedereen ja
/bewaar altijd
/volgende
Anna verhaal: Mijn `chef` zei: \"kost ${5}\" \\ /volgende
/toestemming Anna
/volgende haast
Carla vraag: Je zou hem toch kunnen bellen?
Anna antwoord #2: Nee.
Dirk notitie: over Anna
";

/// The script, without its day and the time that it took to type.
fn script(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("it was written");
    let lines = text.lines().filter(|line| !line.trim_start().starts_with('+'));
    let lines = lines.filter(|line| !line.starts_with("expect(s.time)"));
    let dayless = lines.map(|line| line.split_once(", sessie").map_or(line, |(line, _)| line));
    dayless.fold(String::new(), |text, line| text + line + "\n")
}

fn written(home: &Home, name: &str) -> String {
    let found = fs::read_dir(home.folder.path().join(name)).expect("the folder");
    let mut names: Vec<String> = found
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names.join(" ")
}

#[test]
fn a_session_is_saved_at_the_prompt_and_passes_as_a_rehearsal() {
    let home = Home::new();
    let led = format!("{LED}/opslaan mijn\n/opslaan mijn.rhai\n/save weg/is\n/stop\n");
    let said = ask(&home, &RUN, led).answer();
    let told: Vec<&str> = said.lines().filter(|line| line.contains("mijn")).collect();
    assert_eq!(
        told[1..],
        [
            "Opgeslagen als repetitie: mijn.rhai (alleen voor jou leesbaar). Speel haar met: \
             intervisie rehearse mijn.rhai",
            "[2/5 verkennen 0:00] /opslaan mijn.rhai",
            "✗ mijn.rhai bestaat al en blijft zoals het is; noem een andere naam: /opslaan \
             NAAM.rhai",
        ]
    );
    assert!(said.contains("✗ kan weg/is.rhai niet schrijven: "), "{said}");
    let path = home.folder.path().join("mijn.rhai");
    insta::assert_snapshot!("saved-at-the-prompt", script(&path));
    let played = ask(&home, &["rehearse", "mijn.rhai"], "").answer();
    assert!(played.ends_with("1 geslaagd\n"), "{played}");
    assert_private(&path);
}

#[cfg(unix)]
fn assert_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[cfg(not(unix))]
fn assert_private(_: &Path) {}

#[test]
fn a_session_that_is_over_is_saved_among_the_rehearsals_of_its_method() {
    let home = Home::new();
    home.put("scripts/incident/.keep", "");
    ask(&home, &RUN, format!("{LED}/einde klaar\n")).answer();
    let said = ask(&home, &["save", "incident"], "").answer();
    assert!(said.starts_with("Opgeslagen als repetitie: scripts/incident/incident-TODAY.rhai"));
    assert_eq!(
        ask(&home, &["save", "incident"], "").complaint(2),
        "scripts/incident/incident-TODAY.rhai bestaat al en blijft zoals het is; noem een andere \
         naam: /opslaan NAAM.rhai\n"
    );
    ask(&home, &["save", "incident", "scripts"], "").answer();
    assert!(written(&home, "scripts").starts_with("incident incident-"));
    let played = ask(&home, &["rehearse"], "").answer();
    assert!(played.ends_with("2 geslaagd\n"), "{played}");
}

#[test]
fn without_names_and_words_it_is_the_same_session() {
    let home = Home::new();
    ask(&home, &RUN, LED).answer();
    let said = ask(&home, &["export", "incident", "--rehearsal"], "").answer();
    for gone in ["Anna", "Bram", "Carla", "Dirk", "chef", "bellen", "over", "TODAY"] {
        assert!(!said.contains(gone), "{gone} is in {said}");
    }
    let path = home.put("anoniem.rhai", &said);
    insta::assert_snapshot!("without-names", script(&path));
    let played = ask(&home, &["rehearse", "anoniem.rhai"], "").answer();
    assert!(played.ends_with("1 geslaagd\n"), "{played}");
}

#[test]
fn what_a_group_does_not_want_kept_is_not_saved() {
    let home = Home::new();
    let led = "iedereen ja\n/bewaar niet\n/opslaan\n/stop\n";
    let said = ask(&home, &RUN, led).answer();
    let refused = "✗ de groep wil dat er van deze sessie niets bewaard blijft; dan ook geen \
                   repetitie (G-08)\n";
    assert!(said.contains(refused), "{said}");
}

/// What a method says that keeps things closed stays closed in a rehearsal too.
#[test]
fn a_rehearsal_tells_no_name_and_no_vote_that_is_hidden() {
    let home = Home::new();
    home.put(
        "stem.rhai",
        r#"let m = method("stem").title("Stem");
let groep = m.role("groep").at_least(2);
m.kind("stem").sealed();
m.kind("idee").anonymous();
m.phase("een").title("Een").may(groep, "idee").may(groep, act("stem").to("idee"));
m.phase("twee").title("Twee").reveal("stem").may(groep, "idee");
"#,
    );
    let run = ["run", "stem.rhai", "--people=Anna,Bram"];
    ask(&home, &run, "Anna idee: Meer lucht.\n").answer();
    let nameless = "deze sessie kan geen repetitie worden: er is iets gezegd zonder naam, en een \
                    repetitie zou vertellen van wie het is\n";
    assert_eq!(ask(&home, &["save", "stem"], "").complaint(2), nameless);
    assert_eq!(ask(&home, &["export", "stem", "--rehearsal"], "").complaint(1), nameless);
    home.put(
        "stem.rhai",
        "let m = method(\"stem\").title(\"Stem\");\nlet groep = \
        m.role(\"groep\").at_least(2);\nm.kind(\"stem\").sealed();\nm.phase(\"een\")\
        .may(groep, \"stem\");\nm.phase(\"twee\").reveal(\"stem\").may(groep, \"stem\");\n",
    );
    ask(&home, &run, "Anna stem @Bram: ja\n").answer();
    let sealed = "deze sessie kan geen repetitie worden: er is iets verzegelds (een stem, een \
                  cijfer) dat nog niet is geopend, en een repetitie zou het vertellen; probeer \
                  het opnieuw als het geopend is\n";
    let second = ask(&home, &["sessions"], "").answer();
    assert_eq!(second.lines().count(), 2, "{second}");
    assert_eq!(ask(&home, &["export", "stem-", "--rehearsal"], "").both(2).lines().count(), 1);
    let id = second.lines().find_map(|line| line.split_whitespace().find(|it| it.ends_with("-2")));
    let id = id.expect("the second session").replace("TODAY", &today(&home));
    assert_eq!(ask(&home, &["save", &id], "").complaint(2), sealed);
    ask(&home, &["resume", &id], "/volgende\n/stop\n").both(0);
    assert!(ask(&home, &["save", &id], "").answer().starts_with("Opgeslagen"));
}

/// The day in the name of a session.
fn today(home: &Home) -> String {
    let found = fs::read_dir(home.folder.path().join("sessions")).expect("the folder");
    let names = found.map(|one| one.expect("a file").file_name().to_string_lossy().into_owned());
    let first = names.min().expect("a session");
    first.chars().skip("stem-".len()).take("2026-01-01".len()).collect()
}

#[test]
fn a_case_leaves_the_group_with_whoever_brought_it_in() {
    let home = Home::new();
    ask(&home, &RUN, format!("{LED}/toestemming Carla\n")).answer();
    assert_eq!(
        ask(&home, &["export", "incident", "--for=Carla"], "").complaint(1),
        "buiten de groep is dit verslag alleen voor inbrenger, niet voor Carla (G-08). De casus is \
         van wie hem inbracht: alleen die neemt iets mee naar buiten de groep.\n"
    );
    let english = ["export", "incident", "--for=Carla", "--lang=en"];
    let said = talk(&home, home.program().args(english), b"").complaint(1);
    let told = "outside the group this record is for inbrenger only, not for Carla (G-08). ";
    assert!(said.starts_with(told), "{said}");
    assert!(ask(&home, &["export", "incident", "--for=Anna"], "").answer().contains("chef"));
}

#[test]
fn a_session_whose_method_changed_is_no_rehearsal() {
    let home = Home::new();
    let script = |title: &str| {
        format!(
            "let m = method(\"proef\").title(\"{title}\");\nlet groep = m.role(\"groep\")\
             .at_least(1);\nm.kinds([\"zin\"]);\nm.phase(\"een\").may(groep, \"zin\");\n"
        )
    };
    home.put("proef.rhai", script("Proef"));
    ask(&home, &["run", "proef.rhai", "--people=Anna"], "Anna zin: een\n").answer();
    home.put("proef.rhai", script("Anders"));
    ask(&home, &["resume", "proef", "--reload=proef.rhai"], "Anna zin: twee\n").answer();
    assert_eq!(
        ask(&home, &["save", "proef"], "").complaint(2),
        "deze sessie kan geen repetitie worden: de methode is onderweg veranderd, en een repetitie \
         speelt er één\n"
    );
}
