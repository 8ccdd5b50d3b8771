//! What is measured of rehearsals: how long they took, who talked how much, which phases ran over.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::histogram::Histogram;
use crate::method::RoleId;

/// What rehearsals of one size and sort took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// How many seconds each took that came to its end.
    pub took: Histogram,
    /// How many seconds those of its phases give together that have a limit.
    pub planned: Histogram,
    /// The share of whoever talked most, of a hundred.
    pub most: Histogram,
    /// The share of whoever talked least, of a hundred.
    pub least: Histogram,
    /// How much people in each role talked.
    #[serde(with = "super::paired")]
    pub talk: BTreeMap<RoleId, Talk>,
}

/// How much people talked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// The sum of their shares, in thousandths.
    pub shares: u64,
    /// How many people.
    pub people: u64,
}

/// What became of a phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passages {
    /// How often it began.
    pub times: u64,
    /// How often its time was up before it was left.
    pub over: u64,
}

impl Measures {
    pub(super) fn merge(&mut self, other: &Measures) {
        self.took.merge(&other.took);
        self.planned.merge(&other.planned);
        self.most.merge(&other.most);
        self.least.merge(&other.least);
        for (role, talk) in &other.talk {
            let own = self.talk.entry(*role).or_default();
            own.shares += talk.shares;
            own.people += talk.people;
        }
    }
}

impl Passages {
    pub(super) fn merge(&mut self, other: Passages) {
        self.times += other.times;
        self.over += other.over;
    }
}
