//! An editor without a screen: it opens, changes and asks, and keeps what it is shown.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use intervisie::lsp::{Setup, serve};
use intervisie::script::{Meter, Tongue};
use intervisie::words::Language;
use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long an answer may take on a machine that is busy; nothing waits for as long as this.
const PATIENCE: Duration = Duration::from_mins(2);

/// An editor with a project open.
pub(super) struct Editor {
    pub(super) connection: Connection,
    server: JoinHandle<io::Result<bool>>,
    disk: TempDir,
    asked: i32,
    versions: BTreeMap<String, i32>,
    shown: BTreeMap<String, (Option<i32>, String)>,
    /// How often anything was shown.
    pub(super) notices: usize,
    /// What else it was told or asked.
    pub(super) told: Vec<Message>,
}

impl Editor {
    /// An editor that can do all that is asked of one.
    pub(super) fn new() -> Editor {
        Editor::that_can(
            Language::Dutch,
            &json!({
                "textDocument": {
                    "completion": {"completionItem": {
                        "snippetSupport": true,
                        "documentationFormat": ["markdown"],
                    }},
                    "hover": {"contentFormat": ["markdown"]},
                    "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                    "publishDiagnostics": {"relatedInformation": true},
                },
            }),
        )
    }

    /// An editor that can do this, and has said hello.
    pub(super) fn that_can(language: Language, capabilities: &Value) -> Editor {
        let mut editor = Editor::silent(language);
        let params = json!({
            "processId": null,
            "rootUri": editor.uri(""),
            "capabilities": capabilities,
        });
        editor.ask("initialize", params).expect("it begins");
        editor.tell("initialized", json!({}));
        editor
    }

    /// An editor that has said nothing yet.
    pub(super) fn silent(language: Language) -> Editor {
        let disk = tempfile::tempdir().expect("a folder");
        let setup = Setup {
            language,
            tongue: (language == Language::English).then_some(Tongue::English),
            meter: Meter::none(),
            methods: vec![disk.path().join("own/methods")],
            cache: Some(disk.path().join("cache")),
        };
        let (near, far) = Connection::memory();
        let server = thread::spawn(move || serve(&far, &setup));
        Editor {
            connection: near,
            server,
            disk,
            asked: 0,
            versions: BTreeMap::new(),
            shown: BTreeMap::new(),
            notices: 0,
            told: Vec::new(),
        }
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.disk.path().join(path)
    }

    pub(super) fn uri(&self, path: &str) -> String {
        if path.contains(':') {
            return path.to_owned();
        }
        format!("file://{}", self.path(path).display())
    }

    /// Writes a file, behind the back of the server.
    pub(super) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(super) fn ask(&mut self, method: &str, params: Value) -> Result<Value, (i32, String)> {
        self.asked += 1;
        let id = self.asked.into();
        let request = Request { id, method: method.to_owned(), params };
        self.connection.sender.send(request.into()).expect("it listens");
        loop {
            match self.next() {
                Message::Response(response) if response.id == self.asked.into() => {
                    return response.response_result.map_err(|error| (error.code, error.message));
                }
                message => self.keep(message),
            }
        }
    }

    pub(super) fn tell(&self, method: &str, params: Value) {
        let note = Notification { method: method.to_owned(), params };
        self.connection.sender.send(note.into()).expect("it listens");
    }

    pub(super) fn open(&mut self, path: &str, text: &str) {
        let uri = self.uri(path);
        self.versions.insert(uri.clone(), 1);
        let document = json!({"uri": uri, "languageId": "rhai", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Puts another text in the place of the whole one.
    pub(super) fn change(&mut self, path: &str, text: &str) {
        self.change_with(path, &json!([{ "text": text }]));
    }

    /// Changes parts of the text, each a line and two columns, and what comes there.
    pub(super) fn edit(&mut self, path: &str, line: u32, columns: (u32, u32), text: &str) {
        let at = |column: u32| json!({"line": line, "character": column});
        let range = json!({"start": at(columns.0), "end": at(columns.1)});
        self.change_with(path, &json!([{ "range": range, "text": text }]));
    }

    fn change_with(&mut self, path: &str, changes: &Value) {
        let uri = self.uri(path);
        let version = self.versions.entry(uri.clone()).or_default();
        *version += 1;
        let document = json!({"uri": uri, "version": *version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.tell("textDocument/didChange", params);
    }

    pub(super) fn close(&mut self, path: &str) {
        let uri = self.uri(path);
        self.versions.remove(&uri);
        self.tell("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }

    /// What is shown of a file next, of its present text if it is open.
    pub(super) fn shown(&mut self, path: &str) -> String {
        self.shown_with(path, "")
    }

    /// What is shown of a file as soon as this stands in it.
    pub(super) fn shown_with(&mut self, path: &str, part: &str) -> String {
        let uri = self.uri(path);
        let version = self.versions.get(&uri).copied();
        loop {
            if let Some((_, text)) =
                self.shown.remove(&uri).filter(|(of, text)| (*of == version) && text.contains(part))
            {
                return text;
            }
            let message = self.next();
            self.keep(message);
        }
    }

    /// Asks something about the place of `¦` in a text, which is then the whole document.
    pub(super) fn ask_at(&mut self, question: &str, path: &str, text: &str) -> Value {
        let (before, _) = text.split_once('¦').expect("a cursor");
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        let text = text.replacen('¦', "", 1);
        if self.versions.contains_key(&self.uri(path)) {
            self.change(path, &text);
        } else {
            self.open(path, &text);
        }
        let position = json!({"line": line, "character": column});
        let document = json!({"uri": self.uri(path)});
        let params = json!({"textDocument": document, "position": position});
        self.ask(&format!("textDocument/{question}"), params).expect("an answer")
    }

    /// Ends it as the protocol wants, and hears whether the server thinks so too.
    pub(super) fn leave(mut self) -> bool {
        self.ask("shutdown", Value::Null).expect("it ends");
        self.tell("exit", Value::Null);
        self.hear_end()
    }

    /// Waits until the server is through.
    pub(super) fn hear_end(self) -> bool {
        let Editor { connection, server, .. } = self;
        drop(connection);
        server.join().expect("it does not fail").expect("it has threads")
    }

    /// The project left out of a text.
    pub(super) fn without_project(&self, text: &str) -> String {
        text.replace(&self.disk.path().display().to_string(), "PROJECT")
    }

    fn next(&self) -> Message {
        self.connection.receiver.recv_timeout(PATIENCE).expect("something comes")
    }

    fn keep(&mut self, message: Message) {
        match message {
            Message::Notification(note) if note.method == "textDocument/publishDiagnostics" => {
                let uri = note.params["uri"].as_str().expect("an address").to_owned();
                let version = note.params["version"]
                    .as_i64()
                    .map(|version| i32::try_from(version).expect("a version"));
                let told = self.without_project(&told(&note.params["diagnostics"]));
                self.notices += 1;
                self.shown.insert(uri, (version, told));
            }
            other => self.told.push(other),
        }
    }
}

/// Remarks, a line each, and what belongs to one below it.
fn told(remarks: &Value) -> String {
    let mut text = String::new();
    for remark in remarks.as_array().expect("a list") {
        assert_eq!(remark["source"], "intervisie");
        let severity = match remark["severity"].as_u64() {
            Some(1) => "error",
            Some(2) => "warning",
            _ => "note",
        };
        let message = remark["message"].as_str().expect("a text").replace('\n', "\n    ");
        let _ = writeln!(text, "{} {severity}: {message}", range(&remark["range"]));
        for aside in remark["relatedInformation"].as_array().into_iter().flatten() {
            let (at, what) = (place(&aside["location"]), aside["message"].as_str());
            let _ = writeln!(text, "    {at}: {}", what.expect("a text"));
        }
    }
    text
}

/// A location, with the file that it is in.
pub(super) fn place(location: &Value) -> String {
    let uri = location["uri"].as_str().expect("an address");
    format!("{uri} {}", range(&location["range"]))
}

/// A range as `line:column-line:column`, all from 0.
fn range(range: &Value) -> String {
    let at = |at: &Value| format!("{}:{}", at["line"], at["character"]);
    format!("{}-{}", at(&range["start"]), at(&range["end"]))
}
