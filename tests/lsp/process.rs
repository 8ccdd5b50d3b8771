//! The program itself at the other end of a pipe.

use std::io::{BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use lsp_server::{Message, Notification, Request, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Program {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    _home: TempDir,
}

impl Program {
    fn start(arguments: &[&str]) -> Program {
        let home = tempfile::tempdir().expect("a folder");
        let mut command = Command::new(cargo_bin("intervisie"));
        command.args(arguments).env("INTERVISIE_HOME", home.path()).env("LC_ALL", "nl_NL.UTF-8");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.current_dir(home.path()).spawn().expect("it starts");
        let input = child.stdin.take().expect("a pipe");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        Program { child, input, output, _home: home }
    }

    fn write(&mut self, bytes: &[u8]) {
        self.input.write_all(bytes).expect("it reads");
        self.input.flush().expect("it reads");
    }

    /// Writes what calls itself so many bytes of JSON.
    fn write_body(&mut self, body: &str) {
        self.write(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    fn say(&mut self, message: &Message) {
        message.write(&mut self.input).expect("it reads");
    }

    fn ask(&mut self, id: i32, method: &str, params: Value) -> Response {
        self.say(&Request { id: id.into(), method: method.to_owned(), params }.into());
        loop {
            match self.next() {
                Message::Response(response) if response.id == id.into() => return response,
                _ => {}
            }
        }
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.say(&Notification { method: method.to_owned(), params }.into());
    }

    fn next(&mut self) -> Message {
        Message::read(&mut self.output).expect("a message").expect("it talks")
    }

    /// The next message, whatever it is.
    fn next_raw(&mut self) -> Value {
        let mut header = String::new();
        while !header.ends_with("\r\n\r\n") {
            let mut byte = [0];
            self.output.read_exact(&mut byte).expect("it talks");
            header.push(char::from(byte[0]));
        }
        let length = header.trim().rsplit(' ').next().and_then(|length| length.parse().ok());
        let mut body = vec![0; length.expect("a length")];
        self.output.read_exact(&mut body).expect("it talks");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// Its exit code, and what it wrote to standard error.
    fn end(self) -> (Option<i32>, String) {
        let Program { mut child, input, output, .. } = self;
        drop((input, output));
        let mut said = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
        (child.wait().expect("it ends").code(), said)
    }
}

#[test]
fn a_conversation_over_pipes() {
    for arguments in [&["lsp"][..], &["lsp", "--stdio"], &["--lang", "nl", "lsp"]] {
        let mut program = Program::start(arguments);
        let began = program.ask(1, "initialize", json!({"capabilities": {}}));
        let told = began.response_result.expect("it begins");
        assert_eq!(told["serverInfo"]["name"], "intervisie");
        program.tell("initialized", json!({}));
        let text = "let m = method(\"é\");";
        let document =
            json!({"uri": "untitled:a", "languageId": "rhai", "version": 7, "text": text});
        program.tell("textDocument/didOpen", json!({"textDocument": document}));
        let Message::Notification(shown) = program.next() else { panic!("it shows something") };
        assert_eq!(shown.params["version"], 7);
        let message = shown.params["diagnostics"][0]["message"].as_str().expect("a text");
        assert!(message.starts_with("`é`"), "{message}");
        let at = json!({"line": 0, "character": 0});
        let place = json!({"textDocument": {"uri": "untitled:a"}, "position": at});
        let hover = program.ask(2, "textDocument/hover", place).response_result;
        assert_eq!(hover.expect("an answer"), Value::Null);
        assert!(program.ask(3, "shutdown", Value::Null).response_result.is_ok());
        program.tell("exit", Value::Null);
        assert_eq!(program.end(), (Some(0), String::new()));
    }
}

#[test]
fn what_is_no_message_is_refused_and_the_next_is_read() {
    let mut program = Program::start(&["lsp"]);
    program.ask(1, "initialize", json!({"capabilities": {}}));
    let long = "9".repeat(30);
    for (body, code, id) in [
        ("{", -32700, Value::Null),
        ("", -32700, Value::Null),
        ("\u{0}", -32700, Value::Null),
        ("[]", -32600, Value::Null),
        ("3", -32600, Value::Null),
        ("{}", -32600, Value::Null),
        ("[{\"id\": 1, \"method\": \"x\"}]", -32600, Value::Null),
        ("{\"id\": 1.5, \"method\": \"x\"}", -32600, json!(1.5)),
        ("{\"id\": {\"a\": 1}, \"method\": \"x\"}", -32600, json!({"a": 1})),
        ("{\"id\": 7, \"method\": 3}", -32600, json!(7)),
    ] {
        program.write_body(body);
        let refused = program.next_raw();
        assert_eq!(refused["error"]["code"], code, "{body}");
        assert_eq!(refused["id"], id, "{body}");
        assert_eq!(refused["error"]["message"], "dit is geen bericht van het protocol");
    }
    // Bytes that are no text, headers that are none or say too much.
    program.write(b"Content-Length: 2\r\n\r\n\xff\xfe");
    assert_eq!(program.next_raw()["error"]["code"], -32700);
    program.write(b"Zomaar iets\r\n\r\n");
    assert_eq!(program.next_raw()["error"]["code"], -32700);
    program.write(format!("Content-Length: {long}\r\n\r\n").as_bytes());
    assert_eq!(program.next_raw()["error"]["code"], -32700);
    program.write(format!("{}\r\n\r\n", "x".repeat(10_000)).as_bytes());
    assert_eq!(program.next_raw()["error"]["code"], -32700);
    // An answer that nobody asked for, and one that is none, are nobody's business.
    program.write_body("{\"id\": 99, \"result\": null}");
    program.write_body("{\"id\": 99}");
    let last = "{\"jsonrpc\":\"2.0\",\"id\":\"laatst\",\"method\":\"shutdown\"}";
    let length = last.len();
    program.write(format!("\r\n\r\ncontent-length:{length}\r\nX: y\r\n\r\n{last}").as_bytes());
    let last = program.next_raw();
    assert_eq!((last["id"].clone(), last.get("error")), (json!("laatst"), None));
    program.tell("exit", Value::Null);
    assert_eq!(program.end(), (Some(0), String::new()));
}

#[test]
fn a_message_that_is_too_large_is_read_over() {
    let mut program = Program::start(&["lsp"]);
    program.write(format!("Content-Length: {}\r\n\r\n", 65 * 1024 * 1024).as_bytes());
    let block = vec![b' '; 1024 * 1024];
    for _ in 0..65 {
        program.write(&block);
    }
    assert_eq!(program.next_raw()["error"]["code"], -32600);
    assert!(program.ask(1, "initialize", json!({})).response_result.is_ok());
    // The rest of a message that never comes.
    program.write(b"Content-Length: 10000000000\r\n\r\n{");
    assert_eq!(program.end(), (Some(1), String::new()));
}
