//! What was come to: places, how one came there, and from where the end can be reached.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::method::{ClosureId, Key, PhaseId, Place};
use crate::session::{Step, Touched};

/// A place that was come to, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A place: a state, as far as the method tells it from others.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// From where, by what step; of the first there is none.
    pub from: Option<(NodeId, Step)>,
    /// Whether a closure said on the way that the phase is done.
    pub said_done: bool,
    /// The running phase.
    pub phase: PhaseId,
    /// How many steps it lies from the opening.
    pub depth: u32,
    /// Which gates of the phase hold here, by bit.
    pub holds: u64,
    /// Whether the session is over.
    pub ended: bool,
}

/// A rule of the method that went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failed {
    /// Where it stands.
    pub place: Place,
    /// What was come to by then.
    pub at: NodeId,
    /// How it failed; nothing where what it wanted was refused.
    pub why: Option<String>,
    /// The rule that refused what it wanted.
    pub refused_by: Option<Key>,
}

/// What was explored of a method in one circle.
#[derive(Clone, Debug, Default)]
pub struct Explored {
    /// Every place, in the order in which it was come to: no way there is shorter.
    pub nodes: Vec<Node>,
    /// From where to where a step leads.
    pub(super) edges: Vec<(NodeId, NodeId)>,
    /// The same the other way round, once somebody asks.
    backward: OnceCell<Vec<(NodeId, NodeId)>>,
    /// The rules that allowed and refused something.
    pub touched: Touched,
    /// The gates that held when their phase was left.
    pub held: BTreeSet<Key>,
    /// The phases that began somewhere, also those that were over at once.
    pub begun: BTreeSet<PhaseId>,
    /// The phases that ended by themselves somewhere, because they were done.
    pub done: BTreeSet<PhaseId>,
    /// The questions of phases that somebody asked somewhere, by their numbers from 1.
    pub asked: BTreeSet<(PhaseId, u8)>,
    /// The phases that were passed over somewhere.
    pub passed_over: BTreeSet<PhaseId>,
    /// What a rule of the method did wrong, the first of each.
    pub failed: Vec<Failed>,
    /// The closures that were asked whether a phase is done; what they say, nobody knows before.
    pub closures: BTreeSet<ClosureId>,
    /// Whether a closure was asked what is to be done. It may look at more than tells places apart.
    pub acts_by_closure: bool,
    /// Places from where nobody looked on, because there were too many.
    pub left: Vec<NodeId>,
    /// How many steps were tried.
    pub tried: u64,
}

impl Explored {
    /// A place.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }

    /// Every place with its number.
    pub fn all(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        (0..).map(NodeId).zip(&self.nodes)
    }

    /// Whether every place was looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.left.is_empty()
    }

    /// Every step that leads somewhere.
    pub fn edges(&self) -> impl Iterator<Item = (NodeId, NodeId)> + '_ {
        self.edges.iter().copied()
    }

    /// The steps from the opening to a place, and whether a closure said then that the phase is
    /// done.
    #[must_use]
    pub fn way_to(&self, id: NodeId) -> Vec<(Step, bool)> {
        let mut steps = Vec::new();
        let mut at = self.node(id);
        while let Some((from, step)) = at.from {
            steps.push((step, at.said_done));
            at = self.node(from);
        }
        steps.reverse();
        steps
    }

    /// From which places the end can be reached, as far as is known: what was not looked at may
    /// lead there.
    #[must_use]
    pub fn open(&self) -> Vec<bool> {
        let left: BTreeSet<NodeId> = self.left.iter().copied().collect();
        self.reach(&|id| self.node(id).ended || left.contains(&id), &|_| true)
    }

    /// Every step the other way round: to where it leads, from where; by where it leads.
    fn backward(&self) -> &[(NodeId, NodeId)] {
        self.backward.get_or_init(|| {
            let mut into: Vec<_> = self.edges.iter().map(|(from, to)| (*to, *from)).collect();
            into.sort_unstable();
            into.dedup();
            into
        })
    }

    /// From which places one of the goals can be reached over places that are let through.
    #[must_use]
    pub fn reach(
        &self,
        is_goal: &dyn Fn(NodeId) -> bool,
        lets_through: &dyn Fn(NodeId) -> bool,
    ) -> Vec<bool> {
        let into = self.backward();
        let mut due: Vec<NodeId> = self.all().map(|(id, _)| id).filter(|id| is_goal(*id)).collect();
        let mut reached = vec![false; self.nodes.len()];
        for id in &due {
            reached[id.0 as usize] = true;
        }
        while let Some(id) = due.pop() {
            let start = into.partition_point(|(to, _)| *to < id);
            for (_, from) in into[start..].iter().take_while(|(to, _)| *to == id) {
                let fresh = !reached[from.0 as usize] && lets_through(*from);
                if fresh {
                    reached[from.0 as usize] = true;
                    due.push(*from);
                }
            }
        }
        reached
    }
}
