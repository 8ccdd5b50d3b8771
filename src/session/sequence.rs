//! What comes before what, how often, and whose turn it is.

use super::table::{AfterRow, KindTable, LimitRow, PhaseTable, key};
use super::{Act, People, Refusal, State, Table};
use crate::method::{Per, PersonId, Word};

/// Order, quota and last word.
pub(super) fn in_sequence(
    table: &Table,
    state: &State,
    phase: &PhaseTable,
    rows: &KindTable,
    person: PersonId,
    process: bool,
) -> Result<(), Refusal> {
    let there = |atom: u16, per: Per| match per {
        Per::Group => state.together(table, state.shares_quota(table, person), atom),
        Per::Phase | Per::Person | Per::Turn => state.tally(table, atom, person),
    };
    for AfterRow { atom, first, per, key } in &rows.after {
        if there(*atom, *per) == 0 {
            return Err(Refusal::TooEarly(*key, *first));
        }
    }
    for LimitRow { atom, most, per, key } in &rows.limits {
        if there(*atom, *per) >= *most {
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

/// Whether it is this person's turn, whether anything is said aloud at all, and whether what
/// chooses is for something.
#[cold]
pub(super) fn has_floor(
    table: &Table,
    state: &State,
    person: PersonId,
    act: &Act,
) -> Result<(), Refusal> {
    let facts = table.kinds[act.kind.index()];
    if facts.is_process() {
        return Ok(());
    }
    let phase = table.method.phase(state.phase);
    if phase.silence.is_some() && !facts.private && !facts.sealed {
        return Err(Refusal::Silence(key(state.phase, Word::Silence, 0)));
    }
    let waits = |among: People| among.has(person) && !state.has_turn(person);
    if state.in_round(table).is_some_and(waits) {
        return Err(Refusal::NotYourTurn(key(state.phase, Word::Floor, 0)));
    }
    let aimless = act.reply.is_none() && act.to.is_none() && act.tags.is_empty();
    if !facts.chooses {
        return Ok(());
    }
    if aimless {
        return Err(Refusal::NeedsAim(act.kind));
    }
    let scores = table.method.kind(act.kind).score.is_some();
    if scores && state.voted(person, act) { Err(Refusal::ScoredAlready) } else { Ok(()) }
}
