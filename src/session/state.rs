//! The state of a session: small, without words, enough to decide by.

use super::arrangement::Arrangement;
use super::phase_state::PhaseState;
use super::{ActNo, Cast, People, Retention, Table};
use crate::method::{KindId, PersonId, PhaseId, Presence, RoleId, SettingId, Who};
use crate::time::{Span, Time};

/// Where a session stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct State {
    /// The running phase; the last one when the session is over.
    pub phase: PhaseId,
    /// Whether the session is over.
    pub ended: bool,
    /// How many people there are.
    pub(super) count: u8,
    /// How many roles there are.
    pub(super) roles: usize,
    /// How often a phase was entered.
    pub(super) entries: u16,
    /// The how-many-th entry the running phase is.
    pub(super) entry: u16,
    /// The furthest phase, where the session went back from it.
    pub(super) furthest: Option<PhaseId>,
    /// The time of the last thing that happened.
    pub now: Time,
    pub(super) clock: Clock,
    /// Who left.
    pub gone: People,
    pub(super) listening: People,
    pub(super) turned: People,
    pub(super) away: People,
    /// Who must be there before anything is said.
    pub(super) needed: People,
    /// Who is out of the room; this lasts until somebody is back, whatever phase that is in.
    pub(super) out: People,
    /// Who passed in this phase.
    pub passed: People,
    /// Whose pass was taken as good in this phase.
    pub accepted: People,
    /// How many acts there were.
    pub(super) acts: u32,
    /// The people behind every set of people that a statement names, roles first.
    pub(super) whos: Box<[People]>,
    /// Who holds each topic as a task.
    pub(super) holders: Box<[People]>,
    /// The questions of the running phase that were asked, and those let go by, by bit.
    pub(super) asked: u64,
    pub(super) skipped: u64,
    /// How long the group wants the session kept.
    pub retention: Option<Retention>,
    /// Whose words others may read who did not hear them.
    pub consented: People,
    /// Whether the meeting goes on with another case.
    pub goes_on: bool,
    pub(super) tallies: Box<[u16]>,
    pub(super) open: Vec<OpenAct>,
    pub(super) settings: Box<[i64]>,
    /// How each phase that was left stood when it last was.
    pub(super) left: Vec<PhaseState>,
    /// How often each kind was there, for closures to ask; empty where there is no closure.
    pub(super) kinds: Box<[Count]>,
    /// Turns, groups, rounds and choices, where the method has any.
    pub(super) arranged: Option<Box<Arrangement>>,
}

/// How often something was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Count {
    pub(super) here: u16,
    pub(super) ever: u16,
}

/// The clock of the running phase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Clock {
    /// How long the phase may take, with what was added.
    pub(super) limit: Option<Span>,
    /// What was spent before the clock last started.
    pub(super) spent: Span,
    /// Since when it runs; it stands still during a pause.
    pub(super) since: Option<Time>,
    /// Which of its points were reached, by bit.
    pub(super) reached: u32,
    /// How often the point that comes again and again was reached.
    pub(super) recurred: u16,
    /// When its next point is reached, and which one.
    pub(super) due: Option<(Time, u8)>,
}

/// An act that waits for a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct OpenAct {
    pub(super) act: ActNo,
    pub(super) kind: KindId,
    pub(super) by: PersonId,
    pub(super) to: Option<PersonId>,
    /// Which kinds replied to it, by bit.
    pub(super) replied: u16,
    /// The how-many-th phase entry it was made in.
    pub(super) entry: u16,
    /// Nobody can answer it before it is revealed.
    pub(super) sealed: bool,
    /// Who saw it; nobody else can answer it.
    pub(super) seen: People,
}

impl State {
    /// The state before anything happened.
    #[must_use]
    pub fn before(table: &Table, cast: &Cast) -> State {
        let count = u8::try_from(cast.count()).unwrap_or(u8::MAX);
        let slots = usize::from(table.shared_slots) + usize::from(table.blocks) * cast.count();
        let roles = (0..table.method.roles.len()).map(|at| cast.holders(RoleId::at(at)));
        let mut state = State {
            phase: PhaseId(0),
            ended: false,
            count,
            roles: table.method.roles.len(),
            entries: 0,
            entry: 0,
            furthest: None,
            now: Time::ZERO,
            clock: Clock::default(),
            gone: People::NOBODY,
            listening: People::NOBODY,
            turned: People::NOBODY,
            away: People::NOBODY,
            needed: People::NOBODY,
            out: People::NOBODY,
            passed: People::NOBODY,
            accepted: People::NOBODY,
            acts: 0,
            // Roles come first; the other sets follow from them.
            whos: roles
                .chain(std::iter::repeat_n(People::NOBODY, table.whos.len()))
                .take(table.whos.len())
                .collect(),
            holders: vec![People::NOBODY; table.method.topics.len()].into(),
            asked: 0,
            skipped: 0,
            retention: None,
            consented: People::NOBODY,
            goes_on: false,
            tallies: vec![0; slots].into(),
            open: Vec::new(),
            left: Vec::with_capacity(table.method.phases.len()),
            settings: table.method.settings.iter().map(|setting| setting.value).collect(),
            kinds: if table.has_closures {
                vec![Count::default(); table.method.kinds.len()].into()
            } else {
                Box::default()
            },
            arranged: Arrangement::before(table),
        };
        state.gather(table);
        state
    }

    /// Everybody in the cast.
    #[must_use]
    pub fn everyone(&self) -> People {
        People::first(usize::from(self.count))
    }

    /// Who hears what is said now.
    #[must_use]
    pub fn hearing(&self) -> People {
        self.everyone() - self.gone - self.away - self.out
    }

    /// Who is in the room: also whoever the phase wants out of it and who did not go yet.
    #[must_use]
    pub fn in_the_room(&self) -> People {
        self.everyone() - self.gone - self.out
    }

    /// Whether somebody is out of the room, gone by himself or sent.
    #[must_use]
    pub fn is_out(&self, person: PersonId) -> bool {
        self.out.has(person)
    }

    /// Who is not where the running phase wants them before anything is said.
    #[must_use]
    pub fn misplaced(&self) -> People {
        (self.away - self.out - self.gone) | (self.needed & (self.out | self.gone))
    }

    /// How somebody is there; nothing if that person left.
    #[must_use]
    pub fn presence(&self, person: PersonId) -> Option<Presence> {
        let silent = [
            (self.away | self.out, Presence::Away),
            (self.turned, Presence::Turned),
            (self.listening, Presence::Listening),
        ];
        if self.gone.has(person) {
            return None;
        }
        let strictest = silent.into_iter().find(|(people, _)| people.has(person));
        Some(strictest.map_or(Presence::Present, |(_, presence)| presence))
    }

    /// Who a set of people is now; `author` is whoever made the act at hand.
    #[must_use]
    pub fn people(&self, table: &Table, who: &Who, author: People) -> People {
        match who {
            Who::Everyone => self.everyone(),
            Who::Author => author,
            Who::Role(role) => self.whos.get(role.index()).copied().unwrap_or_default(),
            Who::Holders(topic) => self.holders_of(table, *topic),
            Who::Both(a, b) => self.people(table, a, author) | self.people(table, b, author),
            Who::Without(a, b) => self.people(table, a, author) - self.people(table, b, author),
        }
    }

    /// Who has the leader's powers; nobody when that seat is empty.
    #[must_use]
    pub fn leaders(&self, table: &Table) -> People {
        self.whos[usize::from(table.leaders)] - self.gone
    }

    /// Whether the conversation is paused.
    #[must_use]
    pub fn paused(&self) -> bool {
        !self.ended && self.entries > 0 && self.clock.since.is_none()
    }

    /// How long the running phase took up to `now`, pauses left out.
    #[must_use]
    pub fn spent(&self, now: Time) -> Span {
        self.clock.spent + self.clock.since.map_or(Span::ZERO, |since| now.since(since))
    }

    /// How long the running phase may take, if it has a limit.
    #[must_use]
    pub fn limit(&self) -> Option<Span> {
        self.clock.limit
    }

    /// The value of a setting.
    #[must_use]
    pub fn setting(&self, setting: SettingId) -> i64 {
        self.settings.get(setting.index()).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, setting: SettingId, value: i64) {
        if let Some(slot) = self.settings.get_mut(setting.index()) {
            *slot = value;
        }
    }

    /// How often a kind was there since the phase began; known where the method has closures.
    #[must_use]
    pub fn count_here(&self, kind: KindId) -> u16 {
        self.kinds.get(kind.index()).map_or(0, |count| count.here)
    }

    /// How often a kind was there since the session began; known where there are closures.
    #[must_use]
    pub fn count_ever(&self, kind: KindId) -> u16 {
        self.kinds.get(kind.index()).map_or(0, |count| count.ever)
    }
}

pub(super) const UNANSWERED: u16 = 0;
pub(super) const ANSWERED_NO: u16 = 1;
pub(super) const ANSWERED_YES: u16 = 2;
