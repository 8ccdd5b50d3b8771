//! Where something was declared, and what a document holds.

use std::fmt::Write as _;
use std::fs;

use intervisie::script::METHODS;
use intervisie::words::Language;
use serde_json::{Value, json};

use super::editor::{Editor, place};

const MINE: &str = "methods/mijn.rhai";

const BASE: &str = "\
// De basis.
let m = method(\"basis\");
let wie = m.role(\"inbrenger\").exactly(1);
m.kinds([\"verhaal\", \"vraag\"]);
m.topics(\"kleur\").topic(\"rood\");
m.phase(\"een\").may(wie, \"verhaal\");
";

#[test]
fn a_name_leads_to_where_it_was_declared() {
    let mut editor = Editor::new();
    editor.write("methods/basis.rhai", BASE);
    let mut story = String::new();
    for at in [
        "let m = extend(\"ba¦sis\").named(\"mijn\");",
        "let m = ext¦end(\"basis\").named(\"mijn\");",
        "let m = extend(\"basis\"); m.phase_of(\"ee¦n\")",
        "let m = extend(\"basis\"); m.role_of(\"inbrenger¦\")",
        "let m = extend(\"basis\"); m.remove(\"¦een\")",
        "let m = extend(\"basis\"); m.remove(\"kl¦eur\")",
        "let m = extend(\"basis\"); let f = m.phase(\"x\"); f.may(everyone, [\"é\", \"vr¦aag\"])",
        "let m = extend(\"basis\"); m.topics_of(\"kleur\").of(\"ro¦od\")",
        "let m = extend(\"basis\"); m.kind(\"nieuw\"); m.phase(\"x\").may(everyone, \"nie¦uw\")",
        "let één = 1; let m = method(\"a\"); f(éé¦n)",
        "let m = extend(\"methods/ba¦sis.rhai\");",
        "let m = extend(\"kommeer\"); m.phase_of(\"ver¦kennen\")",
        "let m = method(\"a\"); m.borrow(\"bij¦eenkomst\", \"casuskeuze\")",
        "let m = method(\"a\"); m.borrow(\"bijeenkomst\", \"casus¦keuze\")",
        "let m = extend(\"ver¦zonnen\")",
        "let m = extend(\"basis\"); m.phase_of(\"ver¦zonnen\")",
        "// let m = extend(\"ba¦sis\")",
        "let m = method(\"a\"); m.ti¦tle(\"A\")",
        "¦",
    ] {
        let location = editor.ask_at("definition", MINE, at);
        let told = if location.is_null() { "nowhere".to_owned() } else { place(&location) };
        let _ = writeln!(story, "{at}\n  {}", editor.without_project(&told));
    }
    insta::assert_snapshot!("where-a-name-was-declared", story);
}

#[test]
fn a_method_of_the_program_is_a_file_that_can_be_read_only() {
    let mut editor = Editor::new();
    editor.ask_at("definition", MINE, "let m = extend(\"inci¦dent\")");
    let path = editor.path("cache/methods/incident.rhai");
    let (_, text) = METHODS.iter().find(|(name, _)| *name == "incident").expect("it is there");
    assert_eq!(fs::read_to_string(&path).expect("a file"), *text);
    assert!(fs::metadata(&path).expect("a file").permissions().readonly());
    // The editor opens it, and it is as good as it was.
    editor.open("cache/methods/incident.rhai", text);
    let shown = editor.shown("cache/methods/incident.rhai");
    assert!(!shown.contains(" error: ") && !shown.contains(" warning: "), "{shown}");
    // Where the folder cannot be made, the editor is told.
    let mut editor = Editor::new();
    editor.write("cache", "a file");
    let location = editor.ask_at("definition", MINE, "let m = extend(\"inci¦dent\")");
    assert_eq!(location, Value::Null);
    let told = format!("{:?}", editor.told);
    assert!(told.contains("incident kan niet als bestand worden neergezet"), "{told}");
}

#[test]
fn a_document_holds_what_it_declares() {
    let text =
        format!("{BASE}let x = m.borrow(\"ui\");\nm.phase_of(\"een\")\n    .title(\"Een\");\n");
    let mut story = String::new();
    for tree in [true, false] {
        let symbols = json!({"hierarchicalDocumentSymbolSupport": tree});
        let can = json!({"textDocument": {"documentSymbol": symbols}});
        let mut editor = Editor::that_can(Language::English, &can);
        editor.open(MINE, &text);
        let document = json!({"textDocument": {"uri": editor.uri(MINE)}});
        let parts = editor.ask("textDocument/documentSymbol", document).expect("an answer");
        for part in parts.as_array().expect("a list") {
            let range = if tree { &part["range"] } else { &part["location"]["range"] };
            let what = if tree { &part["detail"] } else { &part["containerName"] };
            let lines = format!("{}-{}", range["start"]["line"], range["end"]["line"]);
            let _ = writeln!(story, "{lines} {} {}", part["name"], what);
        }
        story.push('\n');
    }
    insta::assert_snapshot!("what-a-document-holds", story);
}
