//! How often something of a method was touched.

use serde::{Deserialize, Serialize};

/// How often one statement was touched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// Something came under it: an act that it speaks of was made or tried, it was shown or asked,
    /// its time came.
    pub hits: u64,
    /// It was held to: an act was allowed by it, it was met, or a phase in which it holds was gone
    /// through without breaking it.
    pub kept: u64,
    /// Something was refused or warned of by it, or went past it.
    pub broken: u64,
}

impl Count {
    /// Adds what another one counted.
    pub fn add(&mut self, other: Count) {
        self.hits = self.hits.saturating_add(other.hits);
        self.kept = self.kept.saturating_add(other.kept);
        self.broken = self.broken.saturating_add(other.broken);
    }
}

/// How often a phase was gone through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passages {
    /// It began.
    pub begun: u64,
    /// It was left.
    pub left: u64,
}

impl Passages {
    /// Adds what another one counted.
    pub fn add(&mut self, other: Passages) {
        self.begun = self.begun.saturating_add(other.begun);
        self.left = self.left.saturating_add(other.left);
    }
}
