//! Two methods side by side: what differs as a whole, and phase by phase.

use super::matched::{Changes, changes};
use super::part::of_the_whole;
use super::statements::of_a_phase;
use crate::method::{Method, PhaseId};

/// What differs between two methods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What changed of the method as a whole.
    pub whole: Changes,
    /// What became of each phase that is in either: in the order of the second method, those that
    /// are gone where they were.
    pub phases: Vec<PhaseChange>,
}

/// What became of a phase. Phases are the same that have the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhaseChange {
    /// It was not there; everything it says is new.
    New(PhaseId, Changes),
    /// It is there no longer.
    Gone(PhaseId),
    /// It is in both.
    Kept {
        /// In the second method.
        now: PhaseId,
        /// It stands elsewhere among the phases that both have.
        moved: bool,
        /// What it says otherwise.
        changes: Changes,
    },
}

impl Difference {
    /// What differs between one method and another.
    #[must_use]
    pub fn between(a: &Method, b: &Method) -> Difference {
        let whole = changes((a, of_the_whole(a)), (b, of_the_whole(b)));
        let stay = staying(a, b);
        let mut phases = gone_behind(a, b, None);
        for (at, phase) in b.phases.iter().enumerate() {
            let now = PhaseId::at(at);
            let Some(was) = a.phase_id(&phase.id) else {
                let said = changes((a, Vec::new()), (b, of_a_phase(phase)));
                phases.push(PhaseChange::New(now, said));
                continue;
            };
            let changes = changes((a, of_a_phase(a.phase(was))), (b, of_a_phase(phase)));
            phases.push(PhaseChange::Kept { now, moved: !stay.contains(&now), changes });
            phases.extend(gone_behind(a, b, Some(was)));
        }
        Difference { whole, phases }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let same = |phase: &PhaseChange| match phase {
            PhaseChange::New(..) | PhaseChange::Gone(_) => false,
            PhaseChange::Kept { moved, changes, .. } => !moved && changes.is_nothing(),
        };
        self.whole.is_nothing() && self.phases.iter().all(same)
    }
}

/// The phases of `a` that `b` does not have, right behind `after`.
fn gone_behind(a: &Method, b: &Method, after: Option<PhaseId>) -> Vec<PhaseChange> {
    let start = after.map_or(0, |phase| phase.index() + 1);
    let behind = a.phases.iter().enumerate().skip(start);
    let gone = behind.take_while(|(_, phase)| b.phase_id(&phase.id).is_none());
    gone.map(|(at, _)| PhaseChange::Gone(PhaseId::at(at))).collect()
}

/// The phases of `b` that keep their place: the longest run of those that both have which comes in
/// the same order in `a`.
fn staying(a: &Method, b: &Method) -> Vec<PhaseId> {
    let both = (0..b.phases.len()).map(PhaseId::at);
    let both = both.filter_map(|now| Some((a.phase_id(&b.phase(now).id)?, now)));
    let both: Vec<(PhaseId, PhaseId)> = both.collect();
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for at in 0..both.len() {
        let before = (0..at).filter(|other| both[*other].0 < both[at].0);
        let longest = before.rev().max_by_key(|other| runs[*other].len());
        let mut run = longest.map_or_else(Vec::new, |other| runs[other].clone());
        run.push(at);
        runs.push(run);
    }
    let longest = runs.into_iter().rev().max_by_key(Vec::len).unwrap_or_default();
    longest.into_iter().map(|at| both[at].1).collect()
}
