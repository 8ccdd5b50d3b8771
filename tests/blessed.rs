//! What everybody saw of a story is kept beside it, and told when it is seen otherwise.

#[path = "blessed/files.rs"]
mod files;
#[path = "support/said.rs"]
mod said;
mod support;

use std::fs;

use intervisie::rehearsal::{
    Pace, Transcript, Verdict, Watch, built_in, built_in_kept, run_watched,
};
use intervisie::script::{Library, Meter};
use intervisie::words::Language;
use said::Said;
use support::Home;

/// A circle in which one of the people goes out of the room for a while.
const METHOD: &str = r#"let m = method("kring").title("Kring");
let lid = m.role("lid").at_least(2);
let gast = m.role("gast").exactly(1);
m.kinds(["zin", "brief"]);
m.phase("samen").title("Samen").may(lid + gast, "zin");
m.phase("zonder").title("Zonder gast").away(gast, "K-1", "Die gaat de gang op.").may(lid, "zin");
m.phase("weer").title("Weer samen").may(lid + gast, "zin");
"#;

const STORY: &str = r#"// De gast hoort niet wat er op de gang niet te horen is.
let s = rehearse("kring", #{ lid: ["Anna", "Bram"], gast: "Gijs" });
s.play(`
    Gijs zin: Hallo.
    +1m30s
    /volgende
    /uit Gijs
    Anna zin: Nu hij weg is.\
    Zeg het maar.
    +2m
    /volgende
    Bram zin: Welkom terug.
`);
let t = rehearse("kring", #{ lid: ["Anna", "Bram"], gast: "Gijs" });
t.play(`Anna zin: Nog een keer.`);
"#;

fn home() -> Home {
    let home = Home::new();
    home.put("methods/kring.rhai", METHOD);
    home.put("scripts/kring/gang.rhai", STORY);
    home
}

fn rehearse(home: &Home, lang: &str, args: &[&str]) -> Said {
    let mut program = home.program();
    said::talk(home, program.arg("rehearse").args(args).arg(format!("--lang={lang}")), b"")
}

/// A file of a home.
#[expect(clippy::disallowed_methods, reason = "what is kept are files")]
fn text(home: &Home, name: &str) -> String {
    fs::read_to_string(home.folder.path().join(name)).expect("the file is there and is text")
}

#[test]
fn what_everybody_saw_is_kept_and_compared() {
    let home = home();
    let said = rehearse(&home, "nl", &["--bless"]).both(0);
    assert!(said.ends_with(
        "\nnieuw: scripts/kring/gang.gezien\n\
         bewaard wat ieder zag: 1 nieuw, 0 anders, 0 ongewijzigd\n"
    ));
    insta::assert_snapshot!("kept", text(&home, "scripts/kring/gang.gezien"));
    assert_eq!(
        rehearse(&home, "nl", &[]).both(0),
        "✓ kring/gang\n\n1 verhaal, 9 regels: 1 geslaagd\n"
    );
    // Whoever may hear more now is told of, and nobody else.
    home.put("methods/kring.rhai", METHOD.replace(".away(gast", ".turned(gast"));
    home.put("scripts/kring/gang.rhai", STORY.replace("    /uit Gijs\n", ""));
    for lang in ["nl", "en"] {
        insta::assert_snapshot!(format!("otherwise-{lang}"), rehearse(&home, lang, &[]).both(1));
    }
    let said = rehearse(&home, "en", &["--bless"]).both(0);
    assert!(said.ends_with(
        "\nchanged: scripts/kring/gang.gezien\n\
         kept what everybody saw: 0 new, 1 changed, 0 unchanged\n"
    ));
    rehearse(&home, "nl", &[]).answer();
}

#[test]
fn the_same_bytes_are_kept_in_any_language_with_any_number_of_jobs() {
    let home = home();
    let kept = |lang: &str, jobs: &str| {
        rehearse(&home, lang, &["--bless", "--jobs", jobs]).both(0);
        let kept = text(&home, "scripts/kring/gang.gezien");
        home.put("scripts/kring/gang.gezien", "gezien 1\n");
        kept
    };
    let first = kept("nl", "1");
    assert_eq!((kept("en", "3"), kept("nl", "2")), (first.clone(), first.clone()));
    home.put("scripts/kring/gang.gezien", &first);
    let said = rehearse(&home, "nl", &["--bless"]).answer();
    assert!(said.contains("\nongewijzigd: scripts/kring/gang.gezien\n"), "{said}");
    // A line's end is no difference, whatever a system makes of it.
    home.put("scripts/kring/gang.gezien", first.replace('\n', "\r\n"));
    assert!(rehearse(&home, "nl", &["--bless"]).answer().contains("0 anders, 1 ongewijzigd"));
}

#[test]
fn a_session_more_or_less_is_told_as_such() {
    let home = home();
    rehearse(&home, "nl", &["--bless"]).both(0);
    let (one, _) = STORY.split_once("let t").expect("it has a second session");
    home.put("scripts/kring/gang.rhai", one);
    let said = rehearse(&home, "nl", &[]).both(1);
    let gone = "    sessie 2 (kring), voor wie leidt, Anna, Bram en Gijs: dit is er niet meer\n";
    assert!(said.contains(gone), "{said}");
    rehearse(&home, "nl", &["--bless"]).both(0);
    home.put("scripts/kring/gang.rhai", STORY);
    let said = rehearse(&home, "en", &[]).both(1);
    let new = "    session 2 (kring), for whoever leads, Anna, Bram and Gijs: this was not there\n";
    assert!(said.contains(new), "{said}");
}

#[test]
fn a_story_that_fails_is_never_kept() {
    let home = home();
    rehearse(&home, "nl", &["--bless"]).both(0);
    let kept = text(&home, "scripts/kring/gang.gezien");
    home.put("scripts/kring/gang.rhai", format!("{STORY}expect(s.ended).is(true);\n"));
    let said = rehearse(&home, "nl", &["--bless"]).both(1);
    let told = "\nniet bewaard, want het verhaal slaagt niet: scripts/kring/gang.gezien\n";
    assert!(said.contains(told), "{said}");
    assert_eq!(text(&home, "scripts/kring/gang.gezien"), kept);
}

#[test]
fn long_differences_are_cut_off() {
    let home = home();
    let long = |word: &str| format!("{STORY}for i in 0..60 {{ s.play(`Anna zin: {word}`); }}\n");
    home.put("scripts/kring/gang.rhai", long("eerst"));
    rehearse(&home, "nl", &["--bless"]).both(0);
    home.put("scripts/kring/gang.rhai", long("later"));
    let said = rehearse(&home, "nl", &[]).both(1);
    assert_eq!(said.matches("eerst").count(), 38, "{said}");
    assert!(said.contains("\n      … en 82 regels meer\n"), "{said}");
}

#[test]
fn words_of_any_kind_are_read_back_as_they_were_kept() {
    let home = home();
    let odd = r#"let s = rehearse("kring", #{ lid: ["Anna", "Bram"], gast: "Gijs" });
s.play("Anna zin: een\ttwee \\\n  drie\\\n\\\n== sessie 2 · kring · Anna   \\\ngezien 1");
s.play("Bram zin: \u001b[31mrood\u202e");
"#;
    home.put("scripts/kring/gang.rhai", odd);
    rehearse(&home, "nl", &["--bless"]).both(0);
    let kept = text(&home, "scripts/kring/gang.gezien");
    let read = Transcript::read(&kept).expect("it can be read");
    assert_eq!(read.written(), kept);
    assert!(kept.chars().all(|c| c == '\n' || !c.is_control() && c != '\u{202e}'), "{kept:?}");
    rehearse(&home, "nl", &[]).answer();
}

#[test]
fn what_is_kept_of_built_in_stories_is_what_is_seen() {
    let kept = built_in_kept();
    assert!(!kept.is_empty());
    let stories = built_in();
    let own: Vec<_> =
        stories.into_iter().filter(|story| kept.contains_key(&*story.script.name)).collect();
    let (library, machine) = (Library::new(Vec::new()), (Meter::none(), 2));
    let run = |watch: &Watch| {
        let looks = (watch, &Pace::default());
        let outcomes = run_watched(&own, &library, machine, Language::English, looks);
        outcomes.expect("there are threads").into_iter().flatten().collect::<Vec<_>>()
    };
    let held = Watch { kept: kept.clone().into(), notes: true };
    for outcome in run(&held) {
        assert_eq!(outcome.verdict, Verdict::Passed, "{}", outcome.story.name);
        assert_eq!(outcome.seen.as_ref(), kept.get(&*outcome.story.script.name));
    }
    // Whoever is not asked to look notes nothing.
    assert!(run(&Watch::default()).iter().all(|outcome| outcome.seen.is_none()));
}
