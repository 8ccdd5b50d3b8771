//! Conditions with every name an index: each count they speak of is an atom with a place among the
//! tallies.

use std::ops::RangeInclusive;

use crate::method::{GroupingId, Key, KindId, PhaseId, Relation, SettingId, Tags, TopicId, What};
use crate::time::Span;

/// Something that is counted.
#[derive(Debug)]
pub(super) struct Atom {
    pub(super) what: What,
    pub(super) width: Width,
    /// In which phases it is counted.
    pub(super) phases: RangeInclusive<PhaseId>,
    /// Since when.
    pub(super) since: Since,
    /// Nothing else counts by it.
    pub(super) own: bool,
    /// How many slots for everybody together stand before it.
    pub(super) shared_before: u16,
    /// How many blocks of a slot a person stand before it.
    pub(super) blocks_before: u16,
}

/// Since when something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// Its phase began.
    Entry,
    /// This repeat began.
    Repeat(u16),
    /// The running round of this repeat began.
    Round(u16),
    /// The session began.
    Opening,
}

/// How many slots an atom has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// One for everybody together.
    One,
    /// One a person.
    People,
    /// One a topic of these, from the lowest.
    Topics(Tags),
}

impl Width {
    /// How many slots that is, for so many people.
    pub(super) fn slots(self, people: usize) -> usize {
        match self {
            Width::One => 1,
            Width::People => people,
            Width::Topics(topics) => topics.0.count_ones() as usize,
        }
    }
}

/// A condition with its atoms in place.
#[derive(Debug)]
pub(super) enum Test {
    EachPerson {
        who: WhoIx,
        n: u16,
        atom: u16,
    },
    EachTopic {
        topics: Tags,
        n: u16,
        atom: u16,
    },
    /// Each act of a kind has a reply of one of these, by bit.
    EachAct {
        kind: KindId,
        replies: u16,
        since: Since,
    },
    Together {
        who: WhoIx,
        n: u16,
        atom: u16,
    },
    EachGroup {
        grouping: GroupingId,
        n: u16,
        atom: u16,
    },
    Lasted(Span),
    /// The session itself did.
    WentOn(Span),
    WentRound,
    /// The number of a choice, and the topic.
    Chosen(u16, TopicId),
    Compare(Value, Relation, Value),
    Yes(u16),
    EachYes(u16),
    /// Every one of these questions of its phase, by bit, was asked or skipped.
    Asked(u64),
    Divided(Tags),
    Retention,
    GoesOn,
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
}

/// An amount with its atom in place.
#[derive(Debug)]
pub(super) enum Value {
    Number(i64),
    Count(u16),
    People(WhoIx),
    Setting(SettingId),
}

/// A question that a gate asks.
#[derive(Debug)]
pub(super) struct Question {
    pub(super) phase: PhaseId,
    pub(super) who: WhoIx,
    pub(super) atom: u16,
    pub(super) text: String,
    pub(super) gate: Option<Key>,
    /// Whether everybody answers for himself.
    pub(super) each: bool,
    /// Whether it is asked of whoever leads.
    pub(super) of_leader: bool,
}

/// A set of people that statements name, by its place in the table of a method.
pub(super) type WhoIx = u16;

pub(super) fn small(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
