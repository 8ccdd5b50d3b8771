//! The search: from the opening, nearest first, each place once.

use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use hashbrown::HashTable;

use super::circle::Circle;
use super::explored::{Explored, Failed, Node, NodeId};
use crate::method::{ClosureId, Effect, Key, PersonId, PhaseId, Word};
use crate::session::{
    Actor, Command, Event, Likeness, Measure, Moment, Refusal, Rules, Said, State, Step, Table,
    Trial,
};

/// How far is looked. Counts only, so that the same is found on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many places in one circle.
    pub places: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { places: 10_000 }
    }
}

/// Explores a method in one circle. `leaves` may go once, at any moment, and does not come back.
pub fn explore(
    table: &Rc<Table>,
    circle: &Circle,
    leaves: Option<PersonId>,
    limits: Limits,
    rules: &mut dyn Rules,
) -> Explored {
    let measure = Measure::of(table);
    let trial = Trial::new(Rc::clone(table), Rc::new(circle.cast.clone()));
    let mut search = Search {
        table,
        measure: &measure,
        trial,
        leaves,
        known: HashTable::new(),
        likenesses: Vec::new(),
        due: VecDeque::new(),
        room: Vec::new(),
        explored: Explored::default(),
    };
    search.run(limits, rules);
    search.explored
}

struct Search<'a> {
    table: &'a Table,
    measure: &'a Measure,
    trial: Trial,
    /// Somebody who may leave once.
    leaves: Option<PersonId>,
    known: HashTable<u32>,
    likenesses: Vec<Likeness>,
    /// Places that are still to be gone on from.
    due: VecDeque<(NodeId, Rc<State>)>,
    room: Vec<u64>,
    explored: Explored,
}

impl Search<'_> {
    fn run(&mut self, limits: Limits, rules: &mut dyn Rules) {
        let mut oracle = Oracle {
            rules,
            says_done: false,
            was_asked: false,
            asked: BTreeSet::new(),
            acts: false,
        };
        let opening = self.trial.opening(&mut oracle);
        let opening = self.come_to(None, false, opening);
        self.note_events(opening, None);
        while let Some((id, state)) = self.due.pop_front() {
            if self.explored.nodes.len() >= limits.places {
                self.explored.left.push(id);
                continue;
            }
            let touched = &mut self.explored.touched;
            let node = self.explored.nodes[id.0 as usize];
            let begins = node
                .from
                .is_none_or(|(from, _)| self.explored.nodes[from.0 as usize].phase != node.phase);
            let mut steps = Step::from(self.table, self.measure, (&state, begins), touched);
            let leaves = self.leaves.filter(|_| state.gone.is_empty());
            steps.extend(leaves.map(leave));
            for step in steps {
                self.take(id, &state, step, &mut oracle);
            }
        }
        self.explored.closures = oracle.asked;
        self.explored.acts_by_closure = oracle.acts;
    }

    /// Takes a step; where a closure is asked whether the phase is done, both ways.
    fn take(&mut self, id: NodeId, from: &Rc<State>, step: Step, oracle: &mut Oracle<'_>) {
        (oracle.says_done, oracle.was_asked) = (false, false);
        self.go(id, from, step, oracle);
        if oracle.was_asked {
            oracle.says_done = true;
            self.go(id, from, step, oracle);
        }
    }

    fn go(&mut self, id: NodeId, from: &Rc<State>, step: Step, oracle: &mut Oracle<'_>) {
        self.explored.tried += 1;
        match self.trial.attempt(from, &step, self.measure, oracle) {
            Err(refusal) => self.refused(refusal),
            Ok(state) if Rc::ptr_eq(&state, from) => {}
            Ok(state) => {
                let to = self.come_to(Some((id, step)), oracle.says_done, state);
                self.explored.edges.push((id, to));
                self.note_events(to, Some((self.explored.node(id).phase, step)));
            }
        }
    }

    fn refused(&mut self, refusal: Refusal) {
        if let Some(key) = refusal.key() {
            self.explored.touched.break_rule(key);
        }
    }

    /// Notes what happened on the way to a place, by a step from a phase.
    fn note_events(&mut self, to: NodeId, by: Option<(PhaseId, Step)>) {
        let explored = &mut self.explored;
        let mut open: Vec<Key> = Vec::new();
        for event in self.trial.events() {
            match event {
                Event::Warned(key) => {
                    explored.touched.break_rule(*key);
                    open.push(*key);
                }
                Event::Overridden(key) => open.push(*key),
                // A phase that ends by itself has no place at which all of its gates hold.
                Event::PhaseLeft(phase, _) => {
                    if by.is_some_and(|by| !is_led_out(by, *phase)) {
                        explored.done.insert(*phase);
                    }
                    let gates = (0_u8..).zip(&self.table.method.phase(*phase).gates);
                    let keys = gates.map(|(nth, _)| Key { phase: *phase, word: Word::Gate, nth });
                    explored.held.extend(keys.filter(|key| !open.contains(key)));
                    open.clear();
                }
                Event::RuleFailed(place, text) => {
                    let why = self.trial.session().journal().text(*text).to_owned();
                    let (place, why) = (*place, Some(why));
                    let failed = Failed { place, at: to, why, refused_by: None };
                    fail(&mut explored.failed, failed);
                }
                Event::EffectRefused(place, refusal) => {
                    let (place, refused_by) = (*place, refusal.key());
                    let failed = Failed { place, at: to, why: None, refused_by };
                    fail(&mut explored.failed, failed);
                }
                Event::Acted(acted) => {
                    // Whoever leads may say a word of process anywhere, and an answer asks nobody.
                    let process = self.table.method.kind(acted.kind).process;
                    let asks = !process && acted.reply.is_none();
                    let question = by.zip(acted.asks()).filter(|_| asks);
                    explored.asked.extend(question.map(|((at, _), nth)| (at, nth.get())));
                }
                Event::PassedOver(phase) => {
                    explored.passed_over.insert(*phase);
                }
                event => explored.begun.extend(event.enters()),
            }
        }
    }

    /// A place is come to: one that is known, or a new one.
    fn come_to(
        &mut self,
        from: Option<(NodeId, Step)>,
        said_done: bool,
        state: Rc<State>,
    ) -> NodeId {
        let likeness = Likeness::of(self.table, self.measure, &state, &mut self.room);
        let hash = |likeness: Likeness| likeness.0[0];
        let likenesses = &self.likenesses;
        let same = |at: &u32| likenesses[*at as usize] == likeness;
        if let Some(known) = self.known.find(hash(likeness), same) {
            return NodeId(*known);
        }
        let id = u32::try_from(likenesses.len()).unwrap_or(u32::MAX);
        let rehash = |at: &u32| hash(likenesses[*at as usize]);
        self.known.insert_unique(hash(likeness), id, rehash);
        self.likenesses.push(likeness);
        let depth = from.map_or(0, |(from, _)| self.explored.node(from).depth + 1);
        self.explored.nodes.push(Node {
            from,
            said_done,
            phase: state.phase,
            depth,
            holds: state.gates_that_hold(self.table),
            ended: state.ended,
        });
        if !state.ended {
            self.due.push_back((NodeId(id), state));
        }
        NodeId(id)
    }
}

/// Of each rule the first failure is kept: it has the shortest story.
fn fail(known: &mut Vec<Failed>, failed: Failed) {
    if known.iter().all(|one| one.place != failed.place) {
        known.push(failed);
    }
}

/// Whether a step itself is what ends a phase.
fn is_led_out((from, step): (PhaseId, Step), left: PhaseId) -> bool {
    from == left && matches!(step, Step::Ask { command: Command::Next(_), .. })
}

fn leave(person: PersonId) -> Step {
    Step::Ask { by: Actor::Person(person), command: Command::Leave, said: Said::Nothing }
}

/// Asks the closures of a method, but for whether a phase is done: both may be.
struct Oracle<'a> {
    rules: &'a mut dyn Rules,
    says_done: bool,
    was_asked: bool,
    /// Which were asked whether a phase is done.
    asked: BTreeSet<ClosureId>,
    /// Whether one was asked what is to be done.
    acts: bool,
}

impl Rules for Oracle<'_> {
    fn effects(&mut self, closure: ClosureId, moment: Moment) -> Result<Vec<Effect>, String> {
        self.acts = true;
        self.rules.effects(closure, moment)
    }

    fn is_done(&mut self, closure: ClosureId, _: Moment) -> Result<bool, String> {
        self.asked.insert(closure);
        self.was_asked = true;
        Ok(self.says_done)
    }

    fn evaluate(&mut self, code: &str, moment: Moment) -> Result<String, String> {
        self.rules.evaluate(code, moment)
    }
}
