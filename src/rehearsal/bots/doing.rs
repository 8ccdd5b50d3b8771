//! What simulated people do, one thing at a time, each with what it needs.

use super::people::Bots;
use crate::driver::Halt;
use crate::method::{KindId, PersonId};
use crate::session::{Act, Actor, Command, Input, People, Refusal, act_of, permit};
use crate::time::Span;

impl Bots<'_> {
    /// Something of a kind, with what it needs; what has to come before comes first.
    pub(super) fn do_one(&mut self, person: PersonId, kind: KindId) -> bool {
        let session = self.session();
        match act_of(session.table(), session.state(), person, kind) {
            Ok((act, _)) => self.act(person, act),
            Err(Refusal::TooEarly(_, first)) if self.can_now(person, first) => {
                self.do_one(person, first)
            }
            Err(Refusal::TooEarly(_, first) | Refusal::NothingToAnswer(_, first)) => {
                first != kind && self.prepare(first)
            }
            Err(_) => false,
        }
    }

    /// Something of a kind that somebody may do now. Most kinds need nothing else with it.
    pub(super) fn possible_act(&self, person: PersonId, kind: KindId) -> Option<Act> {
        let session = self.session();
        let (table, state) = (session.table(), session.state());
        let plain = Act::of(kind);
        match permit(table, state, person, &plain) {
            Ok(_) => Some(plain),
            Err(Refusal::NeedsTopic(..) | Refusal::NeedsAim(_)) => {
                act_of(table, state, person, kind).ok().map(|(act, _)| act)
            }
            Err(_) => None,
        }
    }

    fn can_now(&self, person: PersonId, kind: KindId) -> bool {
        let session = self.session();
        act_of(session.table(), session.state(), person, kind).is_ok()
    }

    /// Somebody does something of a kind, so that something else can follow; itself only if it can
    /// be done now.
    fn prepare(&mut self, kind: KindId) -> bool {
        for person in self.around(self.there()) {
            let session = self.session();
            match act_of(session.table(), session.state(), person, kind) {
                Ok((act, _)) if self.act(person, act) => return true,
                Err(Refusal::TooEarly(_, first)) if first < kind => return self.prepare(first),
                _ => {}
            }
        }
        false
    }

    /// Every kind of the method itself.
    pub(super) fn kinds(&self) -> Vec<KindId> {
        (KindId::RESERVED..self.session().table().method.kinds.len()).map(KindId::at).collect()
    }

    /// The first act of this sort that somebody may do.
    pub(super) fn somebody(&mut self, who: People, with: &dyn Fn(KindId) -> Act) -> bool {
        let kinds = self.kinds();
        for person in self.around(who) {
            for kind in &kinds {
                let act = with(*kind);
                if self.may(person, &act) && self.act(person, act) {
                    return true;
                }
            }
        }
        false
    }

    /// Whether somebody may do exactly this.
    pub(super) fn may(&self, person: PersonId, act: &Act) -> bool {
        let session = self.session();
        let allowed = permit(session.table(), session.state(), person, act);
        allowed.is_ok_and(|permit| act.reply.is_none_or(|it| permit.reply == Some(it)))
    }

    /// Somebody does something, which takes a while. That the phase ended meanwhile is something
    /// that happened, too.
    pub(super) fn act(&mut self, person: PersonId, act: Act) -> bool {
        if self.leaves_out(person, act.kind) {
            return false;
        }
        let since = self.play.next_seq();
        let done = !self.talk(person) || self.say(person, act);
        self.notice(person, since);
        done
    }

    fn say(&mut self, person: PersonId, act: Act) -> bool {
        let (by, command, offers) = (Actor::Person(person), Command::Act(act), self.offers);
        let session = self.play.session();
        let phase = session.state().phase;
        if let Some(score) = session.table().method.kind(act.kind).score {
            let span = usize::from(score.most - score.least) + 1;
            let above = u8::try_from(self.chance.below(span)).unwrap_or_default();
            return self.ask(by, command, &(score.least + above).to_string());
        }
        match self.own_words(person) {
            Some(words) => self.ask(by, command, &words),
            None => self.ask(by, command, offers.words(phase, act.kind)),
        }
    }

    pub(super) fn lead(&mut self, command: Command<'_>, text: &str) -> bool {
        self.ask(self.session().leader(), command, text)
    }

    pub(super) fn wait(&mut self, span: Span) -> bool {
        self.play.wait(span).is_ok()
    }

    pub(super) fn ask(&mut self, by: Actor, command: Command<'_>, text: &str) -> bool {
        match self.play.ask(&Input { by, command, text }) {
            Ok(_) => true,
            Err(Halt::Refused(_) | Halt::NotKept(_)) => false,
        }
    }
}
