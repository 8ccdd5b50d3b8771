//! The people and their course: what they look at first, and when they go on.

use super::super::chance::Chance;
use super::super::play::Play;
use super::fate::Fate;
use super::filling::Filled;
use super::here::Here;
use super::odd::Odd;
use super::offers::Offers;
use crate::method::{PersonId, Strength};
use crate::session::{Actor, Command, Insist, People, Seq, Session, missing};
use crate::time::Span;

/// How many things simulated people do in a session at most: more, and it goes nowhere.
const MOST_STEPS: usize = 3_000;

/// How many things they do in one phase at most, and how many more for each of them.
const MOST_IN_PHASE: usize = 200;
const MOST_EACH: usize = 20;

/// One in so many times that somebody could do anything, something is put in between.
const RARELY: usize = 40;

/// Simulated people came no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Stuck {
    /// Nobody can do what the phase waits for.
    Held,
    /// The session goes round and round.
    Endless,
}

/// Lets simulated people play a session to its end.
pub(in super::super) fn play_on(play: &mut Play, seed: u64) -> Result<(), Stuck> {
    let offers = Offers::of(&play.session().table().method);
    let mut bots = Bots::new(play, &offers, Chance::new(seed), Fate::default());
    bots.passes = true;
    bots.play_on()
}

/// Simulated people in a session.
pub(in super::super) struct Bots<'a> {
    pub(super) play: &'a mut Play,
    pub(super) offers: &'a Offers,
    pub(super) chance: Chance,
    pub(in super::super) fate: Fate,
    /// Somebody who does something else than the others.
    pub(in super::super) odd: Option<Odd<'a>>,
    /// Whether somebody passes who can do nothing of what is asked. Then nobody notices that it is
    /// asked of whoever cannot.
    pub(in super::super) passes: bool,
    /// How long each of them talked.
    pub(in super::super) spoken: Vec<Span>,
    /// How much time its phases give that have a limit, as they began.
    pub(in super::super) planned: Span,
    pub(super) here: Here,
    /// The first entry that was not looked at yet.
    pub(super) seen: Seq,
}

impl<'a> Bots<'a> {
    pub(in super::super) fn new(
        play: &'a mut Play,
        offers: &'a Offers,
        chance: Chance,
        fate: Fate,
    ) -> Bots<'a> {
        let spoken = vec![Span::ZERO; play.session().cast().count()];
        let (planned, here, seen) = (Span::ZERO, Here::default(), Seq(0));
        Bots { play, offers, chance, fate, odd: None, passes: false, spoken, planned, here, seen }
    }

    /// Plays the session to its end.
    pub(in super::super) fn play_on(&mut self) -> Result<(), Stuck> {
        let most_here = MOST_IN_PHASE + MOST_EACH * self.session().cast().count();
        for _ in 0..MOST_STEPS {
            if self.session().state().ended {
                return Ok(());
            }
            self.step()?;
            if self.here.steps > most_here {
                break;
            }
        }
        Err(Stuck::Endless)
    }

    pub(super) fn session(&self) -> &Session {
        self.play.session()
    }

    fn step(&mut self) -> Result<(), Stuck> {
        self.look_around();
        let moved = self.befall(false) || self.go_where_wanted() || self.misbehave(false);
        if self.odd.as_ref().is_some_and(|odd| odd.astray.is_some()) {
            return Err(Stuck::Held);
        }
        let did =
            moved || self.chance.below(2) == 0 && self.extra() || self.asked() || self.extra();
        self.here.steps += 1;
        if did || self.go_on() || self.change_chairs() { Ok(()) } else { Err(Stuck::Held) }
    }

    /// Where nobody can do anything, somebody else gets a role that is given here, a few times.
    fn change_chairs(&mut self) -> bool {
        self.here.chairs > 0 && {
            self.here.chairs -= 1;
            self.give_a_role()
        }
    }

    /// What the phase asks for.
    fn asked(&mut self) -> bool {
        self.answer_questions() || self.need()
    }

    /// A pause ends, and people go in and out of the room as the phase wants. Whoever went away
    /// for good does not; whoever nothing keeps outside comes back in.
    fn go_where_wanted(&mut self) -> bool {
        let state = self.session().state();
        if state.paused() {
            return self.lead(Command::Resume, "");
        }
        let misplaced = state.misplaced() - self.fate.gone;
        if self.forgets(misplaced) {
            return true;
        }
        if let Some(person) = misplaced.iter().next() {
            let moves = [Command::Return, Command::GoOut(person), Command::ComeIn(person)];
            return moves.into_iter().any(|command| self.ask(Actor::Person(person), command, ""));
        }
        let returns = self.here.steps == 0 && self.odd.as_ref().is_none_or(|odd| !odd.withholds);
        returns
            && self.there().iter().any(|person| {
                self.session().state().is_out(person)
                    && self.ask(Actor::Person(person), Command::ComeIn(person), "")
            })
    }

    /// Somebody does something that is offered and that nothing asks for.
    fn extra(&mut self) -> bool {
        if !self.has_more() {
            return false;
        }
        self.here.extras -= 1;
        if self.put_in_between() {
            return true;
        }
        let offers = self.offers;
        let phase = self.session().state().phase;
        // Not everything that is offered is possible at any moment.
        for _ in 0..3 {
            let all = offers.in_phase(phase);
            let Some(offer) = all.get(self.chance.below(all.len())) else { return false };
            let session = self.play.session();
            let who = session.state().people(session.table(), &offer.who, People::NOBODY);
            let Some(person) = self.one_of(who & (self.there() - self.mute())) else { continue };
            if let Some(act) = self.possible_act(person, offer.kind) {
                return self.act(person, act);
            }
        }
        false
    }

    /// Now and then something is put in between, by somebody for whom it is there.
    fn put_in_between(&mut self) -> bool {
        let offers = self.offers;
        for (aside, who) in offers.asides() {
            if self.chance.below(RARELY) == 0 {
                let session = self.play.session();
                let who = session.state().people(session.table(), who, People::NOBODY);
                let who = self.one_of(who & self.there());
                return who.is_some_and(|person| {
                    self.ask(Actor::Person(person), Command::Interrupt(*aside), "")
                });
            }
        }
        false
    }

    /// Questions with yes or no are answered once: mostly with yes.
    fn answer_questions(&mut self) -> bool {
        while let Some((person, question)) = self.here.questions.pop() {
            let yes = self.chance.below(4) > 0;
            if self.ask(Actor::Person(person), Command::Answer { question, yes }, "") {
                return self.wait(Span::seconds(2));
            }
        }
        false
    }

    /// Something that the phase waits for and somebody can do. While there is more to do than is
    /// asked for, what was asked when it began is enough.
    fn need(&mut self) -> bool {
        let asks = self.here.steps == 0 || !self.has_more();
        self.fill_one() || asks && self.look_for_lacks() && self.fill_one()
    }

    /// Fills one lack. Of those of one gate, any may open it: the others are asked for again.
    fn fill_one(&mut self) -> bool {
        while let Some((gate, lack)) = self.here.lacks.pop() {
            let filled = self.fill(lack);
            if matches!(filled, Filled::Not) {
                continue;
            }
            while self.here.lacks.last().is_some_and(|(own, _)| *own == gate) {
                self.here.lacks.pop();
            }
            if let Filled::Partly(rest) = filled {
                self.here.lacks.push((gate, rest));
            }
            return true;
        }
        false
    }

    /// Asks what the phase waits for: what only should be comes before what closes the phase, and
    /// is tried so often.
    fn look_for_lacks(&mut self) -> bool {
        let session = self.play.session();
        let mut open = missing(session.table(), session.state());
        if self.here.wishes == 0 {
            open.retain(|gate| gate.strength == Strength::Must);
        }
        self.here.wishes = self.here.wishes.saturating_sub(1);
        // What is last is done first.
        open.reverse();
        open.sort_by_key(|gate| gate.strength == Strength::Should);
        for (mut gate, at) in open.into_iter().zip(0..) {
            let first = self.chance.below(gate.lacks.len());
            gate.lacks.rotate_left(first);
            self.here.lacks.extend(gate.lacks.into_iter().map(|lack| (at, lack)));
        }
        !self.here.lacks.is_empty()
    }

    /// On to the next phase; past what nobody can do only if it is no must. What lasts so long is
    /// sat out, and anything else takes a minute, so that what waits for time is reached.
    fn go_on(&mut self) -> bool {
        if self.befall(true) || self.misbehave(true) {
            return true;
        }
        let (session, state) = (self.session(), self.session().state());
        let timebox = session.table().method.phase(state.phase).timebox.as_ref();
        let (spent, hard) = (state.spent(self.play.now), timebox.is_some_and(|it| it.hard));
        let limit = state.limit().filter(|limit| *limit > spent);
        if let Some(limit) = limit.filter(|_| !hard) {
            self.linger(limit, spent);
        }
        let spent = self.session().state().spent(self.play.now);
        let stays = match limit {
            Some(limit) if hard => limit,
            // In time, where there is a time.
            limit => {
                let most = limit.map_or(Span(u64::MAX), |limit| limit.less(Span::seconds(1)));
                Span::minutes(1).min(most)
            }
        };
        let before = self.play.next_seq();
        if !self.wait(stays.less(spent)) {
            return false;
        }
        // The time that was waited for may have ended the phase.
        if hard && limit.is_some() && self.play.next_seq() != before {
            return true;
        }
        if self.next(Insist::Politely) {
            return true;
        }
        let waited = self.wait(Span::minutes(1)) && self.look_for_lacks() && self.fill_one();
        // Where somebody does something else than the others, that is not to be the end of it.
        waited || self.odd.is_some() && self.next(Insist::WithReason)
    }

    /// Whoever leads goes on.
    fn next(&mut self, insist: Insist) -> bool {
        let (gates, since) = (self.gates_of_odd(), self.play.next_seq());
        let reason = if insist == Insist::WithReason { "…" } else { "" };
        let went = self.lead(Command::Next(insist), reason);
        self.gates_since(since, &gates);
        went
    }

    pub(super) fn there(&self) -> People {
        let state = self.session().state();
        state.everyone() - state.gone
    }

    /// These people, beginning with any of them.
    pub(super) fn around(&mut self, people: People) -> impl Iterator<Item = PersonId> + use<> {
        let first = self.one_of(people).unwrap_or_default();
        let before = people & People::first(first.index());
        (people - before).iter().chain(before.iter())
    }

    /// One of these people, each as likely.
    pub(super) fn one_of(&mut self, people: People) -> Option<PersonId> {
        people.iter().nth(self.chance.below(people.count()))
    }
}
