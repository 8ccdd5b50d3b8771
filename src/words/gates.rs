//! What a phase still waits for, as lines to read out.

use super::Words;
use crate::method::{Method, Relation, Strength, Tags, Topic, Word};
use crate::session::{Lack, Missing, People, Session, View, Viewer, missing, question};

impl Words {
    /// Everything the running phase still waits for, a line each: what must be first, then what
    /// only warns and says so.
    #[must_use]
    pub fn missing(&self, session: &Session) -> Vec<String> {
        let mut gates = missing(session.table(), session.state());
        gates.sort_by_key(|gate| gate.strength == Strength::Should);
        gates.iter().map(|gate| self.gate(session, gate)).collect()
    }

    fn gate(&self, session: &Session, gate: &Missing) -> String {
        let method = &session.table().method;
        let said = if gate.lacks.contains(&Lack::Other) && gate.key.word == Word::Gate {
            let own = &method.phase(gate.key.phase).gates[usize::from(gate.key.nth)];
            self.condition(method, &own.condition)
        } else {
            let lacks = gate.lacks.iter().map(|lack| self.lack(session, lack));
            lacks.collect::<Vec<_>>().join(&format!(" {} ", self.tell("or")))
        };
        let cited = self.ids(method, gate.key);
        let id = match gate.strength {
            Strength::Must => "missing-must",
            Strength::Should => "missing-should",
        };
        self.say(id, &[("what", said.into()), ("rule", cited.into())])
    }

    fn lack(&self, session: &Session, lack: &Lack) -> String {
        let method = &session.table().method;
        match lack {
            Lack::People { who, passed, n, kinds } => {
                let what = self.kinds(method, kinds);
                self.lacking(session, (*who, *passed), *n, what)
            }
            Lack::Topics(topics, kinds) => self.say(
                "lack-topics",
                &[
                    ("topics", self.tags(method, *topics).into()),
                    ("what", self.kinds(method, kinds).into()),
                ],
            ),
            Lack::Replies(kind, acts, replies) => {
                let (what, kind) = (self.kinds(method, replies), method.kind(*kind).called());
                let gaps = [("kind", kind.into()), ("n", acts.len().into()), ("what", what.into())];
                self.say("lack-replies", &gaps)
            }
            Lack::Answer(number, who) => {
                let any = self.any_of_people(session.cast(), *who);
                self.unanswered(session, *number, if who.is_empty() { String::new() } else { any })
            }
            Lack::Answers(number, who) => {
                self.unanswered(session, *number, self.people(session.cast(), *who))
            }
            Lack::Questions(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(|no| format!("?{no}")).collect();
                self.say("lack-questions", &[("questions", numbers.join(", ").into())])
            }
            Lack::Tasks(topics) => {
                self.say("lack-tasks", &[("topics", self.tags(method, *topics).into())])
            }
            Lack::Retention => self.tell("lack-retention"),
            Lack::AnotherCase => self.tell("lack-another-case"),
            Lack::Count(kinds, 0, Relation::AtLeast, 1) => {
                self.say("lack-any", &[("what", self.kinds(method, kinds).into())])
            }
            Lack::Count(kinds, there, relation, asked) => self.say(
                "lack-count",
                &[
                    ("what", self.kinds(method, kinds).into()),
                    ("there", (*there).into()),
                    ("relation", self.relation(*relation).into()),
                    ("asked", (*asked).into()),
                ],
            ),
            other => self.lack_of_circle(session, other),
        }
    }

    /// What groups, time, turns and choices lack.
    fn lack_of_circle(&self, session: &Session, lack: &Lack) -> String {
        let method = &session.table().method;
        match lack {
            Lack::Groups(groups, n, kinds) => {
                let named = groups.iter().map(|(number, people)| {
                    format!("{number} ({})", self.people(session.cast(), *people))
                });
                let groups = self.list(&named.collect::<Vec<_>>());
                let what = self.kinds(method, kinds);
                let gaps = [("groups", groups.into()), ("n", (*n).into()), ("what", what.into())];
                self.say("lack-groups", &gaps)
            }
            Lack::Time(span) => self.say("lack-time", &[("span", span.to_string().into())]),
            Lack::Turns(who) => {
                self.say("lack-turns", &[("who", self.people(session.cast(), *who).into())])
            }
            Lack::Choice(best) if best.is_empty() => self.tell("lack-choice"),
            Lack::Choice(best) => {
                let view = View::new(session, Viewer::Host);
                let best: Vec<String> = best.iter().map(|aim| self.aim(&view, *aim)).collect();
                self.say("lack-choice-equal", &[("what", self.list(&best).into())])
            }
            _ => String::new(),
        }
    }

    /// Some topics, each with the word by which it is typed, where its title does not tell that.
    fn tags(&self, method: &Method, tags: Tags) -> String {
        let tags: Vec<String> = tags.iter().map(|topic| tag(method.topic(topic))).collect();
        self.list(&tags)
    }

    fn unanswered(&self, session: &Session, number: u16, who: String) -> String {
        let words = question(session.table(), number).map_or("", |(words, _)| words);
        let id = if who.is_empty() { "lack-answer-nobody" } else { "lack-answer" };
        self.say(id, &[("who", who.into()), ("question", words.into())])
    }

    /// Who still has to do something, and who of them wait for the leader's word.
    fn lacking(
        &self,
        session: &Session,
        (who, passed): (People, People),
        n: u16,
        what: String,
    ) -> String {
        let who = self.people(session.cast(), who);
        let gaps = [("who", who.into()), ("n", n.into()), ("what", what.into())];
        let mut said = self.say("lack-people", &gaps);
        if !passed.is_empty() {
            let who = self.people(session.cast(), passed);
            said.push_str(&self.say("lack-passed", &[("who", who.into())]));
        }
        said
    }
}

fn tag(topic: &Topic) -> String {
    let typed = topic.called();
    if topic.title.split_whitespace().any(|word| word.to_lowercase() == typed) {
        topic.title.clone()
    } else {
        format!("{} ({typed})", topic.title)
    }
}
