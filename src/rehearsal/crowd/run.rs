//! One rehearsal without a script: simulated people play a session under a circumstance, and what
//! came of it is counted.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::super::bots::{Astray, Blow, Bots, Catch, Fate, Odd, Offers, Player, Stuck, Turn};
use super::super::chance::Chance;
use super::super::play::Play;
use super::cause::{Cause, Ending};
use super::circumstance::{Circumstance, Group};
use super::plan::without;
use super::tally::{Tally, Witness};
use crate::method::{PhaseId, RoleId, Strength};
use crate::script::Loaded;
use crate::session::{Cast, Event, Session, missing};
use crate::time::{Span, Time};

/// In how many things that are done somebody goes, or comes, once the phase has begun.
const SOON: usize = 5;

/// Where rehearsals of one method are played, one after another.
pub(super) struct Stage {
    loaded: Loaded,
    offers: Offers,
    players: Vec<Player>,
    english: bool,
    watched: bool,
    casts: BTreeMap<(u8, Option<RoleId>), Rc<Cast>>,
}

/// A rehearsal that was played.
pub(super) struct Ran {
    pub(super) play: Play,
    pub(super) cause: Option<Cause>,
    pub(super) astray: Option<Astray>,
    spoken: Vec<Span>,
    planned: Span,
    met: bool,
    /// What the bot did, and what caught it.
    conduct: Option<(u64, Vec<Catch>)>,
}

impl Stage {
    pub(super) fn new(loaded: Loaded, players: Vec<Player>, english: bool) -> Stage {
        let offers = Offers::of(&loaded.table.method);
        Stage { loaded, offers, players, english, watched: false, casts: BTreeMap::new() }
    }

    /// The same, where it is noted what is asked of the method.
    pub(super) fn watched(self) -> Stage {
        Stage { watched: true, ..self }
    }

    /// Plays a rehearsal; nothing where its people cannot be seated.
    pub(super) fn play(&mut self, group: Group, seed: u64) -> Option<Ran> {
        let cast = self.cast(group)?;
        let mut chance = Chance::new(seed);
        let fate = fate(group.under, &mut chance);
        let mut play = if self.watched {
            Play::open(&self.loaded, Cast::clone(&cast))
        } else {
            Play::open_unwatched(&self.loaded, cast)
        };
        let player = match group.under {
            Circumstance::With(nth) => self.players.get(usize::from(nth)),
            _ => None,
        };
        let odd =
            player.and_then(|player| Odd::of(player, play.session(), &mut chance, self.english));
        let is_met = player.is_none() || odd.is_some();
        let mut bots = Bots::new(&mut play, &self.offers, chance, fate);
        bots.odd = odd;
        let stuck = bots.play_on().err();
        let met = is_met && bots.fate.is_fulfilled();
        let (spoken, planned, odd) = (bots.spoken, bots.planned, bots.odd);
        let (astray, conduct) =
            odd.map_or((None, None), |odd| (odd.astray, Some((odd.did, odd.caught))));
        let cause = match (&astray, group.under) {
            (Some(Astray { conclusive: true, .. }), Circumstance::With(nth)) => {
                Some(Cause::Astray(nth))
            }
            (Some(_), _) => Some(Cause::Unsaid),
            // That a bot makes it late is told of the bot.
            (None, Circumstance::With(_)) => {
                cause(&play, stuck).filter(|cause| *cause != Cause::Late)
            }
            _ => cause(&play, stuck),
        };
        Some(Ran { play, cause, astray, spoken, planned, met, conduct })
    }

    fn cast(&mut self, group: Group) -> Option<Rc<Cast>> {
        let key = (group.people, without(group.under));
        if let Some(known) = self.casts.get(&key) {
            return Some(Rc::clone(known));
        }
        let cast = Cast::of_size(&self.loaded.table.method, usize::from(group.people), key.1);
        let cast = Rc::new(cast.ok()?);
        self.casts.insert(key, Rc::clone(&cast));
        Some(cast)
    }
}

/// What befalls somebody under a circumstance.
fn fate(under: Circumstance, chance: &mut Chance) -> Fate {
    let mut soon = |what, phase| Some(Blow { what, phase: Some(phase), after: chance.below(SOON) });
    let ahead = match under {
        Circumstance::Full | Circumstance::Without(_) | Circumstance::With(_) => [None; 2],
        Circumstance::Leaves(phase, role) => [soon(Turn::Goes(role), phase), None],
        Circumstance::Late(phase, role) => {
            let at_first = Blow { what: Turn::Goes(role), phase: None, after: 0 };
            [Some(at_first), soon(Turn::ComesBack, phase)]
        }
    };
    Fate::of(ahead)
}

/// What went wrong, if something did: a rule that failed says most.
fn cause(play: &Play, stuck: Option<Stuck>) -> Option<Cause> {
    if play.take_stop().is_some() {
        return Some(Cause::Unsaid);
    }
    let session = play.session();
    let events = session.journal().iter().flat_map(|(_, _, events)| events);
    for event in events {
        match *event {
            Event::RuleFailed(place, _) => return Some(Cause::of_rule(place, false)),
            Event::EffectRefused(place, _) => return Some(Cause::of_rule(place, true)),
            _ => {}
        }
    }
    let phase = session.state().phase;
    match stuck {
        Some(Stuck::Held) if misses_somebody(session) => {
            Some(Cause::Missed(phase, first_open(session)))
        }
        Some(Stuck::Held) => Some(Cause::Held(phase, first_open(session))),
        Some(Stuck::Endless) => Some(Cause::Endless(phase)),
        None => is_late(session).then_some(Cause::Late),
    }
}

/// Whether somebody is gone without whom a role has fewer people than the method says.
fn misses_somebody(session: &Session) -> bool {
    let (method, state) = (&session.table().method, session.state());
    let mut roles = (0..method.roles.len()).map(RoleId::at);
    roles.any(|role| {
        let held = session.cast().holders(role);
        let there = held - state.gone;
        there != held && there.count() < usize::from(method.role(role).seats.least)
    })
}

/// Whether a session took longer than its method gives to the whole.
fn is_late(session: &Session) -> bool {
    let whole = session.table().method.timebox.as_ref();
    whole.is_some_and(|whole| session.state().now.since(Time::ZERO) > whole.most)
}

fn first_open(session: &Session) -> Option<crate::method::Key> {
    let open = missing(session.table(), session.state());
    open.iter().find(|gate| gate.strength == Strength::Must).map(|gate| gate.key)
}

impl Ran {
    /// Counts what came of it.
    pub(super) fn count(&self, (nth, seed): (u64, u64), group: Group, tally: &mut Tally) {
        let session = self.play.session();
        let ending = self.cause.map_or(Ending::Through, Cause::ending);
        let witness = Witness { nth, seed, group, length: session.journal().next_seq().0 };
        if let (Some((did, caught)), Circumstance::With(bot)) = (&self.conduct, group.under) {
            tally.bots.entry(bot).or_default().count(*did, caught, witness);
        }
        let counts = tally.groups.entry(group).or_default();
        counts.runs += 1;
        counts.met += u64::from(self.met);
        *counts.ended.entry(ending).or_default() += 1;
        if let Some(cause) = self.cause {
            tally.fail(cause, witness);
        }
        self.count_phases(tally);
        if session.state().ended {
            self.measure(group, tally);
        }
    }

    fn count_phases(&self, tally: &mut Tally) {
        let session = self.play.session();
        let mut over: Option<PhaseId> = None;
        for event in session.journal().iter().flat_map(|(_, _, events)| events) {
            match *event {
                Event::PhaseEntered(phase) => {
                    tally.phases.entry(phase).or_default().times += 1;
                    over = None;
                }
                Event::ClockReached(phase, point) if is_time_up(session, phase, point) => {
                    if over != Some(phase) {
                        tally.phases.entry(phase).or_default().over += 1;
                    }
                    over = Some(phase);
                }
                _ => {}
            }
        }
    }

    fn measure(&self, group: Group, tally: &mut Tally) {
        let session = self.play.session();
        let measures = tally.measures.entry((group.people, group.under.sort())).or_default();
        measures.took.add(session.state().now.since(Time::ZERO).as_seconds());
        measures.planned.add(self.planned.as_seconds());
        let all: u64 = self.spoken.iter().map(|span| span.0).sum();
        let share = |span: &Span| (span.0 * 1_000).checked_div(all);
        let shares: Vec<u64> = self.spoken.iter().filter_map(share).collect();
        let (Some(most), Some(least)) = (shares.iter().max(), shares.iter().min()) else { return };
        measures.most.add(most / 10);
        measures.least.add(least / 10);
        for role in (0..session.table().method.roles.len()).map(RoleId::at) {
            let own = session.cast().holders(role);
            if own.is_empty() {
                continue;
            }
            let talk = measures.talk.entry(role).or_default();
            for person in own.iter() {
                talk.shares += shares[person.index()];
                talk.people += 1;
            }
        }
    }
}

/// Whether the time of a phase that cuts nobody off was up.
fn is_time_up(session: &Session, phase: PhaseId, point: u8) -> bool {
    let timebox = session.table().method.phase(phase).timebox.as_ref();
    timebox.is_some_and(|timebox| {
        !timebox.hard && point == u8::from(timebox.warns_before_end().is_some())
    })
}
