//! What a case is: the methods of the sources name these four.

use super::unknown::{Unknown, find};

/// What is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something that somebody wonders about.
    Question,
    /// Something that does not go well.
    Problem,
    /// Something that happened.
    Incident,
    /// A choice with something against each side.
    Dilemma,
}

impl Kind {
    /// The rule that asks for one.
    pub const RULE: &str = "G-04";

    /// Every kind.
    pub const ALL: [Kind; 4] = [Kind::Question, Kind::Problem, Kind::Incident, Kind::Dilemma];

    /// How it is written in the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Kind::Question => "vraag",
            Kind::Problem => "probleem",
            Kind::Incident => "incident",
            Kind::Dilemma => "dilemma",
        }
    }

    /// The kind that is written so, whatever the case of the letters.
    ///
    /// # Errors
    /// There is none.
    pub fn of(word: &str) -> Result<Kind, Unknown> {
        find(Kind::ALL, Kind::word, &word.to_lowercase(), "case-unknown-kind")
    }
}
