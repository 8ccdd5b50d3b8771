//! A bot that is somebody in a session: what it tries in the running phase, and what the method did
//! about it so far.

use super::super::chance::Chance;
use super::bot::{Astray, Bearer, Bot, During, Glimpse, Never, Player, Try};
use super::offers::Offers;
use crate::method::{Key, KindId, Method, PersonId, PhaseId, Presence, RoleId, Who};
use crate::session::{Cast, Event, People, Session, State, Table, when};
use crate::time::Time;

/// How often a bot tries something in a phase, where it does not say.
const TRIES: usize = 2;

/// A bot that is somebody in a session.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
pub(in super::super) struct Odd<'a> {
    pub(super) player: &'a Player,
    pub(super) english: bool,
    pub(super) person: PersonId,
    /// How often it still tries something in the running phase, and what.
    pub(super) left: usize,
    pub(super) kinds: Vec<KindId>,
    /// Whether it does what it does in the running phase.
    pub(super) is_time: bool,
    /// Whether it left something out in it.
    pub(super) left_out: bool,
    /// Whether it just tries something, or says what others do not.
    pub(super) tries_now: bool,
    pub(super) says_now: bool,
    /// Whether somebody still waits to be called back in.
    pub(super) withholds: bool,
    /// How often it did what it does.
    pub(in super::super) did: u64,
    /// What the method did about it.
    pub(in super::super) caught: Vec<Catch>,
    /// What decides for it failed.
    pub(in super::super) astray: Option<Astray>,
}

/// Something that a rule did about a bot.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Catch {
    pub(in super::super) how: How,
    /// The rule; none where the phase just does not allow it.
    pub(in super::super) by: Option<Key>,
    pub(in super::super) phase: PhaseId,
    pub(in super::super) at: Time,
}

/// How a rule catches a bot.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// What it tried was refused.
    Refused,
    /// What it did was warned of.
    Warned,
    /// Without it the phase was held, until the leader gave a reason.
    Held,
    /// A bell rang.
    Rang,
}

impl<'a> Odd<'a> {
    /// A bot as somebody in a session; nothing where nobody there fits.
    pub(in super::super) fn of(
        player: &'a Player,
        session: &Session,
        chance: &mut Chance,
        english: bool,
    ) -> Option<Odd<'a>> {
        let fitting = bearers_in(&player.bot.bearer, session.table(), session.state());
        let person = fitting.iter().nth(chance.below(fitting.count()))?;
        let (kinds, caught) = (Vec::new(), Vec::new());
        Some(Odd {
            player,
            english,
            person,
            left: 0,
            kinds,
            is_time: false,
            left_out: false,
            tries_now: false,
            says_now: false,
            withholds: false,
            did: 0,
            caught,
            astray: None,
        })
    }

    pub(super) fn bot(&self) -> &'a Bot {
        &self.player.bot
    }

    /// Another phase runs: what it tries in this one.
    pub(super) fn begin(&mut self, session: &Session, offers: &Offers) {
        self.withholds = self.bot().never.contains(&Never::Leading);
        self.kinds.clear();
        for tried in &self.bot().tries {
            self.kinds.extend(kinds(tried, session, offers, self.person));
        }
        let tries = self.goes_on() || !self.kinds.is_empty() || self.player.mind.is_some();
        self.is_time = is_time(&self.bot().during, session, self.person);
        self.left_out = false;
        let times = self.bot().times.unwrap_or(TRIES);
        self.left = if tries && self.is_time { times } else { 0 };
    }

    /// Whether it goes on when it should not.
    pub(super) fn goes_on(&self) -> bool {
        self.bot().tries.contains(&Try::GoingOn)
    }

    /// Whether it is somebody who leaves something of this kind out.
    pub(super) fn leaves_out(&self, method: &Method, person: PersonId, kind: KindId) -> bool {
        let process = method.kind(kind).process;
        person == self.person
            && self.bot().never.iter().any(|never| match never {
                Never::Anything => !process,
                Never::Leading => process,
                Never::Kind(name) => method.kind_called(name) == Some(kind),
            })
    }
}

/// Everybody in a cast who can be a bot.
pub(in super::super) fn bearers(bearer: &Bearer, table: &Table, cast: &Cast) -> People {
    bearers_in(bearer, table, &State::before(table, cast))
}

fn bearers_in(bearer: &Bearer, table: &Table, state: &State) -> People {
    let method = &table.method;
    let leaders = state.leaders(table);
    match bearer {
        Bearer::Anybody => state.everyone() - leaders,
        Bearer::Leader => leaders,
        Bearer::Listener => {
            let stances = method.phases.iter().flat_map(|phase| &phase.stances);
            let silent = stances.filter(|stance| stance.presence != Presence::Present);
            let who = silent.map(|stance| those_in_time(&stance.who, table, state));
            who.fold(People::NOBODY, |all, one| all | one) - leaders
        }
        Bearer::Role(name) => {
            let role = method.role_called(name);
            role.map_or(People::NOBODY, |role| state.holders_of_role(role))
        }
    }
}

/// These people; where a role among them is given on the way, those who may get it.
fn those_in_time(who: &Who, table: &Table, state: &State) -> People {
    let method = &table.method;
    let roles = (0..method.roles.len()).map(RoleId::at).filter(|role| who.names(*role));
    let drawn = roles.filter_map(|role| method.drawn_from(role));
    let drawn = drawn.map(|from| state.holders_of_role(from));
    drawn.fold(state.people(table, who, People::NOBODY), |all, one| all | one)
}

/// The kinds that a bot tries in the running phase.
fn kinds(tried: &Try, session: &Session, offers: &Offers, person: PersonId) -> Vec<KindId> {
    let (table, state) = (session.table(), session.state());
    let method = &table.method;
    let elsewhere = |is_there: &dyn Fn(PhaseId) -> bool| {
        let own = (KindId::RESERVED..method.kinds.len()).map(KindId::at);
        let own = own.filter(|kind| !method.kind(*kind).process && !method.kind(*kind).task);
        let fits = |kind: &KindId| {
            let phases = when(table, state, person, *kind);
            let mut main = phases.iter().filter(|(at, _)| method.phase(*at).aside.is_none());
            phases.iter().all(|(at, _)| *at != state.phase) && main.any(|(at, _)| is_there(*at))
        };
        own.filter(fits).collect()
    };
    match tried {
        Try::Later => elsewhere(&|at| at > state.phase),
        Try::Earlier => elsewhere(&|at| at < state.phase),
        Try::OfOthers => {
            let all = offers.in_phase(state.phase);
            let mut others: Vec<KindId> = all.iter().map(|offer| offer.kind).collect();
            others.sort_unstable();
            others.dedup();
            let has = |kind: KindId| {
                let mut own = all.iter().filter(|offer| offer.kind == kind);
                own.any(|offer| state.people(table, &offer.who, People::NOBODY).has(person))
            };
            others.retain(|kind| !has(*kind));
            others
        }
        Try::GoingOn => Vec::new(),
        Try::Kind(name) => method.kind_called(name).into_iter().collect(),
    }
}

/// Whether a bot does what it does in the running phase.
fn is_time(during: &[During], session: &Session, person: PersonId) -> bool {
    let state = session.state();
    let method = &session.table().method;
    let phase = method.phase(state.phase);
    let is_now = |during: &During| match during {
        During::Questions => {
            let mut patterns = phase.rights.iter().flat_map(|right| &right.what.0);
            patterns.any(|pattern| pattern.to.is_some())
        }
        During::Silence => {
            state.presence(person).is_some_and(|presence| presence != Presence::Present)
        }
        During::Phase(name) => method.phase_called(name) == Some(state.phase),
    };
    during.is_empty() || during.iter().any(is_now)
}

/// What somebody in a session sees who has to decide.
pub(super) fn glimpse(session: &Session, person: PersonId, now: Time) -> Glimpse {
    let state = session.state();
    let method = &session.table().method;
    let spent = state.spent(now);
    let mut counts = vec![[0; 2]; method.kinds.len()];
    for event in session.journal().iter().flat_map(|(_, _, events)| events) {
        match event {
            Event::Acted(act) => {
                let [here, ever] = &mut counts[act.kind.index()];
                (*here, *ever) = (*here + 1, *ever + 1);
            }
            event if event.begins_phase() => counts.iter_mut().for_each(|count| count[0] = 0),
            _ => {}
        }
    }
    Glimpse {
        phase: method.phase(state.phase).id.clone(),
        spent,
        left: state.limit().map(|limit| limit.less(spent)),
        silent: state.presence(person).is_some_and(|presence| presence != Presence::Present),
        kinds: method.kinds.iter().map(|kind| kind.id.clone()).zip(counts).collect(),
    }
}
