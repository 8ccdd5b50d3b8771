//! What stories would not miss when it is left out of a method.

use super::compare;
use super::said::{self, Said};
use super::support::Home;

/// A method of which stories miss some when it is left out.
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
    .done_when(count("stip") >= 2)
    .on_act("stip", [say("Stip.")]);
m.repeat("wegen", "wegen").times(1);
"#;

const BEGIN: &str = "let s = rehearse(\"kaal\", #{ leider: \"Lea\", lid: \"Anna\" });\n";

fn home() -> Home {
    let home = Home::new();
    home.put("methods/kaal.rhai", METHOD);
    let story = |name: &str, lines: &str| {
        let text = format!("{BEGIN}s.play(`\n{lines}\n`);\n");
        home.put(&format!("scripts/kaal/{name}.rhai"), text);
    };
    story("begin", "Anna op: hoi\n/volgende toch");
    story("maat", "Anna op: hoi\n/volgende\n! geweigerd W-1\nAnna op: nog\n! geweigerd");
    story("verder", "Anna op: hoi\n/volgende toch\nAnna stip: een\nLea stip: twee\n! geweigerd");
    home
}

fn ask(home: &Home, lang: &str, args: &[&str]) -> Said {
    let mut program = home.program();
    said::talk(home, program.arg("rehearse").args(args).arg(format!("--lang={lang}")), b"")
}

#[test]
fn what_nobody_noticed_stands_below_what_somebody_did() {
    compare("mutants-nl", &ask(&home(), "nl", &["--mutate"]).both(0));
    compare("mutants-en", &ask(&home(), "en", &["--mutate=kaal"]).both(0));
}

#[test]
fn all_that_notice_are_counted_where_that_is_asked() {
    let home = home();
    let said = ask(&home, "nl", &["--mutate", "--all"]).answer();
    compare("mutants-all", &said);
    let few = ask(&home, "nl", &["--mutate", "--all", "--jobs=1"]).answer();
    assert_eq!(few, said);
    assert_eq!(ask(&home, "nl", &["--mutate", "--all", "--jobs=7"]).answer(), said);
}

#[test]
fn too_little_fails_only_where_that_is_asked() {
    let home = home();
    let said = ask(&home, "nl", &["--mutate", "--fail-under=90"]).both(1);
    assert!(said.ends_with(" opgemerkt, en minstens 90% gevraagd\n"), "{said}");
    assert!(said.contains("\nkaal: "), "{said}");
    let said = ask(&home, "en", &["--mutate", "--fail-under", "100%"]).both(1);
    assert!(said.ends_with(" noticed, and at least 100% asked for\n"), "{said}");
    assert!(!ask(&home, "nl", &["--mutate", "--fail-under=5"]).answer().contains("gevraagd"));
}

#[test]
fn seeing_something_else_than_what_is_kept_is_noticing() {
    let home = home();
    let missed = |home: &Home| {
        let said = ask(home, "nl", &["--mutate"]).answer();
        let (_, missed) = said.split_once("niemand merkte op").expect("something is missed");
        missed.contains("na stip: “Stip.”")
    };
    assert!(missed(&home));
    ask(&home, "nl", &["scripts/kaal/verder.rhai", "--bless"]).answer();
    assert!(!missed(&home));
    // What is kept and cannot be read is told of here too.
    home.put("scripts/kaal/verder.gezien", "gezien 9");
    let said = ask(&home, "nl", &["--mutate"]).both(3);
    assert!(said.contains("het is van een andere versie"), "{said}");
}

#[test]
fn stories_that_fail_are_told_of_and_nothing_is_left_out() {
    let home = home();
    let failing = format!("{BEGIN}expect(s.ended).is(true);\n");
    home.put("scripts/kaal/mis.rhai", &failing);
    let said = ask(&home, "nl", &["--mutate"]).both(1);
    assert!(said.starts_with("✗ kaal/mis (scripts/kaal/mis.rhai:2)\n"), "{said}");
    assert!(said.ends_with(
        "1 verhaal, 0 regels: 0 geslaagd, 1 mislukt\n\
         deze verhalen slagen ook zonder weglating niet, en zouden alles lijken op te merken; maak \
         ze eerst goed\n"
    ));
    home.put("scripts/kaal/mis.rhai", "let s = ");
    ask(&home, "en", &["--mutate"]).both(3);
    // Whoever asks about another method is not kept from it.
    home.put("methods/ander.rhai", METHOD.replace("\"kaal\"", "\"ander\""));
    home.put("scripts/ander/begin.rhai", BEGIN.replace("\"kaal\"", "\"ander\""));
    let said = ask(&home, "nl", &["--mutate=ander"]).answer();
    assert!(said.starts_with("Kaal (ander)\n"), "{said}");
}

#[test]
fn several_methods_are_told_one_after_the_other_and_together() {
    let home = home();
    home.put("methods/ander.rhai", METHOD.replace("\"kaal\"", "\"ander\""));
    let story = BEGIN.replace("\"kaal\"", "\"ander\"");
    home.put("scripts/ander/begin.rhai", format!("{story}{}", BEGIN.replace("let s", "let t")));
    let said = ask(&home, "nl", &["--mutate"]).answer();
    let headings: Vec<&str> = said.lines().filter(|line| line.starts_with("Kaal (")).collect();
    assert_eq!(headings, ["Kaal (ander)", "Kaal (kaal)"]);
    let last = said.lines().last().unwrap_or_default();
    assert!(last.starts_with("in alles ") && last.contains(" van de 26 "), "{last}");
    // In passing, a method is played on no mutant of it, unless it is named.
    let said = ask(&home, "nl", &["scripts/ander", "--mutate"]).answer();
    assert!(!said.contains("Kaal (kaal)"), "{said}");
    let said = ask(&home, "nl", &["scripts/ander", "--mutate=kaal"]).answer();
    assert!(said.starts_with("Kaal (kaal)\n"), "{said}");
}

#[test]
fn a_variant_is_told_where_its_base_stands() {
    let home = home();
    let text = METHOD.replace("\"kaal\"", "\"basis\"");
    home.put("methods/basis.rhai", text);
    home.put(
        "methods/variant.rhai",
        "let m = extend(\"basis\").named(\"variant\");\n\
        m.phase_of(\"kort\").must(count(\"neer\") >= 1, \"V-1\");\n",
    );
    let story = BEGIN.replace("\"kaal\"", "\"variant\"");
    let story = format!("{story}s.play(`/volgende\n! geweigerd W-1`);\n");
    home.put("scripts/variant/begin.rhai", story);
    let said = ask(&home, "nl", &["scripts/variant", "--mutate"]).answer();
    assert!(said.contains("  basis.rhai:10   1. Wegen · Nodig om verder te gaan: "), "{said}");
    assert!(said.contains("  variant.rhai:2  2. Kort · "), "{said}");
}

#[test]
fn what_does_not_go_together_is_told() {
    let home = home();
    let cases: [(&[&str], &str, &str); 6] = [
        (
            &["--mutate", "--coverage"],
            "--mutate en --coverage gaan niet samen; vraag ze na elkaar\n",
            "--mutate and --coverage do not go together; ask for one after the other\n",
        ),
        (
            &["--mutate=kaal", "--bless"],
            "--mutate en --bless gaan niet samen; bewaar eerst wat ieder ziet, en laat dan weg\n",
            "--mutate and --bless do not go together; keep what everybody sees first, and leave \
             out then\n",
        ),
        (
            &["--all"],
            "--all telt bij --mutate hoeveel verhalen elke weglating opmerken; zet het daarbij\n",
            "--all counts with --mutate how many stories notice each omission; write both\n",
        ),
        (
            &["--mutate", "kaal"],
            "wat na --mutate staat, is een map of een verhaal; bedoel je --mutate=kaal?\n",
            "what stands behind --mutate is a folder or a story; did you mean --mutate=kaal?\n",
        ),
        (
            &["--mutate=incident"],
            "geen van deze verhalen speelt incident; noem de map met verhalen erover\n",
            "none of these stories plays incident; name the folder with stories about it\n",
        ),
        (
            &["--mutate", "--fail-under=tien"],
            "‘tien’ is geen percentage; schrijf een getal van 0 tot en met 100, zoals 80 of 92,5\n",
            "‘tien’ is no percentage; write a number from 0 to 100, such as 80 or 92.5\n",
        ),
    ];
    for (args, dutch, english) in cases {
        assert_eq!(ask(&home, "nl", args).complaint(2), dutch);
        assert_eq!(ask(&home, "en", args).complaint(2), english);
    }
    let said = ask(&home, "nl", &["--mutate=kaaal"]).complaint(2);
    assert!(said.contains("there is no method `kaaal`"), "{said}");
}
