//! Who is in the circle and who does what in it: coming and going, in and out of the room, roles
//! that change hands. Decided here, apart from what people say.

use super::floor::end_turn;
use super::permit::must_lead;
use super::{Actor, Asked, Command, Event, Events, People, Refusal, State, Table};
use crate::method::{Appoint, PersonId, RoleId, Word};

/// Who is in the room, or would be heard in it.
pub(super) fn present(state: &State) -> People {
    state.everyone() - state.gone - state.out - state.away
}

/// Decides what somebody asks for himself, whatever the phase says.
pub(super) fn for_oneself(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    person: PersonId,
    out: &mut Events,
) -> Result<(), Refusal> {
    let gone = state.gone.has(person);
    let event = match asked.command {
        Command::Consent { yes } => Event::Consented(person, yes),
        Command::Return if !gone => return Err(Refusal::NotGone),
        Command::Return => Event::Returned(person),
        _ if gone => return Err(Refusal::Gone),
        Command::Leave => Event::Left(person, asked.text),
        _ => Event::Passed(person),
    };
    out.push(event);
    if matches!(asked.command, Command::Pass) {
        end_turn(table, state, person, out);
    }
    Ok(())
}

/// Decides who goes out of the room and comes back in. One may do it oneself; the leader may say
/// it of anybody.
pub(super) fn out_and_in(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    let (Command::GoOut(person) | Command::ComeIn(person)) = asked.command else {
        return Err(Refusal::NotARule);
    };
    if asked.by != Actor::Person(person) {
        must_lead(table, state, asked.by)?;
    }
    if state.gone.has(person) {
        return Err(Refusal::Gone);
    }
    out.push(match asked.command {
        Command::GoOut(_) if state.out.has(person) => return Err(Refusal::IsOut),
        Command::GoOut(_) if !state.away.has(person) => return Err(Refusal::NotAskedOut),
        Command::GoOut(_) => Event::WentOut(person),
        _ if !state.out.has(person) => return Err(Refusal::NotOut),
        _ => {
            still_away(table, state, person)?;
            Event::CameIn(person)
        }
    });
    Ok(())
}

/// While a phase wants somebody out of the room, there is no way back in.
fn still_away(table: &Table, state: &State, person: PersonId) -> Result<(), Refusal> {
    if !state.away.has(person) {
        return Ok(());
    }
    super::permit::can_speak(table, state, person)
}

/// Decides who gets a role: one that the phase gives, or the leader's own seat at any time.
pub(super) fn appoint(
    table: &Table,
    state: &State,
    by: Actor,
    (role, person): (RoleId, PersonId),
    out: &mut Events,
) -> Result<(), Refusal> {
    let rules = &table.method.phase(state.phase).appoints;
    let mut own = rules.iter().enumerate().filter(|(_, appoint)| appoint.role == role);
    let given = own.next();
    let leaves = rules.iter().find(|rule| {
        rule.open && rule.from == role && state.holders_of_role(rule.role).has(person)
    });
    let open = leaves.is_some() || given.is_some_and(|(_, rule)| rule.open);
    if !(open && by == Actor::Person(person)) {
        must_lead(table, state, by)?;
    }
    if state.gone.has(person) {
        return Err(Refusal::Gone);
    }
    if leaves.is_some() {
        out.push(Event::Appointed(role, person));
        return Ok(());
    }
    match given {
        Some((nth, appoint)) if !is_drawn(state, appoint, person) => {
            let key = super::table::key(state.phase, Word::Appoint, nth);
            return Err(Refusal::NotDrawn(key, person));
        }
        None if !table.method.role(role).leads => return Err(Refusal::NotAppointed(role)),
        _ => {}
    }
    // A free seat is taken, not taken from somebody; the leader may seat whom he likes.
    let by_oneself = open && by == Actor::Person(person);
    let taken = by_oneself && state.holders_of_role(role).count() >= seats_of(table, role);
    if taken || !has_seat(table, state, role, person) {
        return Err(Refusal::SeatsTaken(role));
    }
    out.push(Event::Appointed(role, person));
    Ok(())
}

fn seats_of(table: &Table, role: RoleId) -> usize {
    usize::from(table.method.role(role).seats.most)
}

/// A single seat passes on; of several, one must be free.
fn has_seat(table: &Table, state: &State, role: RoleId, person: PersonId) -> bool {
    let (most, holders) = (table.method.role(role).seats.most, state.holders_of_role(role));
    most == 1 || holders.has(person) || holders.count() < usize::from(most)
}

fn is_drawn(state: &State, appoint: &Appoint, person: PersonId) -> bool {
    let Appoint { role, from, .. } = appoint;
    state.holders_of_role(*from).has(person) || state.holders_of_role(*role).has(person)
}
