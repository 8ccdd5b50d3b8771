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

fn talk(home: &Home, args: &[&str], lang: &str, input: &str) -> String {
    let mut program = home.program();
    let said = said::talk(home, program.args(args).args(["--lang", lang]), input.as_bytes());
    said.both(0)
}
