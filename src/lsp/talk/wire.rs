//! Messages as they go over a pipe: a header that says how long it is, and so many bytes of JSON.
//! What cannot be read is answered, and the next message is read.

use std::io::{self, BufRead, Read as _, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder};

use lsp_server::{Connection, ErrorCode, Message};
use serde_json::{Value, json};

use super::server::{Setup, serve};
use crate::words::Words;

/// Bytes of one message; a longer one is read over and refused.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Bytes of one line of a header.
const LONGEST_LINE: u64 = 4 * 1024;

/// What came in.
enum Incoming {
    Message(Message),
    /// What is no message, and the id that somebody may wait for.
    Refused(ErrorCode, Value),
    /// Nothing to answer.
    Nothing,
    End,
}

/// What a header says of how long a message is.
enum Header {
    Length(u64),
    Without,
    End,
}

/// Serves whoever writes to `input` and reads from `output`, until one of them ends. Answers
/// whether the other side ended it as the protocol wants.
///
/// # Errors
/// The system gives no thread.
pub fn serve_over(
    input: impl BufRead + Send + 'static,
    output: impl Write + Send + 'static,
    setup: &Setup,
) -> io::Result<bool> {
    let (near, Connection { sender, receiver }) = Connection::memory();
    let output = Arc::new(Mutex::new(output));
    let (refusals, words) = (Arc::clone(&output), Words::new(setup.language));
    let unreadable = words.tell("lsp-unreadable");
    // Nobody waits for whoever reads: the next line may never come.
    let reader = Builder::new().name("lsp-reader".to_owned());
    reader.spawn(move || {
        let mut input = input;
        loop {
            match read(&mut input).unwrap_or(Incoming::End) {
                Incoming::Message(message) => {
                    if sender.send(message).is_err() {
                        return;
                    }
                }
                Incoming::Refused(code, id) => refuse(&refusals, code, &id, &unreadable),
                Incoming::Nothing => {}
                Incoming::End => return,
            }
        }
    })?;
    thread::scope(|scope| {
        let writer = Builder::new().name("lsp-writer".to_owned());
        writer.spawn_scoped(scope, || {
            for message in receiver {
                let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
                if message.write(&mut *output).is_err() {
                    return;
                }
            }
        })?;
        let ended = serve(&near, setup);
        drop(near);
        ended
    })
}

/// Says that what came in is no message. Where nobody listens, nothing is lost.
fn refuse(output: &Mutex<impl Write>, code: ErrorCode, id: &Value, why: &str) {
    let error = json!({ "code": code as i32, "message": why });
    let answer = json!({ "jsonrpc": "2.0", "id": id, "error": error }).to_string();
    let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
    let framed = format!("Content-Length: {}\r\n\r\n{answer}", answer.len());
    let _ = output.write_all(framed.as_bytes()).and_then(|()| output.flush());
}

fn read(input: &mut impl BufRead) -> io::Result<Incoming> {
    let length = match read_header(input)? {
        Header::Length(length) => length,
        Header::Without => return Ok(Incoming::Refused(ErrorCode::ParseError, Value::Null)),
        Header::End => return Ok(Incoming::End),
    };
    if length > LONGEST {
        let passed = io::copy(&mut input.by_ref().take(length), &mut io::sink())?;
        let is_whole = passed == length;
        let refused = Incoming::Refused(ErrorCode::InvalidRequest, Value::Null);
        return Ok(if is_whole { refused } else { Incoming::End });
    }
    let mut body = Vec::new();
    input.by_ref().take(length).read_to_end(&mut body)?;
    Ok(if body.len() as u64 == length { message(&body) } else { Incoming::End })
}

fn read_header(input: &mut impl BufRead) -> io::Result<Header> {
    let (mut length, mut is_begun) = (None, false);
    loop {
        let mut line = Vec::new();
        input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(Header::End);
        }
        let line = String::from_utf8_lossy(&line);
        match line.trim() {
            // Blank lines between messages are nobody's header.
            "" if is_begun => return Ok(length.map_or(Header::Without, Header::Length)),
            "" => {}
            written => {
                is_begun = true;
                let (name, value) = written.split_once(':').unwrap_or_default();
                if name.eq_ignore_ascii_case("Content-Length") {
                    length = value.trim().parse().ok();
                }
            }
        }
    }
}

fn message(body: &[u8]) -> Incoming {
    let Ok(value) = serde_json::from_slice::<Value>(body) else {
        return Incoming::Refused(ErrorCode::ParseError, Value::Null);
    };
    let id = value.get("id").cloned().unwrap_or_default();
    let is_question = value.get("method").is_some();
    match serde_json::from_value(value) {
        // An id that is none here would be left out, and somebody wait for an answer.
        Ok(Message::Notification(_)) if !id.is_null() => {
            Incoming::Refused(ErrorCode::InvalidRequest, id)
        }
        Ok(message) => Incoming::Message(message),
        // An answer to nothing needs none.
        Err(_) if !is_question && !id.is_null() => Incoming::Nothing,
        Err(_) => Incoming::Refused(ErrorCode::InvalidRequest, id),
    }
}
