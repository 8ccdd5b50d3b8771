//! Phases that are gone through again: whether there is another round, and who has the role that
//! goes round.

use super::circle::present;
use super::table::RepeatTable;
use super::{Event, Events, People, State, Table};
use crate::method::{HandOver, PersonId, PhaseId, Times};

impl State {
    /// The how-many-th time the running phase is gone through, and of how many, if it is repeated.
    #[must_use]
    pub fn lap(&self, table: &Table) -> Option<(u16, Option<u16>)> {
        let inner = table.repeats_around(self.phase).next()?;
        let lap = self.arranged.as_ref()?.laps.get(inner)?;
        let most = match &table.method.repeats[inner].times {
            Times::AtMost(n) => Some(*n),
            Times::ForEach(_) => None,
        };
        Some((lap.count, most))
    }

    /// Where the phases behind `phase` begin again, if they do.
    pub(super) fn again(&self, table: &Table, phase: PhaseId) -> Option<PhaseId> {
        let mut ends = table.repeats_around(phase).filter(|at| table.repeats[*at].last == phase);
        ends.find(|at| self.goes_again(table, *at)).map(|at| table.repeats[at].first)
    }

    fn goes_again(&self, table: &Table, at: usize) -> bool {
        let Some(arranged) = &self.arranged else { return false };
        let until = table.repeats[at].until.as_ref();
        if until.is_some_and(|until| self.holds(table, until)) {
            return false;
        }
        match (&table.method.repeats[at].times, table.repeats[at].who) {
            (Times::AtMost(most), _) => arranged.laps[at].count < *most,
            (Times::ForEach(_), Some(who)) => {
                let left = self.whos[usize::from(who)] & present(self);
                !(left - arranged.laps[at].had).is_empty()
            }
            (Times::ForEach(_), None) => false,
        }
    }

    /// The roles that go to somebody else when a phase is entered as the first of a repeat.
    pub(super) fn hand_over(&self, table: &Table, phase: PhaseId, out: &mut Events) {
        for (at, repeat) in table.repeats.iter().enumerate().filter(|(_, it)| it.first == phase) {
            let Some(hand) = table.method.repeats[at].hands_over else { continue };
            let again = self.is_in_repeat(table, at);
            let lap = self.arranged.as_ref().map(|arranged| arranged.laps[at]).unwrap_or_default();
            let before = if again { lap.had } else { People::NOBODY };
            let pool = repeat.who.map_or_else(
                || self.holders_of_role(hand.from) | self.holders_of_role(hand.role),
                |who| self.whos[usize::from(who)],
            );
            let left = (pool & present(self)) - before;
            let groups = self.formed_for(table, phase);
            let circles = match (table.method.role(hand.role).per, groups) {
                (Some(_), Some(groups)) => groups,
                _ => self.circles_of_role(table, hand.role),
            };
            for circle in circles {
                let holders = self.holders_of_role(hand.role) & circle;
                if let Some(event) = out_of(hand, holders, left & circle, again) {
                    out.push(event);
                }
            }
        }
    }

    pub(super) fn is_in_repeat(&self, table: &Table, at: usize) -> bool {
        let repeat = &table.repeats[at];
        self.entries > 0 && (repeat.first..=repeat.last).contains(&self.phase)
    }

    /// What entering a phase does to the repeats that go through it. Whoever comes in halfway is in
    /// the first time as well.
    pub(super) fn begin_laps(&mut self, table: &Table, phase: PhaseId) {
        let around = |it: &RepeatTable| (it.first..=it.last).contains(&phase);
        for (at, repeat) in table.repeats.iter().enumerate().filter(|(_, it)| around(it)) {
            let again = self.is_in_repeat(table, at);
            if again && repeat.first != phase {
                continue;
            }
            let hand = table.method.repeats[at].hands_over;
            let holders =
                hand.map_or(People::NOBODY, |hand: HandOver| self.holders_of_role(hand.role));
            if let Some(arranged) = self.arranged.as_mut() {
                let lap = &mut arranged.laps[at];
                if again {
                    lap.count = lap.count.saturating_add(1);
                } else {
                    (lap.count, lap.had) = (1, holders);
                }
            }
            if !again {
                repeat.atoms.clone().for_each(|atom| self.begin_count(table, atom));
            }
        }
    }

    /// Somebody has a role that goes round.
    pub(super) fn had_role(&mut self, table: &Table, role: crate::method::RoleId, one: PersonId) {
        let Some(arranged) = self.arranged.as_mut() else { return };
        for (lap, repeat) in arranged.laps.iter_mut().zip(&table.method.repeats) {
            if repeat.hands_over.is_some_and(|hand| hand.role == role) {
                lap.had = lap.had | People::only(one);
            }
        }
    }
}

/// The role goes on in one circle. Whoever has it at the start keeps it; where everybody had it,
/// whoever has it goes back.
fn out_of(hand: HandOver, holders: People, left: People, again: bool) -> Option<Event> {
    if !again && !holders.is_empty() {
        return None;
    }
    match left.iter().next() {
        Some(next) => Some(Event::Appointed(hand.role, next)),
        None => holders.iter().next().map(|last| Event::Appointed(hand.from, last)),
    }
}
