//! Which rules allowed and refused something on the way.

use crate::method::{Key, Word};
use crate::session::People;

/// How many words there are that a rule can be of, and how many of one word in a phase.
const WORDS: usize = Word::ExportFor as usize + 1;
const EACH: usize = u8::MAX as usize + 1;

/// Which rules allowed and refused something.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    kept: Rules,
    broken: Rules,
    /// Who may say something, sometime.
    pub heard: People,
}

/// A set of rules, a bit each.
#[derive(Clone, Debug, Default)]
struct Rules(Vec<u64>);

impl Touched {
    /// Whether a rule allowed something.
    #[must_use]
    pub fn kept(&self, key: Key) -> bool {
        self.kept.has(key)
    }

    /// Whether a rule refused something, or warned about it.
    #[must_use]
    pub fn broken(&self, key: Key) -> bool {
        self.broken.has(key)
    }

    pub(super) fn keep(&mut self, key: Key) {
        self.kept.add(key);
    }

    /// A rule refused or warned.
    pub fn break_rule(&mut self, key: Key) {
        self.broken.add(key);
    }
}

impl Rules {
    fn has(&self, key: Key) -> bool {
        let at = place(key);
        self.0.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }

    fn add(&mut self, key: Key) {
        let at = place(key);
        if at / 64 >= self.0.len() {
            self.0.resize(at / 64 + 1, 0);
        }
        self.0[at / 64] |= 1 << (at % 64);
    }
}

fn place(key: Key) -> usize {
    (key.phase.index() * WORDS + key.word as usize) * EACH + usize::from(key.nth)
}
