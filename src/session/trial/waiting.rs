//! How what waits for a reply looks, and to whom.

use std::hash::Hasher as _;

use super::likeness::{Looks, hasher};
use crate::method::PersonId;
use crate::session::state::OpenAct;

/// So many more acts of a sort than people are asked for are told apart; where a method asks for
/// ever more of them it goes round and round.
const MORE: usize = 2;

impl Looks<'_> {
    /// What waits for a reply, whoever of a sort it is from. Of what was made in another phase and
    /// nothing waits for any more, it only counts whether there is some.
    pub(super) fn open_acts(&mut self) {
        let start = self.words.len();
        let is_new = |open: &&OpenAct| {
            open.entry == self.state.entry || self.measure.is_waited_for(open.kind)
        };
        let phase = self.state.phase;
        let counts = |open: &&OpenAct| self.measure.may_be_answered(open.kind, phase);
        for open in self.state.open.iter().filter(counts).filter(is_new) {
            let looks = self.open_act(open);
            self.words.push(looks);
        }
        self.words[start..].sort_unstable();
        let asked = usize::from(self.state.count) * self.measure.most_of_each();
        self.at_most_alike(start, asked + MORE);
        let start = self.words.len();
        for open in self.state.open.iter().filter(counts).filter(|open| !is_new(open)) {
            let looks = self.open_act(open);
            if !self.words[start..].contains(&looks) {
                self.words.push(looks);
            }
        }
        self.words[start..].sort_unstable();
    }

    /// Of what looks the same, no more than so many are told apart.
    fn at_most_alike(&mut self, start: usize, most: usize) {
        let mut kept = start;
        for at in start..self.words.len() {
            let word = self.words[at];
            if kept < start + most || self.words[kept - most] != word {
                self.words[kept] = word;
                kept += 1;
            }
        }
        self.words.truncate(kept);
    }

    fn open_act(&self, open: &OpenAct) -> u64 {
        let mut hasher = hasher();
        hasher.write_u32(u32::from(open.kind.0) << 16 | u32::from(open.replied));
        let held = self.state.arranged.as_ref().and_then(|arranged| arranged.held.as_ref());
        let waits = held.is_some_and(|held| held.phase.entry == open.entry);
        let here = open.entry == self.state.entry;
        hasher.write_u8(u8::from(open.sealed) | u8::from(here) << 1 | u8::from(waits) << 2);
        for lap in self.state.arranged.iter().flat_map(|arranged| &arranged.laps) {
            let since = (open.entry >= lap.began, open.entry >= lap.round);
            hasher.write_u8(u8::from(since.0) | u8::from(since.1) << 1);
        }
        // Of what sorts those are who may reply to it, whether its author is one of them.
        let repliers = self.measure.repliers(self.state, open.kind);
        let own = if repliers.has(open.by) { self.sort_of(open.by) } else { 0 };
        hasher.write_u64(own);
        hasher.write_u64(open.to.map_or(0, |to| self.sort_of(to)));
        let seen = (open.seen & repliers).iter();
        hasher.write_u64(seen.fold(0, |all, one| all | self.sort_of(one)));
        hasher.finish()
    }

    /// The kinds, by bit, of which somebody made an act that waits for a reply by others of the
    /// same sort: nobody replies to himself.
    pub(super) fn own_open(&self, person: PersonId) -> u64 {
        let (state, measure) = (self.state, self.measure);
        let own = state.open.iter().filter(|open| open.by == person);
        let waits = own.filter(|open| {
            measure.may_be_answered(open.kind, state.phase)
                && measure.repliers(state, open.kind).has(person)
        });
        waits.fold(0, |bits, open| bits | 1 << (open.kind.index() % 64))
    }
}
