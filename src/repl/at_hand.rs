//! A case that somebody prepared, as far as a room needs it: whose it is, and the answers.

use std::collections::BTreeMap;

use crate::method::Kind;

/// The answers of a prepared case, by the keys of their questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseAtHand {
    /// Whose case it is.
    pub by: String,
    /// The answers.
    pub answers: BTreeMap<String, String>,
}

impl CaseAtHand {
    /// What an act of this kind brings in when it is done without words, if there is anything.
    pub(super) fn text(&self, kind: &Kind) -> Option<String> {
        let answers = kind.from_case.iter().filter_map(|key| self.answers.get(key));
        let answers: Vec<&str> =
            answers.map(|answer| answer.trim()).filter(|answer| !answer.is_empty()).collect();
        (!answers.is_empty()).then(|| answers.join(" "))
    }
}
