//! How the circle is arranged beyond roles and presence: turns, groups, rounds, choices, what is
//! sealed and what was put in between. Kept apart: most methods need none of it.

use super::phase_state::PhaseState;
use super::state::Clock;
use super::{ActNo, People, Table};
use crate::method::{GroupingId, KindId, PersonId, PhaseId, TopicId};
use crate::time::Span;

/// The arrangement of a circle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Arrangement {
    /// Who has the turn: one person, or one in each group.
    pub(super) turn: People,
    /// Whose turn in this phase is over.
    pub(super) had_turn: People,
    /// Who asked for the turn, in order.
    pub(super) waiting: Vec<PersonId>,
    /// What was spent of the phase when the turn last went to somebody.
    pub(super) turn_began: Span,
    /// The groups of each grouping; none before they are formed.
    pub(super) groups: Vec<Vec<People>>,
    /// In which grouping people sat last.
    pub(super) sat_in: Option<GroupingId>,
    /// How far each repeat has come.
    pub(super) laps: Vec<Lap>,
    /// What was passed over last on the way to the next phase.
    pub(super) passed_over: Option<PhaseId>,
    /// What acts that choose add up to.
    pub(super) votes: Vec<Votes>,
    /// What was chosen, by the number of the choice.
    pub(super) chosen: Vec<Option<Aim>>,
    /// What was interrupted.
    pub(super) held: Option<Held>,
    /// Who contributed or passed since the phase began, or since the point that comes again.
    pub(super) spoke: People,
    /// Who did in the time before the point that comes again and again.
    pub(super) lately: People,
    /// Which points on the clock of the whole session were reached, by bit.
    pub(super) told: u32,
}

/// How far a repeat has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Lap {
    /// The how-many-th time, from 1.
    pub(super) count: u16,
    /// Who has had the role that is handed over.
    pub(super) had: People,
    /// The how-many-th entry of a phase it began with, and its running round.
    pub(super) began: u16,
    pub(super) round: u16,
}

/// What acts of a kind add up to for one aim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Votes {
    pub(super) kind: KindId,
    pub(super) aim: Aim,
    pub(super) sum: u32,
    /// Whose.
    pub(super) by: People,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// An act, and whose it is.
    Act(ActNo, PersonId),
    /// A person.
    Person(PersonId),
    /// A topic.
    Topic(TopicId),
}

impl Aim {
    /// The person that is chosen, or whose act is.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            Aim::Act(_, person) | Aim::Person(person) => Some(person),
            Aim::Topic(_) => None,
        }
    }
}

/// A phase that was interrupted, as it is taken up again; its clock goes on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Held {
    pub(super) phase: PhaseState,
    pub(super) clock: Clock,
    pub(super) turn_began: Span,
    pub(super) spoke: People,
}

impl Arrangement {
    /// The arrangement before anything happened; nothing where a method needs none.
    pub(super) fn before(table: &Table) -> Option<Box<Arrangement>> {
        table.arranged.then(|| Box::new(Arrangement::of(table)))
    }

    /// An arrangement with room for everything that a method has.
    pub(super) fn of(table: &Table) -> Arrangement {
        Arrangement {
            groups: vec![Vec::new(); table.method.groupings.len()],
            laps: vec![Lap::default(); table.repeats.len()],
            chosen: vec![None; table.choices.len()],
            ..Arrangement::default()
        }
    }

    /// Adds a vote.
    pub(super) fn vote(&mut self, kind: KindId, aim: Aim, (person, value): (PersonId, u32)) {
        let by = People::only(person);
        match self.votes.iter_mut().find(|votes| votes.kind == kind && votes.aim == aim) {
            Some(votes) => {
                votes.sum = votes.sum.saturating_add(value);
                votes.by = votes.by | by;
            }
            None => self.votes.push(Votes { kind, aim, sum: value, by }),
        }
    }
}
