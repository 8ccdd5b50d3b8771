//! A terminal: the editor runs on a thread of its own and exchanges plain data with the session.
//! What was typed is remembered only while the program runs.

use std::io::{self, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Context, Editor, ExternalPrinter, Helper};

use super::{Ear, Heard, Vocabulary, complete};
use crate::script::harmless;

/// A person at a terminal.
pub struct Terminal {
    asks: Sender<(String, Vocabulary)>,
    heard: Receiver<Heard>,
    printer: Box<dyn ExternalPrinter + Send>,
    /// Whether a line is being typed.
    typing: bool,
}

impl std::fmt::Debug for Terminal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Terminal").field("typing", &self.typing).finish_non_exhaustive()
    }
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// There is no terminal that can be edited on.
    pub fn new() -> anyhow::Result<Terminal> {
        let (asks, asked) = channel();
        let (tell, heard) = channel();
        let (give, printers) = channel();
        thread::spawn(move || match editor() {
            Ok((editor, printer)) => {
                let _ = give.send(Ok(printer));
                edit(editor, &asked, &tell);
            }
            Err(error) => {
                let _ = give.send(Err(error));
            }
        });
        let printer = printers.recv().context("the line editor did not start")?;
        let printer = printer.context("this terminal cannot be edited on")?;
        Ok(Terminal { asks, heard, printer, typing: false })
    }
}

impl Ear for Terminal {
    fn ask(&mut self, prompt: &str, vocabulary: Vocabulary) {
        self.typing = self.asks.send((harmless(prompt), vocabulary)).is_ok();
    }

    fn hear(&mut self, wait: Duration) -> Heard {
        let heard = match self.heard.recv_timeout(wait) {
            Ok(heard) => heard,
            Err(RecvTimeoutError::Timeout) => return Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => Heard::End,
        };
        self.typing = false;
        heard
    }

    /// While somebody types, the editor's own printer moves the line out of the way.
    fn say(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let text = harmless(text);
        if !self.typing || self.printer.print(text.clone()).is_err() {
            let mut out = io::stdout().lock();
            let _ = out.write_all(text.as_bytes());
            let _ = out.flush();
        }
    }
}

type LineEditor = Editor<Typing, MemHistory>;

fn editor() -> rustyline::Result<(LineEditor, Box<dyn ExternalPrinter + Send>)> {
    let config = Config::builder()
        .completion_type(CompletionType::List)
        .history_ignore_dups(true)?
        .auto_add_history(true)
        .build();
    let history = MemHistory::with_config(&config);
    let mut editor = Editor::with_history(config, history)?;
    let printer = editor.create_external_printer()?;
    editor.set_helper(Some(Typing::default()));
    Ok((editor, Box::new(printer)))
}

fn edit(mut editor: LineEditor, asked: &Receiver<(String, Vocabulary)>, tell: &Sender<Heard>) {
    for (prompt, vocabulary) in asked {
        if let Some(typing) = editor.helper_mut() {
            typing.0 = vocabulary;
        }
        let heard = match editor.readline(&prompt) {
            Ok(line) => Heard::Line(line),
            Err(ReadlineError::Interrupted) => Heard::Interrupt,
            Err(_) => Heard::End,
        };
        if tell.send(heard).is_err() {
            break;
        }
    }
}

/// What the editor knows while a line is typed.
#[derive(Default)]
struct Typing(Vocabulary);

impl Completer for Typing {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        at: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let (start, words) = complete(&line[..at], &self.0);
        let pair = |word: String| Pair { display: word.trim().to_owned(), replacement: word };
        Ok((start, words.into_iter().map(pair).collect()))
    }
}

impl Hinter for Typing {
    type Hint = String;
}

impl Highlighter for Typing {}

impl Validator for Typing {}

impl Helper for Typing {}
