//! A terminal: the editor runs on a thread of its own and exchanges plain data with the session.
//! What was typed is remembered only while the program runs.

use std::io::{self, Write as _};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use rustyline::error::ReadlineError;
use rustyline::history::MemHistory;
use rustyline::{
    Cmd, ColorMode, CompletionType, Config, Editor, ExternalPrinter, KeyCode, KeyEvent, Modifiers,
};

use super::editor::{Live, Typing};
use super::wrap::wrapped;
use super::{Board, Ear, Heard, Manner, paint};
use crate::script::harmless;
use textwrap::termwidth;

/// Nothing to see, but the editor draws its line anew: one row up, and down again.
const REDRAW: &str = "\u{1b}[A\n";

/// Takes away the row above: an editor that is broken off leaves the status there.
const CLEAR_ABOVE: &str = "\u{1b}[A\u{1b}[2K";

/// A person at a terminal.
pub struct Terminal {
    asks: Sender<Board>,
    heard: Receiver<Heard>,
    printer: Box<dyn ExternalPrinter + Send>,
    live: Live,
    manner: Manner,
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
    pub fn new(manner: Manner) -> anyhow::Result<Terminal> {
        let (asks, asked) = channel();
        let (tell, heard) = channel();
        let (give, printers) = channel();
        let live = Live::default();
        let helper = Typing { board: Board::default(), live: Arc::clone(&live), manner };
        thread::spawn(move || match editor(helper) {
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
        Ok(Terminal { asks, heard, printer, live, manner, typing: false })
    }

    /// Keeps what stands around the line; whether it changed.
    fn keep(&self, board: &Board) -> bool {
        let now = (harmless(&board.prompt), harmless(&board.status));
        let mut live = self.live.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = *live != now;
        *live = now;
        changed
    }
}

impl Ear for Terminal {
    fn ask(&mut self, board: Board) {
        self.keep(&board);
        let prompt = harmless(&board.prompt);
        self.typing = self.asks.send(Board { prompt, ..board }).is_ok();
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
        let text = wrapped(&harmless(text), termwidth());
        let text = if self.manner == Manner::Coloured { paint::said(&text) } else { text };
        if !self.typing || self.printer.print(text.clone()).is_err() {
            show(&text);
        }
    }

    fn refresh(&mut self, board: &Board) {
        if self.keep(board) && self.typing && self.manner != Manner::Still {
            // If it fails, the next line is right again.
            let _ = self.printer.print(REDRAW.to_owned());
        }
    }
}

fn show(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

type LineEditor = Editor<Typing, MemHistory>;

fn editor(helper: Typing) -> rustyline::Result<(LineEditor, Box<dyn ExternalPrinter + Send>)> {
    let config = Config::builder()
        .completion_type(CompletionType::Circular)
        .history_ignore_dups(true)?
        .auto_add_history(true)
        // A list of what Tab proposes stands in the hint.
        // Colours are decided here; what changes while one types goes the same way.
        .color_mode(if helper.manner == Manner::Still {
            ColorMode::Disabled
        } else {
            ColorMode::Forced
        })
        .build();
    let history = MemHistory::with_config(&config);
    let mut editor = Editor::with_history(config, history)?;
    let printer = editor.create_external_printer()?;
    editor
        .bind_sequence(KeyEvent(KeyCode::Enter, Modifiers::ALT), Cmd::Insert(1, "\\\n".to_owned()));
    editor.set_helper(Some(helper));
    Ok((editor, Box::new(printer)))
}

fn edit(mut editor: LineEditor, asked: &Receiver<Board>, tell: &Sender<Heard>) {
    for board in asked {
        let prompt = board.prompt.clone();
        if let Some(typing) = editor.helper_mut() {
            typing.board = board;
        }
        let heard = match editor.readline(&prompt) {
            Ok(line) => Heard::Line(line),
            Err(ReadlineError::Interrupted) => Heard::Interrupt,
            Err(_) => Heard::End,
        };
        let below = editor.helper().is_some_and(Typing::shows_status);
        if below && !matches!(heard, Heard::Line(_)) {
            show(CLEAR_ABOVE);
        }
        if tell.send(heard).is_err() {
            break;
        }
    }
}
