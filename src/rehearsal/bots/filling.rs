//! What simulated people do about what a phase waits for.

use super::people::Bots;
use crate::method::{KindId, PersonId, Tags, TopicId};
use crate::session::{Act, Actor, Command, Doing, Lack, People, Retention, possible};

impl Bots<'_> {
    /// Does something about what is lacking, if somebody can.
    pub(super) fn fill(&mut self, lack: &Lack) -> bool {
        let everyone = self.there();
        match lack {
            Lack::People { who, kinds, .. } => self.by_one_of(*who, kinds) || self.pass(*who),
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
            Lack::Time(span) => self.wait(*span),
            Lack::Turns(_) => self.end_a_turn(),
            Lack::Choice(best) => match best.first() {
                Some(aim) => self.lead(Command::Choose(*aim), ""),
                None => self.vote(),
            },
            Lack::Other => self.give_a_role() || self.extra_of_any(),
        }
    }

    /// One of these people does something of one of these kinds; whoever waits for a turn gets it.
    fn by_one_of(&mut self, who: People, kinds: &[KindId]) -> bool {
        for person in (who & self.there()).iter() {
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
        let waiting = (who & self.there()) - self.session().state().accepted;
        let Some(person) = waiting.iter().next() else { return false };
        self.ask(Actor::Person(person), Command::Pass, "") && self.lead(Command::Accept(person), "")
    }

    fn about(&mut self, topic: TopicId, kinds: &[KindId]) -> bool {
        let tags = Tags::default().with(topic);
        for person in self.there().iter() {
            for kind in kinds {
                if self.act(person, Act { tags, ..Act::of(*kind) }) {
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

    fn give_a_role(&mut self) -> bool {
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
