//! What came of many rehearsals: counts and the first of each failure. Its size is bounded by the
//! method, not by how many there were; parts can be counted apart and merged in any order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::caught::Conduct;
use super::cause::{Cause, Ending};
use super::circumstance::{Group, Sort};
use super::measures::{Measures, Passages};
use crate::method::PhaseId;

/// What came of rehearsals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// What came of each group.
    #[serde(with = "super::paired")]
    pub groups: BTreeMap<Group, Counts>,
    /// What rehearsals of each size and sort took.
    #[serde(with = "super::paired")]
    pub measures: BTreeMap<(u8, Sort), Measures>,
    /// What became of each phase.
    #[serde(with = "super::paired")]
    pub phases: BTreeMap<PhaseId, Passages>,
    /// What came of each bot that was asked for, by its number.
    #[serde(with = "super::paired")]
    pub bots: BTreeMap<u8, Conduct>,
    /// What failed, by its cause.
    #[serde(with = "super::paired")]
    pub failures: BTreeMap<Cause, Failures>,
}

/// How often something happened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// How many rehearsals.
    pub runs: u64,
    /// How many of them came upon their circumstance.
    pub met: u64,
    /// How many ended so.
    #[serde(with = "super::paired")]
    pub ended: BTreeMap<Ending, u64>,
}

/// Failures of one cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failures {
    /// How many.
    pub times: u64,
    /// How many in each group.
    #[serde(with = "super::paired")]
    pub groups: BTreeMap<Group, u64>,
    /// The first of them.
    pub first: Witness,
    /// The one in which least happened.
    pub shortest: Witness,
}

/// A rehearsal that can be played again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// The how-many-th it was, from 0.
    pub nth: u64,
    /// Its seed.
    pub seed: u64,
    /// Its group.
    pub group: Group,
    /// How many entries its session had.
    pub length: u32,
}

impl Tally {
    /// Adds what came of others.
    pub fn merge(&mut self, other: &Tally) {
        for (group, counts) in &other.groups {
            self.groups.entry(*group).or_default().merge(counts);
        }
        for (key, measures) in &other.measures {
            self.measures.entry(*key).or_default().merge(measures);
        }
        for (phase, passages) in &other.phases {
            self.phases.entry(*phase).or_default().merge(*passages);
        }
        for (bot, conduct) in &other.bots {
            self.bots.entry(*bot).or_default().merge(conduct);
        }
        for (cause, failures) in &other.failures {
            match self.failures.get_mut(cause) {
                Some(own) => own.merge(failures),
                None => {
                    self.failures.insert(*cause, failures.clone());
                }
            }
        }
    }

    /// Counts a failure.
    pub(super) fn fail(&mut self, cause: Cause, witness: Witness) {
        let one = Failures {
            times: 1,
            groups: BTreeMap::from([(witness.group, 1)]),
            first: witness,
            shortest: witness,
        };
        match self.failures.get_mut(&cause) {
            Some(own) => own.merge(&one),
            None => {
                self.failures.insert(cause, one);
            }
        }
    }

    /// How many rehearsals there were.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.groups.values().map(|counts| counts.runs).sum()
    }

    /// How many ended so.
    #[must_use]
    pub fn ended(&self, ending: Ending) -> u64 {
        self.groups.values().map(|counts| counts.ended(ending)).sum()
    }

    /// What came of all groups of a size and sort together.
    #[must_use]
    pub fn together(&self, people: u8, sort: Sort) -> Counts {
        let mut all = Counts::default();
        let own = |group: &&Group| group.people == people && group.under.sort() == sort;
        for group in self.groups.keys().filter(own) {
            all.merge(&self.groups[group]);
        }
        all
    }
}

impl Counts {
    /// How many ended so.
    #[must_use]
    pub fn ended(&self, ending: Ending) -> u64 {
        self.ended.get(&ending).copied().unwrap_or_default()
    }

    fn merge(&mut self, other: &Counts) {
        self.runs += other.runs;
        self.met += other.met;
        for (ending, count) in &other.ended {
            *self.ended.entry(*ending).or_default() += count;
        }
    }
}

impl Failures {
    fn merge(&mut self, other: &Failures) {
        self.times += other.times;
        for (group, count) in &other.groups {
            *self.groups.entry(*group).or_default() += count;
        }
        self.first = if other.first.nth < self.first.nth { other.first } else { self.first };
        let length = |witness: &Witness| (witness.length, witness.nth);
        if length(&other.shortest) < length(&self.shortest) {
            self.shortest = other.shortest;
        }
    }
}
