//! Rehearsals: the built-in stories hold, and whatever is wrong with a story is told.

#[path = "rehearsals/failures.rs"]
mod failures;
#[path = "rehearsals/forms.rs"]
mod forms;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use intervisie::rehearsal::{Outcome, Story, Verdict, built_in, noticed, report, run_all, stories};
use intervisie::script::{Library, Meter, Script, Stop};
use intervisie::words::{Language, Words};

/// The first line of every story here.
const CAST: &str = "let s = rehearse(\"incident\", #{ inbrenger: \"Anna\", \
                    gespreksleider: \"Bram\", deelnemer: [\"Carla\", \"Dirk\", \"Eva\"] });\n";

fn run(stories: &[Story], jobs: usize) -> Vec<Outcome> {
    let library = Library::new(Vec::new());
    run_all(stories, &library, Meter::none(), jobs, Language::Dutch).expect("there are threads")
}

fn story(script: &str) -> Story {
    Story { name: "mijn/verhaal".to_owned(), script: Script::new("mijn/verhaal.rhai", script) }
}

fn one(script: &str) -> Outcome {
    run(&[story(script)], 1).remove(0)
}

/// The report of a story that begins with the cast.
fn told(body: &str) -> String {
    report::text(&[one(&format!("{CAST}{body}"))], &Words::new(Language::Dutch))
}

/// What is wrong with the script of a story that begins with the cast.
fn wrong(body: &str) -> String {
    match one(&format!("{CAST}{body}")).verdict {
        Verdict::Broken(error) => error.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_built_in_story_passes_with_any_number_of_jobs() {
    let outcomes = run(&built_in(), 1);
    let words = Words::new(Language::Dutch);
    let told = report::text(&outcomes, &words);
    assert!(outcomes.iter().all(|outcome| outcome.verdict == Verdict::Passed), "{told}");
    assert_eq!(outcomes, run(&built_in(), 2));
    assert_eq!(told, report::text(&run(&built_in(), 99), &words));
}

#[test]
fn a_story_holds_whatever_language_its_report_is_in() {
    let (stories, library) = (built_in(), Library::new(Vec::new()));
    let outcomes = run_all(&stories, &library, Meter::none(), 2, Language::English);
    let told = report::text(&outcomes.expect("threads"), &Words::new(Language::English));
    assert!(told.ends_with(&format!(": {} passed\n", stories.len())), "{told}");
}

#[test]
fn the_built_in_stories_are_those_of_the_folder() {
    let folder = stories(&[PathBuf::from("scripts")]).expect("the folder can be read");
    assert_eq!(folder, built_in());
    for story in folder {
        let opening = story.script.text.lines().next().unwrap_or_default();
        assert!(opening.starts_with("// "), "{} does not tell what it is about", story.name);
    }
}

#[test]
fn a_comparison_is_refused_with_the_matcher_to_write() {
    let cases = [
        ("s.count(\"vraag\") == 3", "s.count(\"vraag\")", ".is(3)"),
        ("s.phase != \"delen\"", "s.phase", ".is_not(\"delen\")"),
        ("3 < s.count(\"vraag\")", "s.count(\"vraag\")", ".at_least(4)"),
        ("s.left <= 60", "s.left", ".at_most(60)"),
        ("s.ended == s.paused", "s.ended", ".is(…)"),
    ];
    for (comparison, what, matcher) in cases {
        let told = wrong(&format!("expect({comparison});"));
        let expected = format!("was there instead; write `expect({what}){matcher}`");
        assert!(told.ends_with(&expected), "{told}");
    }
    for bare in ["true", "3"] {
        let told = wrong(&format!("expect({bare});"));
        let expected = format!("2:1: `{bare}` is not something seen of a session; write what");
        assert!(told.contains(&expected), "{told}");
    }
}

#[test]
fn an_expectation_of_nothing_does_not_pass() {
    assert_eq!(
        wrong("s.play(`Anna pas`);\nexpect(s.count(\"pas\")).because(\"het mag\");"),
        "mijn/verhaal.rhai:3:1: this says nothing of what `s.count(\"pas\")` should be; \
         write what is expected: `expect(s.count(\"pas\")).is(…)`"
    );
    let nothing = one("// Hier gebeurt niets.").verdict;
    assert!(matches!(nothing, Verdict::Broken(error) if error.message.ends_with("plays nothing")));
}

fn check(cases: &[(&str, &str)]) {
    for (body, expected) in cases {
        let told = wrong(body);
        assert!(told.ends_with(expected), "{body}\n{told}");
    }
}

#[test]
fn what_is_misspelt_is_told_with_what_was_meant() {
    check(&[
        (
            "expect(s.phase).iss(\"x\");",
            "`iss` is not a word of an expectation; did you mean `is`?",
        ),
        ("s.paly(`Anna pas`);", "`paly` is not a word of a rehearsal; did you mean `play`?"),
        ("s.seen_by(\"Karla\");", "there is no person `Karla`; did you mean `Carla`?"),
        ("s.count(\"vraga\");", "there is no kind `vraga`; did you mean `vraag`?"),
        ("s.skip_to(\"deleen\");", "there is no phase `deleen`; did you mean `delen`?"),
        ("s.skip_to(\"inbreng\");", "does not lie ahead; the session is in `inbreng`"),
        ("s.warned(\"A-41\");", "refuses or warns by `A-41`; did you mean `A-14`?"),
        ("s.warned(\"I-36\");", "`I-36`; it only stands with what is shown to people"),
        ("rehearse(\"incidnet\", #{});", "no method `incidnet`; did you mean `incident`?"),
        ("rehearse(\"incident\", #{ inbrengr: \"A\" });", "did you mean `inbrenger`?"),
        (
            "rehearse(\"incident\", #{ inbrenger: \"A\" });",
            "deelnemer: minstens 1 nodig, 0 gekregen",
        ),
        ("rehearse(\"incident\", #{ inbrenger: 3 });", ": `deelnemer: [\"Carla\", \"Dirk\"]`"),
        (
            "expect(s.phase).is(3);",
            "cannot be said of it; write a text between the brackets of `is`",
        ),
        ("if s.ended { }", "this needs true or false, not an observation"),
        (
            "try { s.play(``); } catch { }",
            "`try` cannot be used here; the language keeps this word \
                                           for itself",
        ),
    ]);
}

#[test]
fn a_line_that_cannot_be_played_is_told_at_its_own_place() {
    check(&[
        ("s.play(`\nKarla vraag: x`);", ":3:1: Karla doet niet mee; bedoel je ‘Carla’?"),
        (
            "s.play(`\n Anna vrag: x`);",
            ":3:2: ‘vrag’ is geen woord van deze methode; bedoel je ‘vraag’?",
        ),
        (
            "s.play(`Anna pas\n  ! gewigerd`);",
            ":3:3: `! gewigerd` is nothing to expect of the line \
                                              above; did you mean `! geweigerd`?",
        ),
        (
            "s.play(`! geweigerd`);",
            ":2:9: there is no line above this `!`; it belongs right below a \
                                  line, in the same text",
        ),
        (
            "s.play(`/stand`);",
            ":2:9: `/stand` is for the prompt and plays nothing; ask it of the \
                             rehearsal: `expect(s.why(\"Dirk\", \"vraag\")).has(\"…\")`",
        ),
    ]);
}

#[test]
fn a_story_without_end_ends() {
    let stop = |body: &str| match one(&format!("{CAST}{body}")).verdict {
        Verdict::Broken(error) => (error.stop(), error.message),
        other => panic!("{other:?}"),
    };
    assert_eq!(stop("loop { s.count(\"pas\"); }").0, Some(Stop::Operations));
    assert_eq!(stop("loop { s.play(`Anna pas`); }").1, "a rehearsal has at most 5000 lines");
    assert_eq!(stop(&format!("loop {{ {CAST} }}")).1, "a story has at most 50 sessions");
}

#[test]
fn too_little_memory_says_nothing_of_a_story() {
    thread_local!(static READ: Cell<usize> = const { Cell::new(0) });
    let growing = Meter(|| READ.replace(READ.get() + (1 << 20)));
    let stories = [story(&format!("{CAST}for i in 0..200 {{ s.play(`Anna pas`); }}"))];
    let outcomes = run_all(&stories, &Library::new(Vec::new()), growing, 1, Language::Dutch);
    let told = report::text(&outcomes.expect("threads"), &Words::new(Language::Dutch));
    assert!(told.starts_with("? mijn/verhaal\n    niet te zeggen: "), "{told}");
    assert!(told.ends_with(": 0 geslaagd, 1 niet te zeggen\n"), "{told}");
}

#[test]
fn a_rule_that_fails_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("stuk.rhai"), BROKEN);
    let library = Library::new(vec![folder.path().to_owned()]);
    let begin = "let s = rehearse(\"stuk\", #{ lid: \"Anna\" });\n";
    let bodies = ["Anna woord: Hoi.", "Anna woord: Hoi.\n! regel mislukt", "Anna pas"];
    let stories = bodies.map(|body| story(&format!("{begin}s.play(`\n{body}\n`);")));
    let outcomes = run_all(&stories, &library, Meter::none(), 1, Language::Dutch);
    let verdicts: Vec<_> = outcomes.expect("threads").into_iter().map(|it| it.verdict).collect();
    let [Verdict::Failed(failure), Verdict::Passed, Verdict::Passed] = &verdicts[..] else {
        panic!("{verdicts:?}");
    };
    assert_eq!((failure.line, &*failure.expected), (3, "geen regel van de methode mislukt"));
    assert!(failure.found.contains("stuk.rhai:4"), "{}", failure.found);
}

/// A method with a closure that cannot work.
const BROKEN: &str = "let m = method(\"stuk\");\nlet lid = m.role(\"lid\").exactly(1);\n\
                      m.kinds([\"woord\"]);\nm.phase(\"kring\").may(lid, \"woord\")\
                      .on_act(\"woord\", |s| s.count(\"onzin\"));\n";

#[test]
fn what_is_missing_is_noticed_with_another_value_of_a_setting_too() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("soms.rhai"), SOMETIMES);
    let library = Library::new(vec![folder.path().to_owned()]);
    let missed = |given: &str| {
        let begin = format!("let s = rehearse(\"soms\", #{{ lid: \"Anna\" }}{given});");
        let play = "s.play(`/volgende\n! geweigerd S-1\nAnna woord: Hoi.\n/volgende`);";
        let own = [story(&format!("{begin}\n{play}"))];
        let all = noticed("soms", &own, &library, Meter::none(), 1).expect("the story passes");
        all.into_iter().filter(|it| it.by.is_none()).map(|it| it.told).collect::<Vec<_>>()
    };
    assert_eq!(missed(", set(\"soms\", 1)"), ["kring: when 1"]);
}

/// A method with a phase that is only there for who asks for it.
const SOMETIMES: &str = "let m = method(\"soms\");\nlet lid = m.role(\"lid\");\n\
                         m.setting(\"soms\", 0);\nm.kinds([\"woord\"]);\n\
                         m.phase(\"leeg\").done_when(people(lid) >= 1);\n\
                         m.phase(\"kring\").when(setting(\"soms\") >= 1)\
                         .may(lid, \"woord\").must(lid.each(1, \"woord\"), \"S-1\");\n";

#[test]
fn stories_are_found_by_folder_and_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    for name in ["scripts/b/een.rhai", "scripts/a/een-twee.rhai", "scripts/a/een.rhai", "los.rhai"]
    {
        write(&path(name), "// Een verhaal.");
    }
    write(&path("scripts/a/lees.md"), "geen verhaal");
    let found = stories(&[path("los.rhai"), path("scripts"), path("scripts/a/een.rhai")]);
    let names: Vec<_> = found.expect("all is there").into_iter().map(|story| story.name).collect();
    assert_eq!(names[1..], ["a/een", "a/een-twee", "b/een"]);
    assert!(names[0].ends_with("/los"), "{names:?}");
    let told = stories(&[path("weg.rhai")]).expect_err("it is not there").to_string();
    assert!(told.starts_with("cannot read ") && told.contains("weg.rhai: "), "{told}");
}

#[test]
fn nothing_in_a_story_reaches_the_terminal_as_a_command() {
    let told =
        told("s.play(\"Anna verhaal: \\x1b[31m rood\");\nexpect(s.transcript).has(\"a\\u202eb\");");
    assert!(told.contains("rood"), "{told}");
    assert!(told.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{202e}'), "{told:?}");
}

#[expect(clippy::disallowed_methods, reason = "stories and methods are files")]
fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}
