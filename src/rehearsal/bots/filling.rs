//! What simulated people do about what a phase waits for.

use super::people::Bots;
use crate::method::{KindId, PersonId, Tags, TopicId};
use crate::session::{Act, Actor, Command, Doing, Lack, People, Retention, possible};
use crate::time::{Span, Time};

/// What became of something that was lacking.
pub(super) enum Filled {
    /// Nobody could do anything about it.
    Not,
    /// This is left for others.
    Partly(Lack),
    Whole,
}

impl Bots<'_> {
    /// Does something about what is lacking, if somebody can.
    pub(super) fn fill(&mut self, lack: Lack) -> Filled {
        match lack {
            Lack::People { who, passed, n, kinds } => self.each_of(who, passed, n, kinds),
            lack if self.fill_whole(&lack) => Filled::Whole,
            _ => Filled::Not,
        }
    }

    fn fill_whole(&mut self, lack: &Lack) -> bool {
        let everyone = self.there();
        match lack {
            Lack::Topics(topics, kinds) => topics.iter().any(|topic| self.about(topic, kinds)),
            Lack::Questions(numbers) => numbers.iter().any(|number| {
                let (method, state) = (&self.session().table().method, self.session().state());
                let asks = std::num::NonZeroU8::new(*number);
                let tags = asks.map(|it| method.phase(state.phase).tags_of_question(it));
                let tags = tags.unwrap_or_default();
                let with = |kind| Act { tags, asks, ..Act::of(kind) };
                self.somebody(everyone, &with) || self.lead(Command::Skip(*number), "")
            }),
            Lack::Tasks(topics) => topics.iter().any(|topic| {
                let task = self.session().table().method.task_kind();
                task.is_some_and(|task| self.about(topic, &[task]))
            }),
            Lack::Retention => self.lead(Command::Keep(Retention::UntilForgotten), ""),
            Lack::AnotherCase => self.lead(Command::GoOn, ""),
            Lack::Answer(question, who) | Lack::Answers(question, who) => {
                let command = Command::Answer { question: *question, yes: true };
                who.iter().any(|person| self.ask(Actor::Person(person), command, ""))
            }
            // Whoever names no act answers the first that waits.
            Lack::Count(kinds, ..) | Lack::Replies(_, _, kinds) => self.by_one_of(everyone, kinds),
            Lack::Groups(groups, _, kinds) => {
                groups.iter().any(|(_, people)| self.by_one_of(*people, kinds))
            }
            Lack::Time(span) => self.wait(self.rest_of(*span)),
            Lack::Turns(_) => self.end_a_turn(),
            Lack::Choice(best) => match best.first() {
                Some(aim) => self.lead(Command::Choose(*aim), ""),
                None => self.vote(),
            },
            Lack::Other => self.give_a_role() || self.extra_of_any(),
            Lack::People { .. } => false,
        }
    }

    /// One of those who are asked for something does it; the others come after.
    fn each_of(&mut self, who: People, passed: People, n: u16, kinds: Vec<KindId>) -> Filled {
        let Some(person) = self.one_of(who & self.there()) else { return Filled::Not };
        let one = People::only(person);
        if !(self.by_one_of(one, &kinds)
            || self.by_one_of(who, &kinds)
            || self.passes && self.pass(who))
        {
            return Filled::Not;
        }
        match who - one {
            People::NOBODY => Filled::Whole,
            who => Filled::Partly(Lack::People { who, passed, n, kinds }),
        }
    }

    /// What is left of a time that the phase or the session is waited for to take.
    fn rest_of(&self, span: Span) -> Span {
        let now = self.play.now;
        let spent = self.session().state().spent(now);
        let [of_phase, of_session] = [spent, now.since(Time::ZERO)].map(|it| span.less(it));
        if of_session == Span::ZERO { of_phase } else { of_session.min(of_phase) }
    }

    /// One of these people does something of one of these kinds; whoever waits for a turn gets it.
    fn by_one_of(&mut self, who: People, kinds: &[KindId]) -> bool {
        for person in self.around(who & self.there()) {
            if kinds.iter().any(|kind| self.do_one(person, *kind)) {
                return true;
            }
            let round = self.session().state().in_round(self.session().table());
            let waits = round.is_some_and(|among| among.has(person));
            if waits && !self.session().state().turn().has(person) {
                return self.lead(Command::GiveTurn(person), "");
            }
        }
        false
    }

    /// A pass is an answer where nothing else is possible.
    fn pass(&mut self, who: People) -> bool {
        let waiting = (who & self.there()) - self.session().state().accepted - self.mute();
        let Some(person) = waiting.iter().next() else { return false };
        self.ask(Actor::Person(person), Command::Pass, "") && self.lead(Command::Accept(person), "")
    }

    fn about(&mut self, topic: TopicId, kinds: &[KindId]) -> bool {
        let tags = Tags::default().with(topic);
        for person in self.around(self.there()) {
            for kind in kinds {
                let act = Act { tags, ..Act::of(*kind) };
                if self.may(person, &act) && self.act(person, act) {
                    return true;
                }
            }
        }
        false
    }

    fn vote(&mut self) -> bool {
        let session = self.session();
        let choices = &session.table().method.phase(session.state().phase).choices;
        let kinds: Vec<KindId> = choices.iter().map(|choice| choice.kind).collect();
        self.by_one_of(self.there(), &kinds)
    }

    fn end_a_turn(&mut self) -> bool {
        let mut ended = false;
        for person in self.session().state().turn().iter() {
            ended |= self.ask(Actor::Person(person), Command::EndTurn(person), "");
        }
        ended || {
            let round = self.session().state().in_round(self.session().table());
            let next = round.and_then(|among| (among & self.there()).iter().next());
            next.is_some_and(|next| self.lead(Command::GiveTurn(next), ""))
        }
    }

    pub(super) fn give_a_role(&mut self) -> bool {
        let leader = match self.session().leader() {
            Actor::Person(leader) => Some(leader),
            // With the seat empty everybody has its powers.
            _ => self.there().iter().next(),
        };
        let Some(leader) = leader else { return false };
        let all = possible(self.session().table(), self.session().state(), leader);
        let roles = all.iter().filter_map(|one| match one.what {
            Doing::Appoint(role, person) => Some((role, person)),
            _ => None,
        });
        let roles: Vec<_> = roles.collect();
        let given = self.chance.one_of(&roles);
        given.is_some_and(|(role, person)| self.lead(Command::Appoint(role, person), ""))
    }

    fn extra_of_any(&mut self) -> bool {
        let kinds = self.kinds();
        let people: Vec<PersonId> = self.there().iter().collect();
        people.iter().any(|person| kinds.iter().any(|kind| self.do_one(*person, *kind)))
    }
}
