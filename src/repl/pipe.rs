//! Lines from a pipe or a file: the same conversation without a terminal.

use std::io::{self, BufRead as _, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::{Board, Ear, Heard};
use crate::script::harmless;

/// Standard input and output, without a terminal.
#[derive(Debug)]
pub struct Pipe {
    lines: Receiver<String>,
    prompt: String,
}

impl Pipe {
    /// Reads standard input until it ends.
    #[must_use]
    pub fn new() -> Pipe {
        let (send, lines) = channel();
        thread::spawn(move || {
            for line in io::stdin().lock().split(b'\n') {
                let Ok(line) = line else { break };
                let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
                if send.send(line).is_err() {
                    break;
                }
            }
        });
        Pipe { lines, prompt: String::new() }
    }
}

impl Default for Pipe {
    fn default() -> Pipe {
        Pipe::new()
    }
}

impl Ear for Pipe {
    fn ask(&mut self, board: Board) {
        self.prompt = board.prompt;
    }

    /// What came in is shown behind its prompt, so that the output reads as a session.
    fn hear(&mut self, wait: Duration) -> Heard {
        match self.lines.recv_timeout(wait) {
            Ok(line) => {
                let prompt = std::mem::take(&mut self.prompt);
                self.say(&format!("{prompt}{line}\n"));
                Heard::Line(line)
            }
            Err(RecvTimeoutError::Timeout) => Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => Heard::End,
        }
    }

    fn reads_along(&self) -> bool {
        false
    }

    /// A reader that went away takes nothing with it: the session is kept all the same.
    fn say(&mut self, text: &str) {
        let mut out = io::stdout().lock();
        let _ = out.write_all(harmless(text).as_bytes());
        let _ = out.flush();
    }
}
