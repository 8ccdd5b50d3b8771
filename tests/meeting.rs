//! A meeting of several cases, and what becomes of them: roles go round, one case is open at a time
//! (G-05), a prepared case is nobody's but its author's until it is brought in (P-03), and what was
//! said stays in the group (G-08).

#[path = "support/said.rs"]
mod said;
mod support;

use std::fs;

use said::{Said, ask};
use support::Home;

const PEOPLE: [&str; 4] = ["run", "incident", "--people", "Anna,Bram,Carla,Dirk"];

/// From the agreements to the last word, in as few lines as a round takes.
const ROUND: &str =
    "iedereen ja\n/volgende\n/volgende haast\n/volgende\n/volgende\n/volgende haast\n";

fn run(home: &Home, more: &[&str], input: &str) -> Said {
    ask(home, &[&PEOPLE[..], more].concat(), input)
}

/// Somebody tells what he will do, and has the last word.
fn last_word(name: &str) -> String {
    format!("{name} voornemen: Ik ga bellen.\n{name} laatste-woord: Dank.\n")
}

fn lines<'a>(told: &'a str, begin: &str) -> Vec<&'a str> {
    told.lines().filter(|line| line.starts_with(begin)).collect()
}

#[test]
fn roles_go_round_from_case_to_case() {
    let home = Home::new();
    let closing = "Carla dank: Dank.\nCarla sluiting\n";
    let input = [
        "\nBram\n",
        ROUND,
        &last_word("Anna"),
        "/nog-een\n",
        "\n\n",
        ROUND,
        &last_word("Bram"),
        "/nog-een\n",
        "\nBram\n",
        ROUND,
        &last_word("Carla"),
        &closing.replace("Carla", "Bram"),
    ]
    .concat();
    let told = run(&home, &["--meeting", "team-west"], &input).answer();
    assert_eq!(
        lines(&told, "Casus "),
        [
            "Casus 1 van bijeenkomst team-west",
            "Casus 2 van bijeenkomst team-west",
            "Casus 3 van bijeenkomst team-west",
        ]
    );
    assert_eq!(
        lines(&told, "Wie is inbrenger?"),
        [
            "Wie is inbrenger? (Anna, Bram, Carla, Dirk; Enter voor Anna) ",
            "Wie is inbrenger? (Anna, Bram, Carla, Dirk; Enter voor Bram) ",
            "Wie is inbrenger? (Anna, Bram, Carla, Dirk; Enter voor Carla) ",
        ]
    );
    // Thanks and closing wait for the last case.
    let closed = "Bijeenkomst team-west is afgesloten, na 3 casussen.";
    assert_eq!(lines(&told, "Bijeenkomst "), [closed]);
}

#[test]
fn one_case_is_open_at_a_time() {
    let home = Home::new();
    let first = run(&home, &["--meeting", "team"], "\n\niedereen ja\n/stop\n").answer();
    assert!(first.contains("staat klaar om verder te gaan"), "{first}");
    let refused = run(&home, &["--meeting", "team"], "").complaint(2);
    assert!(refused.starts_with("in bijeenkomst team staat incident-"), "{refused}");
    assert!(refused.contains("één casus tegelijk (G-05)"), "{refused}");
    // Another meeting is another circle.
    let other = run(&home, &["--meeting", "noord"], "\n\n/stop\n").answer();
    assert!(other.contains("Casus 1 van bijeenkomst noord"), "{other}");
}

#[test]
fn a_meeting_goes_on_after_a_break() {
    let home = Home::new();
    run(&home, &["--meeting", "team"], "\nBram\niedereen ja\n/stop\n").answer();
    let rest = [
        "/volgende\n/volgende haast\n/volgende\n/volgende\n/volgende haast\n",
        &last_word("Anna"),
        "/nog-een\n",
        "\n\n/stop\n",
    ]
    .concat();
    let told = ask(&home, &["resume"], rest).answer();
    assert_eq!(lines(&told, "Casus "), ["Casus 2 van bijeenkomst team"]);
    assert!(told.contains("Enter voor Bram"), "{told}");
}

#[test]
fn another_case_after_a_single_session_is_pointed_to() {
    let home = Home::new();
    let input = ["Anna\nBram\n", ROUND, &last_word("Anna"), "/nog-een\n"].concat();
    let told = run(&home, &[], &input).answer();
    let last = told.lines().last().unwrap_or_default();
    assert!(
        last.starts_with("Er volgt nog een casus: intervisie run incident --meeting "),
        "{last}"
    );
}

#[test]
fn a_prepared_case_is_private_until_it_is_brought_in() {
    let home = Home::new();
    let secret = "De arts riep dat ik op moest schieten.";
    let case = format!("van = \"Anna\"\n\n[antwoorden]\ngebeurde = \"{secret}\"\n");
    home.put("anna.toml", case);
    let before = "Anna\nBram\niedereen ja\n/volgende\n/verslag\n/stop\n";
    let told = run(&home, &["--case", "anna.toml"], before).both(0);
    assert!(told.contains("Anna heeft een casus voorbereid"), "{told}");
    assert!(told.contains("zonder voorbereide casus: Bram, Carla en Dirk (P-01)"), "{told}");
    assert!(!told.contains("op moest schieten"), "{told}");
    assert!(!kept(&home).contains("op moest schieten"), "nothing of it is kept with the session");

    let home = Home::new();
    home.put("anna.toml", format!("van = \"Anna\"\n\n[antwoorden]\ngebeurde = \"{secret}\"\n"));
    let brought = "Anna\nBram\niedereen ja\n/volgende\nBram verhaal\nAnna verhaal\n/stop\n";
    let told = run(&home, &["--case", "anna.toml"], brought).both(0);
    assert!(told.contains(&format!("✓ #1 Anna · verhaal: {secret}")), "{told}");
    assert!(told.contains("✗ in Inbreng van de casus is alleen inbrenger aan het woord"), "{told}");
}

#[test]
fn a_case_of_somebody_else_is_refused() {
    let home = Home::new();
    home.put("ana.toml", "van = \"Ana\"\n");
    let told = run(&home, &["--case", "ana.toml"], "").complaint(2);
    assert_eq!(told, "ana.toml: Ana doet niet mee; bedoel je ‘Anna’?\n");
}

#[test]
fn what_is_not_to_be_kept_is_gone() {
    let home = Home::new();
    let input = [
        "Anna\nBram\n/bewaar niet\n",
        ROUND,
        &last_word("Anna"),
        "Bram dank: Dank.\nBram sluiting\n",
    ]
    .concat();
    let told = run(&home, &[], &input).answer();
    assert!(told.ends_with("is niet bewaard, zoals afgesproken.\n"), "{told}");
    assert_eq!(ask(&home, &["sessions"], "").answer(), "er zijn geen sessies bewaard\n");
    assert_eq!(kept(&home), "");
}

#[test]
fn words_leave_the_group_only_with_the_consent_of_whoever_said_them() {
    let home = Home::new();
    let round = "Anna\nBram\niedereen ja\n/volgende\n\
                 Anna verhaal: Anna's chef riep iets naar Carla.\n/toestemming Anna\n\
                 /volgende haast\n\
                 Carla vraag: Wat riep Bram terug?\n/stop\n";
    run(&home, &[], round).answer();
    let minutes = |name: &str| ask(&home, &["minutes", "incident", "--for", name], "").answer();
    assert!(minutes("Dirk").contains("#1 Anna · verhaal: Anna's chef riep"), "Anna consents");
    assert!(minutes("Dirk").contains("#2 Carla · vraag: (niet vrijgegeven)"), "Carla does not");
    assert!(minutes("Carla").contains("#2 Carla · vraag: Wat riep"), "one's own are one's own");
    let export_for = |name, code| ask(&home, &["export", "incident", "--for", name], "").both(code);
    let export = |code| export_for("Anna", code);
    assert!(export(1).contains("nog geen toestemming van Carla"), "{}", export(1));
    assert!(export_for("Carla", 1).contains("alleen voor inbrenger"), "the case is Anna's");

    ask(&home, &["consent", "incident", "Carla"], "").answer();
    let out = export(0);
    assert!(out.contains("#2 deelnemer-1 · vraag: Wat riep gespreksleider terug?"), "{out}");
    assert!(out.contains("inbrenger's chef riep iets naar deelnemer-1."), "{out}");
    for name in ["Anna", "Bram", "Carla", "Dirk"] {
        assert!(!out.contains(name), "{name} is named: {out}");
    }
    ask(&home, &["consent", "incident", "Anna", "--no"], "").answer();
    assert!(export(1).contains("van Anna"), "one's own words are released too");
    ask(&home, &["consent", "incident", "Carla", "--no"], "").answer();
    assert!(export(1).contains("Carla"), "a consent can be taken back");
}

/// Everything that the folder of sessions holds, as text.
#[expect(clippy::disallowed_methods, reason = "what is kept stands in files")]
fn kept(home: &Home) -> String {
    let folder = home.folder.path().join("sessions");
    let files = fs::read_dir(folder).expect("the folder of sessions").flatten();
    let bytes = files.flat_map(|file| fs::read(file.path()).expect("a file can be read"));
    String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned()
}

#[test]
fn what_goes_along_is_told_at_the_next_opening_to_those_who_were_there() {
    let home = Home::new();
    let end = "Bram dank: Dank.\nBram sluiting\n";
    let first = ["\nBram\n", ROUND, &last_word("Anna"), "/toestemming Anna\n", end].concat();
    run(&home, &["--meeting", "team"], &first).answer();
    let next = run(&home, &["--meeting", "team"], "\n\n/stop\n").answer();
    let told = "Mee van de vorige keer\n  · Anna · voornemen: Ik ga bellen.\n";
    assert!(next.contains(told), "{next}");
    let other = run(&home, &["--meeting", "noord"], "\n\n/stop\n").answer();
    assert!(!other.contains("Mee van de vorige keer"), "{other}");
}

#[test]
fn what_goes_along_stays_with_the_circle_that_heard_it() {
    let home = Home::new();
    let end = "Bram dank: Dank.\nBram sluiting\n";
    let first = ["\nBram\n", ROUND, &last_word("Anna"), end].concat();
    run(&home, &["--meeting", "team"], &first).answer();
    let more = ["run", "incident", "--people", "Anna,Bram,Carla,Eva", "--meeting", "team"];
    let next = ask(&home, &more, "\n\n/einde we zijn niet compleet\n").answer();
    assert!(!next.contains("vorige keer"), "{next}");
    let home = Home::new();
    run(&home, &["--meeting", "team"], &first).answer();
    let next = run(&home, &["--meeting", "team"], "\n\n/stop\n").answer();
    assert!(next.contains("  · Anna · voornemen: (niet vrijgegeven)\n"), "{next}");
    assert!(next.contains("intervisie consent incident-"), "{next}");
    assert!(!next.contains("Ik ga bellen"), "{next}");
}
