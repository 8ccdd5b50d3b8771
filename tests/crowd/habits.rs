//! People with habits of their own in the circle: which rule catches each, and what is told of one
//! that is wrong.

#![expect(clippy::disallowed_methods, reason = "the bots of the program are those of a folder")]

use insta::assert_snapshot;
use intervisie::rehearsal::{BOTS, Troupe};

use super::{rehearse, talk};
use crate::support::Home;

#[test]
fn each_is_caught_by_a_rule_or_by_none() {
    let home = Home::new();
    let args = ["kommeer", "--bots", "--with=all", "--runs=240", "--people=4..5", "--seed=3"];
    assert_snapshot!("kommeer-nl", rehearse(&home, &args).answer());
    let args = ["rehearse", "incident", "--bots", "--with=luistert-niet,stelt-gesloten-vragen"];
    let args = args.into_iter().chain(["--runs=60", "--people=5", "--lang=en"]);
    assert_snapshot!("incident-en", talk(&home, home.program().args(args), b"").answer());
}

#[test]
fn a_second_job_changes_no_byte_with_them_either() {
    let home = Home::new();
    let told = |jobs: &str| {
        let args = ["casus", "--bots", "--with=all", "--runs=300", "--people=5", "--jobs", jobs];
        rehearse(&home, &args).answer()
    };
    assert_eq!(told("1"), told("3"));
}

#[test]
fn one_rehearsal_shows_what_was_refused() {
    let home = Home::new();
    let args = ["incident", "--bots", "--with=luistert-niet", "--runs=1", "--people=5", "--seed=1"];
    let told = rehearse(&home, &args).answer();
    assert!(told.contains("5 mensen, luistert-niet\n"), "{told}");
    let rule = "een weigering in ‘Bespreken van de casus’ (I-37, I-35, I-30, incident.rhai:73): \
                De inbrenger luistert en neemt geen deel aan de bespreking.";
    assert!(told.contains(rule), "{told}");
}

#[test]
fn a_bot_of_ones_own_goes_before_that_of_the_program() {
    let home = Home::new();
    home.put("scripts/bots/zwijgt.rhai", "bot(\"zwijgt\").title(\"fluistert\").talks(1.second);");
    home.put("elders/haast.rhai", "bot(\"haast\").title(\"heeft haast\").leads().tries(going_on);");
    let args = ["ui", "--bots", "--with=zwijgt,elders/haast.rhai", "--runs=8", "--people=5"];
    let told = rehearse(&home, &args).answer();
    assert!(told.contains("\nzwijgt: fluistert. "), "{told}");
    assert!(told.contains("\nhaast: heeft haast. "), "{told}");
    // They are no stories.
    home.put("scripts/ui/leeg.rhai", "let s = rehearse(\"ui\", #{});");
    let told = rehearse(&home, &[]).both(3);
    assert!(!told.contains("zwijgt") && told.contains("ui/leeg"), "{told}");
}

#[test]
fn what_is_wrong_with_a_bot_is_told() {
    let home = Home::new();
    let wrong = [
        ("geen", "let x = 1;"),
        ("twee", "bot(\"een\"); bot(\"twee\");"),
        ("eindeloos", "loop {}"),
        ("fout", "bot(\"fout\").tires(later);"),
    ];
    let mut said = vec![rehearse(&home, &["ui", "--bots", "--with=zwijgd"]).complaint(2)];
    said.push(rehearse(&home, &["ui", "--bots", "--with=xyz"]).complaint(2));
    said.push(rehearse(&home, &["ui", "--bots", "--with=weg.rhai"]).complaint(3));
    said.push(rehearse(&home, &["ui", "--with=zwijgt"]).complaint(2));
    for (name, text) in wrong {
        home.put(&format!("scripts/bots/{name}.rhai"), text);
        let name = format!("--with={name}");
        said.push(rehearse(&home, &["ui", "--bots", &name, "--runs=3"]).complaint(3));
    }
    home.put("scripts/bots/niemand.rhai", "bot(\"niemand\").plays(\"koning\").tries(later);");
    said.push(rehearse(&home, &["ui", "--bots", "--with=niemand"]).complaint(2));
    assert_snapshot!("wrong", said.join("\n"));
}

#[test]
fn a_closure_that_goes_astray_ends_its_rehearsals() {
    let home = Home::new();
    let closures = [
        ("lus", "|s| { loop {} }"),
        ("getal", "|s| 3"),
        ("gooit", "|s| throw \"nee\""),
        ("groeit", "|s| { let a = \"x\"; loop { a += a; } }"),
    ];
    let mut said = Vec::new();
    for (name, closure) in closures {
        let text = format!("bot(\"{name}\").on_turn({closure});");
        home.put(&format!("scripts/bots/{name}.rhai"), text);
        let name = format!("--with={name}");
        let args = ["ui", "--bots", &name, "--runs=3", "--people=4"];
        let told = rehearse(&home, &args).both(3);
        assert!(told.ends_with("3 repetities: 0 tot het einde, 3 bot mislukt\n"), "{told}");
        let (_, failed) = told.split_once("1. bot mislukt, 3 keer\n").expect("it is told");
        said.push(failed.split("   bij ").next().unwrap_or_default().to_owned());
    }
    assert_snapshot!("astray", said.join("\n"));
}

#[test]
fn the_bots_of_the_program_are_those_of_the_folder() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(root.join("scripts/bots")).expect("the folder").flatten();
    let mut names: Vec<String> = files
        .map(|file| file.file_name().to_string_lossy().trim_end_matches(".rhai").to_owned())
        .collect();
    names.sort();
    assert_eq!(Troupe::default().names(), names);
    for (name, text) in BOTS {
        assert!(text.starts_with("// "), "{name} does not tell what it is about");
        assert!(text.contains(&format!("bot(\"{name}\")")), "{name} is called otherwise");
        assert!(text.contains(".in_english("), "{name} is in Dutch only");
    }
}
