//! Whether somebody may make an act now, and which rule says so. The same function answers
//! commands, completion, `why` and exploration.

use super::table::{KindTable, PhaseTable, RightRow};
use super::{Act, ActNo, People, Refusal, State, Table};
use crate::method::{Key, KindId, PersonId, Presence, Tags, Verb, Word};

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
        && reply > ActNo::after(state.acts.wrapping_sub(1))
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
    let found = Found::among(state, &rows.rights, person, act);
    if let Some(key) = found.never {
        return Err(Refusal::Never(key));
    }
    in_turn(table, state, phase, rows, person, act.kind)?;
    let process = table.method.kind(act.kind).process;
    match found.decide(phase, process, leads(table, state, person)) {
        Verdict::Allowed(permit) => Ok(permit),
        Verdict::Refused(refusal) => Err(refusal),
        Verdict::Closed => Err(closed(table, process)),
    }
}

fn closed(table: &Table, process: bool) -> Refusal {
    if process {
        return Refusal::NotLeader;
    }
    let in_order = table.method.in_order.is_some();
    Refusal::OtherPhase(
        in_order.then(|| super::table::key(crate::method::PhaseId(0), Word::InOrder, 0)),
    )
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
fn in_turn(
    table: &Table,
    state: &State,
    phase: &PhaseTable,
    rows: &KindTable,
    person: PersonId,
    kind: KindId,
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
        if state.tally(table, *last, person) > 0 && !table.method.kind(kind).process {
            return Err(Refusal::AfterLastWord(*key));
        }
    }
    Ok(())
}

/// What the rights of a phase say about one act of one person.
#[derive(Default)]
struct Found {
    never: Option<Key>,
    may: Option<Permit>,
    only: Option<Permit>,
    avoid: Option<Permit>,
    unanswered: Option<(Key, KindId)>,
    for_others: Option<Key>,
}

enum Verdict {
    Allowed(Permit),
    Refused(Refusal),
    Closed,
}

impl Found {
    fn among(state: &State, rows: &[RightRow], person: PersonId, act: &Act) -> Found {
        let mut found = Found::default();
        for row in rows {
            let mine = state.whos[usize::from(row.who)].has(person);
            if !row.tagged.is_empty() && !row.tagged.meets(act.tags) {
                continue;
            }
            if !mine {
                if matches!(row.verb, Verb::May | Verb::Only) {
                    found.for_others.get_or_insert(row.key);
                }
                continue;
            }
            let reply = match row.to {
                None => act.reply,
                Some(kind) => match answers(state, person, act.reply, kind) {
                    Some(reply) => Some(reply),
                    None => {
                        found.unanswered.get_or_insert((row.key, kind));
                        continue;
                    }
                },
            };
            found.note(row, reply);
        }
        found
    }

    fn note(&mut self, row: &RightRow, reply: Option<ActNo>) {
        let permit = Permit { by: Some(row.key), warns: None, reply };
        match row.verb {
            Verb::Never => _ = self.never.get_or_insert(row.key),
            Verb::May => _ = self.may.get_or_insert(permit),
            Verb::Only => _ = self.only.get_or_insert(permit),
            Verb::Avoid => {
                self.avoid.get_or_insert(Permit { warns: Some(row.key), ..permit });
            }
        }
    }

    fn decide(self, phase: &PhaseTable, process: bool, leads: bool) -> Verdict {
        let warns = self.avoid.and_then(|avoid| avoid.warns);
        if process && leads {
            return Verdict::Allowed(self.may.unwrap_or(Permit { warns, ..Permit::default() }));
        }
        let allowed = match phase.only {
            Some(_) if !process => self.only,
            _ => self.only.or(self.may).or(self.avoid),
        };
        if let Some(permit) = allowed {
            return Verdict::Allowed(Permit { warns, ..permit });
        }
        if let Some((key, kind)) = self.unanswered {
            return Verdict::Refused(Refusal::NothingToAnswer(key, kind));
        }
        match (phase.only, self.for_others) {
            (Some(key), _) if !process => Verdict::Refused(Refusal::OnlyOthers(key)),
            (_, Some(key)) => Verdict::Refused(Refusal::NotYours(key)),
            _ => Verdict::Closed,
        }
    }
}

/// The open act of a kind that this person answers: the one named, else the oldest of this
/// phase, else the oldest; addressed to the person or to all.
fn answers(state: &State, person: PersonId, named: Option<ActNo>, kind: KindId) -> Option<ActNo> {
    let mut fitting = state.open.iter().filter(|open| {
        open.kind == kind && open.by != person && open.to.is_none_or(|to| to == person)
    });
    if let Some(named) = named {
        return fitting.find(|open| open.act == named).map(|open| open.act);
    }
    let mut rest = fitting.clone();
    let recent = rest.find(|open| open.entry == state.entries);
    recent.or_else(|| fitting.next()).map(|open| open.act)
}

/// Tags with which an act of a kind stands the best chance; rights may ask for some.
pub(super) fn any_tag(table: &Table, state: &State, kind: KindId) -> Tags {
    let rows = &table.phase(state.phase).kinds[kind.index()].rights;
    let asked = rows.iter().filter(|row| row.verb != Verb::Never);
    if asked.clone().any(|row| row.tagged.is_empty()) {
        return Tags::default();
    }
    asked.map(|row| row.tagged).next().unwrap_or_default()
}
