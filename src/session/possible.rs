//! What somebody could do now, and when something will be possible. Refusals, `why`, completion,
//! the one kind that fits and simulated people use this and nothing else.

use super::gate::questions_for;
use super::permit::{fitting_tags, leads};
use super::{Act, Permit, Refusal, State, Table, permit};
use crate::method::{Key, KindId, PersonId, PhaseId, Presence, Verb};

/// Something that would be accepted now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// What.
    pub what: Doing,
    /// The right that allows it; nothing for what is always allowed.
    pub by: Option<Key>,
}

/// A command without its details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// An act of this kind.
    Act(KindId),
    /// An answer to this question.
    Answer(u16),
    /// Let it go by.
    Pass,
    /// Take somebody's pass as good.
    Accept(PersonId),
    /// Go.
    Leave,
    /// Come back.
    Return,
    /// On to the next phase.
    Next,
    /// On to the next phase past an open gate, with a reason.
    Override,
    /// More time.
    Lengthen,
    /// Stop the clock.
    Pause,
    /// Go on.
    Resume,
    /// End the session, with a reason when it is early.
    End,
}

/// Everything `person` could do now.
#[must_use]
pub fn possible(table: &Table, state: &State, person: PersonId) -> Vec<Possible> {
    let mut all = Vec::new();
    if state.ended {
        return all;
    }
    for at in 0..table.method.kinds.len() {
        let kind = KindId::at(at);
        if let Ok(permit) = permit_kind(table, state, person, kind) {
            all.push(Possible { what: Doing::Act(kind), by: permit.by });
        }
    }
    let mut add = |what| all.push(Possible { what, by: None });
    if !state.paused() {
        questions_for(table, state, person).map(Doing::Answer).for_each(&mut add);
    }
    if state.gone.has(person) {
        add(Doing::Return);
        return all;
    }
    add(Doing::Pass);
    add(Doing::Leave);
    if leads(table, state, person) {
        leading(table, state).into_iter().for_each(add);
    }
    all
}

/// What whoever leads could do now.
fn leading(table: &Table, state: &State) -> Vec<Doing> {
    let mut all: Vec<Doing> = state.passed.iter().map(Doing::Accept).collect();
    let held = super::gate::missing(table, state);
    let held = held.iter().any(|gate| gate.strength == crate::method::Strength::Must);
    all.push(if held { Doing::Override } else { Doing::Next });
    if state.limit().is_some() {
        all.push(Doing::Lengthen);
    }
    all.push(if state.paused() { Doing::Resume } else { Doing::Pause });
    all.push(Doing::End);
    all
}

/// Whether `person` may do something of `kind` now, with the tags it needs.
///
/// # Errors
/// The rule that says no.
pub fn permit_kind(
    table: &Table,
    state: &State,
    person: PersonId,
    kind: KindId,
) -> Result<Permit, Refusal> {
    let mut refused = Refusal::NotARule;
    for tags in fitting_tags(table, state, person, kind) {
        match permit(table, state, person, &Act { tags, ..Act::of(kind) }) {
            Ok(permit) => return Ok(permit),
            Err(refusal) => refused = refusal,
        }
    }
    Err(refused)
}

/// Where in the method a person may do something of a kind, by which right.
#[must_use]
pub fn when(table: &Table, state: &State, person: PersonId, kind: KindId) -> Vec<(PhaseId, Key)> {
    let mut phases = Vec::new();
    for (at, phase) in table.phases.iter().enumerate() {
        let id = PhaseId::at(at);
        let mut own = phase.kinds[kind.index()].rights.iter();
        let has = |who: u16| state.whos[usize::from(who)].has(person);
        let never = own.clone().any(|row| row.verb == Verb::Never && has(row.who));
        let right = own.find(|row| row.verb != Verb::Never && has(row.who));
        let stances = phase.stances.iter().zip(&table.method.phase(id).stances);
        let silent = stances
            .filter(|((who, _), _)| has(*who))
            .any(|(_, stance)| stance.presence != Presence::Present);
        if let Some(row) = right
            && !never
            && !silent
        {
            phases.push((id, row.key));
        }
    }
    phases
}
