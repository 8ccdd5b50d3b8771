//! What tells one state from another, as far as the method is concerned: counts up to where it
//! looks, times by the points that change anything, people by what they are and did, not by name.

use std::hash::{BuildHasher as _, Hash, Hasher};

use foldhash::quality::FixedState;

use super::measure::Measure;
use crate::method::{PersonId, PhaseId, TurnOrder};
use crate::session::arrangement::Arrangement;
use crate::session::{Aim, People, State, Table};

/// Two halves of a fingerprint are made in different ways, so that two states that differ have the
/// same one about as often as a disk reads a wrong bit.
const SEEDS: [u64; 2] = [0x5EED, 0xF1E1D];

/// States that look the same have the same likeness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Likeness(pub [u64; 2]);

/// Looks at states of one method.
#[derive(Debug)]
pub(super) struct Looks<'a> {
    pub(super) table: &'a Table,
    pub(super) measure: &'a Measure,
    pub(super) state: &'a State,
    /// The phase that waits for what was put in between.
    held: Option<PhaseId>,
    pub(super) words: &'a mut Vec<u64>,
}

impl Likeness {
    /// How a state looks; `room` is used for the work.
    #[must_use]
    pub fn of(table: &Table, measure: &Measure, state: &State, room: &mut Vec<u64>) -> Likeness {
        room.clear();
        let mut looks = Looks::at((table, measure, state), room);
        looks.whole();
        looks.people();
        looks.open_acts();
        Likeness(SEEDS.map(|seed| FixedState::with_seed(seed).hash_one(&*looks.words)))
    }
}

impl<'a> Looks<'a> {
    pub(super) fn at(
        (table, measure, state): (&'a Table, &'a Measure, &'a State),
        words: &'a mut Vec<u64>,
    ) -> Looks<'a> {
        Looks { table, measure, state, held: state.interrupted(), words }
    }

    /// How somebody looks, and where he or she sits if that counts for something.
    pub(super) fn person_in_place(&self, person: PersonId) -> u64 {
        let place = if self.is_ordered() { person.index() } else { 0 };
        self.person(person).rotate_left(8) ^ u64::try_from(place).unwrap_or_default()
    }

    fn push(&mut self, word: impl Into<u64>) {
        self.words.push(word.into());
    }

    fn push_hash(&mut self, of: &impl Hash) {
        self.words.push(mixed(of));
    }

    /// What belongs to nobody in particular.
    fn whole(&mut self) {
        let state = self.state;
        self.push(state.phase.0);
        self.push(u64::from(state.ended) | u64::from(state.goes_on) << 1);
        self.push(u64::from(state.retention.is_some()));
        self.push(state.asked | state.skipped);
        for value in &state.settings {
            self.words.push(u64::from_ne_bytes(value.to_ne_bytes()));
        }
        self.clock();
        for phase in self.running() {
            for at in &self.measure.phase(phase).together {
                let atom = &self.table.atoms[*at];
                let slot = slot(state, atom);
                let slots = atom.width.slots(usize::from(state.count));
                let tallies = state.tallies[slot..slot + slots].iter();
                self.words.extend(tallies.map(|it| u64::from(self.measure.seen(*at, *it))));
            }
        }
        if let Some(arranged) = &state.arranged {
            self.arranged(arranged);
        }
    }

    /// The running phase, and the one that waits meanwhile.
    fn running(&self) -> impl Iterator<Item = PhaseId> + use<> {
        std::iter::once(self.state.phase).chain(self.held)
    }

    fn clock(&mut self) {
        let state = self.state;
        if self.measure.whole_time {
            self.push(state.now.0);
        }
        let points = self.measure.phase(state.phase).points;
        if points != 0 {
            self.push(u64::from(state.clock.reached & points));
            self.push(u64::from(state.clock.recurred.min(3)));
        }
        // Behind the last point that changes anything, time makes no difference.
        if points & !state.clock.reached != 0 {
            self.push(state.spent(state.now).0);
            self.push(state.clock.limit.map_or(0, |limit| limit.0));
        }
    }

    fn arranged(&mut self, arranged: &Arrangement) {
        for (lap, repeat) in arranged.laps.iter().zip(&self.table.method.repeats) {
            // Where nothing is said of how often, it goes on until its condition holds.
            let endless = repeat.times == crate::method::Times::UNSAID;
            self.push(u64::from(if endless { lap.count.min(3) } else { lap.count }));
        }
        for (nth, chosen) in arranged.chosen.iter().enumerate() {
            let aim = chosen.map(|aim| self.aim(aim));
            self.push_hash(&(nth, aim));
        }
        if let Some(held) = &arranged.held {
            self.push_hash(&(held.phase.looks(), held.clock.reached, held.clock.spent));
        }
        let mut votes: Vec<u64> = arranged
            .votes
            .iter()
            .map(|votes| {
                let own = arranged.votes.iter().filter(|other| other.kind == votes.kind);
                let better = own.filter(|other| other.sum > votes.sum).count();
                mixed(&(votes.kind, better, votes.by.count(), self.aim(votes.aim)))
            })
            .collect();
        votes.sort_unstable();
        self.words.extend(votes);
        self.push_hash(&arranged.sat_in);
    }

    /// What is chosen, by what sort of person it is or comes from.
    fn aim(&self, aim: Aim) -> (u8, u64) {
        match aim {
            Aim::Act(_, person) => (0, self.sort_of(person)),
            Aim::Person(person) => (1, self.sort_of(person)),
            Aim::Topic(topic) => (2, u64::from(topic.0)),
        }
    }

    /// What sort of person somebody is: the roles, whether there or not.
    pub(super) fn sort_of(&self, person: PersonId) -> u64 {
        let state = self.state;
        let whos = (0_u32..).zip(&state.whos[..state.roles]);
        let roles =
            whos.fold(0_u64, |bits, (at, who)| bits | u64::from(who.has(person)) << (at % 48));
        roles | u64::from(state.gone.has(person)) << 62 | u64::from(state.out.has(person)) << 63
    }

    /// People by what they are and did; in no order, but where they sit in one.
    fn people(&mut self) {
        let state = self.state;
        let start = self.words.len();
        for person in state.everyone().iter() {
            let looks = self.person_in_place(person);
            self.words.push(looks);
        }
        self.words[start..].sort_unstable();
    }

    /// Whether the next in the circle counts for something in this phase.
    fn is_ordered(&self) -> bool {
        self.state.turn_order(self.table) == Some(TurnOrder::Round)
    }

    fn person(&self, person: PersonId) -> u64 {
        let state = self.state;
        let sort = self.sort_of(person);
        // Whoever left does nothing more, and nobody waits for it.
        if state.gone.has(person) {
            return sort;
        }
        let mut hasher = hasher();
        hasher.write_u64(sort);
        let sets = [state.passed, state.accepted, state.turned, state.listening, state.away];
        let bits =
            (0_u32..).zip(sets).fold(0, |bits, (at, set)| bits | u8::from(set.has(person)) << at);
        hasher.write_u8(bits);
        let mut tasks = 0_u32;
        for (at, holders) in (0_u32..).zip(&state.holders) {
            tasks |= u32::from(holders.has(person)) << at;
        }
        hasher.write_u32(tasks & self.measure.tasks(state.phase));
        hasher.write_u64(self.own_open(person));
        for phase in self.running() {
            for at in &self.measure.phase(phase).of_each {
                let tally = state.tallies[slot(state, &self.table.atoms[*at]) + person.index()];
                hasher.write_u16(self.measure.seen(*at, tally));
            }
        }
        if let Some(arranged) = &state.arranged {
            self.seat(arranged, person, &mut hasher);
        }
        hasher.finish()
    }

    /// Where somebody sits, and whether it is his or her turn.
    fn seat(&self, arranged: &Arrangement, person: PersonId, hasher: &mut impl Hasher) {
        let has = |people: People| people.has(person);
        for (at, groups) in arranged.groups.iter().enumerate() {
            if self.measure.sits(at, self.state.phase) {
                hasher.write_usize(
                    groups.iter().position(|group| has(*group)).map_or(0, |at| at + 1),
                );
            }
        }
        for lap in &arranged.laps {
            hasher.write_u8(u8::from(has(lap.had)));
        }
        if self.table.phase(self.state.phase).floor.is_some() || self.held.is_some() {
            let waits = arranged.waiting.iter().position(|one| *one == person);
            hasher.write_usize(waits.map_or(0, |at| at + 1));
            hasher.write_u8(u8::from(has(arranged.turn)) | u8::from(has(arranged.had_turn)) << 1);
        }
    }
}

fn slot(state: &State, atom: &crate::session::atom::Atom) -> usize {
    usize::from(atom.shared_before) + usize::from(atom.blocks_before) * usize::from(state.count)
}

pub(super) fn hasher() -> impl Hasher {
    FixedState::with_seed(SEEDS[0]).build_hasher()
}

fn mixed(of: &impl Hash) -> u64 {
    FixedState::with_seed(SEEDS[0]).hash_one(of)
}
