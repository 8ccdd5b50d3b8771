//! Places from which a session never comes to its end, unless the leader goes past what is open
//! with a reason.

use std::collections::BTreeSet;

use crate::explore::{Explored, Node, NodeId};
use crate::method::{Method, PhaseId, Strength};

/// A phase that a session does not get out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stuck {
    pub(super) phase: PhaseId,
    /// Whether it always is so, or only after what the story tells.
    pub(super) always: bool,
    /// Where the story ends.
    pub(super) at: NodeId,
    /// The musts that never hold there, by number.
    pub(super) open: Vec<usize>,
}

/// Every phase in which a session may be caught.
pub(super) fn stuck(method: &Method, explored: &Explored) -> Vec<Stuck> {
    let open = explored.open();
    let is_open = |id: NodeId| open[id.0 as usize];
    let closed = explored.all().filter(|(id, _)| !is_open(*id)).map(|(_, node)| node.phase);
    // From what was put in between one comes back to where one was.
    let is_aside = |phase: &PhaseId| method.phase(*phase).aside.is_some();
    let (asides, closed): (BTreeSet<PhaseId>, BTreeSet<PhaseId>) = closed.partition(is_aside);
    let closed = if closed.is_empty() { asides } else { closed };
    let mut left: BTreeSet<PhaseId> = BTreeSet::new();
    for (from, to) in explored.edges().filter(|(from, to)| !is_open(*from) && !is_open(*to)) {
        let (from, to) = (explored.node(from).phase, explored.node(to).phase);
        if from != to && closed.contains(&to) {
            left.insert(from);
        }
    }
    // Where all of them lead on to each other, it goes round and round.
    let ends: Vec<PhaseId> = closed.iter().filter(|phase| !left.contains(phase)).copied().collect();
    let ends = if ends.is_empty() { closed.iter().rev().take(1).copied().collect() } else { ends };
    ends.into_iter().filter_map(|phase| caught_in(method, explored, &is_open, phase)).collect()
}

fn caught_in(
    method: &Method,
    explored: &Explored,
    is_open: &dyn Fn(NodeId) -> bool,
    phase: PhaseId,
) -> Option<Stuck> {
    let here = || explored.all().filter(|(_, node)| node.phase == phase && !node.ended);
    let closed = || here().filter(|(id, _)| !is_open(*id));
    let always = here().all(|(id, _)| !is_open(id));
    let at = if always {
        // As far as one can come: where nothing more can be done, if there is such a place.
        let far = |node: &Node, id: NodeId| (node.holds.count_ones(), std::cmp::Reverse(id));
        let leads_on: BTreeSet<NodeId> =
            explored.edges().filter(|(from, to)| from != to).map(|(from, _)| from).collect();
        let last = closed().filter(|(id, _)| !leads_on.contains(id));
        last.max_by_key(|(id, node)| far(node, *id))
            .or_else(|| closed().max_by_key(|(id, node)| far(node, *id)))
    } else {
        closed().next()
    };
    let (at, _) = at?;
    let ever = closed().fold(0, |ever, (_, node)| ever | node.holds);
    let gates = method.phase(phase).gates.iter().enumerate();
    let open = gates
        .filter(|(nth, gate)| gate.strength == Strength::Must && ever >> nth & 1 == 0)
        .map(|(nth, _)| nth);
    Some(Stuck { phase, always, at, open: open.collect() })
}
