//! The people's side of a prompt: lines come in, text goes out.

use std::time::Duration;

use super::Board;

/// Where lines come from and text goes to.
pub trait Ear {
    /// Asks for a line.
    fn ask(&mut self, board: Board);

    /// Time went on while a line is typed: what stands around it may say so.
    fn refresh(&mut self, _board: &Board) {}

    /// What came in, waiting no longer than `wait`.
    fn hear(&mut self, wait: Duration) -> Heard;

    /// Shows text, without spoiling a line that is being typed.
    fn say(&mut self, text: &str);

    /// Whether whoever types reads what was said: a pipe goes on as it is written.
    fn reads_along(&self) -> bool {
        true
    }
}

impl<E: Ear + ?Sized> Ear for &mut E {
    fn ask(&mut self, board: Board) {
        (**self).ask(board);
    }

    fn refresh(&mut self, board: &Board) {
        (**self).refresh(board);
    }

    fn hear(&mut self, wait: Duration) -> Heard {
        (**self).hear(wait)
    }

    fn say(&mut self, text: &str) {
        (**self).say(text);
    }

    fn reads_along(&self) -> bool {
        (**self).reads_along()
    }
}

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line.
    Line(String),
    /// Ctrl-C.
    Interrupt,
    /// Nothing more will come.
    End,
    /// Nothing yet.
    Nothing,
}
