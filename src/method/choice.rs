//! Choices: what the acts of one kind, each for a person, an act or a topic, add up to.

use serde::{Deserialize, Serialize};

use super::{KindId, Method, RoleId, Rule};

/// When the phase ends, whatever got most is chosen. Which of equals, the leader says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its name (`keuze`).
    pub id: String,
    /// The kind by which it is chosen: its acts count, or add up if the kind has a score.
    pub kind: KindId,
    /// A role that goes to whoever is chosen, or whose act is: the role and where it is drawn from.
    pub gives: Option<(RoleId, RoleId)>,
    /// Its rule.
    pub rule: Rule,
}

/// The numbers that an act may carry, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// The least number; not below 0.
    pub least: u8,
    /// The greatest number.
    pub most: u8,
}

impl Method {
    /// Every choice, phase after phase; a session knows each by its number among them.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.phases.iter().flat_map(|phase| &phase.choices)
    }

    /// The choice of this number.
    #[must_use]
    pub fn choice(&self, number: u16) -> Option<&Choice> {
        self.choices().nth(usize::from(number))
    }

    /// The number of the choice of this id.
    #[must_use]
    pub fn choice_number(&self, id: &str) -> Option<u16> {
        let mut numbered = (0..).zip(self.choices());
        numbered.find(|(_, choice)| choice.id == id).map(|(number, _)| number)
    }

    /// Whether something is chosen by acts of this kind.
    #[must_use]
    pub fn chooses(&self, kind: KindId) -> bool {
        self.choices().any(|choice| choice.kind == kind)
    }
}
