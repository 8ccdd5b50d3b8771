//! What still holds a phase: its open gates, and who or what is missing.

use super::atom::{Test, Value};
use super::choose::open_choices;
use super::compile::bit_of;
use super::table::key;
use super::{ActNo, Aim, People, State, Table};
use crate::method::{Key, KindId, Relation, Strength, Tags, Word};
use crate::time::Span;

/// An open gate of the running phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The gate.
    pub key: Key,
    /// Whether it holds the phase or only warns.
    pub strength: Strength,
    /// What is missing; any one of them opens a gate that says so with `|`.
    pub lacks: Vec<Lack>,
}

/// Something that a gate waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// These people have not done enough of this; those who passed wait for the leader's word.
    People {
        /// Who.
        who: People,
        /// Who of them passed.
        passed: People,
        /// How many acts are asked of each.
        n: u16,
        /// Of which kinds.
        kinds: Vec<KindId>,
    },
    /// There is not enough of this about these topics.
    Topics(Tags, Vec<KindId>),
    /// These acts of a kind wait for a reply of one of these kinds.
    Replies(KindId, Vec<ActNo>, Vec<KindId>),
    /// These questions of the phase were neither asked nor skipped; their numbers from 1.
    Questions(Vec<u8>),
    /// These topics are nobody's task.
    Tasks(Tags),
    /// The group has not chosen how long the session is kept.
    Retention,
    /// Nobody has said that the meeting goes on with another case.
    AnotherCase,
    /// These people did not yet answer a question of each with yes: its number, who.
    Answers(u16, People),
    /// A question is not answered with yes: its number, who may answer.
    Answer(u16, People),
    /// A count is not what it should be: how many there are, the relation, how many are asked.
    Count(Vec<KindId>, i64, Relation, i64),
    /// These groups have not done enough of this: their numbers from 1 and people, how many acts,
    /// which kinds.
    Groups(Vec<(u8, People)>, u16, Vec<KindId>),
    /// Too little time has passed: so much is asked.
    Time(Span),
    /// These people had no turn yet.
    Turns(People),
    /// It is not chosen: these are equal, or nothing got anything.
    Choice(Vec<Aim>),
    /// Something that is said best in the words of the condition.
    Other,
}

/// Every gate of the running phase that is open, in order of declaration.
#[must_use]
pub fn missing(table: &Table, state: &State) -> Vec<Missing> {
    if state.ended {
        return Vec::new();
    }
    let gates = &table.method.phase(state.phase).gates;
    let tests = table.phase(state.phase).gates.iter().zip(gates).enumerate();
    let open = tests.filter(|(_, (test, _))| !state.holds(table, test));
    let gates = open.map(|(nth, (test, gate))| {
        let mut lacks = Vec::new();
        collect(table, state, test, &mut lacks);
        Missing { key: key(state.phase, Word::Gate, nth), strength: gate.strength, lacks }
    });
    gates.chain(undecided(table, state)).collect()
}

impl State {
    /// Which gates of the running phase hold, by bit.
    #[must_use]
    pub fn gates_that_hold(&self, table: &Table) -> u64 {
        let gates = (0_u32..64).zip(&table.phase(self.phase).gates);
        gates.fold(0, |bits, (at, test)| bits | u64::from(self.holds(table, test)) << at)
    }
}

/// The choices that the votes do not make.
fn undecided<'a>(table: &'a Table, state: &'a State) -> impl Iterator<Item = Missing> + 'a {
    open_choices(table, state).filter_map(|(_, nth)| {
        let best = state.best(table.method.phase(state.phase).choices[nth].kind);
        let key = key(state.phase, Word::Choice, nth);
        let lacks = vec![Lack::Choice(best.clone())];
        (best.len() != 1).then_some(Missing { key, strength: Strength::Must, lacks })
    })
}

/// The questions of the running phase that `person` may answer.
pub fn questions_for<'a>(
    table: &'a Table,
    state: &'a State,
    person: crate::method::PersonId,
) -> impl Iterator<Item = u16> + 'a {
    let numbered = (0_u16..).zip(&table.questions);
    let own = numbered.filter(move |(_, question)| {
        !state.ended
            && question.phase == state.phase
            && !state.gone.has(person)
            && state.asked_people(table, question).has(person)
    });
    own.map(|(number, _)| number)
}

/// The questions of the running phase that each answers for himself, with those who are there and
/// did not answer yet.
pub fn asked_of_each<'a>(
    table: &'a Table,
    state: &'a State,
) -> impl Iterator<Item = (u16, People)> + 'a {
    let numbered = (0_u16..).zip(&table.questions);
    let own = numbered.filter(|(_, question)| question.each && question.phase == state.phase);
    own.map(|(number, question)| (number, state.unanswered(table, question)))
}

/// The words of a question and the gate that asks it.
#[must_use]
pub fn question(table: &Table, number: u16) -> Option<(&str, Option<Key>)> {
    let question = table.questions.get(usize::from(number))?;
    Some((&question.text, question.gate))
}

fn collect(table: &Table, state: &State, test: &Test, lacks: &mut Vec<Lack>) {
    if state.holds(table, test) {
        return;
    }
    let kinds = |atom: u16| kinds_of(table, atom);
    lacks.push(match test {
        Test::EachPerson { n, atom, .. } => {
            let who = state.lacking(table, test);
            Lack::People { who, passed: who & state.passed, n: *n, kinds: kinds(*atom) }
        }
        Test::EachTopic { atom, .. } => {
            Lack::Topics(state.lacking_topics(table, test), kinds(*atom))
        }
        Test::EachAct { kind, replies, since } => {
            let waiting = state.waiting(*kind, *replies, *since);
            let kinds = replies_by(table, *kind, *replies);
            Lack::Replies(*kind, waiting.map(|open| open.act).collect(), kinds)
        }
        Test::Yes(number) => {
            let asked = state.asked_people(table, &table.questions[usize::from(*number)]);
            Lack::Answer(*number, asked - state.gone)
        }
        Test::EachYes(number) => Lack::Answers(*number, state.not_yet_yes(table, test)),
        Test::Asked(questions) => {
            let unasked = state.unasked(*questions);
            Lack::Questions(
                (0_u8..64).filter(|at| unasked >> at & 1 == 1).map(|at| at + 1).collect(),
            )
        }
        Test::Divided(topics) => Lack::Tasks(state.without_holder(table, *topics)),
        Test::Retention => Lack::Retention,
        Test::GoesOn => Lack::AnotherCase,
        Test::Compare(Value::Count(atom), relation, Value::Number(asked)) => {
            let there = state.tally(table, *atom, crate::method::PersonId(0));
            Lack::Count(kinds(*atom), i64::from(there), *relation, *asked)
        }
        Test::All(parts) | Test::Any(parts) => {
            for part in parts {
                collect(table, state, part, lacks);
            }
            return;
        }
        other => of_the_circle(table, state, other),
    });
}

/// What people lack together, in groups, in time or in turns.
fn of_the_circle(table: &Table, state: &State, test: &Test) -> Lack {
    match test {
        Test::Together { who, n, atom } => {
            let there = i64::from(state.together(table, state.whos[usize::from(*who)], *atom));
            Lack::Count(kinds_of(table, *atom), there, Relation::AtLeast, i64::from(*n))
        }
        Test::EachGroup { n, atom, .. } => {
            Lack::Groups(state.lacking_groups(table, test), *n, kinds_of(table, *atom))
        }
        Test::Lasted(span) | Test::WentOn(span) => Lack::Time(*span),
        Test::WentRound => {
            let among = state.in_round(table).unwrap_or_default();
            Lack::Turns(state.without_turn(among))
        }
        _ => Lack::Other,
    }
}

/// The kinds of replies to a kind that these bits stand for.
fn replies_by(table: &Table, asked: KindId, bits: u16) -> Vec<KindId> {
    let all = &table.replies[asked.index()];
    all.iter().copied().filter(|reply| bits & bit_of(all, *reply) != 0).collect()
}

fn kinds_of(table: &Table, atom: u16) -> Vec<KindId> {
    table.atoms[usize::from(atom)].what.kinds().collect()
}
