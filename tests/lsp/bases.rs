//! Scripts that stand on each other: what goes wrong in one that another shows, and where.

use std::fmt::Write as _;

use intervisie::words::Language;
use serde_json::json;

use super::editor::Editor;

const BASE: &str = "\
let m = method(\"basis\");
let a = m.role(\"inbrenger\").exactly(1);
let d = m.role(\"deelnemer\").at_least(1);
m.kinds([\"verhaal\", \"vraag\"]);
m.phase(\"een\").may(a, \"verhaal\");
m.phase(\"twee\").may(d, \"vraag\");
";

const VARIANT: &str = "\
// Een variant.
let m = extend(\"basis\").named(\"mijn\");
m.phase_of(\"twee\").title(\"Vragen\");
";

const ON: &str = "methods/basis.rhai";
const MINE: &str = "methods/mijn.rhai";

#[test]
fn a_base_counts_as_it_stands_in_the_editor() {
    let mut editor = Editor::new();
    let mut story = String::new();
    let mut tell = |what: &str, editor: &mut Editor, parts: [&str; 2]| {
        let (base, mine) = (editor.shown_with(ON, parts[0]), editor.shown_with(MINE, parts[1]));
        let _ = write!(story, "{what}\nbasis.rhai\n{base}mijn.rhai\n{mine}\n");
    };
    editor.write(ON, &BASE.replace("twee", "drie"));
    editor.open(MINE, VARIANT);
    let on_disk = editor.shown_with(MINE, "there is no phase `twee`");
    assert!(on_disk.contains("drie"), "{on_disk}");
    editor.open(ON, BASE);
    tell("open, with the phase that the variant wants", &mut editor, ["", ""]);
    editor.change(ON, &BASE.replace("twee", "vier"));
    tell("the phase is called otherwise", &mut editor, ["", "vier"]);
    editor.change(ON, &BASE.replace("m.kinds", "m.kindd"));
    tell("the base is broken", &mut editor, ["kindd", "basis.rhai:4"]);
    editor.change(ON, &BASE.replace("d, \"vraag\"", "a, \"vraag\""));
    tell("of the base something is found", &mut editor, ["deelnemer", ""]);
    editor.close(ON);
    tell("closed: what is on disk counts", &mut editor, ["", "drie"]);
    insta::assert_snapshot!("a-base-in-the-editor", story);
}

#[test]
fn an_error_of_a_base_is_shown_in_its_file() {
    let mut editor = Editor::new();
    editor.write(ON, &BASE.replace("m.kinds", "m.kindd"));
    editor.open(MINE, VARIANT);
    let mut story = format!("mijn.rhai\n{}", editor.shown(MINE));
    let _ = write!(story, "basis.rhai\n{}", editor.shown(ON));
    // What is found of it while the variant is looked at says so.
    editor.write(ON, &BASE.replace("d, \"vraag\"", "a, \"vraag\""));
    editor.tell("workspace/didChangeWatchedFiles", json!({"changes": []}));
    let _ = write!(story, "\nwritten anew\nmijn.rhai\n{}", editor.shown(MINE));
    let _ = write!(story, "basis.rhai\n{}", editor.shown(ON));
    editor.close(MINE);
    let _ = write!(story, "\nclosed\nmijn.rhai\n{}", editor.shown(MINE));
    let _ = write!(story, "basis.rhai\n{}", editor.shown(ON));
    insta::assert_snapshot!("an-error-of-a-base", story);
}

#[test]
fn what_has_no_file_is_told_where_the_script_comes_to_it() {
    let mut editor = Editor::new();
    let mut story = String::new();
    for (what, text) in [
        ("no such method", "let m = extend(\"incidnet\").named(\"mijn\");"),
        (
            "a phase that is not there",
            "let m = method(\"mijn\");\nm.borrow(\"kommeer\", \"delne\");",
        ),
        (
            "something of a built-in method can never happen now",
            "// Mijn.\nlet m = extend(\"kommeer\")\n    .named(\"mijn\");\nm.remove(\"inbreng\");",
        ),
        ("a circle", "let m = extend(\"mijn\").named(\"mijn\");"),
    ] {
        editor.open(MINE, text);
        let _ = write!(story, "{what}\n{}\n", editor.shown(MINE));
        editor.close(MINE);
    }
    insta::assert_snapshot!("what-has-no-file", story);
}

#[test]
fn a_story_says_that_its_method_is_wrong() {
    let mut editor = Editor::new();
    editor.write(ON, &BASE.replace("m.kinds", "m.kindd"));
    let story = "scripts/basis/een.rhai";
    editor.open(story, "// Een verhaal.\nlet s = rehearse(\"basis\", #{ inbrenger: \"Anna\" });");
    let told = format!("een.rhai\n{}basis.rhai\n{}", editor.shown(story), editor.shown(ON));
    insta::assert_snapshot!("a-method-of-a-story", told);
}

#[test]
fn a_method_far_down_refreshes_what_stands_on_it() {
    let mut editor = Editor::new();
    editor.write("methods/midden.rhai", "let m = extend(\"basis\").named(\"midden\");");
    editor.write(ON, BASE);
    editor.open(MINE, &VARIANT.replace("\"basis\"", "\"midden\""));
    assert_eq!(editor.shown(MINE), "");
    editor.open(ON, &BASE.replace("twee", "drie"));
    let shown = editor.shown_with(MINE, "error");
    assert!(shown.contains("there is no phase `twee`"), "{shown}");
    // A method that was missing is there as soon as it is open.
    editor.change(MINE, "let m = extend(\"nieuw\").named(\"mijn\");");
    assert!(editor.shown(MINE).contains("there is no method `nieuw`"));
    editor.open("methods/nieuw.rhai", &BASE.replace("\"basis\"", "\"nieuw\""));
    assert_eq!(editor.shown(MINE), "");
    // By its path, from the folder of the project.
    editor.change(MINE, "let m = extend(\"methods/nieuw.rhai\").named(\"mijn\");");
    assert_eq!(editor.shown(MINE), "");
    editor.change("methods/nieuw.rhai", "let m = ");
    assert!(editor.shown_with(MINE, "error").contains("nieuw.rhai:1"));
}

#[test]
fn an_overlay_is_told_what_it_lacks() {
    let mut editor = Editor::that_can(Language::English, &json!({}));
    let overlay = "methods/basis.en.toml";
    let text = "title = \"Basis\"\n[roles.inbrenger]\nname = \"presenter\"\n[phases.een]\n\
                may = [\"so\", \"more\"]\n";
    editor.write(overlay, text);
    editor.open(ON, BASE);
    let mut story = editor.shown(overlay);
    assert_eq!(editor.shown(ON), "");
    editor.write(overlay, "title = 3\n");
    editor.tell("textDocument/didSave", json!({"textDocument": {"uri": editor.uri(ON)}}));
    let _ = write!(story, "\nno text\nbasis.rhai\n{}", editor.shown(ON));
    let _ = write!(story, "basis.en.toml\n{}", editor.shown(overlay));
    // It counts as it stands in the editor too.
    editor.open(overlay, "title = \"Basis\"\n[roles\n");
    let _ = write!(story, "\na bracket is missing\n{}", editor.shown_with(ON, "toml:2"));
    let _ = write!(story, "basis.en.toml\n{}", editor.shown_with(overlay, "error"));
    insta::assert_snapshot!("an-overlay", story);
}
