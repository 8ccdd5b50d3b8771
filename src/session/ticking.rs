//! The clock of the running phase: what events do to it, and when its next point is reached.

use super::table::{Due, SESSION_POINTS, SessionPoint};
use super::{Event, State, Table};
use crate::method::{At, PhaseId};
use crate::time::{Span, Time};

/// Changes the clock as an event says, at the time `now`.
pub(super) fn clock(table: &Table, state: &mut State, now: Time, event: &Event) {
    match *event {
        Event::ClockReached(phase, point) => reach(table, state, phase, point),
        Event::Lengthened(span) => lengthen(table, state, now, span),
        Event::Shortened(span) => shorten(table, state, now, span),
        Event::Paused => stop_clock(state, now),
        Event::Resumed => state.clock.since = Some(now),
        _ => {}
    }
}

/// How long a phase may take, if it has a limit; so much for each where it says so.
pub(super) fn limit(table: &Table, state: &State, phase: PhaseId) -> Option<Span> {
    let most = table.method.phase(phase).timebox.as_ref()?.most;
    let each = table.phase(phase).time_each.map(|who| {
        let there = state.whos[usize::from(who)] - state.gone - state.out;
        u64::try_from(there.count()).unwrap_or(u64::MAX).max(1)
    });
    Some(Span(most.0.saturating_mul(each.unwrap_or(1))))
}

pub(super) fn stop_clock(state: &mut State, now: Time) {
    state.clock.spent = state.spent(now);
    state.clock.since = None;
}

impl State {
    /// When a point of the running clock is reached, and how far into the phase; never during a
    /// pause.
    pub(super) fn moment(&self, at: At) -> Option<(Time, Span)> {
        let since = self.clock.since?;
        let offset = match at {
            At::After(span) => span,
            At::BeforeEnd(span) => self.clock.limit?.less(span),
            At::Every(span) => Span(span.0.saturating_mul(u64::from(self.clock.recurred) + 1)),
            At::InTurn(span) => {
                let arranged = self.arranged.as_ref().filter(|it| !it.turn.is_empty())?;
                arranged.turn_began + span
            }
        };
        Some((since + offset.less(self.clock.spent), offset))
    }

    /// Finds the next point of the running clock; of several at a time the one that lies first in
    /// the phase, then the first declared. A limit that was taken down leaves several behind.
    pub(super) fn next_due(&self, table: &Table) -> Option<(Time, u8)> {
        let mut first: Option<((Time, Span), u8)> = None;
        for (point, deadline) in (0_u8..32).zip(&table.phase(self.phase).deadlines) {
            if self.clock.reached >> point & 1 == 1 {
                continue;
            }
            if let Some(moment) = self.moment(deadline.at)
                && first.is_none_or(|(earliest, _)| moment < earliest)
            {
                first = Some((moment, point));
            }
        }
        let first = first.map(|((time, _), point)| (time, point));
        if table.points.is_empty() { first } else { self.next_of_session(table, first) }
    }
}

fn reach(table: &Table, state: &mut State, phase: PhaseId, point: u8) {
    if let Some(point) = point.checked_sub(SESSION_POINTS) {
        if let Some(arranged) = state.arranged.as_mut() {
            arranged.told |= 1_u32.checked_shl(u32::from(point)).unwrap_or(0);
        }
        return;
    }
    if state.phase != phase {
        return;
    }
    let bit = 1_u32.checked_shl(u32::from(point)).unwrap_or(0);
    if table.phase(phase).recurring & bit == 0 {
        state.clock.reached |= bit;
    } else {
        state.clock.recurred = state.clock.recurred.saturating_add(1);
        if let Some(arranged) = state.arranged.as_mut() {
            arranged.lately = std::mem::take(&mut arranged.spoke);
        }
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

/// What was reached already stays so; what is due earlier now is told at once, but for a warning
/// of more time than there is.
fn shorten(table: &Table, state: &mut State, now: Time, span: Span) {
    let Some(limit) = state.clock.limit.map(|limit| limit.less(span)) else { return };
    state.clock.limit = Some(limit);
    let spent = state.spent(now);
    for (point, deadline) in table.phase(state.phase).deadlines.iter().enumerate() {
        if let (Due::Warning, At::BeforeEnd(left)) = (&deadline.what, deadline.at)
            && limit.less(left) <= spent
        {
            state.clock.reached |= 1 << point;
        }
    }
}

impl State {
    /// The same, with the points on the clock of the whole session.
    pub(super) fn next_of_session(
        &self,
        table: &Table,
        of_phase: Option<(Time, u8)>,
    ) -> Option<(Time, u8)> {
        let told = self.arranged.as_ref()?.told;
        if self.ended || self.paused() {
            return of_phase;
        }
        let open = |(at, (_, point)): &(u8, &(Time, SessionPoint))| {
            let late = match point {
                SessionPoint::Starts(phase) => *phase > self.phase,
                SessionPoint::Warning | SessionPoint::TimeUp | SessionPoint::Mark => true,
            };
            late && told >> at & 1 == 0
        };
        let points = (0_u8..32).zip(&table.points).filter(open);
        let points = points.map(|(at, (time, _))| (*time, SESSION_POINTS + at));
        of_phase.into_iter().chain(points).min_by_key(|(time, _)| *time)
    }
}
