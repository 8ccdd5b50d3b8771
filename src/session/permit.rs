//! Whether somebody may make an act now, and which rule says so. The same function answers
//! commands, completion, `why` and exploration.

use super::table::{KindTable, Nature, PhaseTable, RightRow};
use super::{Act, ActNo, People, Refusal, State, Table};
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
    if state.ended {
        return Err(Refusal::Ended);
    }
    if let Some(reply) = act.reply
        && reply >= ActNo::after(state.acts)
    {
        return Err(Refusal::NoSuchAct(reply));
    }
    if act.kind == KindId::NOTE {
        return Ok(Permit { reply: act.reply, ..Permit::default() });
    }
    if act.kind.index() < KindId::RESERVED {
        return Err(Refusal::NotARule);
    }
    if state.paused() {
        return Err(Refusal::Paused);
    }
    can_speak(table, state, person)?;
    let phase = table.phase(state.phase);
    let rows = &phase.kinds[act.kind.index()];
    let process = table.kinds[act.kind.index()].is_process();
    let allowed = allowed(state, &rows.rights, person, act)?;
    in_sequence(table, state, phase, rows, person, process)?;
    match allowed {
        Some(permit) => Ok(permit),
        None if process && is_led(table, state, rows, person, act.kind) => Ok(Permit::default()),
        None => Err(not_allowed(table, state, person, act)),
    }
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
    state: &State,
    rows: &[RightRow],
    person: PersonId,
    act: &Act,
) -> Result<Option<Permit>, Refusal> {
    let mut allowed: Option<Permit> = None;
    for row in rows {
        if !fits(state, row, person, act) {
            continue;
        }
        let reply = match row.to {
            None => act.reply,
            Some(kind) => match answers(state, person, act.reply, kind) {
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

fn fits(state: &State, row: &RightRow, person: PersonId, act: &Act) -> bool {
    state.whos[usize::from(row.who)].has(person)
        && (row.tagged.is_empty() || row.tagged.meets(act.tags))
}

/// Why nothing allows an act: nothing to answer, for others, or of another phase.
#[cold]
fn not_allowed(table: &Table, state: &State, person: PersonId, act: &Act) -> Refusal {
    let phase = table.phase(state.phase);
    let rows = &phase.kinds[act.kind.index()].rights;
    let mut own = rows.iter().filter(|row| fits(state, row, person, act));
    if let Some((key, kind)) = own.find_map(|row| Some((row.key, row.to?))) {
        return Refusal::NothingToAnswer(key, kind);
    }
    let process = table.kinds[act.kind.index()].is_process();
    let mut others = rows.iter().filter(|row| matches!(row.verb, Verb::May | Verb::Only));
    match (phase.only, others.next()) {
        (Some(key), _) if !process => Refusal::OnlyOthers(key),
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

/// Whether somebody has the leader's powers; everybody has when nobody leads.
pub(super) fn leads(table: &Table, state: &State, person: PersonId) -> bool {
    let leaders = state.leaders(table);
    leaders.is_empty() || leaders.has(person)
}

fn can_speak(table: &Table, state: &State, person: PersonId) -> Result<(), Refusal> {
    let one = People::only(person);
    let silent = state.gone | state.away | state.turned | state.listening;
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
        (Presence::Present, _) | (_, None) => Ok(()),
        (_, Some(((_, key), _))) => Err(Refusal::Silent(presence, *key)),
    }
}

/// Order, quota and last word.
fn in_sequence(
    table: &Table,
    state: &State,
    phase: &PhaseTable,
    rows: &KindTable,
    person: PersonId,
    process: bool,
) -> Result<(), Refusal> {
    for (before, missing, key) in &rows.after {
        if state.tally(table, *before, person) == 0 {
            return Err(Refusal::TooEarly(*key, *missing));
        }
    }
    for (atom, most, key) in &rows.limits {
        if state.tally(table, *atom, person) >= *most {
            return Err(Refusal::Enough(*key));
        }
    }
    for (last, key) in &phase.lasts {
        if state.tally(table, *last, person) > 0 && !process {
            return Err(Refusal::AfterLastWord(*key));
        }
    }
    Ok(())
}

/// The open act of a kind that this person answers: the one named, else the oldest of this
/// phase, else the oldest; addressed to the person or to all.
fn answers(state: &State, person: PersonId, named: Option<ActNo>, kind: KindId) -> Option<ActNo> {
    let mut fitting = state.open.iter().filter(|open| {
        let to_all = open.to.is_none_or(|to| to == person);
        open.kind == kind && open.by != person && to_all && open.seen.has(person)
    });
    if let Some(named) = named {
        return fitting.find(|open| open.act == named).map(|open| open.act);
    }
    let mut rest = fitting.clone();
    let recent = rest.find(|open| open.entry == state.entries);
    recent.or_else(|| fitting.next()).map(|open| open.act)
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
    let topics = own.flat_map(|row| row.tagged.iter());
    std::iter::once(Tags::default()).chain(topics.map(|topic| Tags::default().with(topic)))
}
