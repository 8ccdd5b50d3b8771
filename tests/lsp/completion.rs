//! What may be written at a place, and what there is to know about what stands there.

use std::fmt::Write as _;

use intervisie::words::Language;
use serde_json::{Value, json};

use super::editor::Editor;

const BEFORE: &str = "\
let m = extend(\"incident\").named(\"mijn\");
m.borrow(\"bijeenkomst\", \"terugblik\");
let groep = m.role(\"groep\").at_least(2);
let kleur = m.topics(\"kleur\").topic(\"feiten\").topic(\"gevoel\");
m.kinds([\"één\", \"twee\"]);
let fase = m.phase(\"slot\");
";

fn labels(proposals: &Value) -> Vec<&str> {
    let all = proposals.as_array().expect("a list");
    all.iter().map(|one| one["label"].as_str().expect("a label")).collect()
}

#[test]
fn a_word_is_proposed_with_its_form_and_what_it_says() {
    let mut editor = Editor::new();
    let text = format!("{BEFORE}fase.at_m¦");
    let proposals = editor.ask_at("completion", "methods/mijn.rhai", &text);
    let find = |word: &str| {
        let all = proposals.as_array().expect("a list");
        all.iter().find(|one| one["label"] == word).expect("it is proposed").clone()
    };
    let words: Vec<Value> = ["at_most", "may", "silent", "leads"]
        .into_iter()
        .filter(|word| labels(&proposals).contains(word))
        .map(find)
        .collect();
    insta::assert_snapshot!("words-of-a-phase", pretty(&words));
}

#[test]
fn after_a_dot_stand_the_words_of_what_is_before_it() {
    let mut editor = Editor::new();
    let mut story = String::new();
    for at in [
        "m.¦",
        "groep.¦",
        "kleur.¦",
        "m.kind_of(\"één\").¦",
        "5.¦",
        "2.minutes.¦",
        "(groep + everyone).¦",
        "fase.on_act(\"één\", |s| if s.¦",
        "m.phase_of(\"delen\")\n    .may(groep, \"één\")\n    .w¦\nm.role(\"x\");",
        "expect(1).¦",
        "\"een tekst\".¦",
    ] {
        let text = format!("{BEFORE}{at}");
        let proposals = editor.ask_at("completion", "methods/mijn.rhai", &text);
        let _ = writeln!(story, "{at}\n  {}", labels(&proposals).join(" "));
    }
    insta::assert_snapshot!("words-after-a-dot", story);
}

#[test]
fn elsewhere_stand_the_words_that_are_said_by_themselves() {
    let mut editor = Editor::new();
    let mut story = String::new();
    for at in ["fase.must(¦", "¦", "let ¦", "// ¦", "fase.title(`¦`)", "12¦"] {
        let text = format!("{BEFORE}{at}");
        let proposals = editor.ask_at("completion", "methods/mijn.rhai", &text);
        let _ = writeln!(story, "{at}\n  {}", labels(&proposals).join(" "));
    }
    let text = "let s = rehearse(\"incident\", #{});\n¦";
    let proposals = editor.ask_at("completion", "scripts/mijn/a.rhai", text);
    let _ = writeln!(story, "a rehearsal\n  {}", labels(&proposals).join(" "));
    insta::assert_snapshot!("words-by-themselves", story);
}

#[test]
fn between_quotes_stand_the_ids_that_can_be_meant() {
    let mut editor = Editor::new();
    editor.write("methods/eigen.rhai", "let m = method(\"eigen\");");
    editor.write("own/methods/altijd.rhai", "let m = method(\"altijd\");");
    let mut story = String::new();
    for at in [
        "m.phase_of(\"¦",
        "m.role_of(\"¦\")",
        "m.topics_of(\"¦\")",
        "fase.may(groep, \"¦\")",
        "fase.may(groep, [\"twee\", \"é¦\"])",
        "kleur.of(\"¦\")",
        "fase.may(groep, act(\"één\").tagged(\"¦",
        "fase.before(\"¦\")",
        "m.borrow(\"¦\")",
        "m.borrow(\"ui\", \"¦\")",
        "m.phase(\"¦\")",
        "fase.title(\"¦\")",
    ] {
        let text = format!("{BEFORE}{at}");
        let proposals = editor.ask_at("completion", "methods/mijn.rhai", &text);
        let _ = writeln!(story, "{at}\n  {}", labels(&proposals).join(" "));
    }
    let text = "let s = rehearse(\"kommeer\", #{});\ns.skip_to(\"¦\");";
    let proposals = editor.ask_at("completion", "scripts/mijn/a.rhai", text);
    let _ = writeln!(story, "a rehearsal of kommeer\n  {}", labels(&proposals).join(" "));
    insta::assert_snapshot!("ids-between-quotes", story);
}

#[test]
fn what_is_put_there_takes_the_place_of_what_stands_there() {
    let mut editor = Editor::new();
    let one = |editor: &mut Editor, at: &str, label: &str| {
        let text = format!("{BEFORE}{at}");
        let proposals = editor.ask_at("completion", "methods/mijn.rhai", &text);
        let all = proposals.as_array().expect("a list");
        let found = all.iter().find(|one| one["label"] == label).expect("it is proposed");
        found["textEdit"].to_string()
    };
    let edit = |start: u32, end: u32, text: &str| {
        let at = |column: u32| json!({"line": 6, "character": column});
        json!({"newText": text, "range": {"start": at(start), "end": at(end)}}).to_string()
    };
    let told = one(&mut editor, "/*🧅*/ fase.ma¦", "may");
    assert_eq!(told, edit(12, 14, "may(${1:who}, ${2:what})$0"));
    // What has its brackets gets no others.
    let told = one(&mut editor, "fase.m¦x(groep)", "may");
    assert_eq!(told, edit(5, 6, "may"));
    let told = one(&mut editor, "fase.may(groep, \"t¦wé\")", "twee");
    assert_eq!(told, edit(17, 20, "twee"));
    // An editor that fills in no holes gets the word.
    let mut editor = Editor::that_can(Language::Dutch, &json!({}));
    assert_eq!(one(&mut editor, "fase.ma¦", "may"), edit(5, 7, "may"));
    assert_eq!(one(&mut editor, "fase.¦", "prelude"), edit(5, 5, "prelude()"));
}

#[test]
fn a_word_is_explained_where_it_stands() {
    let mut editor = Editor::new();
    let mut story = String::new();
    for at in [
        "fase.m¦ay(groep, \"één\")",
        "groep.at_most¦(2)",
        "fase.at_most(5.min¦utes)",
        "every¦one",
        "x.tit¦le(\"a\")",
        "fase.may(groep, \"éé¦n\")",
        "m.phase_of(\"de¦len\")",
        "gro¦ep",
        "fase.title(\"m¦ay\")",
        "// m¦ay",
        "fase¦.verzonnen()",
    ] {
        let text = format!("{BEFORE}{at}");
        let hover = editor.ask_at("hover", "methods/mijn.rhai", &text);
        let told = hover["contents"]["value"].as_str().unwrap_or("nothing\n");
        let _ = writeln!(story, "=== {at}\n{told}");
    }
    let text = "let s = rehearse(\"ui\", #{});\nexpect(s.ph¦ase).is(\"a\");";
    let hover = editor.ask_at("hover", "scripts/mijn/a.rhai", text);
    let _ =
        writeln!(story, "=== a rehearsal\n{}", hover["contents"]["value"].as_str().expect("text"));
    insta::assert_snapshot!("what-a-word-says", story);
}

#[test]
fn an_editor_without_markdown_gets_plain_text() {
    let mut editor = Editor::that_can(Language::Dutch, &json!({}));
    let hover = editor.ask_at("hover", "methods/mijn.rhai", "every¦one");
    assert_eq!(hover["contents"]["kind"], "plaintext");
    let proposals = editor.ask_at("completion", "methods/mijn.rhai", "every¦");
    assert_eq!(proposals[0]["documentation"]["kind"], "plaintext");
}

fn pretty(values: &[Value]) -> String {
    let shown: Vec<String> = values.iter().map(|value| format!("{value:#}")).collect();
    shown.join("\n")
}
