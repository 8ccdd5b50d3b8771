//! The same conversation in words alone, as a screen reader says it well: no colour, no marks, and
//! nothing that moves by itself.

use std::time::Duration;

use super::{Board, Ear, Heard};
use crate::words::Words;

/// An ear that is spoken to in words alone.
pub struct Plain<E> {
    inner: E,
    marks: Vec<(&'static str, String)>,
}

impl<E: Ear> Plain<E> {
    /// Says what `inner` shows in words alone.
    pub fn new(inner: E, words: &Words) -> Plain<E> {
        let word = |id: &str| format!("{} ", words.tell(id));
        let marks = vec![
            ("✗ ", word("plain-refused")),
            ("✓ ", word("plain-noted")),
            ("◷ ", word("plain-clock")),
            (" → #", format!(" {} ", words.tell("plain-reply"))),
            ("  · ", "  - ".to_owned()),
            (" · ", ", ".to_owned()),
        ];
        Plain { inner, marks }
    }

    fn read(&self, text: &str) -> String {
        self.marks.iter().fold(text.to_owned(), |text, (mark, word)| text.replace(mark, word))
    }
}

impl<E: Ear> Ear for Plain<E> {
    fn ask(&mut self, board: Board) {
        self.inner.ask(Board { status: String::new(), ..board });
    }

    fn hear(&mut self, wait: Duration) -> Heard {
        self.inner.hear(wait)
    }

    fn say(&mut self, text: &str) {
        self.inner.say(&self.read(text));
    }

    fn reads_along(&self) -> bool {
        self.inner.reads_along()
    }
}
