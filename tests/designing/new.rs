//! Beginning a method of one's own: what is written runs at once, and says what to do next.

use super::said::{ask, talk};
use super::support::Home;
use super::{compare, text};

const BUILT_IN: [&str; 6] = ["bijeenkomst", "casus", "crass", "incident", "kommeer", "ui"];

#[test]
fn a_whole_method_runs_at_once_in_either_language() {
    for (lang, story, right) in [
        ("nl", "hele-ronde", "kring: 0 × fout, 0 × let op\n"),
        ("en", "whole-round", "kring: 0 × error, 0 × note\n"),
    ] {
        let home = Home::new();
        let say = |args: &[&str]| {
            talk(&home, home.program().args(args).arg(format!("--lang={lang}")), b"").answer()
        };
        compare(&format!("new-{lang}"), &say(&["new", "kring"]));
        let method = text(home.folder.path().join("methods/kring.rhai"));
        let told = text(home.folder.path().join(format!("scripts/kring/{story}.rhai")));
        compare(&format!("new-method-{lang}"), &format!("{method}\n{told}"));
        let checked = say(&["check", "kring"]);
        assert!(checked.contains(right) && !checked.contains("fout:"), "{checked}");
        let played = say(&["rehearse", "scripts/kring"]);
        assert!(played.starts_with(&format!("✓ kring/{story}\n")), "{played}");
        let minutes = if lang == "nl" { "minuten" } else { "minutes" };
        let shown = say(&["show", "kring", &format!("--set={minutes}=8")]);
        assert!(shown.contains("8:00"), "{shown}");
    }
}

#[test]
fn a_variant_says_what_its_base_has() {
    let home = Home::new();
    let said = ask(&home, &["new", "mijn-kommeer", "--from=kommeer"], "").answer();
    let method = text(home.folder.path().join("methods/mijn-kommeer.rhai"));
    let told = text(home.folder.path().join("scripts/mijn-kommeer/begin.rhai"));
    compare("new-variant-nl", &format!("{said}\n{method}\n{told}"));
    let english = ["new", "own", "--from=crass", "--lang=en"];
    let said = talk(&home, home.program().args(english), b"").answer();
    let method = text(home.folder.path().join("methods/own.rhai"));
    let told = text(home.folder.path().join("scripts/own/beginning.rhai"));
    compare("new-variant-en", &format!("{said}\n{method}\n{told}"));
}

/// The lines of code among the comments of a variant, one example after the other.
fn examples(script: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in script.lines() {
        if let Some(code) = line.strip_prefix("// m.") {
            all.push(format!("m.{code}\n"));
        } else if let (Some(code), Some(last)) = (line.strip_prefix("//     ."), all.last_mut()) {
            *last = format!("{last}    .{code}\n");
        }
    }
    all
}

#[test]
fn every_example_of_every_base_works_by_itself_and_with_the_others() {
    for base in BUILT_IN {
        let home = Home::new();
        ask(&home, &["new", "mijn", "--from", base], "").answer();
        let played = ask(&home, &["rehearse"], "").answer();
        assert!(played.starts_with("✓ mijn/begin\n"), "{base}: {played}");
        let told = text(home.folder.path().join("scripts/mijn/begin.rhai"));
        let (begin, more) = told.split_once("// s.play").expect("it says how to play on");
        let more = more.lines().map(|line| line.trim_start_matches("// ")).collect::<Vec<_>>();
        home.put("scripts/mijn/begin.rhai", format!("{begin}s.play{}\n", more.join("\n")));
        let played = ask(&home, &["rehearse"], "").answer();
        assert!(played.starts_with("✓ mijn/begin\n"), "{base}: {played}");
        let script = text(home.folder.path().join("methods/mijn.rhai"));
        let examples = examples(&script);
        assert!(examples.len() >= 5, "{base} has few examples:\n{script}");
        for example in &examples {
            home.put("methods/mijn.rhai", format!("{script}\n{example}"));
            let said = ask(&home, &["check", "mijn"], "").answer();
            assert!(said.contains("mijn: 0 × fout"), "{base}: {example}{said}");
            let changed = ask(&home, &["diff", base, "mijn"], "").answer();
            assert!(changed.lines().count() > 5, "{base}: {example}{changed}");
        }
        home.put("methods/mijn.rhai", format!("{script}\n{}", examples.concat()));
        let said = ask(&home, &["check", "mijn"], "").answer();
        assert!(said.contains("mijn: 0 × fout"), "{base}: {said}");
    }
}

#[test]
fn a_variant_of_ones_own_method_with_settings_and_of_a_path() {
    let home = Home::new();
    ask(&home, &["new", "kring"], "").answer();
    ask(&home, &["new", "kort", "--from=kring"], "").answer();
    let script = text(home.folder.path().join("methods/kort.rhai"));
    assert!(script.contains("// let m = extend(\"kring\", set(\"minuten\", 5))"), "{script}");
    ask(&home, &["new", "korter", "--from=methods/kort.rhai"], "").answer();
    let plan = ask(&home, &["show", "korter"], "").answer();
    assert!(plan.starts_with("Korter (korter)\n"), "{plan}");
    let played = ask(&home, &["rehearse"], "").answer();
    assert!(played.ends_with("3 verhalen, 18 regels: 3 geslaagd\n"), "{played}");
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let home = Home::new();
    let told = |args: &[&str], code: i32| ask(&home, args, "").complaint(code);
    home.put("scripts/kring/hele-ronde.rhai", "// van mij\n");
    assert_eq!(
        told(&["new", "kring"], 2),
        "scripts/kring/hele-ronde.rhai bestaat al en blijft zoals het is; kies een andere naam\n"
    );
    let untouched = ask(&home, &["check", "kring"], "").complaint(2);
    assert!(untouched.starts_with("Error: there is no method `kring`"), "{untouched}");
    assert_eq!(text(home.folder.path().join("scripts/kring/hele-ronde.rhai")), "// van mij\n");
    ask(&home, &["new", "kort"], "").answer();
    assert_eq!(
        told(&["new", "kort"], 2),
        "er is al een methode kort; kies een andere naam, bijvoorbeeld mijn-kort\n"
    );
}

#[test]
fn a_folder_that_cannot_be_leaves_nothing_half() {
    let home = Home::new();
    home.put("scripts", "");
    let told = ask(&home, &["new", "kring"], "").complaint(4);
    assert!(told.starts_with("scripts/kring/hele-ronde.rhai is niet te schrijven: "), "{told}");
    let told = ask(&home, &["check", "kring"], "").complaint(2);
    assert!(told.starts_with("Error: there is no method `kring`"), "{told}");
}

#[test]
fn a_name_that_cannot_be_is_told_with_one_that_can() {
    let home = Home::new();
    let told = |name: &str| ask(&home, &["new", name], "").complaint(2);
    for (name, near) in [
        ("Mijn Eerste", "mijn-eerste"),
        ("Ideeën", "ideeen"),
        ("methods/kring.rhai", "kring"),
        ("4ever", "ever"),
        ("…", "mijn-methode"),
        ("", "mijn-methode"),
    ] {
        assert_eq!(
            told(name),
            format!(
                "‘{name}’ kan geen naam van een methode zijn; gebruik hoogstens 40 kleine letters, \
                 cijfers en streepjes, een letter voorop, bijvoorbeeld {near}\n"
            )
        );
    }
    assert_eq!(
        told("incident"),
        "er is al een methode incident; kies een andere naam, bijvoorbeeld mijn-incident\n"
    );
    let near = "Error: there is no method `incidnt`\n  Help: did you mean `incident`?\n";
    assert_eq!(ask(&home, &["new", "kring", "--from=incidnt"], "").complaint(2), near);
}
