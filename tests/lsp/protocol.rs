//! What an editor may do wrong, and is told.

use intervisie::words::Language;
use lsp_server::{Message, Request};
use serde_json::{Value, json};

use super::editor::Editor;

#[test]
fn nothing_is_answered_before_the_beginning_and_after_the_end() {
    let mut editor = Editor::silent(Language::English);
    let early = editor.ask("textDocument/hover", json!({}));
    assert_eq!(early, Err((-32002, "begin with “initialize”".to_owned())));
    // What is told before the beginning is nobody's.
    editor.tell("textDocument/didOpen", json!({"textDocument": 3}));
    editor.ask("initialize", json!({"capabilities": {}})).expect("it begins");
    let again = editor.ask("initialize", json!({"capabilities": {}}));
    assert_eq!(again.map_err(|(code, _)| code), Err(-32600));
    assert_eq!(editor.ask("shutdown", Value::Null), Ok(Value::Null));
    let late = editor.ask("textDocument/hover", json!({}));
    assert_eq!(late, Err((-32600, "after “shutdown” only “exit” can come".to_owned())));
    assert_eq!(editor.ask("shutdown", Value::Null).map_err(|(code, _)| code), Err(-32600));
    editor.tell("textDocument/didOpen", json!({}));
    editor.tell("exit", Value::Null);
    assert!(editor.hear_end());
}

#[test]
fn who_goes_away_without_a_word_is_not_through() {
    assert!(!Editor::silent(Language::Dutch).hear_end());
    assert!(!Editor::new().hear_end());
    let editor = Editor::new();
    editor.tell("exit", Value::Null);
    assert!(!editor.hear_end());
    let editor = Editor::silent(Language::Dutch);
    editor.tell("exit", Value::Null);
    assert!(!editor.hear_end());
}

#[test]
fn what_is_not_understood_is_said_to_be_so() {
    let mut editor = Editor::that_can(Language::English, &json!({}));
    let unknown = editor.ask("textDocument/rename", json!({}));
    assert_eq!(unknown, Err((-32601, "“textDocument/rename” cannot be asked here".to_owned())));
    let asked = editor.ask("$/verzonnen", json!([]));
    assert_eq!(asked.map_err(|(code, _)| code), Err(-32601));
    for params in [json!(null), json!([]), json!({"textDocument": {"uri": 3}})] {
        let asked = editor.ask("textDocument/hover", params);
        let (code, why) = asked.expect_err("that is no place");
        assert_eq!(code, -32602);
        assert!(why.starts_with("“textDocument/hover” is not understood like this: "), "{why}");
    }
    // Of what is told wrongly the log speaks; what nobody knows is passed over.
    editor.tell("textDocument/didChange", json!({"textDocument": {"uri": "a"}}));
    editor.tell("$/setTrace", json!({"value": "off"}));
    editor.tell("verzonnen", json!([1, 2]));
    let asked = editor.ask("textDocument/hover", place(&editor.uri("methods/a.rhai"), 0, 0));
    assert_eq!(asked, Ok(Value::Null));
    let told = format!("{:?}", editor.told);
    assert!(told.contains("“textDocument/didChange” is not understood like this"), "{told}");
    assert!(editor.leave());
}

#[test]
fn what_is_not_open_has_no_answer_and_what_is_no_file_has() {
    let mut editor = Editor::new();
    let (closed, untitled) = ("methods/dicht.rhai", "untitled:Untitled-1");
    let uri = editor.uri(closed);
    for question in ["hover", "completion", "definition", "documentSymbol"] {
        let asked = editor.ask(&format!("textDocument/{question}"), place(&uri, 3, 3));
        assert_eq!(asked, Ok(Value::Null), "{question}");
    }
    editor.change(closed, "let m = ");
    editor.close(closed);
    editor.tell("textDocument/didSave", json!({"textDocument": {"uri": uri}}));
    editor.open(untitled, "let m = method(\"a\");\nm.onyl();");
    let shown = editor.shown(untitled);
    assert!(shown.starts_with("1:2-1:6 error: `onyl` is not a word of a method"), "{shown}");
    let hover = editor.ask("textDocument/hover", place(untitled, 0, 10)).expect("an answer");
    assert!(hover["contents"]["value"].as_str().expect("text").starts_with("**`method`**"));
    for odd in [":", "rommel:", "file:///%00", "git:/a/b.rhai?x=%FF", "file://elders/a.rhai"] {
        editor.open(odd, "let m = ");
        let asked = editor.ask("textDocument/documentSymbol", place(odd, 0, 0));
        assert_eq!(asked, Ok(json!([])), "{odd}");
    }
    assert!(editor.leave());
}

#[test]
fn places_far_outside_are_no_places() {
    let mut editor = Editor::new();
    let file = "methods/a.rhai";
    editor.open(file, "let m = method(\"a\");");
    let uri = editor.uri(file);
    for (line, column) in [(0, u32::MAX), (u32::MAX, 0), (u32::MAX, u32::MAX)] {
        for question in ["hover", "completion", "definition"] {
            let asked = editor.ask(&format!("textDocument/{question}"), place(&uri, line, column));
            assert!(asked.is_ok(), "{asked:?}");
        }
    }
    editor.edit(file, u32::MAX, (7, 3), "let n = m.titel(\"A\");");
    assert!(editor.shown(file).starts_with("0:30-0:35 error: `titel`"));
}

#[test]
fn a_folder_can_be_opened_and_files_looked_after() {
    let can = json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}});
    let mut editor = Editor::that_can(Language::Dutch, &can);
    let untitled = "untitled:a";
    editor.write(
        "ander/methods/basis.rhai",
        "let m = method(\"basis\"); m.role(\"a\"); m.phase(\"b\");",
    );
    editor.open(untitled, "let m = extend(\"basis\").named(\"a\");");
    assert!(editor.shown(untitled).contains("there is no method `basis`"));
    let folder = |path: &str| json!([{"uri": editor.uri(path), "name": "x"}]);
    let event = json!({"event": {"added": folder("ander"), "removed": folder("")}});
    editor.tell("workspace/didChangeWorkspaceFolders", event);
    let shown = editor.shown(untitled);
    assert!(!shown.contains("there is no method"), "{shown}");
    let asked: Vec<&Request> = editor
        .told
        .iter()
        .filter_map(|message| match message {
            Message::Request(request) => Some(request),
            _ => None,
        })
        .collect();
    let [asked] = asked[..] else { panic!("one thing is asked: {asked:?}") };
    assert_eq!(asked.method, "client/registerCapability");
    assert!(asked.params.to_string().contains("**/*.en.toml"), "{}", asked.params);
}

fn place(uri: &str, line: u32, column: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": column}})
}
