//! Which rules caught a bot, and how often.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::bots::{Catch, How};
use super::tally::Witness;
use crate::method::{Key, PhaseId};
use crate::time::Time;

/// What came of a bot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conduct {
    /// In how many rehearsals somebody was it.
    pub runs: u64,
    /// In how many it did what it does.
    pub active: u64,
    /// How often.
    pub did: u64,
    /// In how many rehearsals some rule caught it.
    pub noticed: u64,
    /// The rules that did; what the phase just does not allow has none.
    #[serde(with = "super::paired")]
    pub caught: BTreeMap<(How, Option<Key>), Caught>,
}

/// How a rule caught a bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caught {
    /// How often.
    pub times: u64,
    /// In how many rehearsals.
    pub runs: u64,
    /// The first rehearsal in which it did, and when.
    pub first: Witness,
    /// At what time.
    pub at: Time,
    /// In which phase.
    pub phase: PhaseId,
}

impl Conduct {
    /// Counts a rehearsal: how often the bot did what it does, and what caught it.
    pub(super) fn count(&mut self, did: u64, caught: &[Catch], witness: Witness) {
        let mut own = Conduct {
            runs: 1,
            active: u64::from(did > 0),
            did,
            noticed: u64::from(!caught.is_empty()),
            caught: BTreeMap::new(),
        };
        for one in caught {
            let Catch { how, by, phase, at } = *one;
            let first = Caught { times: 0, runs: 1, first: witness, at, phase };
            own.caught.entry((how, by)).or_insert(first).times += 1;
        }
        self.merge(&own);
    }

    pub(super) fn merge(&mut self, other: &Conduct) {
        self.runs += other.runs;
        self.active += other.active;
        self.did += other.did;
        self.noticed += other.noticed;
        for (by, caught) in &other.caught {
            let own = self.caught.entry(*by).or_insert(Caught { times: 0, runs: 0, ..*caught });
            own.times += caught.times;
            own.runs += caught.runs;
            if caught.first.nth < own.first.nth {
                (own.first, own.at, own.phase) = (caught.first, caught.at, caught.phase);
            }
        }
    }
}
