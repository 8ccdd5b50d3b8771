//! The questions of the preparation, in the order in which they are asked.

use super::unknown::{Unknown, find};

/// A question that somebody who prepares a case answers for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// What the answer is called in the file.
    pub key: &'static str,
    /// The rule that asks it.
    pub rule: &'static str,
    /// The id of its sentence.
    pub message: &'static str,
    /// Whether the answer should be as factual as possible ([`FACTUALLY`]).
    pub is_factual: bool,
}

/// All nine.
pub const QUESTIONS: &[Question] = &[
    factual("gebeurde", "P-04", "case-happened"),
    factual("vooraf", "P-05", "case-before"),
    question("wel-gedaan", "P-07", "case-done"),
    question("nagelaten", "P-08", "case-left-undone"),
    question("beweegreden", "P-09", "case-moved"),
    question("doel", "P-10", "case-goal"),
    question("bereikt", "P-11", "case-reached"),
    question("gevoel", "P-12", "case-feeling"),
    question("waarom-gevoel", "P-13", "case-feeling-why"),
];

/// The id of the sentence under a factual question.
pub const FACTUALLY: &str = "case-factually";

/// The rule behind [`FACTUALLY`].
pub const FACTUALLY_RULE: &str = "P-06";

impl Question {
    /// The question whose answer is called `key`.
    ///
    /// # Errors
    /// There is none.
    pub fn find(key: &str) -> Result<&'static Question, Unknown> {
        find(QUESTIONS, |one| one.key, key, "case-unknown-question")
    }
}

const fn question(key: &'static str, rule: &'static str, message: &'static str) -> Question {
    Question { key, rule, message, is_factual: false }
}

const fn factual(key: &'static str, rule: &'static str, message: &'static str) -> Question {
    Question { key, rule, message, is_factual: true }
}
