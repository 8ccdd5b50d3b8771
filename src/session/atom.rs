//! Conditions with every name an index: each count they speak of is an atom with a place among the
//! tallies.

use crate::method::{Key, KindId, PhaseId, Relation, Tags, What};

/// Something that is counted since its phase began.
#[derive(Debug)]
pub(super) struct Atom {
    pub(super) what: What,
    pub(super) width: Width,
    /// How many slots for everybody together stand before it.
    pub(super) shared_before: u16,
    /// How many blocks of a slot a person stand before it.
    pub(super) blocks_before: u16,
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
    EachAct {
        kind: KindId,
    },
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
