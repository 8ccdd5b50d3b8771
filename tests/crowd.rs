//! Rehearsals without a script: simulated people play a method under every circumstance, and what
//! came of it is told. Each test is what somebody types, and all that is said.

#[path = "crowd/counted.rs"]
mod counted;
#[path = "crowd/endings.rs"]
mod endings;
#[path = "crowd/forms.rs"]
mod forms;
#[path = "crowd/habits.rs"]
mod habits;
#[path = "crowd/pages.rs"]
mod pages;
#[path = "crowd/plots.rs"]
mod plots;
#[path = "support/said.rs"]
mod said;
#[path = "crowd/spread.rs"]
mod spread;
mod support;

use insta::assert_snapshot;
use said::{Said, ask, talk};
use support::Home;

fn rehearse(home: &Home, args: &[&str]) -> Said {
    let args: Vec<&str> = ["rehearse"].into_iter().chain(args.iter().copied()).collect();
    ask(home, &args, "")
}

#[test]
fn a_method_is_played_in_every_size_and_circumstance() {
    let home = Home::new();
    let told = rehearse(&home, &["incident", "--bots", "--runs=600", "--people=1..5", "--seed=7"]);
    assert_snapshot!("incident-nl", told.answer());
    let args = ["rehearse", "crass", "--bots", "--runs", "400", "--lang=en"];
    assert_snapshot!("crass-en", talk(&home, home.program().args(args), b"").answer());
}

#[test]
fn a_second_job_changes_no_byte() {
    let home = Home::new();
    let told = |jobs: &str| {
        let args = ["casus", "--bots", "--runs=500", "--people=3..6", "--seed=42", "--jobs", jobs];
        rehearse(&home, &args).answer()
    };
    let alone = told("1");
    assert!(alone.contains("500 repetities"), "{alone}");
    for jobs in ["2", "3", "16"] {
        assert_eq!(told(jobs), alone, "{jobs} jobs");
    }
}

/// Incident, in which nobody may share what everybody has to.
const MUTE: &str = r#"let m = extend("incident").named("mond-dicht").title("Mond dicht");
m.phase_of("delen").never(everyone, ["oplossing", "suggestie", "reactie"], "S-1", "Stil.");"#;

fn muted() -> Home {
    let home = Home::new();
    home.put("methods/mond-dicht.rhai", MUTE);
    home
}

#[test]
fn whatever_failed_fails_again_alone() {
    let home = muted();
    let told = rehearse(&home, &["mond-dicht", "--bots", "--runs=400", "--seed=3"]).both(1);
    let commands: Vec<&str> =
        told.lines().filter_map(|line| line.split_once("intervisie ")).map(|it| it.1).collect();
    assert!(commands.len() >= 2, "{told}");
    for command in &commands[..2] {
        let args: Vec<&str> = command.split_whitespace().collect();
        let alone = ask(&home, &args, "").both(1);
        assert!(alone.ends_with("1 repetitie: 0 tot het einde, 1 vastgelopen\n"), "{alone}");
        // All that happened stands above what is missing.
        let cause = "1. vastgelopen, 1 keer\n   Fase 4 van 5: Delen van oplossingen\n";
        let (transcript, missing) = alone.split_once(cause).expect("the cause is told");
        assert!(transcript.contains(" 0:00  Vooraf: Afspraken\n"), "{alone}");
        assert!(missing.contains("nog een oplossing, suggestie of reactie"), "{alone}");
    }
}

#[test]
fn what_stands_out_is_told_though_nothing_failed() {
    let home = Home::new();
    let method = "let m = method(\"krap\").title(\"Krap\");\n\
         let spreker = m.role(\"spreker\").exactly(3);\n\
         let schrijver = m.role(\"schrijver\").exactly(1);\n\
         m.kinds([\"zin\"]);\n\
         m.phase(\"kort\").title(\"Kort\").at_most(40.seconds)\n\
             .may(spreker, \"zin\").must(spreker.each(2, \"zin\"));\n\
         m.phase(\"nooit\").title(\"Nooit\").when(count(\"zin\") >= 100).may(spreker, \"zin\");\n";
    home.put("methods/krap.rhai", method);
    let told = rehearse(&home, &["krap", "--bots", "--runs=60", "--seed=2", "--group=4"]).answer();
    assert_snapshot!("striking", told);
}

#[test]
fn one_rehearsal_is_shown_whole() {
    let home = Home::new();
    let told = rehearse(&home, &["kommeer", "--bots", "--runs=1", "--people=4", "--seed=5"]);
    assert_snapshot!("one-of-kommeer", told.answer());
}

#[test]
fn in_a_circle_that_is_too_small_whoever_leads_takes_part() {
    let home = Home::new();
    let method = |leader: &str| {
        format!(
            "let m = method(\"kliniek\").title(\"Kliniek\");\n\
             let gever = m.role(\"gever\").exactly(1);\n\
             let coach = m.role(\"coach\").at_least(2);\n\
             let wachter = m.role(\"wachter\").exactly(1){leader};\n\
             m.kinds([\"beeld\"]);\n\
             m.phase(\"spiegelen\").may(coach, \"beeld\").must(coach.each(1, \"beeld\"));\n"
        )
    };
    home.put("methods/kliniek.rhai", method(".leads()"));
    let args = ["kliniek", "--bots", "--people=2..4", "--runs=60"];
    let told = rehearse(&home, &args).answer();
    assert!(told.contains("niet gespeeld met 2: coach: minstens 2 nodig, 1 gekregen"), "{told}");
    assert!(told.contains("\n3 mensen\n") && told.contains("\n4 mensen\n"), "{told}");
    // Not where leading is all that such a person does.
    home.put("methods/kliniek.rhai", method(".leads().neutral()"));
    let told = rehearse(&home, &args).answer();
    assert!(told.contains("niet gespeeld met 3: wachter: precies 1 nodig, 0 gekregen"), "{told}");
}

#[test]
fn what_is_asked_wrongly_is_told() {
    let home = Home::new();
    let cases: [&[&str]; 13] = [
        &["incident", "--bots", "--people=0"],
        &["incident", "--bots", "--people=70"],
        &["incident", "--bots", "--people=3..64"],
        &["incident", "--bots", "--people=5..3"],
        &["incident", "--bots", "--people=veel"],
        &["incident", "--bots", "--people=99999999999999999999"],
        &["incident", "--bots", "--people=1"],
        &["incident", "--bots", "--runs=0"],
        &["incident", "--bots", "--group=4,leaves=inbrenger"],
        &["incident", "--bots", "--group=0"],
        &["incidnet", "--bots"],
        &["--bots"],
        &["incident", "casus", "--bots"],
    ];
    let said =
        cases.map(|args| format!("{}\n{}", args.join(" "), rehearse(&home, args).complaint(2)));
    assert_snapshot!("asked-wrongly", said.join("\n"));
    for args in
        [&["incident", "--runs=3"][..], &["incident", "--people=3"], &["incident", "--seed=3"]]
    {
        let told = rehearse(&home, args).complaint(2);
        assert!(told.contains("--bots"), "{told}");
    }
}
