//! What can be wrong with a line, with the nearest thing that would be right.

use super::Spelling;
use crate::method::{KindId, PersonId};

/// A line that is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotationError {
    /// A command that does not exist.
    UnknownCommand {
        /// What was typed.
        word: String,
        /// The nearest command.
        near: Option<String>,
    },
    /// Somebody who is not in the cast.
    UnknownPerson {
        /// What was typed.
        name: String,
        /// The nearest name.
        near: Option<String>,
    },
    /// A kind that the method does not have.
    UnknownKind {
        /// What was typed.
        kind: String,
        /// The nearest kind.
        near: Option<String>,
    },
    /// A tag that is no topic of the method.
    UnknownTopic {
        /// What was typed.
        topic: String,
        /// The nearest topic.
        near: Option<String>,
    },
    /// A label that nothing in sight has.
    UnknownLabel(String),
    /// A length of time that cannot be read.
    BadSpan(String),
    /// A role that the method does not have.
    UnknownRole {
        /// What was typed.
        role: String,
        /// The nearest role.
        near: Option<String>,
    },
    /// A phase that the method does not have.
    UnknownPhase {
        /// What was typed.
        phase: String,
        /// The nearest phase.
        near: Option<String>,
    },
    /// An act should have been named by its label.
    NoLabelNamed,
    /// The number of a group that cannot be read.
    BadGroup(String),
    /// The number of a question that cannot be read.
    BadNumber(String),
    /// How long something is kept, and it cannot be read.
    BadRetention(String),
    /// A yes or no of everybody, and nothing is asked of each.
    NoQuestionForAll,
    /// A yes or no of everybody, and everybody answered; nobody is overruled.
    EverybodyAnswered,
    /// Behind a command that takes perhaps yes or no, something else.
    NoAnswer(String),
    /// A command stands alone, and something belongs behind it.
    Bare(&'static Spelling),
    /// A person should have been named.
    NobodyNamed,
    /// A note of whoever leads, and nobody does.
    NobodyLeads,
    /// A kind should have been named.
    NoKindNamed,
    /// A word that belongs behind the colon: it would have been lost.
    StrayWord(String),
    /// There is no colon, and it is no answer either.
    NoColon,
    /// No kind was named, and this person can do nothing now.
    NothingFits(PersonId),
    /// No kind was named, and several fit.
    SeveralFit(PersonId, Vec<KindId>),
    /// A yes or no, and no question is open for this person.
    NoQuestion(PersonId),
    /// A yes or no with the rule of its question, and no question of this person has that rule.
    NoQuestionBy(PersonId, String),
    /// A yes or no, and several questions are open: their numbers.
    SeveralQuestions(PersonId, Vec<u16>),
}
