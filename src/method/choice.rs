//! Choices: what the acts of one kind, each for a person, an act or a topic, add up to.

use serde::{Deserialize, Serialize};

use super::{KindId, RoleId, Rule};

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
