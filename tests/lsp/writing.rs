//! What is shown while somebody writes: errors and findings of the text on the screen, where they
//! stand, until they are mended.

use std::fmt::Write as _;

use intervisie::check::{Options, examine};
use intervisie::script::{Host, METHODS, Meter, Script, on_script_thread};
use intervisie::words::{Language, Words};
use serde_json::json;

use super::editor::Editor;

const BANKJE: &str = "\
// Bankje: “één” 🧅, om te oefenen.
let m = method(\"bankje\").title(\"Bankje\");
let inbrenger = m.role(\"inbrenger\").exactly(1);
let deelnemer = m.role(\"deelnemer\").at_least(2);
m.kinds([\"verhaal\", \"vraag\"]);
/* één 🧅 */ m.phase(\"vertellen\").onyl(inbrenger, \"verhaal\", \"B-1\")
    .must(inbrenger.each(1, \"verhaal\"), \"B-1\");
";

const FILE: &str = "methods/bankje.rhai";

#[test]
fn a_script_is_mended_while_it_is_written() {
    let mut editor = Editor::new();
    let mut story = String::new();
    let mut tell = |what: &str, shown: &str| {
        let _ = write!(story, "{what}\n{shown}\n");
    };
    editor.open(FILE, BANKJE);
    tell("a word that does not exist", &editor.shown(FILE));
    editor.edit(FILE, 5, (34, 38), "only");
    tell("mended, and now it can be checked", &editor.shown(FILE));
    editor.edit(FILE, 6, (46, 47), "\n    .may(deelnemer, \"vraag\");");
    tell("somebody may do something beside an `only`", &editor.shown(FILE));
    editor.edit(FILE, 5, (34, 38), "may");
    tell("nothing is left", &editor.shown(FILE));
    editor.edit(FILE, 4, (29, 30), "");
    tell("the end of a statement is missing", &editor.shown(FILE));
    editor.edit(FILE, 4, (9, 18), "\"verhaal");
    tell("a text without its end", &editor.shown(FILE));
    editor.change(FILE, "");
    tell("nothing at all", &editor.shown(FILE));
    editor.close(FILE);
    tell("closed", &editor.shown(FILE));
    assert!(editor.leave());
    insta::assert_snapshot!("a-script-is-mended", story);
}

#[test]
fn what_is_shown_is_what_check_finds() {
    // Every built-in method with one statement after the other left out.
    let mut editor = Editor::new();
    for (name, text) in METHODS {
        let file = format!("methods/{name}.rhai");
        editor.open(&file, text);
        let shown = editor.shown(&file);
        assert!(!shown.contains(" error: ") && !shown.contains(" warning: "), "{name}: {shown}");
        let lines: Vec<&str> = text.lines().collect();
        for left_out in (0..lines.len()).step_by(5) {
            let mut lines = lines.clone();
            lines[left_out] = "";
            let text = lines.join("\n");
            editor.change(&file, &text);
            let shown = editor.shown(&file);
            let found = found(&format!("{name}.rhai"), &text);
            for finding in &found {
                assert!(
                    shown.contains(finding),
                    "{name} without line {left_out}: {finding}\n{shown}"
                );
            }
            assert_eq!(shown.is_empty(), found.is_empty(), "{name}: {shown}");
        }
        editor.close(&file);
    }
}

/// What `check` says of a text: the error that it has, or all that is found.
fn found(name: &str, text: &str) -> Vec<String> {
    let look = || {
        let words = Words::new(Language::Dutch);
        match Host::new(Meter::none()).load(&Script::new(name, text)) {
            Ok(loaded) => {
                let (options, mut rules) = (Options::default(), loaded.rules.clone());
                let examined = examine(&words, &loaded.table, &options, &mut rules);
                examined.findings.into_iter().map(|finding| finding.text).collect()
            }
            Err(error) => vec![error.message.replace('\n', "\n    ")],
        }
    };
    on_script_thread(look).expect("a thread for scripts")
}

#[test]
fn columns_are_counted_as_the_editor_wants() {
    for (encodings, columns) in [
        (json!(["utf-8", "utf-16"]), "5:38-5:42"),
        (json!(["utf-16"]), "5:34-5:38"),
        (json!(["utf-32"]), "5:33-5:37"),
        (json!(["utf-7"]), "5:34-5:38"),
    ] {
        let general = json!({"general": {"positionEncodings": encodings}});
        let mut editor = Editor::that_can(Language::English, &general);
        editor.open(FILE, BANKJE);
        let shown = editor.shown(FILE);
        assert!(shown.starts_with(columns), "{encodings}: {shown}");
    }
}

#[test]
fn a_burst_of_changes_is_looked_at_once_it_is_over() {
    let mut editor = Editor::new();
    let right = BANKJE.replace("onyl", "may");
    editor.open(FILE, &right);
    // Each letter of a long title, as fast as the pipe takes them.
    let title = right.lines().position(|line| line.contains("title")).expect("a line");
    let line = u32::try_from(title).expect("a number");
    for _ in 0..500 {
        editor.edit(FILE, line, (34, 34), "é");
    }
    let shown = editor.shown(FILE);
    assert!(shown.contains("deelnemer"), "{shown}");
    assert!(editor.notices < 100, "{} of 500 states were looked at", editor.notices);
}

#[test]
fn a_script_that_never_ends_or_is_too_large_holds_nothing_up() {
    let mut editor = Editor::new();
    for (text, part) in [
        ("let m = method(\"a\"); loop { }".to_owned(), "this takes too many steps"),
        ("x".repeat(70_000), "a script has at most 65536 bytes"),
        (format!("let m = {}1", "(".repeat(30_000)), "error: "),
        (format!("let m = method(\"a\"){};", ".role(\"a\")".repeat(6_000)), "error: "),
        ("\u{0}\u{1}\u{feff}\u{202e}".to_owned(), "error: "),
        (format!("\u{feff}{BANKJE}"), "5:34-5:38 error: `onyl` is not a word of a phase"),
        (BANKJE.replace('\n', "\r\n"), "5:34-5:38 error: `onyl` is not a word of a phase"),
    ] {
        editor.open("methods/a.rhai", &text);
        let shown = editor.shown("methods/a.rhai");
        assert!(shown.contains(part), "{shown}");
        editor.close("methods/a.rhai");
    }
    editor.open(FILE, BANKJE);
    assert!(editor.shown(FILE).contains("onyl"));
}

#[test]
fn a_rehearsal_is_played_while_it_is_written() {
    let mut editor = Editor::new();
    editor.write(FILE, &BANKJE.replace("onyl", "only"));
    let story = "\
// Wie niet mag, hoort dat.
let s = rehearse(\"bankje\", #{ inbrenger: \"Anna\", deelnemer: [\"Bram\", \"Carla\"] });
s.play(`
    Anna verhaal: Er was eens.
    Bram vraag: Wat?
`);
expect(s.phase).is(\"vertellen\");
";
    let file = "scripts/bankje/een.rhai";
    editor.open(file, story);
    let mut told = editor.shown(file);
    editor.edit(file, 4, (20, 20), "\n    ! geweigerd");
    let _ = write!(told, "mended\n{}", editor.shown(file));
    editor.edit(file, 7, (19, 30), "\"ergens\"");
    let _ = write!(told, "the end is elsewhere\n{}", editor.shown(file));
    editor.edit(file, 7, (7, 14), "s.fase");
    let _ = write!(told, "a word of nobody\n{}", editor.shown(file));
    // Its method is changed in the editor, and no longer on disk alone.
    editor.edit(file, 7, (7, 13), "s.phase");
    editor.shown(file);
    editor.open(FILE, &BANKJE.replace("onyl", "only").replace("vertellen", "ergens"));
    let _ = write!(told, "the method was changed\n{}", editor.shown(file));
    insta::assert_snapshot!("a-rehearsal-is-played", told);
}

#[test]
fn what_is_no_script_is_left_alone() {
    let mut editor = Editor::new();
    for file in [".rhai/intervisie-methods.d.rhai", "methods/a.en.toml", "notes.md"] {
        editor.open(file, "module static; [x");
        assert_eq!(editor.shown(file), "", "{file}");
    }
}
