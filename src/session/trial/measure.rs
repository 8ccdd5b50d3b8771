//! How finely a method looks: up to what number it counts, which points of its clock change
//! anything, which kinds leave something behind. Everything else makes no difference to it.

use super::phase_measure::PhaseMeasure;
use super::until::{groupings, last_around, replies, tasks};
use crate::method::{KindId, PhaseId, Times};
use crate::session::atom::{Since, Test, Value, Width};
use crate::session::state::ANSWERED_YES;
use crate::session::table::{SESSION_POINTS, SessionPoint};
use crate::session::{People, State, Table};

/// What a count is compared with where that is no number of the method itself.
const SOME: u16 = 12;

/// So many rounds are told apart at most.
const MOST_ROUNDS: usize = 1_000;

/// How finely a method looks.
#[derive(Debug)]
pub struct Measure {
    /// The number from which on an atom makes no difference, by atom.
    caps: Vec<u16>,
    /// The last phase in which something asks for an atom, by atom.
    until: Vec<PhaseId>,
    /// Which atoms are answers to a question.
    answers: Vec<bool>,
    /// The last phase in which it counts who has a topic as a task, by topic.
    tasks: Vec<Option<PhaseId>>,
    /// The last phase in which it counts who sits where, by grouping.
    groupings: Vec<Option<PhaseId>>,
    /// The last phase in which it counts what waits for a reply, by kind.
    replies: Vec<Option<PhaseId>>,
    /// The kinds whose acts are waited for beyond the phase in which they were made.
    waited_for: Vec<KindId>,
    phases: Vec<PhaseMeasure>,
    most_of_each: u16,
    most_rounds: usize,
    /// Whether the time of the whole session changes anything.
    pub(super) whole_time: bool,
    /// Whether some count is compared with what is not known beforehand.
    pub(super) is_rough: bool,
}

impl Measure {
    /// How finely the method of a table looks.
    #[must_use]
    pub fn of(table: &Table) -> Measure {
        let phases = (0..table.phases.len()).map(|at| PhaseMeasure::of(table, PhaseId::at(at)));
        let mut measure = Measure {
            caps: vec![1; table.atoms.len()],
            until: table.atoms.iter().map(|atom| *atom.phases.start()).collect(),
            answers: vec![false; table.atoms.len()],
            tasks: tasks(table),
            groupings: groupings(table),
            replies: replies(table),
            waited_for: Vec::new(),
            phases: phases.collect(),
            most_of_each: 1,
            most_rounds: 1,
            whole_time: table.points.iter().any(|(_, point)| *point == SessionPoint::Mark),
            is_rough: false,
        };
        for (phase, test) in tests(table) {
            measure.look(table, test, last_around(table, phase));
        }
        for row in table.phases.iter().flat_map(|phase| &phase.kinds).flat_map(|kind| &kind.limits)
        {
            measure.raise(row.atom, row.most);
        }
        let of_each = table.atoms.iter().zip(&measure.caps);
        let of_each = of_each.filter(|(atom, _)| atom.width == Width::People);
        measure.most_of_each = of_each.map(|(_, cap)| *cap).max().unwrap_or(1);
        measure.most_rounds = rounds(table);
        for phase in (0..table.phases.len()).map(PhaseId::at) {
            let atoms = 0..table.atoms.len();
            let counts = atoms.filter(|atom| measure.counts(table, *atom, phase));
            let (of_each, together) =
                counts.partition(|atom| table.atoms[*atom].width == Width::People);
            let own = &mut measure.phases[phase.index()];
            (own.of_each, own.together) = (of_each, together);
        }
        measure
    }

    fn counts(&self, table: &Table, atom: usize, phase: PhaseId) -> bool {
        let of = &table.atoms[atom];
        match of.since {
            Since::Entry => of.phases.contains(&phase),
            Since::Repeat(_) | Since::Round(_) | Since::Opening => self.until[atom] >= phase,
        }
    }

    /// How finely it looks in a phase.
    pub(super) fn phase(&self, phase: PhaseId) -> &PhaseMeasure {
        &self.phases[phase.index()]
    }

    /// Whether a count is compared with what is not known beforehand, so that it was followed only
    /// so far.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.is_rough
    }

    /// How many acts of a sort are asked of one person at most, in all rounds.
    pub(super) fn most_of_each(&self) -> usize {
        usize::from(self.most_of_each) * self.most_rounds
    }

    /// The number from which on a count makes no difference.
    pub(super) fn cap(&self, atom: usize) -> u16 {
        self.caps[atom]
    }

    /// What a count comes to, as far as it makes a difference. Whoever said no may still say yes.
    pub(super) fn seen(&self, atom: usize, tally: u16) -> u16 {
        if self.answers[atom] {
            u16::from(tally == ANSWERED_YES)
        } else {
            tally.min(self.caps[atom])
        }
    }

    /// The topics of which it still counts who has them as tasks, by bit.
    pub(super) fn tasks(&self, phase: PhaseId) -> u32 {
        let last = (0_u32..).zip(&self.tasks);
        let counts = last.filter(|(_, last)| last.is_some_and(|last| last >= phase));
        counts.fold(0, |bits, (at, _)| bits | 1 << at)
    }

    /// Whether it still counts who sits where.
    pub(super) fn sits(&self, grouping: usize, phase: PhaseId) -> bool {
        self.groupings[grouping].is_some_and(|last| last >= phase)
    }

    /// Whether it still counts that an act of a kind waits for a reply.
    pub(super) fn may_be_answered(&self, kind: KindId, phase: PhaseId) -> bool {
        self.replies[kind.index()].is_some_and(|last| last >= phase)
    }

    /// Who may reply to a kind in a phase.
    pub(super) fn repliers(&self, state: &State, kind: KindId) -> People {
        let whos = &self.phases[state.phase.index()].repliers[kind.index()];
        whos.iter().fold(People::NOBODY, |all, who| all | state.whos[usize::from(*who)])
    }

    /// Whether acts of a kind are waited for beyond the phase in which they were made.
    pub(super) fn is_waited_for(&self, kind: KindId) -> bool {
        self.waited_for.contains(&kind)
    }

    /// Whether reaching a point of the clock changes what can be done.
    pub(super) fn matters(&self, phase: PhaseId, point: u8) -> bool {
        match point.checked_sub(SESSION_POINTS) {
            Some(_) => self.whole_time,
            None => self.phases[phase.index()].points >> point & 1 == 1,
        }
    }

    fn raise(&mut self, atom: u16, to: u16) {
        let cap = &mut self.caps[usize::from(atom)];
        *cap = (*cap).max(to);
    }

    fn look(&mut self, table: &Table, test: &Test, until: PhaseId) {
        let mut last = |atom: u16| {
            let at = &mut self.until[usize::from(atom)];
            *at = until.max(*at);
        };
        match test {
            Test::EachPerson { atom, .. }
            | Test::EachTopic { atom, .. }
            | Test::Together { atom, .. }
            | Test::EachGroup { atom, .. } => last(*atom),
            Test::Yes(number) | Test::EachYes(number) => {
                let atom = table.questions[usize::from(*number)].atom;
                last(atom);
                self.answers[usize::from(atom)] = true;
            }
            Test::EachAct { kind, since, .. } if *since != Since::Entry => {
                self.waited_for.push(*kind);
            }
            Test::Compare(left, _, right) => {
                for value in [left, right] {
                    if let Value::Count(atom) = value {
                        last(*atom);
                    }
                }
            }
            _ => {}
        }
        match test {
            Test::EachPerson { n, atom, .. }
            | Test::EachTopic { n, atom, .. }
            | Test::Together { n, atom, .. }
            | Test::EachGroup { n, atom, .. } => self.raise(*atom, *n),
            Test::Yes(number) | Test::EachYes(number) => {
                self.raise(table.questions[usize::from(*number)].atom, 2);
            }
            Test::Compare(left, _, right) => {
                self.compared(left, right);
                self.compared(right, left);
            }
            Test::All(parts) | Test::Any(parts) => {
                for part in parts {
                    self.look(table, part, until);
                }
            }
            Test::Not(part) => self.look(table, part, until),
            _ => {}
        }
    }

    fn compared(&mut self, count: &Value, with: &Value) {
        let Value::Count(atom) = count else { return };
        let to = match with {
            Value::Number(number) => u16::try_from(*number).unwrap_or(0).saturating_add(1),
            // Never more than there can be people.
            Value::People(_) => u16::try_from(People::MOST).unwrap_or(SOME),
            Value::Count(_) | Value::Setting(_) => {
                self.is_rough = true;
                SOME
            }
        };
        self.raise(*atom, to);
    }
}

/// How often a phase is gone through at most, where that is said.
fn rounds(table: &Table) -> usize {
    let times = table.method.repeats.iter().map(|repeat| match repeat.times {
        Times::UNSAID => 1,
        Times::AtMost(times) => usize::from(times),
        Times::ForEach(_) => SOME.into(),
    });
    times.product::<usize>().clamp(1, MOST_ROUNDS)
}

/// Every condition of a method, with the phase in which it is asked; what a phase is entered for
/// is asked in the one before it.
fn tests(table: &Table) -> impl Iterator<Item = (PhaseId, &Test)> {
    let phases = table.phases.iter().enumerate().flat_map(|(at, phase)| {
        let own = phase.gates.iter().chain(&phase.done_when).chain(&phase.when);
        own.map(move |test| (PhaseId::at(at), test))
    });
    let repeats = table.repeats.iter();
    phases.chain(repeats.filter_map(|repeat| Some((repeat.last, repeat.until.as_ref()?))))
}

pub(super) fn each_part(test: &Test, tell: &mut dyn FnMut(&Test)) {
    match test {
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| each_part(part, tell)),
        Test::Not(part) => each_part(part, tell),
        test => tell(test),
    }
}
