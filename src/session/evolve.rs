//! What an event does to the state. Total: it asks nobody and refuses nothing.

use super::arrange::{arrange, drop_votes, reopen_choices, vote};
use super::atom::Width;
use super::journal::make_room;
use super::phase_state::PhaseState;
use super::state::{ANSWERED_NO, ANSWERED_YES, Clock, OpenAct};
use super::table::Bump;
use super::ticking::{clock, limit, stop_clock};
use super::{ActNo, Acted, Event, People, State, Table};
use crate::method::{KindId, PersonId, PhaseId, Presence, Tags};
use crate::time::{Span, Time};

/// Changes `state` as `event` says, at the time `now`. An act has its audience since it was made;
/// it is not that of whoever would hear it now.
pub fn evolve(table: &Table, state: &mut State, now: Time, event: &Event, saw: People) {
    state.now = now;
    match *event {
        Event::Acted(acted) => return act(table, state, &acted, saw),
        Event::PhaseEntered(phase) => enter(table, state, phase, now),
        Event::TakenUp(phase) => take_up(table, state, phase, now),
        Event::Answered(person, question, yes) => answer(table, state, person, question, yes),
        Event::Skipped(question) => state.skipped |= question_bit(question),
        Event::RetentionChosen(retention) => state.retention = Some(retention),
        Event::WentOn => state.goes_on = true,
        Event::ClockReached(..)
        | Event::Lengthened(_)
        | Event::Shortened(_)
        | Event::Paused
        | Event::Resumed => clock(table, state, now, event),
        Event::SettingChanged(setting, value) => state.set(setting, value),
        Event::Ended(_) => end(state, now),
        Event::Passed(_)
        | Event::PassAccepted(_)
        | Event::Left(..)
        | Event::Returned(_)
        | Event::WentOut(_)
        | Event::CameIn(_)
        | Event::Appointed(..)
        | Event::Consented(..) => circle(table, state, event),
        Event::TurnGiven(_)
        | Event::TurnAsked(_)
        | Event::TurnEnded(_)
        | Event::Moved(..)
        | Event::Interrupted(_)
        | Event::WentBack(_)
        | Event::Chosen(..)
        | Event::Revealed(_) => arrange(table, state, event, now),
        Event::PhaseLeft(phase, _) => leave(table, state, phase),
        Event::PassedOver(phase) => return state.pass_over(table, phase),
        Event::Retracted(_)
        | Event::Reclassified(..)
        | Event::Warned(_)
        | Event::Overridden(_)
        | Event::Said(..)
        | Event::Reminded(..)
        | Event::RuleFailed(..)
        | Event::EffectRefused(..)
        | Event::SaidDone(_)
        | Event::Undone(_)
        | Event::Redone(_)
        | Event::MethodChanged(_) => return,
    }
    state.clock.due = state.next_due(table);
}

fn end(state: &mut State, now: Time) {
    stop_clock(state, now);
    state.ended = true;
}

/// What changes about somebody: there or not, in or out of the room, a role, a say.
fn circle(table: &Table, state: &mut State, event: &Event) {
    match *event {
        Event::Passed(person) => {
            state.passed = state.passed | People::only(person);
            state.took_part(person);
            count(table, state, KindId::PASS, person);
        }
        Event::PassAccepted(person) => state.accepted = state.accepted | People::only(person),
        Event::Left(person, _) => {
            state.gone = state.gone | People::only(person);
            state.gather(table);
            count(table, state, KindId::LEAVE, person);
            state.settle_turn(table);
        }
        Event::Returned(person) => {
            state.gone = state.gone - People::only(person);
            state.gather(table);
            count(table, state, KindId::RETURN, person);
            state.settle_turn(table);
        }
        Event::WentOut(person) => {
            state.out = state.out | People::only(person);
            state.settle_turn(table);
        }
        Event::CameIn(person) => {
            state.out = state.out - People::only(person);
            state.settle_turn(table);
        }
        Event::Appointed(role, person) => {
            state.appoint(table, role, person);
            state.had_role(table, role, person);
            take_stances(table, state, state.phase);
            state.settle_turn(table);
        }
        Event::Consented(person, true) => {
            state.consented = state.consented | People::only(person);
        }
        Event::Consented(person, false) => {
            state.consented = state.consented - People::only(person);
        }
        _ => {}
    }
}

fn act(table: &Table, state: &mut State, acted: &Acted, saw: People) {
    let no = ActNo::after(state.acts);
    state.acts = state.acts.saturating_add(1);
    let (mut replied, mut owner) = (None, None);
    if let Some(reply) = acted.reply
        && let Ok(at) = state.open.binary_search_by_key(&reply, |open| open.act)
    {
        let OpenAct { kind, by, .. } = state.open[at];
        replied = Some(kind);
        owner = Some(by);
        if answers(table, state.phase, acted, kind) {
            state.open[at].replied |= bit(table, state.phase, acted.kind, kind);
            if state.open[at].replied == all_replies(table, kind) {
                state.open.remove(at);
            }
        }
    }
    if table.kinds[acted.kind.index()].chooses {
        vote(state, acted, owner);
    }
    if acted.kind != KindId::NOTE {
        state.took_part(acted.person);
    }
    let mut raised = None;
    for bump in &table.phase(state.phase).kinds[acted.kind.index()].bumps {
        let fits = state.fits(table, &bump.pattern, (acted.person, acted.tags), replied);
        // An act that fits a count in two ways still counts once.
        if fits && raised != Some(bump.atom) {
            raised = Some(bump.atom);
            raise(state, bump, acted.person, acted.tags);
        }
    }
    tell_closures(state, acted.kind);
    if let Some(question) = acted.asks() {
        state.asked |= question_bit(question.get());
    }
    if table.kinds[acted.kind.index()].is_task() {
        state.take_tasks(table, acted.person, acted.tags);
        take_stances(table, state, state.phase);
        state.settle_turn(table);
        state.clock.due = state.next_due(table);
    }
    if table.kinds[acted.kind.index()].answerable {
        wait(table, state, no, acted, saw);
    }
}

/// An act waits for a reply.
fn wait(table: &Table, state: &mut State, no: ActNo, acted: &Acted, saw: People) {
    let (kind, by, to) = (acted.kind, acted.person, acted.addressee());
    let (entry, replied) = (state.entry, 0);
    let sealed = table.kinds[kind.index()].sealed;
    make_room(&mut state.open, 1);
    state.open.push(OpenAct { act: no, kind, by, to, replied, entry, sealed, seen: saw });
}

/// Whether an act answers what it speaks of, by a right or a condition of its phase.
fn answers(table: &Table, phase: PhaseId, acted: &Acted, asked: KindId) -> bool {
    table.phase(phase).kinds[acted.kind.index()]
        .answers
        .iter()
        .any(|(kind, tagged)| *kind == asked && (tagged.is_empty() || tagged.meets(acted.tags)))
}

/// The bit of a reply of one kind to another.
fn bit(table: &Table, phase: PhaseId, kind: KindId, asked: KindId) -> u16 {
    let bits = &table.phase(phase).kinds[kind.index()].bits;
    bits.iter().find(|(own, _)| *own == asked).map_or(0, |(_, bit)| *bit)
}

/// The bits of an act that every kind replied to. What chooses it may come as often as people do.
fn all_replies(table: &Table, asked: KindId) -> u16 {
    let replies = &table.replies[asked.index()];
    let chosen = replies.iter().any(|kind| table.kinds[kind.index()].chooses);
    let count = u32::try_from(replies.len()).unwrap_or(u32::MAX);
    if chosen { u16::MAX } else { 1_u16.checked_shl(count).map_or(u16::MAX, |past| past - 1) }
}

/// Counts something that is not an act but has a kind: a pass, a leave, a return.
fn count(table: &Table, state: &mut State, kind: KindId, person: PersonId) {
    tell_closures(state, kind);
    for bump in &table.phase(state.phase).kinds[kind.index()].bumps {
        raise(state, bump, person, Tags::default());
    }
}

fn raise(state: &mut State, bump: &Bump, person: PersonId, tags: Tags) {
    let block = usize::from(bump.blocks_before) * usize::from(state.count);
    let slot = usize::from(bump.shared_before) + block;
    let mut one = |slot: usize| state.tallies[slot] = state.tallies[slot].saturating_add(1);
    match bump.width {
        Width::One => one(slot),
        Width::People => one(slot + person.index()),
        Width::Topics(topics) => {
            let counted = topics.iter().enumerate();
            let own = counted.filter(|(_, topic)| tags.meets(Tags::default().with(*topic)));
            own.for_each(|(nth, _)| one(slot + nth));
        }
    }
}

fn tell_closures(state: &mut State, kind: KindId) {
    if let Some(count) = state.kinds.get_mut(kind.index()) {
        count.here = count.here.saturating_add(1);
        count.ever = count.ever.saturating_add(1);
    }
}

fn answer(table: &Table, state: &mut State, person: PersonId, question: u16, yes: bool) {
    if let Some(question) = table.questions.get(usize::from(question)) {
        let own = if question.each { person.index() } else { 0 };
        let slot = state.slot(table, question.atom) + own;
        state.tallies[slot] = if yes { ANSWERED_YES } else { ANSWERED_NO };
    }
}

/// A phase begins.
pub(super) fn enter(table: &Table, state: &mut State, phase: PhaseId, now: Time) {
    state.begin_laps(table, phase);
    if let Some(formed) = state.formed_for(table, phase)
        && let Some(within) = &table.method.phase(phase).within
        && let Some(arranged) = state.arranged.as_mut()
    {
        arranged.groups[within.grouping.index()] = formed;
    }
    state.furthest = None;
    for atom in &table.phase(phase).atoms {
        state.begin_count(table, *atom);
    }
    go_on(table, state, PhaseState::fresh(phase, state.entries.saturating_add(1)), now);
    reopen_choices(table, state, phase);
}

/// A phase is over, for now or for good.
fn leave(table: &Table, state: &mut State, phase: PhaseId) {
    state.leave_phase();
    drop_votes(table, state, phase);
}

/// A phase goes on where it was left: what was counted in it counts, and its clock begins anew.
fn take_up(table: &Table, state: &mut State, phase: PhaseId, now: Time) {
    let furthest = state.furthest.unwrap_or(state.phase).max(state.phase);
    state.furthest = (phase < furthest).then_some(furthest);
    let fresh = || PhaseState::fresh(phase, state.entries.saturating_add(1));
    let was = state.as_left(phase).unwrap_or_else(fresh);
    go_on(table, state, was, now);
}

/// Another phase runs as it stands, with its clock, its turns, and who is silent in it.
fn go_on(table: &Table, state: &mut State, was: PhaseState, now: Time) {
    let phase = was.phase;
    // A pause lasts until somebody ends it, whatever phase that is in.
    let since = (!state.paused()).then_some(now);
    state.go_on_with(was);
    state.entries = state.entries.saturating_add(1);
    state.clock = Clock { limit: limit(table, state, phase), since, ..Clock::default() };
    take_stances(table, state, phase);
    if let Some(arranged) = state.arranged.as_mut() {
        if let Some(within) = &table.method.phase(phase).within {
            arranged.sat_in = Some(within.grouping);
        }
        arranged.passed_over = None;
        (arranged.spoke, arranged.turn_began) = (People::NOBODY, Span::ZERO);
        state.settle_turn(table);
    }
}

fn question_bit(number: u8) -> u64 {
    1_u64.checked_shl(u32::from(number.saturating_sub(1))).unwrap_or(0)
}

/// Several stances of one person: the strictest counts.
pub(super) fn take_stances(table: &Table, state: &mut State, phase: PhaseId) {
    let stances = &table.method.phase(phase).stances;
    let mut people = [People::NOBODY; 4];
    for ((who, _), stance) in table.phase(phase).stances.iter().zip(stances) {
        let at = stance.presence as usize;
        people[at] = people[at] | state.whos[usize::from(*who)];
    }
    state.away = people[Presence::Away as usize];
    state.needed = people[Presence::Present as usize] - state.away;
    state.turned = people[Presence::Turned as usize] - state.away;
    state.listening = people[Presence::Listening as usize] - state.turned - state.away;
}
