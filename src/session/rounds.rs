//! Phases that are gone through again: whether there is another round, and who has the role that
//! goes round.

use super::arrangement::Lap;
use super::atom::small;
use super::circle::present;
use super::table::RepeatTable;
use super::{Event, Events, People, State, Table};
use crate::method::{HandOver, PersonId, PhaseId, Times};

/// How a repeat is met when its first phase is entered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum WayIn {
    /// From outside: it begins.
    Anew,
    /// From its own end: it goes on.
    Again,
    /// From the end of a smaller one in it, which is what goes on.
    Within,
}

impl State {
    /// A count begins anew.
    pub(super) fn begin_count(&mut self, table: &Table, atom: usize) {
        let slot = self.slot(table, small(atom));
        let slots = table.atoms[atom].width.slots(usize::from(self.count));
        self.tallies[slot..slot + slots].fill(0);
    }

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

    /// The repeat behind whose last phase, `at`, another time begins, if one does; none of these.
    /// The running phase is one of its phases.
    pub(super) fn again(&self, table: &Table, at: PhaseId, but: &[usize]) -> Option<usize> {
        let mut ends = table.repeats_around(at).filter(|it| {
            let RepeatTable { first, last, .. } = &table.repeats[*it];
            let among = self.entries > 0 && (*first..=*last).contains(&self.phase);
            *last == at && among && !but.contains(it)
        });
        ends.find(|it| self.goes_again(table, *it))
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
                let hand = table.method.repeats[at].hands_over;
                let circles = hand.map(|hand| self.circles_of_role(table, hand.role));
                // It never gets round to whoever sits nowhere.
                let seated = circles.into_iter().flatten().fold(People::NOBODY, |a, b| a | b);
                let left = self.whos[usize::from(who)] & present(self) & seated;
                !(left - arranged.laps[at].had).is_empty()
            }
            (Times::ForEach(_), None) => false,
        }
    }

    /// The roles that go to somebody else when a phase is entered, in those repeats of which a time
    /// begins on the way there.
    pub(super) fn hand_over(
        &self,
        table: &Table,
        phase: PhaseId,
        begun: &[(usize, bool)],
        out: &mut Events,
    ) {
        for at in table.repeats_around(phase) {
            let repeat = &table.repeats[at];
            let Some(hand) = table.method.repeats[at].hands_over else { continue };
            let mut own = begun.iter().rev().filter(|(own, _)| *own == at);
            let Some((_, again)) = own.next().copied() else { continue };
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
        let passed_over = self.arranged.as_ref().and_then(|arranged| arranged.passed_over);
        let at = passed_over.unwrap_or(self.phase);
        self.entries > 0 && (repeat.first..=repeat.last).contains(&at)
    }

    /// How a repeat is met when one of its phases is entered. Of repeats that begin together, the
    /// smallest that is not through yet is gone through again; those within it begin anew.
    fn way_in(&self, table: &Table, at: usize, phase: PhaseId) -> WayIn {
        let own = &table.repeats[at];
        if !self.is_in_repeat(table, at) {
            return WayIn::Anew;
        }
        // Whoever comes in halfway is in the first time as well.
        if own.first != phase {
            return WayIn::Within;
        }
        let together = table.repeats.iter().enumerate().filter(|(_, it)| it.first == own.first);
        let again =
            together.filter(|(at, _)| self.is_in_repeat(table, *at) && self.goes_again(table, *at));
        match again.map(|(_, it)| it.last).min() {
            Some(last) if own.last > last => WayIn::Within,
            Some(last) if own.last < last => WayIn::Anew,
            _ => WayIn::Again,
        }
    }

    /// The repeats of which a time begins with a phase, entered or passed over, and whether that is
    /// another one than the first. What comes in between is no part of what goes round.
    pub(super) fn times_begun(&self, table: &Table, phase: PhaseId) -> Vec<(usize, bool)> {
        if table.repeats.is_empty() || table.method.phase(phase).aside.is_some() {
            return Vec::new();
        }
        let ways = table.repeats_around(phase).map(|at| (at, self.way_in(table, at, phase)));
        let begun = ways.filter(|(_, way)| *way != WayIn::Within);
        begun.map(|(at, way)| (at, way == WayIn::Again)).collect()
    }

    /// What entering a phase, or passing it over, does to the repeats that go through it.
    pub(super) fn begin_laps(&mut self, table: &Table, phase: PhaseId) {
        for (at, again) in self.times_begun(table, phase) {
            let hand = table.method.repeats[at].hands_over;
            let holders = hand.map_or(People::NOBODY, |it: HandOver| self.holders_of_role(it.role));
            let Some(arranged) = self.arranged.as_mut() else { return };
            let lap = &mut arranged.laps[at];
            let entry = self.entries.saturating_add(1);
            if again {
                (lap.count, lap.round) = (lap.count.saturating_add(1), entry);
            } else {
                *lap = Lap { count: 1, had: holders, began: entry, round: entry };
                let atoms = table.repeats[at].atoms.clone();
                atoms.for_each(|atom| self.begin_count(table, atom));
            }
            for atom in &table.repeats[at].round {
                self.begin_count(table, *atom);
            }
        }
    }

    /// On the way from one phase to another, one is passed over.
    pub(super) fn pass_over(&mut self, table: &Table, phase: PhaseId) {
        self.begin_laps(table, phase);
        if let Some(arranged) = self.arranged.as_mut() {
            arranged.passed_over = Some(phase);
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
