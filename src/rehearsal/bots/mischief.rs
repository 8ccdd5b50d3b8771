//! What a bot does that the others do not, and what is seen of the rules that catch it.

use super::bot::Never;
use super::odd::{Catch, How, glimpse};
use super::people::Bots;
use crate::driver::Halt;
use crate::method::{Key, KindId, PersonId, PhaseId, Word};
use crate::session::{
    Act, Actor, Command, Event, Input, Insist, Lack, People, Refusal, Seq, SessionPoint, act_of,
    missing,
};
use crate::time::Span;

impl Bots<'_> {
    /// The bot tries something, now and then; at the end of a phase all that it did not try yet.
    pub(super) fn misbehave(&mut self, phase_ends: bool) -> bool {
        let Some(odd) = &mut self.odd else { return false };
        if odd.left == 0 || !phase_ends && self.chance.below(2) == 0 {
            return false;
        }
        odd.left -= 1;
        let (person, goes_on, mut kinds) = (odd.person, odd.goes_on(), odd.kinds.clone());
        if !self.there().has(person) {
            return false;
        }
        kinds.extend(self.wanted());
        if goes_on && (kinds.is_empty() || self.chance.below(2) == 0) {
            return self.go_on_early();
        }
        let kind = self.chance.one_of(&kinds);
        kind.is_some_and(|kind| self.try_kind(person, kind))
    }

    /// What its script wants it to try.
    fn wanted(&mut self) -> Vec<KindId> {
        let Some(odd) = &mut self.odd else { return Vec::new() };
        let Some(mind) = &odd.player.mind else { return Vec::new() };
        let session = self.play.session();
        match mind.wants(glimpse(session, odd.person, self.play.now)) {
            Ok(names) => {
                let method = &session.table().method;
                names.iter().filter_map(|name| method.kind_called(name)).collect()
            }
            Err(astray) => {
                odd.astray = Some(astray);
                Vec::new()
            }
        }
    }

    fn go_on_early(&mut self) -> bool {
        self.did();
        let (since, by) = (self.play.next_seq(), self.session().leader());
        let next = Input { by, command: Command::Next(Insist::Politely), text: "" };
        match self.play.ask(&next) {
            Ok(_) => {
                let warned = self.warned_since(since, |key| key.word == Word::Gate);
                for key in warned {
                    self.caught(How::Warned, Some(key));
                }
                true
            }
            Err(Halt::Refused(refusal)) => self.was_refused(refusal),
            Err(Halt::NotKept(_)) => false,
        }
    }

    /// Something of a kind, whether it is allowed or not.
    fn try_kind(&mut self, person: PersonId, kind: KindId) -> bool {
        let session = self.play.session();
        if let Ok((act, _)) = act_of(session.table(), session.state(), person, kind) {
            self.set_trying(true);
            self.did();
            let done = self.act(person, act);
            self.set_trying(false);
            return done;
        }
        self.did();
        let (by, command) = (Actor::Person(person), Command::Act(Act::of(kind)));
        match self.play.ask(&Input { by, command, text: "…" }) {
            Err(Halt::Refused(refusal)) => self.was_refused(refusal),
            done => done.is_ok(),
        }
    }

    fn was_refused(&mut self, refusal: Refusal) -> bool {
        self.caught(How::Refused, refusal.key());
        true
    }

    /// Nobody calls those back in who wait outside: somebody speaks before they are there.
    pub(super) fn forgets(&mut self, outside: People) -> bool {
        let waits = self.odd.as_ref().is_some_and(|odd| odd.withholds);
        if !waits || !outside.iter().any(|person| self.session().state().is_out(person)) {
            return false;
        }
        self.did();
        if let Some(odd) = &mut self.odd {
            odd.withholds = false;
        }
        let offers = self.offers;
        let session = self.play.session();
        for offer in offers.in_phase(session.state().phase) {
            let who = session.state().people(session.table(), &offer.who, People::NOBODY);
            let Some(person) = (who & (self.there() - outside)).iter().next() else { continue };
            let command = Command::Act(Act::of(offer.kind));
            let input = Input { by: Actor::Person(person), command, text: "…" };
            return match self.play.ask(&input) {
                Err(Halt::Refused(refusal)) => self.was_refused(refusal),
                done => done.is_ok(),
            };
        }
        false
    }

    /// Whether somebody never passes, since he or she never says anything.
    pub(super) fn mute(&self) -> People {
        let odd = self.odd.as_ref().filter(|odd| odd.bot().never.contains(&Never::Anything));
        odd.map_or(People::NOBODY, |odd| People::only(odd.person))
    }

    /// Whether the bot leaves this out, which it then did.
    pub(super) fn leaves_out(&mut self, person: PersonId, kind: KindId) -> bool {
        let method = &self.play.session().table().method;
        let Some(odd) = &mut self.odd else { return false };
        let leaves = odd.leaves_out(method, person, kind);
        if leaves && !odd.left_out {
            // However often the others wait for it.
            odd.left_out = true;
            odd.did += 1;
        }
        leaves
    }

    /// How long the bot talks, if it is this person and talks otherwise than others.
    pub(super) fn own_length(&mut self, person: PersonId) -> Option<Span> {
        let odd = self.odd.as_mut().filter(|odd| odd.person == person && odd.is_time)?;
        let (least, most) = odd.bot().talks?;
        odd.did += 1;
        let more = usize::try_from(most.less(least).as_seconds() + 1).unwrap_or(usize::MAX);
        let more = u64::try_from(self.chance.below(more)).unwrap_or_default();
        Some(least + Span::seconds(more))
    }

    /// What the bot says, if it is this person and says something else than others.
    pub(super) fn own_words(&mut self, person: PersonId) -> Option<String> {
        let odd = self.odd.as_mut().filter(|odd| odd.person == person && odd.is_time)?;
        let says = &odd.bot().says;
        let said = says.get(self.chance.below(says.len()))?;
        odd.did += 1;
        odd.says_now = true;
        Some(said.in_language(odd.english).to_owned())
    }

    /// The clock goes on past the end of the phase before the bot goes on.
    pub(super) fn linger(&mut self, limit: Span, spent: Span) {
        let lingers = self.odd.as_ref().and_then(|odd| odd.bot().lingers);
        let Some(lingers) = lingers.filter(|_| spent < limit) else { return };
        self.did();
        let since = self.play.next_seq();
        if self.wait((limit + lingers).less(spent)) {
            self.rang_since(since);
        }
    }

    /// What the rules did about what this person did since an entry.
    pub(super) fn notice(&mut self, person: PersonId, since: Seq) {
        let Some(odd) = self.odd.as_mut().filter(|odd| odd.person == person) else { return };
        let talks = odd.bot().talks.is_some();
        let (tries, says) = (odd.tries_now, std::mem::take(&mut odd.says_now));
        if tries || says {
            let warned = self.warned_since(since, |key| tries || key.word == Word::Watch);
            for key in warned {
                self.caught(How::Warned, Some(key));
            }
        }
        if talks {
            self.rang_since(since);
        }
    }

    /// The open gates that are open because of the bot.
    pub(super) fn gates_of_odd(&self) -> Vec<Key> {
        let Some(odd) = &self.odd else { return Vec::new() };
        let session = self.session();
        let method = &session.table().method;
        let left_out = |kinds: &[KindId]| {
            !kinds.is_empty() && kinds.iter().all(|it| odd.leaves_out(method, odd.person, *it))
        };
        let because = |lack: &Lack| match lack {
            Lack::People { who, kinds, .. } => {
                who.has(odd.person) && (left_out(kinds) || !self.mute().is_empty())
            }
            Lack::Count(kinds, ..)
            | Lack::Topics(_, kinds)
            | Lack::Replies(_, _, kinds)
            | Lack::Groups(_, _, kinds) => left_out(kinds),
            _ => false,
        };
        let open = missing(session.table(), session.state()).into_iter();
        open.filter(|gate| gate.lacks.iter().any(because)).map(|gate| gate.key).collect()
    }

    /// What these gates did since an entry: warned, or held until there was a reason.
    pub(super) fn gates_since(&mut self, since: Seq, gates: &[Key]) {
        for (key, how) in self.passed_since(since) {
            if gates.contains(&key) {
                self.caught(how, Some(key));
            }
        }
    }

    fn passed_since(&self, since: Seq) -> Vec<(Key, How)> {
        let events = self.session().journal().iter().rev().take_while(|(seq, ..)| *seq >= since);
        let passed = |event: &Event| match event {
            Event::Warned(key) => Some((*key, How::Warned)),
            Event::Overridden(key) => Some((*key, How::Held)),
            _ => None,
        };
        events.flat_map(|(_, _, events)| events).filter_map(passed).collect()
    }

    fn warned_since(&self, since: Seq, fits: impl Fn(Key) -> bool) -> Vec<Key> {
        let warned = self.passed_since(since).into_iter();
        warned.filter(|(key, how)| *how == How::Warned && fits(*key)).map(|it| it.0).collect()
    }

    /// Every bell that says that a time is up since an entry.
    fn rang_since(&mut self, since: Seq) {
        let session = self.play.session();
        let entries = session.journal().iter().rev().take_while(|(seq, ..)| *seq >= since);
        let events = entries.flat_map(|(_, _, events)| events);
        let bells = events.filter_map(|event| match *event {
            Event::ClockReached(phase, point) => self.time_up(phase, point),
            _ => None,
        });
        let bells: Vec<Key> = bells.collect();
        for key in bells {
            self.caught(How::Rang, Some(key));
        }
    }

    /// The rule of a point of the clock at which some time is up.
    fn time_up(&self, phase: PhaseId, point: u8) -> Option<Key> {
        let table = self.session().table();
        let whole = |word, phase| Some(Key { phase, word, nth: 0 });
        if let Some(point) = table.session_point(point) {
            let up = point == SessionPoint::TimeUp;
            return whole(Word::Total, PhaseId(0)).filter(|_| up);
        }
        if table.is_end_of_turn(phase, point) {
            return whole(Word::Floor, phase);
        }
        let timebox = table.method.phase(phase).timebox.as_ref()?;
        let up = point == u8::from(timebox.warns_before_end().is_some());
        whole(Word::Timebox, phase).filter(|_| up)
    }

    fn caught(&mut self, how: How, by: Option<Key>) {
        let (here, at) = (self.session().state().phase, self.play.now);
        // What is said of the whole method stands in no phase.
        let of_whole = |key: &Key| matches!(key.word, Word::InOrder | Word::Total);
        let phase = by.filter(|key| !of_whole(key)).map_or(here, |key| key.phase);
        if let Some(odd) = &mut self.odd {
            odd.caught.push(Catch { how, by, phase, at });
        }
    }

    fn did(&mut self) {
        if let Some(odd) = &mut self.odd {
            odd.did += 1;
        }
    }

    fn set_trying(&mut self, tries: bool) {
        if let Some(odd) = &mut self.odd {
            odd.tries_now = tries;
        }
    }
}
