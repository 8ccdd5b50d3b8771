//! What a plan, a briefing and a warning say of rules that give no reason of their own.

use super::support::Home;
use super::{compare, said};

const METHOD: &str = r#"let m = method("kaal").title("Kaal");
let leider = m.role("leider").exactly(1).leads();
let lid = m.role("lid").at_least(1);
let gast = m.role("gast");
m.kinds(["op", "neer", "stip"]);
m.people(3..=4);
m.phase("wegen").title("Wegen").may(lid + gast, ["op", "neer"]).listening(leider + gast)
    .watch("op", ["^waarom", "maar"])
    .limit(1, ["op", "neer"], per_person)
    .must(count("op") >= 2, "W-1", "Twee is genoeg.");
m.phase("kort").title("Kort").lasts(5.minutes).may(lid, ["neer", "stip"])
    .avoid(lid, "neer")
    .choose("keuze", "stip")
    .must(count("neer") >= 1);
m.repeat("wegen", "wegen").done_when(count("op") <= count("neer"));
"#;

fn home() -> Home {
    let home = Home::new();
    home.put("methods/kaal.rhai", METHOD);
    home
}

#[test]
fn a_plan_says_it_in_words() {
    for lang in ["nl", "en"] {
        let said = talk(&home(), &["show", "kaal"], lang, "");
        compare(&format!("told-plan-{lang}"), &said);
    }
}

#[test]
fn a_rule_without_a_reason_is_told_by_what_it_asks_for() {
    let input = "Anna op: waarom zo?\nAnna neer: en toch\nAnna op: ja\n/next met reden\n\
                 Anna neer: zo\n/stop\n";
    let seated = ["--people=Lea,Anna", "--role=leider=Lea", "--role=lid=Anna", "--role=gast="];
    for lang in ["nl", "en"] {
        let input = if lang == "nl" { input.replace("next", "volgende") } else { input.into() };
        let said = talk(&home(), &[&["run", "kaal"], &seated[..]].concat(), lang, &input);
        compare(&format!("told-session-{lang}"), &said);
    }
}

#[test]
fn a_story_from_a_pipe_is_no_list_of_people() {
    let args = ["run", "kaal", "--people=Lea,Anna,Bram", "--role=leider=Lea", "--role=gast="];
    let said = said::ask(&home(), &args, "Anna op: hoi\nAnna neer: dag\n");
    assert_eq!(
        said.both(2),
        "Wie is lid? (Anna, Bram) Anna op: hoi\n\
         “Anna op: hoi” zegt niet wie lid is; er is geen sessie begonnen. Zeg het vooraf: --role \
         lid=Anna\n"
    );
}

#[test]
fn a_silence_that_nothing_ends_is_noted() {
    let home = home();
    let silent = "let m = method(\"stil\");\nm.role(\"lid\").at_least(1);\n\
                  m.phase(\"stil\").title(\"Stil\").silent();\n";
    home.put("methods/stil.rhai", silent);
    let said = said::ask(&home, &["check", "stil"], "").answer();
    let told = "in Stil zegt niemand iets en niets beëindigt de fase; zet er een tijd bij";
    assert!(said.contains(told), "{said}");
    home.put("methods/stil.rhai", silent.replace(".silent()", ".silent().lasts(2.minutes)"));
    assert!(!said::ask(&home, &["check", "stil"], "").answer().contains(told));
}

#[test]
fn what_is_always_possible_cannot_be_forbidden() {
    let home = home();
    for word in ["never(lid, \"notitie\")", "limit(1, [\"op\", \"pas\"], per_phase)"] {
        let text = METHOD.replace("avoid(lid, \"neer\")", word);
        home.put("methods/kaal.rhai", text);
        let said = said::ask(&home, &["show", "kaal"], "").complaint(3);
        assert!(said.contains("is always possible; this does nothing"), "{said}");
    }
}

fn talk(home: &Home, args: &[&str], lang: &str, input: &str) -> String {
    let mut program = home.program();
    let said = said::talk(home, program.args(args).args(["--lang", lang]), input.as_bytes());
    said.both(0)
}
