//! What an event does to the state. Total: it asks nobody and refuses nothing.

use super::atom::Width;
use super::state::{ANSWERED_NO, ANSWERED_YES, Clock, OpenAct};
use super::table::{Bump, Due};
use super::{ActNo, Acted, Event, People, State, Table};
use crate::method::{At, KindId, PersonId, PhaseId, Presence, Tags};
use crate::time::{Span, Time};

/// Changes `state` as `event` says, at the time `now`. An act has its audience since it was made;
/// it is not that of whoever would hear it now.
pub fn evolve(table: &Table, state: &mut State, now: Time, event: &Event, saw: People) {
    state.now = now;
    match *event {
        Event::Acted(acted) => return act(table, state, &acted, saw),
        Event::PhaseEntered(phase) => enter(table, state, phase, now),
        Event::Paused => stop_clock(state, now),
        Event::Answered(person, question, yes) => answer(table, state, person, question, yes),
        Event::Skipped(question) => state.skipped |= question_bit(question),
        Event::RetentionChosen(retention) => state.retention = Some(retention),
        Event::WentOn => state.goes_on = true,
        Event::ClockReached(phase, point) => reach(state, phase, point),
        Event::Lengthened(span) => lengthen(table, state, now, span),
        Event::Resumed => state.clock.since = Some(now),
        Event::SettingChanged(setting, value) => {
            if let Some(slot) = state.settings.get_mut(setting.index()) {
                *slot = value;
            }
        }
        Event::Ended(_) => {
            stop_clock(state, now);
            state.ended = true;
        }
        Event::Passed(_)
        | Event::PassAccepted(_)
        | Event::Left(..)
        | Event::Returned(_)
        | Event::WentOut(_)
        | Event::CameIn(_)
        | Event::Appointed(..)
        | Event::Consented(..) => circle(table, state, event),
        Event::PhaseLeft(..)
        | Event::Warned(_)
        | Event::Overridden(_)
        | Event::Said(..)
        | Event::Reminded(..)
        | Event::RuleFailed(..)
        | Event::EffectRefused(..)
        | Event::SaidDone(_)
        | Event::Undone(_) => return,
    }
    state.clock.due = state.next_due(table);
}

/// What changes about somebody: there or not, in or out of the room, a role, a say.
fn circle(table: &Table, state: &mut State, event: &Event) {
    match *event {
        Event::Passed(person) => {
            state.passed = state.passed | People::only(person);
            count(table, state, KindId::PASS, person);
        }
        Event::PassAccepted(person) => state.accepted = state.accepted | People::only(person),
        Event::Left(person, _) => {
            state.gone = state.gone | People::only(person);
            state.gather(table);
            count(table, state, KindId::LEAVE, person);
        }
        Event::Returned(person) => {
            state.gone = state.gone - People::only(person);
            state.gather(table);
            count(table, state, KindId::RETURN, person);
        }
        Event::WentOut(person) => state.out = state.out | People::only(person),
        Event::CameIn(person) => state.out = state.out - People::only(person),
        Event::Appointed(role, person) => {
            state.appoint(table, role, person);
            take_stances(table, state, state.phase);
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
    let mut replied = None;
    if let Some(reply) = acted.reply
        && let Some(at) = state.open.iter().position(|open| open.act == reply)
    {
        let kind = state.open[at].kind;
        replied = Some(kind);
        if answers(table, state.phase, acted, kind) {
            state.open.remove(at);
        }
    }
    let mut raised = None;
    for bump in &table.phase(state.phase).kinds[acted.kind.index()].bumps {
        let fits = (bump.to.is_none() || bump.to == replied)
            && (bump.tagged.is_empty() || bump.tagged.meets(acted.tags))
            && (bump.outside.is_empty()
                || state.is_outside(table, bump.outside, acted.person, acted.tags));
        // An act that fits a count in two ways still counts once.
        if fits && raised != Some(bump.atom) {
            raised = Some(bump.atom);
            raise(state, bump, acted.person, acted.tags);
        }
    }
    tell_closures(state, acted.kind);
    if let Some(question) = acted.asks {
        state.asked |= question_bit(question.get());
    }
    if table.kinds[acted.kind.index()].is_task() {
        state.take_tasks(table, acted.person, acted.tags);
        take_stances(table, state, state.phase);
    }
    if table.kinds[acted.kind.index()].answerable {
        let (kind, by, to) = (acted.kind, acted.person, acted.addressee());
        state.open.push(OpenAct { act: no, kind, by, to, entry: state.entries, seen: saw });
    }
}

/// Whether an act answers what it speaks of, by a right or a condition of its phase.
fn answers(table: &Table, phase: PhaseId, acted: &Acted, asked: KindId) -> bool {
    table.phase(phase).kinds[acted.kind.index()]
        .answers
        .iter()
        .any(|(kind, tagged)| *kind == asked && (tagged.is_empty() || tagged.meets(acted.tags)))
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

fn enter(table: &Table, state: &mut State, phase: PhaseId, now: Time) {
    // A pause lasts until somebody ends it, whatever phase that is in.
    let since = (!state.paused()).then_some(now);
    state.phase = phase;
    state.entries = state.entries.saturating_add(1);
    state.asked = 0;
    state.skipped = 0;
    state.passed = People::NOBODY;
    state.accepted = People::NOBODY;
    state.kinds.iter_mut().for_each(|count| count.here = 0);
    for atom in table.phase(phase).atoms.clone() {
        let slot = state.slot(table, u16::try_from(atom).unwrap_or(u16::MAX));
        let slots = match table.atoms[atom].width {
            Width::One => 1,
            Width::People => usize::from(state.count),
            Width::Topics(topics) => topics.0.count_ones() as usize,
        };
        state.tallies[slot..slot + slots].fill(0);
    }
    let limit = table.method.phase(phase).timebox.as_ref().map(|timebox| timebox.most);
    state.clock = Clock { limit, since, ..Clock::default() };
    take_stances(table, state, phase);
}

fn question_bit(number: u8) -> u64 {
    1_u64.checked_shl(u32::from(number.saturating_sub(1))).unwrap_or(0)
}

/// Several stances of one person: the strictest counts.
fn take_stances(table: &Table, state: &mut State, phase: PhaseId) {
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

fn stop_clock(state: &mut State, now: Time) {
    state.clock.spent = state.spent(now);
    state.clock.since = None;
}

fn reach(state: &mut State, phase: PhaseId, point: u8) {
    if state.phase == phase {
        state.clock.reached |= 1_u32.checked_shl(u32::from(point)).unwrap_or(0);
    }
}

/// Points counted from the end that lie ahead again may be reached again; not those of a hook,
/// which fires once an entry.
fn lengthen(table: &Table, state: &mut State, now: Time, span: Span) {
    let Some(limit) = state.clock.limit else { return };
    state.clock.limit = Some(limit + span);
    let spent = state.spent(now);
    for (point, deadline) in table.phase(state.phase).deadlines.iter().enumerate() {
        let own = !matches!(deadline.what, Due::Hook(_));
        // Not by the time of day, which says nothing during a pause.
        if let At::BeforeEnd(left) = deadline.at
            && own
            && (limit + span).less(left) > spent
        {
            state.clock.reached &= !(1 << point);
        }
    }
}
