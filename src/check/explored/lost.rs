//! Wishes of a phase that cannot come true any more, though the phase can be left without them.

use super::ways::Way;
use crate::explore::{Explored, NodeId};
use crate::method::{Condition, Method, PhaseId, Strength};

/// A wish that is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    pub(super) phase: PhaseId,
    /// The gate, by its number in the phase.
    pub(super) nth: usize,
    /// After what is told up to here.
    pub(super) at: NodeId,
}

/// Every wish that can be lost in a way, and that can come true there too.
pub(super) fn lost(method: &Method, way: &Way) -> Vec<Lost> {
    let phases = (0..method.phases.len()).map(PhaseId::at);
    phases.flat_map(|phase| of_phase(method, &way.explored, phase)).collect()
}

fn of_phase(method: &Method, explored: &Explored, phase: PhaseId) -> Vec<Lost> {
    let wishes = method.phase(phase).gates.iter().enumerate().filter(|(nth, gate)| {
        let from_here = !matches!(gate.condition, Condition::Since(..));
        *nth < 64 && gate.strength == Strength::Should && from_here
    });
    let of = |(nth, _)| of_wish(explored, phase, nth);
    wishes.filter_map(of).collect()
}

fn of_wish(explored: &Explored, phase: PhaseId, nth: usize) -> Option<Lost> {
    let here = |id: NodeId| explored.node(id).phase == phase && !explored.node(id).ended;
    let holds = |id: NodeId| explored.node(id).holds >> nth & 1 == 1;
    let come_true = explored.reach(&|id| here(id) && holds(id), &here);
    let nodes = || explored.all().map(|(id, _)| id).filter(|id| here(*id));
    if !nodes().any(holds) {
        return None;
    }
    // What was lost before the phase began was not lost in it.
    let is_lost = |id: &NodeId| {
        let from = explored.node(*id).from;
        !come_true[id.0 as usize] && from.is_some_and(|(from, _)| here(from))
    };
    nodes().find(is_lost).map(|at| Lost { phase, nth, at })
}
