//! What a phase still waits for, as lines to read out.

use super::Words;
use crate::method::{Relation, Strength};
use crate::session::{Lack, Missing, Session, missing, question};

impl Words {
    /// Everything the running phase still waits for, a line each; what only warns says so.
    #[must_use]
    pub fn missing(&self, session: &Session) -> Vec<String> {
        let gates = missing(session.table(), session.state());
        gates.iter().map(|gate| self.gate(session, gate)).collect()
    }

    fn gate(&self, session: &Session, gate: &Missing) -> String {
        let method = &session.table().method;
        let lacks: Vec<String> = gate
            .lacks
            .iter()
            .map(|lack| match lack {
                Lack::Other => {
                    let condition = &method.phase(gate.key.phase).gates[usize::from(gate.key.nth)];
                    self.condition(method, &condition.condition)
                }
                lack => self.lack(session, lack),
            })
            .collect();
        let said = lacks.join(&format!(" {} ", self.tell("or")));
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
                let gaps = [
                    ("who", self.people(session.cast(), *who).into()),
                    ("n", (*n).into()),
                    ("what", self.kinds(method, kinds).into()),
                ];
                let mut said = self.say("lack-people", &gaps);
                if !passed.is_empty() {
                    let who = self.people(session.cast(), *passed);
                    said.push_str(&self.say("lack-passed", &[("who", who.into())]));
                }
                said
            }
            Lack::Topics(topics, kinds) => self.say(
                "lack-topics",
                &[
                    ("topics", self.topics(method, *topics).into()),
                    ("what", self.kinds(method, kinds).into()),
                ],
            ),
            Lack::Replies(kind, acts) => self.say(
                "lack-replies",
                &[("kind", method.kind(*kind).id.as_str().into()), ("n", acts.len().into())],
            ),
            Lack::Answer(number, who) => {
                let words = question(session.table(), *number).map_or("", |(words, _)| words);
                let who = self.people(session.cast(), *who);
                self.say("lack-answer", &[("who", who.into()), ("question", words.into())])
            }
            Lack::Count(kinds, 0, Relation::AtLeast, 1) => {
                self.say("lack-any", &[("what", self.kinds(method, kinds).into())])
            }
            Lack::Count(kinds, there, relation, asked) => self.say(
                "lack-count",
                &[
                    ("what", self.kinds(method, kinds).into()),
                    ("there", (*there).into()),
                    ("sign", relation.sign().into()),
                    ("asked", (*asked).into()),
                ],
            ),
            Lack::Other => String::new(),
        }
    }
}
