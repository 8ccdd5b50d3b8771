//! `rehearse --coverage` as it is typed.

use intervisie::rehearsal::Covered;

use super::said::{self, Said};
use super::{STORY, compare, home, sum};
use crate::support::Home;

fn ask(home: &Home, lang: &str, args: &[&str]) -> Said {
    let mut program = home.program();
    said::talk(home, program.arg("rehearse").args(args).arg(format!("--lang={lang}")), b"")
}

#[test]
fn it_is_told_statement_by_statement_what_was_touched() {
    for lang in ["nl", "en"] {
        let said = ask(&home(STORY), lang, &["--coverage"]).both(0);
        compare(&format!("table-{lang}"), &said);
    }
}

#[test]
fn it_is_told_in_the_margin_what_was_touched() {
    let said = said::ask(&home(STORY), &["rehearse", "--coverage=lines"], "");
    compare("lines", &said.answer());
}

#[test]
fn what_was_hardly_touched_begins_with_what_never_was() {
    let story = "let s = rehearse(\"alles\", #{ lid: [\"Anna\", \"Bram\"] });\n\
                 s.play(`Anna zin: een`);\n";
    compare("hardly", &ask(&home(story), "nl", &["--coverage"]).both(0));
}

#[test]
fn too_little_fails_with_the_method_and_the_figure() {
    let home = home(STORY);
    let told = |args: &[&str], code| ask(&home, "nl", args).both(code);
    let said = told(&["--coverage", "--fail-under", "95,46"], 1);
    assert!(said.ends_with("\nalles: 95,45% geraakt, en minstens 95,46% gevraagd\n"), "{said}");
    let said = told(&["--coverage=lines", "--fail-under=95.45%"], 0);
    assert!(!said.contains("gevraagd"), "{said}");
    let english = ask(&home, "en", &["--coverage", "--fail-under", "100"]).both(1);
    assert!(english.ends_with("alles: 95.45% hit, and at least 100% asked for\n"), "{english}");
}

#[test]
fn a_story_that_fails_weighs_more_than_too_little() {
    let home = home(
        "let s = rehearse(\"alles\", #{ lid: [\"Anna\", \"Bram\"] });\n\
                     s.play(`Anna raad: een`);\n",
    );
    let said = ask(&home, "nl", &["--coverage", "--fail-under=1"]).both(1);
    assert!(said.contains("0 geslaagd, 1 mislukt\n\nAlles (alles): "), "{said}");
    home.put("scripts/alles/stuk.rhai", "let s = rehearse(");
    ask(&home, "nl", &["--coverage", "--fail-under=100"]).both(3);
}

#[test]
fn another_program_gets_data_and_nothing_else() {
    let home = home(STORY);
    let data = ask(&home, "nl", &["--coverage=json"]).answer();
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let counts = serde_json::from_value(data["covered"].clone()).expect("these are counts");
    let played: Covered = sum(&super::run(&home, &[("alles/eens", STORY)], 1));
    assert_eq!(played, counts);
    let method = &data["methods"][0];
    assert_eq!((&method["name"], &method["touched"]["n"]), (&"alles".into(), &42.into()));
    let line = &method["scripts"][0]["lines"][22];
    assert_eq!((&line["touched"]["n"], &line["touched"]["of"]), (&2.into(), &3.into()));
    // What went wrong does not get mixed with it.
    home.put(
        "scripts/alles/fout.rhai",
        "let s = rehearse(\"alles\", #{ lid: [\"A\", \"B\"] });\n\
        expect(s.ended).is(true);\n",
    );
    let said = ask(&home, "nl", &["--coverage=json"]).both(1);
    let mut parts = serde_json::Deserializer::from_str(&said).into_iter::<serde_json::Value>();
    assert!(parts.next().is_some_and(|data| data.is_ok()));
    assert!(said[parts.byte_offset()..].contains("✗ alles/fout"), "{said}");
}

#[test]
fn what_is_played_in_passing_is_named_and_not_held_to_anything() {
    let home = home(STORY);
    let story =
        format!("{STORY}rehearse(\"incident\", #{{ inbrenger: \"Anna\", deelnemer: \"B\" }});\n");
    home.put("scripts/alles/eens.rhai", &story);
    let said = ask(&home, "nl", &["--coverage", "--fail-under=95"]).both(0);
    let told = "\nTerloops gespeeld, door verhalen over een andere methode: incident\n";
    assert!(said.ends_with(told), "{said}");
    // In a folder that is called otherwise, a story is about all that it plays.
    home.put("scripts/beide/eens.rhai", &story);
    let said = ask(&home, "nl", &["scripts/beide", "--coverage", "--fail-under=95"]).both(1);
    assert!(said.contains("\nincident: "), "{said}");
}

#[test]
fn stories_that_cannot_be_read_are_not_passed_over_for_what_is_built_in() {
    let home = home(STORY);
    home.put("scripts/alles/stuk.rhai", [0xff, 0xfe]);
    let said = ask(&home, "nl", &[]).complaint(3);
    assert!(said.starts_with("cannot read scripts/alles/stuk.rhai: "), "{said}");
}

#[test]
fn what_cannot_be_asked_is_told() {
    let home = home(STORY);
    let cases = [
        (
            ["--coverage", "--fail-under=200"],
            "‘200’ is geen percentage; schrijf een getal van 0 tot en met 100, zoals 80 of 92,5\n",
            "‘200’ is no percentage; write a number from 0 to 100, such as 80 or 92.5\n",
        ),
        (
            ["--jobs=1", "--fail-under=80"],
            "--fail-under zegt hoeveel genoeg is; zeg erbij waarvan: --coverage of --mutate\n",
            "--fail-under says how much is enough; say of what: --coverage or --mutate\n",
        ),
    ];
    for (args, dutch, english) in cases {
        assert_eq!(ask(&home, "nl", &args).complaint(2), dutch);
        assert_eq!(ask(&home, "en", &args).complaint(2), english);
    }
    let said = ask(&home, "nl", &["nergens", "--coverage"]).complaint(3);
    assert!(
        said.contains("nergens") && !said.contains(": No such file or directory (os error 2): ")
    );
}
