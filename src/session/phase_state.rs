//! How a phase stands, apart from its clock: what is put aside when it is left or interrupted, and
//! taken up when all go back to it.

use super::state::Count;
use super::{People, State};
use crate::method::{PersonId, PhaseId};

/// How a phase stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct PhaseState {
    pub(super) phase: PhaseId,
    /// The how-many-th phase entry it is.
    pub(super) entry: u16,
    /// What happened in it beside acts; mostly nothing, and then it takes no room.
    happened: Option<Box<Happened>>,
}

/// What may have happened in a phase.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Happened {
    passed: People,
    accepted: People,
    asked: u64,
    skipped: u64,
    turn: People,
    had_turn: People,
    waiting: Vec<PersonId>,
    /// Empty where nothing was counted.
    kinds: Box<[Count]>,
}

impl PhaseState {
    /// A phase in which nothing happened yet.
    pub(super) fn fresh(phase: PhaseId, entry: u16) -> PhaseState {
        PhaseState { phase, entry, happened: None }
    }

    /// Which phase it is and what happened in it, whenever that was.
    pub(super) fn looks(&self) -> impl std::hash::Hash {
        (self.phase, &self.happened)
    }

    /// Whether somebody has the turn in it.
    pub(super) fn has_turn(&self) -> bool {
        self.happened.as_ref().is_some_and(|happened| !happened.turn.is_empty())
    }

    /// The turn in it is where it was; nowhere, if there was none.
    pub(super) fn keep_turn(&mut self, was: Option<&PhaseState>) {
        let was = was.and_then(|was| was.happened.as_deref()).cloned().unwrap_or_default();
        let mut now = self.happened.take().map_or_else(Happened::default, |happened| *happened);
        (now.turn, now.had_turn, now.waiting) = (was.turn, was.had_turn, was.waiting);
        self.happened = now.boxed();
    }
}

impl Happened {
    fn boxed(self) -> Option<Box<Happened>> {
        (self != Happened::default()).then(|| Box::new(self))
    }
}

impl State {
    /// How the running phase stands.
    pub(super) fn phase_state(&self) -> PhaseState {
        PhaseState { phase: self.phase, entry: self.entry, happened: self.happened().boxed() }
    }

    fn happened(&self) -> Happened {
        let arranged = self.arranged.as_ref();
        Happened {
            passed: self.passed,
            accepted: self.accepted,
            asked: self.asked,
            skipped: self.skipped,
            turn: arranged.map_or(People::NOBODY, |it| it.turn),
            had_turn: arranged.map_or(People::NOBODY, |it| it.had_turn),
            waiting: arranged.map_or_else(Vec::new, |it| it.waiting.clone()),
            kinds: self.kinds.clone(),
        }
    }

    /// A phase runs as it stands; its clock and who is silent in it are seen to elsewhere.
    pub(super) fn go_on_with(&mut self, was: PhaseState) {
        (self.phase, self.entry) = (was.phase, was.entry);
        let was = was.happened.map_or_else(Happened::default, |happened| *happened);
        (self.passed, self.accepted) = (was.passed, was.accepted);
        (self.asked, self.skipped) = (was.asked, was.skipped);
        for (at, count) in self.kinds.iter_mut().enumerate() {
            count.here = was.kinds.get(at).map_or(0, |count| count.here);
        }
        if let Some(arranged) = self.arranged.as_mut() {
            (arranged.turn, arranged.had_turn) = (was.turn, was.had_turn);
            arranged.waiting = was.waiting;
        }
    }

    /// The running phase is left, and kept as it stands.
    pub(super) fn leave_phase(&mut self) {
        let now = self.phase_state();
        match self.left.iter_mut().find(|left| left.phase == now.phase) {
            Some(left) => *left = now,
            None => self.left.push(now),
        }
    }

    /// A phase as it was left last; nothing if it never was.
    pub(super) fn as_left(&self, phase: PhaseId) -> Option<PhaseState> {
        self.left.iter().find(|left| left.phase == phase).cloned()
    }
}
