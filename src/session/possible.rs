//! What somebody could do now, and when something will be possible. Refusals, `why`, completion,
//! the one kind that fits and simulated people use this and nothing else.

use super::choose::open_choices;
use super::circle::present;
use super::gate::questions_for;
use super::permit::{askers, fitting_tags, leads};
use super::table::RightRow;
use super::way_out::phase_before;
use super::{Act, Aim, People, Permit, Refusal, State, Table, permit};
use crate::method::{Key, KindId, PersonId, PhaseId, Presence, RoleId, Verb, Who};

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
    /// Go out of the room, as the phase asks.
    GoOut(PersonId),
    /// Come back into the room.
    ComeIn(PersonId),
    /// Give this role to somebody.
    Appoint(RoleId, PersonId),
    /// Take the turn, or give it to somebody.
    GiveTurn(PersonId),
    /// Ask for the turn.
    AskTurn,
    /// Be through with the turn.
    EndTurn,
    /// Say which of equals is chosen.
    Choose(Aim),
    /// Put something in between.
    Interrupt(PhaseId),
    /// Let a question of the phase go by, by its number from 1.
    Skip(u8),
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
    /// Back to the phase before.
    Back,
    /// More time.
    Lengthen,
    /// Less time.
    Shorten,
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
        own_turn(table, state, person, &mut add);
        possible_to_lead(table, state).into_iter().for_each(add);
    } else {
        moves(state, &|one| one == person, &mut add);
        own_turn(table, state, person, &mut add);
        if state.has_turn(person) {
            given_turns(table, state, &mut add);
        }
        let own = |who: &Who| state.people(table, who, People::NOBODY).has(person);
        asides(table, state, &own, &mut add);
        let asks = |number| askers(table, state, number).has(person);
        open_questions(table, state).filter(|no| asks(*no)).map(Doing::Skip).for_each(add);
    }
    all
}

/// Everything that whoever leads could do now as the leader, with a seat or without.
#[must_use]
pub fn possible_to_lead(table: &Table, state: &State) -> Vec<Doing> {
    let mut all = Vec::new();
    if state.ended {
        return all;
    }
    let mut add = |what| all.push(what);
    moves(state, &|_| true, &mut add);
    given_turns(table, state, &mut add);
    asides(table, state, &|_| true, &mut add);
    open_questions(table, state).map(Doing::Skip).for_each(&mut add);
    leading(table, state).into_iter().for_each(add);
    all
}

/// What somebody can do about his or her own turn.
fn own_turn(table: &Table, state: &State, person: PersonId, add: &mut impl FnMut(Doing)) {
    let Some(among) = state.in_round(table) else { return };
    if state.has_turn(person) && among.has(person) {
        add(Doing::EndTurn);
    } else if (among & present(state)).has(person) && !state.waits(person) {
        add(Doing::AskTurn);
    }
}

/// To whom the turn can go.
fn given_turns(table: &Table, state: &State, add: &mut impl FnMut(Doing)) {
    let Some(among) = state.in_round(table) else { return };
    ((among & present(state)) - state.turn()).iter().map(Doing::GiveTurn).for_each(add);
}

/// What can be put in between by those that it is for.
fn asides(table: &Table, state: &State, own: &dyn Fn(&Who) -> bool, add: &mut impl FnMut(Doing)) {
    if state.is_aside() || state.paused() {
        return;
    }
    for (at, phase) in table.method.phases.iter().enumerate() {
        if phase.aside.as_ref().is_some_and(own) {
            add(Doing::Interrupt(PhaseId::at(at)));
        }
    }
}

/// In and out of the room; the leader may say it of anybody, others of themselves.
fn moves(state: &State, own: &dyn Fn(PersonId) -> bool, add: &mut impl FnMut(Doing)) {
    let here = state.away - state.out - state.gone;
    here.iter().filter(|one| own(*one)).map(Doing::GoOut).for_each(&mut *add);
    let back = state.out - state.away - state.gone;
    back.iter().filter(|one| own(*one)).map(Doing::ComeIn).for_each(add);
}

/// The roles that the running phase gives, and to whom it can; a seat that is filled stays so for
/// as long as whoever has it is there.
fn appointments(table: &Table, state: &State) -> Vec<Doing> {
    let mut all = Vec::new();
    for rule in &table.method.phase(state.phase).appoints {
        let (role, holders) = (rule.role, state.holders_of_role(rule.role));
        let of = table.method.role(role);
        let most = usize::from(of.seats.most);
        let groups = of.per.and_then(|grouping| state.groups_of(grouping)).unwrap_or_default();
        // Where each group has its own, there is a seat in each.
        let has_seat = |person: &PersonId| {
            let group = groups.iter().find(|group| group.has(*person));
            let held = group.map_or(holders, |group| holders & *group);
            held.count() < most || most == 1 && (held - state.gone).is_empty()
        };
        let drawn = state.holders_of_role(rule.from) - holders - state.gone;
        let free = drawn.iter().filter(has_seat);
        all.extend(free.map(|person| Doing::Appoint(role, person)));
    }
    all
}

/// The questions of the phase that were neither asked nor skipped.
fn open_questions<'a>(table: &Table, state: &'a State) -> impl Iterator<Item = u8> + 'a {
    let all = 1..=table.phase(state.phase).questions;
    all.filter(move |number| state.question(*number).is_none())
}

/// What only whoever leads can do.
fn leading(table: &Table, state: &State) -> Vec<Doing> {
    let mut all: Vec<Doing> = state.passed.iter().map(Doing::Accept).collect();
    let held = super::gate::missing(table, state);
    let held = held.iter().any(|gate| gate.strength == crate::method::Strength::Must);
    all.extend(appointments(table, state));
    for (_, nth) in open_choices(table, state) {
        let best = state.best(table.method.phase(state.phase).choices[nth].kind);
        all.extend(best.into_iter().map(Doing::Choose));
    }
    all.push(if held { Doing::Override } else { Doing::Next });
    if !state.is_aside() && phase_before(table, state).is_some() {
        all.push(Doing::Back);
    }
    if state.limit().is_some() {
        all.extend([Doing::Lengthen, Doing::Shorten]);
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
    act_of(table, state, person, kind).map(|(_, permit)| permit)
}

/// Something of `kind` that `person` may do now, with the tags, the addressee or the act that it
/// needs.
///
/// # Errors
/// The rule that says no.
pub fn act_of(
    table: &Table,
    state: &State,
    person: PersonId,
    kind: KindId,
) -> Result<(Act, Permit), Refusal> {
    let mut refused = Refusal::NotARule;
    let aims = table.kinds[kind.index()].chooses;
    let tagged = fitting_tags(table, state, person, kind);
    let plain = tagged.map(|tags| Act { tags, ..Act::of(kind) });
    let replies = state.open.iter().filter(|_| aims);
    let replies = replies.map(|open| Act { reply: Some(open.act), ..Act::of(kind) });
    let others = (state.everyone() - People::only(person)).iter().filter(|_| aims);
    let others = others.map(|other| Act { to: Some(other), ..Act::of(kind) });
    for act in plain.chain(replies).chain(others) {
        match permit(table, state, person, &act) {
            Ok(permit) => return Ok((act, permit)),
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
        // What is forbidden about some topics only is possible about others.
        let whole = |row: &RightRow| row.tagged.is_empty() && row.outside.is_empty();
        let never = own
            .clone()
            .any(|row| row.verb == Verb::Never && row.to.is_none() && whole(row) && has(row.who));
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
