//! Why a text is no case.

use super::Unknown;
use crate::words::Words;

/// What is wrong in the text of a case, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What can be wrong in the text of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not written as TOML; what the reader of TOML says of it.
    NotToml(String),
    /// Nobody is named whose case it is.
    NoAuthor,
    /// A key or a word that does not belong there.
    Unknown(Unknown),
    /// This key wants a text.
    NoText(String),
    /// This key wants `true` or `false`.
    NoTick(String),
    /// This key wants a table.
    NoTable(String),
}

impl CaseError {
    /// Where it is, what is wrong, and what to write instead.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let keyed = |id, key: &String| words.say(id, &[("key", key.into())]);
        let wrong = match &self.wrong {
            Wrong::NotToml(why) => words.say("case-not-toml", &[("why", why.into())]),
            Wrong::NoAuthor => words.tell("case-no-author"),
            Wrong::Unknown(unknown) => unknown.say(words),
            Wrong::NoText(key) => keyed("case-no-text", key),
            Wrong::NoTick(key) => keyed("case-no-tick", key),
            Wrong::NoTable(key) => keyed("case-no-table", key),
        };
        words.say("case-wrong", &[("line", self.line.into()), ("wrong", wrong.into())])
    }
}
