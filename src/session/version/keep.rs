//! What people have and were told, which stays as it is when the method changes: roles, tasks,
//! groups, the turn, how often they went round, spent time and points of the clock.

use super::carry::Translation;
use crate::method::{At, GroupingId, Method, PhaseId, Repeat};
use crate::session::arrangement::Held;
use crate::session::evolve::take_stances;
use crate::session::state::Clock;
use crate::session::table::{Deadline, Due, SessionPoint};
use crate::session::{People, Session, State, Table};
use crate::time::Span;

/// Puts back what stays, in a state that was counted again by another version of the method.
pub(super) fn keep(session: &Session, table: &Table, state: &mut State) {
    keep_people(session, table, state);
    keep_groups(session, table, state);
    keep_laps(session, table, state);
    // Time counts from the turn, and a turn that is new begins now.
    state.clock.spent = session.state.clock.spent;
    state.clock.since = session.state.clock.since;
    keep_turn(session, table, state);
    keep_time(session, table, state);
    keep_held(session, table, state);
    keep_told(session, table, state);
    state.clock.due = state.next_due(table);
}

/// Roles and tasks stay with those who have them, whatever the new rules would have made of it.
fn keep_people(session: &Session, table: &Table, state: &mut State) {
    let (from, to) = (&session.table.method, &table.method);
    for (at, role) in to.roles.iter().enumerate() {
        let own = from.role_id(&role.id);
        state.whos[at] = own.map_or(People::NOBODY, |own| session.state.holders_of_role(own));
    }
    for (at, topic) in to.topics.iter().enumerate() {
        let own = from.topic_id(&topic.id);
        let holders = own.and_then(|own| session.state.holders.get(own.index()).copied());
        state.holders[at] = holders.unwrap_or_default();
    }
    state.gather(table);
    take_stances(table, state, state.phase);
}

/// Whoever sits together stays together, where there are such groups still.
fn keep_groups(session: &Session, table: &Table, state: &mut State) {
    let (Some(old), Some(new)) = (&session.state.arranged, &mut state.arranged) else { return };
    // Who was silent of late is told by what the clock did, which is not counted again.
    (new.spoke, new.lately) = (old.spoke, old.lately);
    let id = |at: GroupingId| &session.table.method.groupings[at.index()].id;
    let last = old.sat_in.and_then(|at| table.method.grouping_id(id(at)));
    new.sat_in = last.or(new.sat_in);
    let known = session.table.method.groupings.iter().zip(&old.groups);
    for (grouping, groups) in table.method.groupings.iter().zip(&mut new.groups) {
        let mut own =
            known.clone().filter(|(own, groups)| own.id == grouping.id && !groups.is_empty());
        if let Some((_, own)) = own.next() {
            groups.clone_from(own);
        }
    }
}

/// A repeat between the same phases goes on where it is.
fn keep_laps(session: &Session, table: &Table, state: &mut State) {
    let (Some(old), Some(new)) = (&session.state.arranged, &mut state.arranged) else { return };
    let (from, to) = (&session.table.method, &table.method);
    for (repeat, lap) in to.repeats.iter().zip(&mut new.laps) {
        let mut known = from.repeats.iter().zip(&old.laps);
        let own = known.find(|(own, _)| own.first == repeat.first && own.last == repeat.last);
        let Some((own, was)) = own else { continue };
        (lap.count, lap.began, lap.round) = (was.count, was.began, was.round);
        let goes = |method: &Method, repeat: &Repeat| {
            repeat.hands_over.map(|hand| method.role(hand.role).id.clone())
        };
        if goes(from, own) == goes(to, repeat) {
            lap.had = was.had;
        }
    }
}

/// The turn stays with whoever has it and is among those it goes round; where it did not go round
/// yet, it begins.
fn keep_turn(session: &Session, table: &Table, state: &mut State) {
    let was = &session.state;
    let among = state.in_round(table);
    let went = session.table.phase(was.phase).floor.is_some();
    let Some(new) = &mut state.arranged else { return };
    (new.turn, new.had_turn, new.turn_began) = (People::NOBODY, People::NOBODY, Span::ZERO);
    new.waiting.clear();
    let Some(among) = among else { return };
    if let Some(old) = was.arranged.as_ref().filter(|_| went) {
        (new.turn, new.had_turn, new.turn_began) = (old.turn, old.had_turn, old.turn_began);
        new.waiting.extend(old.waiting.iter().filter(|one| among.has(**one)));
    }
    state.settle_turn(table);
}

/// Spent time stays spent. A point that stands where it stood keeps what became of it; one that is
/// new and lies behind is not made up for, and a hook does not come twice.
fn keep_time(session: &Session, table: &Table, state: &mut State) {
    let began = |state: &State| state.arranged.as_ref().map(|it| (it.turn_began, it.turn));
    let turn = |state: &State| began(state).filter(|(_, turn)| !turn.is_empty()).map(|it| it.0);
    let was = &session.state;
    let old =
        Stretch { table: &session.table, phase: was.phase, clock: was.clock, turn: turn(was) };
    let new = Stretch { table, phase: state.phase, clock: state.clock, turn: turn(state) };
    (state.clock.reached, state.clock.recurred) = new.after(&old, state.spent(state.now));
}

/// What was interrupted is taken up as it was left.
fn keep_held(session: &Session, table: &Table, state: &mut State) {
    let old = session.state.arranged.as_ref().and_then(|arranged| arranged.held.as_ref());
    let new = state.arranged.as_mut().and_then(|arranged| arranged.held.as_mut());
    let (Some(old), Some(new)) = (old, new) else { return };
    (new.clock.spent, new.spoke) = (old.clock.spent, old.spoke);
    let goes = |table: &Table, phase| table.phase(phase).floor.is_some();
    let went = goes(table, new.phase.phase) && goes(&session.table, old.phase.phase);
    new.phase.keep_turn(went.then_some(&old.phase));
    new.turn_began = if went { old.turn_began } else { Span::ZERO };
    let was = stretch(&session.table, old);
    (new.clock.reached, new.clock.recurred) = stretch(table, new).after(&was, new.clock.spent);
}

fn stretch<'a>(table: &'a Table, held: &Held) -> Stretch<'a> {
    let turn = held.phase.has_turn().then_some(held.turn_began);
    Stretch { table, phase: held.phase.phase, clock: held.clock, turn }
}

/// The bells of the whole session, as those of a phase.
fn keep_told(session: &Session, table: &Table, state: &mut State) {
    let names = Translation { from: &session.table.method, to: &table.method };
    let now = state.now;
    let Some(new) = &mut state.arranged else { return };
    let told = session.state.arranged.as_ref().map_or(0, |old| old.told);
    new.told = 0;
    for (at, (time, point)) in (0_u32..32).zip(&table.points) {
        let same = |old: &SessionPoint| match (*old, *point) {
            (SessionPoint::Starts(old), SessionPoint::Starts(new)) => names.phase(old) == Some(new),
            (old, new) => old == new,
        };
        let mut known = (0_u32..32).zip(&session.table.points).filter(|(_, (_, old))| same(old));
        let known = known.next().map(|(bit, (was, _))| (*was, told >> bit & 1 == 1));
        let stays = known.filter(|(was, _)| was == time).map(|(_, reached)| reached);
        new.told |= u32::from(stays.unwrap_or(*time <= now)) << at;
    }
}

/// A phase on its clock.
struct Stretch<'a> {
    table: &'a Table,
    phase: PhaseId,
    clock: Clock,
    /// What was spent when the turn began, if somebody has it.
    turn: Option<Span>,
}

impl Stretch<'_> {
    fn deadlines(&self) -> impl Iterator<Item = (u32, &Deadline)> {
        (0_u32..32).zip(&self.table.phase(self.phase).deadlines)
    }

    /// How far into the phase a moment is.
    fn offset(&self, at: At) -> Option<Span> {
        match at {
            At::After(span) => Some(span),
            At::BeforeEnd(span) => self.clock.limit.map(|limit| limit.less(span)),
            At::InTurn(span) => self.turn.map(|began| began + span),
            At::Every(_) => None,
        }
    }

    fn is_hard(&self) -> bool {
        self.table.method.phase(self.phase).timebox.as_ref().is_some_and(|timebox| timebox.hard)
    }

    /// Which points were reached of a phase that was another stretch until now, and how often the
    /// one that comes again and again.
    fn after(&self, old: &Stretch<'_>, spent: Span) -> (u32, u16) {
        let (mut all, mut recurred) = (0, 0);
        for (point, deadline) in self.deadlines() {
            // Several hooks may stand at one moment: the first is the first.
            let before = self.deadlines().take_while(|(bit, _)| *bit < point);
            let nth = before.filter(|(_, own)| is_alike(own, deadline)).count();
            let mut alike = old.deadlines().filter(|(_, old)| is_alike(old, deadline));
            let known = alike.nth(nth).map(|(bit, _)| old.clock.reached >> bit & 1 == 1);
            if let At::Every(span) = deadline.at {
                let times = spent.0.checked_div(span.0).unwrap_or_default();
                let passed = u16::try_from(times).unwrap_or(u16::MAX);
                recurred = known.map_or(passed, |_| old.clock.recurred);
                continue;
            }
            let offset = self.offset(deadline.at);
            let behind = offset.is_some_and(|offset| offset <= spent);
            let stays = known.filter(|_| offset == old.offset(deadline.at));
            let reached = match (deadline.what, known) {
                // What ends the phase still has to: it did not end.
                (Due::TimeUp, _) if self.is_hard() => stays.unwrap_or(false) && old.is_hard(),
                (Due::Hook(_), Some(known)) => stays.unwrap_or(behind || known),
                _ => stays.unwrap_or(behind),
            };
            all |= u32::from(reached) << point;
        }
        (all, recurred)
    }
}

fn is_alike(a: &Deadline, b: &Deadline) -> bool {
    let hooks = matches!((a.what, b.what), (Due::Hook(_), Due::Hook(_)));
    a.at == b.at && (hooks || a.what == b.what)
}
