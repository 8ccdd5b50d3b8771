//! Whether somebody may make an act now, and which rule says so. The same function answers
//! commands, completion, `why` and exploration.

use super::sequence::{has_floor, in_sequence};
use super::state::OpenAct;
use super::table::{KindTable, Nature, RightRow};
use super::{Act, ActNo, Actor, People, Refusal, State, Table};
use crate::method::{Key, KindId, PersonId, PhaseId, Presence, Tags, Verb, Word};

/// An act is allowed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Permit {
    /// The right that allows it; nothing for what is always allowed.
    pub by: Option<Key>,
    /// A rule that warns about it.
    pub warns: Option<Key>,
    /// The act that it answers.
    pub reply: Option<ActNo>,
}

/// Whether `person` may make `act` now.
///
/// # Errors
/// The first rule that says no: presence, never, order, quota and last word, only and may.
pub fn permit(
    table: &Table,
    state: &State,
    person: PersonId,
    act: &Act,
) -> Result<Permit, Refusal> {
    if is_possible_now(table, state, act)? {
        return Ok(Permit { reply: act.reply, ..Permit::default() });
    }
    can_speak(table, state, person)?;
    if state.arranged.is_some() {
        has_floor(table, state, person, act)?;
    }
    let process = table.kinds[act.kind.index()].is_process();
    match table.kinds[act.kind.index()].nature {
        Nature::Content => is_settled(table, state, state.misplaced())?,
        // A leader's act that has its place here waits for those who go out, not for those it may
        // be about to call in.
        Nature::Placed => is_settled(table, state, state.misplaced() & state.away)?,
        Nature::Task | Nature::Anywhere => {}
    }
    let phase = table.phase(state.phase);
    let rows = &phase.kinds[act.kind.index()];
    let allowed = allowed(table, state, &rows.rights, person, act)?;
    in_sequence(table, state, phase, rows, person, process)?;
    match allowed {
        Some(permit) => Ok(permit),
        None if process
            && !table.kinds[act.kind.index()].is_task()
            && is_led(table, state, rows, person, act.kind) =>
        {
            Ok(Permit::default())
        }
        None => Err(not_allowed(table, state, person, act)),
    }
}

/// Whether an act is a note, which is always possible; what else is asked must be so that the
/// session can take it at all.
fn is_possible_now(table: &Table, state: &State, act: &Act) -> Result<bool, Refusal> {
    if state.ended {
        return Err(Refusal::Ended);
    }
    if let Some(reply) = act.reply
        && reply >= ActNo::after(state.acts)
    {
        return Err(Refusal::NoSuchAct(reply));
    }
    if act.kind == KindId::NOTE {
        return Ok(true);
    }
    if act.kind.index() < KindId::RESERVED {
        return Err(Refusal::NotARule);
    }
    if let Some(question) = act.asks {
        is_question(table, state, question.get())?;
    }
    if state.paused() {
        return Err(Refusal::Paused);
    }
    Ok(false)
}

/// A leader's act is allowed everywhere, or where some `may` gives it a place; with the leader's
/// seat empty it is everybody's.
fn is_led(table: &Table, state: &State, rows: &KindTable, person: PersonId, kind: KindId) -> bool {
    let has_place = || rows.rights.iter().any(|row| row.verb == Verb::May);
    (table.kinds[kind.index()].nature == Nature::Anywhere || has_place())
        && leads(table, state, person)
}

/// The right that allows an act, with the warning that goes with it.
fn allowed(
    table: &Table,
    state: &State,
    rows: &[RightRow],
    person: PersonId,
    act: &Act,
) -> Result<Option<Permit>, Refusal> {
    let mut allowed: Option<Permit> = None;
    for row in rows {
        if !fits(table, state, row, person, act) {
            continue;
        }
        let reply = match row.to {
            None => act.reply,
            Some(kind) => match answers(state, person, act.reply, (kind, row)) {
                Some(reply) => Some(reply),
                None => continue,
            },
        };
        if row.verb == Verb::Never {
            return Err(Refusal::Never(row.key));
        }
        let permit = allowed.get_or_insert(Permit { by: Some(row.key), warns: None, reply });
        if row.verb == Verb::Avoid {
            permit.warns.get_or_insert(row.key);
        }
    }
    Ok(allowed)
}

fn fits(table: &Table, state: &State, row: &RightRow, person: PersonId, act: &Act) -> bool {
    state.whos[usize::from(row.who)].has(person)
        && (row.tagged.is_empty() || row.tagged.meets(act.tags))
        && (row.outside.is_empty() || state.is_outside(table, row.outside, person, act.tags))
}

/// Every rule that warns about an act that is allowed; `Permit` tells of the first.
pub(super) fn warnings<'a>(
    table: &'a Table,
    state: &'a State,
    person: PersonId,
    act: &'a Act,
) -> impl Iterator<Item = Key> + 'a {
    let rows = table.phase(state.phase).kinds[act.kind.index()].rights.iter().rev();
    let avoided = rows.take_while(|row| row.verb == Verb::Avoid);
    let own = avoided.filter(move |row| {
        let open =
            row.to.is_none_or(|kind| answers(state, person, act.reply, (kind, row)).is_some());
        open && fits(table, state, row, person, act)
    });
    own.map(|row| row.key)
}

/// Whether an open act is somebody's own.
fn made_by(state: &State, act: ActNo, person: PersonId) -> bool {
    state.open.iter().any(|open| open.act == act && open.by == person)
}

/// Why nothing allows an act: nothing to answer, for others, or of another phase.
#[cold]
fn not_allowed(table: &Table, state: &State, person: PersonId, act: &Act) -> Refusal {
    let phase = table.phase(state.phase);
    let rows = &phase.kinds[act.kind.index()].rights;
    let mut own = rows.iter().filter(|row| fits(table, state, row, person, act));
    if let Some((key, kind)) = own.find_map(|row| Some((row.key, row.to?))) {
        return match act.reply {
            Some(reply) if made_by(state, reply, person) => Refusal::AnswersOneself(key),
            Some(_) => Refusal::CannotAnswer(key, kind),
            None => Refusal::NothingToAnswer(key, kind),
        };
    }
    let mut about = rows.iter().filter(|row| matches!(row.verb, Verb::May | Verb::Only));
    if let Some(row) =
        about.find(|row| !row.tagged.is_empty() && state.whos[usize::from(row.who)].has(person))
    {
        return Refusal::NeedsTopic(row.key, row.tagged);
    }
    let process = table.kinds[act.kind.index()].is_process();
    let mut others = rows.iter().filter(|row| matches!(row.verb, Verb::May | Verb::Only));
    match (phase.only, others.next()) {
        // The right that speaks of this kind says it best.
        (Some(key), own) if !process => Refusal::OnlyOthers(own.map_or(key, |row| row.key)),
        (_, Some(row)) => Refusal::NotYours(row.key),
        _ => closed(table, table.kinds[act.kind.index()].nature == Nature::Anywhere),
    }
}

fn closed(table: &Table, anywhere: bool) -> Refusal {
    if anywhere {
        return Refusal::NotLeader;
    }
    let key = super::table::key(PhaseId(0), Word::InOrder, 0);
    Refusal::OtherPhase(table.method.in_order.is_some().then_some(key))
}

/// Whether somebody may do what only the leader does.
pub(super) fn must_lead(table: &Table, state: &State, by: Actor) -> Result<(), Refusal> {
    let may = match by {
        Actor::Person(person) => leads(table, state, person) && !state.gone.has(person),
        Actor::Host => state.leaders(table).is_empty(),
        Actor::Rule(_) | Actor::Phase(_) => true,
        Actor::Clock => false,
    };
    if may { Ok(()) } else { Err(Refusal::NotLeader) }
}

/// Whether somebody has the leader's powers; everybody has when nobody leads.
pub(super) fn leads(table: &Table, state: &State, person: PersonId) -> bool {
    let leaders = state.leaders(table);
    leaders.is_empty() || leaders.has(person)
}

/// Whether the running phase has a question of this number, from 1.
pub(super) fn is_question(table: &Table, state: &State, number: u8) -> Result<(), Refusal> {
    let there = (1..=table.phase(state.phase).questions).contains(&number);
    if there { Ok(()) } else { Err(Refusal::NoSuchQuestion(number)) }
}

/// Who would ask a question of the running phase.
pub(super) fn askers(table: &Table, state: &State, number: u8) -> People {
    let mut questions = table.method.phase(state.phase).questions();
    let who = questions.nth(usize::from(number.saturating_sub(1))).map(|prompt| &prompt.who);
    who.map_or(People::NOBODY, |who| state.people(table, who, People::NOBODY))
}

pub(super) fn can_speak(table: &Table, state: &State, person: PersonId) -> Result<(), Refusal> {
    let one = People::only(person);
    let silent = state.gone | state.away | state.turned | state.listening | state.out;
    if !silent.meets(one) {
        return Ok(());
    }
    let Some(presence) = state.presence(person) else { return Err(Refusal::Gone) };
    let stances = &table.method.phase(state.phase).stances;
    let rows = table.phase(state.phase).stances.iter().zip(stances);
    let mut own = rows.filter(|((who, _), stance)| {
        stance.presence == presence && state.whos[usize::from(*who)].has(person)
    });
    match (presence, own.next()) {
        (Presence::Away, None) if state.needed.has(person) => is_settled(table, state, one),
        (Presence::Away, None) => Err(Refusal::IsOut),
        (Presence::Present, _) | (_, None) => Ok(()),
        // Whoever is still in the room goes out of it first.
        (Presence::Away, Some(((_, key), _))) if !state.is_out(person) => {
            Err(Refusal::StillHere(*key))
        }
        (_, Some(((_, key), _))) => Err(Refusal::Silent(presence, *key)),
    }
}

/// Nothing is said before these people are where the phase wants them.
fn is_settled(table: &Table, state: &State, misplaced: People) -> Result<(), Refusal> {
    if misplaced.is_empty() {
        return Ok(());
    }
    let stances = &table.method.phase(state.phase).stances;
    let rows = table.phase(state.phase).stances.iter().zip(stances);
    for ((who, key), stance) in rows {
        let people = state.whos[usize::from(*who)] & misplaced;
        match stance.presence {
            Presence::Away if people.meets(state.away) => return Err(Refusal::StillHere(*key)),
            Presence::Present if !people.is_empty() => return Err(Refusal::NotHere(*key)),
            _ => {}
        }
    }
    Ok(())
}

/// The open act of a kind that this person answers: the one named, else the oldest of this
/// phase, else the oldest; addressed to the person or to all. What waits for no reply any more is
/// answered only if nothing else does.
fn answers(
    state: &State,
    person: PersonId,
    named: Option<ActNo>,
    (kind, row): (KindId, &RightRow),
) -> Option<ActNo> {
    let mut fitting = state.open.iter().filter(|open| {
        let to_all = open.to.is_none_or(|to| to == person);
        let for_me = open.by != person && to_all && open.seen.has(person);
        open.kind == kind && open.replied & row.bit == 0 && for_me && !open.sealed
    });
    if let Some(named) = named {
        return fitting.find(|open| open.act == named).map(|open| open.act);
    }
    let passed_by = |open: &&OpenAct| (open.replied & row.settled != 0, open.entry != state.entry);
    fitting.min_by_key(passed_by).map(|open| open.act)
}

/// Tags with which an act of a kind may fit a right of this person: none, else a topic that one
/// of them asks for.
pub(super) fn fitting_tags(
    table: &Table,
    state: &State,
    person: PersonId,
    kind: KindId,
) -> impl Iterator<Item = Tags> {
    let rows = table.phase(state.phase).kinds[kind.index()].rights.iter();
    let own = rows
        .filter(move |row| row.verb != Verb::Never && state.whos[usize::from(row.who)].has(person));
    let topics = own.flat_map(|row| row.tagged.iter().chain(row.outside.iter()));
    std::iter::once(Tags::default()).chain(topics.map(|topic| Tags::default().with(topic)))
}
