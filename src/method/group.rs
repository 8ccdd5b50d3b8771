//! Sub-groups: people who work apart for a while, each group hearing only itself.

use serde::{Deserialize, Serialize};

use super::{GroupingId, Place, Rule, Seats, Who};

/// A way of sitting in groups.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouping {
    /// Its name (`tafel`).
    pub id: String,
    /// What it is called, where that is not its id.
    #[serde(default)]
    pub name: String,
    /// Who is divided over groups.
    pub who: Who,
    /// How many people a group has.
    pub size: Seats,
    /// Where it is declared.
    pub place: Place,
}

impl Grouping {
    /// What people call it.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

/// A phase goes on in groups.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    /// In which groups.
    pub grouping: GroupingId,
    /// How they come about.
    pub forming: Forming,
    /// Its rule.
    pub rule: Rule,
}

/// How groups come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Forming {
    /// As they were, or made in the order of the circle.
    Split,
    /// Made anew, so that people meet others.
    Mix,
    /// So many groups become one.
    Merge(u8),
}

impl Forming {
    /// As a script writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Forming::Split => "split",
            Forming::Mix => "mix",
            Forming::Merge(_) => "merge",
        }
    }
}
