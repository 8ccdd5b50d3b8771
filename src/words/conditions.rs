//! Conditions as parts of sentences.

use super::Words;
use crate::method::{Amount, Condition, Method, Over, Relation, Start, What, Who};

impl Words {
    /// A condition, as what is asked for.
    #[must_use]
    pub fn condition(&self, method: &Method, condition: &Condition) -> String {
        match condition {
            Condition::Each { over, n, what } => self.each(method, over, *n, what),
            Condition::Compare(Amount::Count(what), Relation::AtLeast, Amount::Number(1)) => {
                self.say("condition-any", &[("what", self.any_of(method, what).into())])
            }
            Condition::Compare(left, relation, right) => {
                self.compared(method, (left, right), *relation)
            }
            Condition::Yes { who, question } => {
                let who = self.any_who(method, who);
                self.say("condition-yes", &[("who", who.into()), ("question", question.into())])
            }
            Condition::EachYes { who, question } => {
                let who = self.who(method, who);
                let gaps = [("who", who.into()), ("question", question.into())];
                self.say("condition-each-yes", &gaps)
            }
            Condition::Asked(topic) => {
                let topic = method.topic(*topic).title.as_str();
                self.say("condition-asked", &[("topic", topic.into())])
            }
            Condition::Divided(topics) => {
                self.say("condition-divided", &[("topics", self.topics(method, *topics).into())])
            }
            Condition::Lasted(span) => {
                self.say("condition-lasted", &[("span", span.to_string().into())])
            }
            Condition::WentRound => self.tell("condition-went-round"),
            Condition::Chosen(_, topic) => {
                let topic = method.topic(*topic).title.as_str();
                self.say("condition-chosen", &[("topic", topic.into())])
            }
            Condition::Since(start, part) => self.since(method, *start, part),
            Condition::Retention => self.tell("condition-retention"),
            Condition::GoesOn => self.tell("condition-goes-on"),
            Condition::All(parts) => self.conditions(method, parts, "and"),
            Condition::Any(parts) => self.conditions(method, parts, "or"),
            Condition::Not(part) => self.negated(method, part),
        }
    }

    fn since(&self, method: &Method, start: Start, part: &Condition) -> String {
        if let (Start::Opening, Condition::Lasted(span)) = (start, part) {
            return self.say("condition-went-on", &[("span", span.to_string().into())]);
        }
        let id = match start {
            Start::Opening => "condition-overall",
            Start::Round => "condition-this-round",
        };
        self.say(id, &[("part", self.condition(method, part).into())])
    }

    fn negated(&self, method: &Method, part: &Condition) -> String {
        if let Condition::Yes { who, question } = part {
            let who = self.any_who(method, who);
            let gaps = [("who", who.into()), ("question", question.into())];
            return self.say("condition-no-yes", &gaps);
        }
        self.say("condition-not", &[("part", self.condition(method, part).into())])
    }

    fn each(&self, method: &Method, over: &Over, n: u16, what: &What) -> String {
        let what = self.any_of(method, what);
        match over {
            Over::People(who) => self.say(
                if is_one(method, who) { "each-one" } else { "each-person" },
                &[("who", self.who(method, who).into()), ("n", n.into()), ("what", what.into())],
            ),
            Over::Together(who) => {
                let who = self.who(method, who);
                let gaps = [("who", who.into()), ("n", n.into()), ("what", what.into())];
                self.say("each-together", &gaps)
            }
            Over::Groups(grouping) => {
                let group = method.groupings[grouping.index()].called();
                let gaps = [("group", group.into()), ("n", n.into()), ("what", what.into())];
                self.say("each-group", &gaps)
            }
            Over::Topics(tags) => {
                let topics = self.topics(method, *tags);
                let gaps = [("topics", topics.into()), ("n", n.into()), ("what", what.into())];
                self.say("each-topic", &gaps)
            }
            Over::Acts(kind) => {
                let kind = method.kind(*kind).called();
                self.say("each-act", &[("kind", kind.into()), ("what", what.into())])
            }
        }
    }

    fn conditions(&self, method: &Method, parts: &[Condition], word: &str) -> String {
        let part = |part: &Condition| match part {
            Condition::All(_) | Condition::Any(_) => format!("({})", self.condition(method, part)),
            _ => self.condition(method, part),
        };
        let parts: Vec<String> = parts.iter().map(part).collect();
        parts.join(&format!(" {} ", self.tell(word)))
    }

    /// Two amounts beside each other: how many of one thing, one thing and another, or any two.
    fn compared(&self, method: &Method, sides: (&Amount, &Amount), relation: Relation) -> String {
        match sides {
            (Amount::Count(what), Amount::Number(n)) => {
                let what = self.any_of(method, what);
                let relation = self.relation(relation);
                let gaps =
                    [("relation", relation.into()), ("n", (*n).into()), ("what", what.into())];
                self.say("compare-times", &gaps)
            }
            (Amount::Count(left), Amount::Count(right)) => {
                let id = match relation {
                    Relation::Less => "compare-less",
                    Relation::AtMost => "compare-at-most",
                    Relation::Equal => "compare-equal",
                    Relation::Different => "compare-different",
                    Relation::AtLeast => "compare-at-least",
                    Relation::More => "compare-more",
                };
                let (left, right) = (self.any_of(method, left), self.any_of(method, right));
                self.say(id, &[("left", left.into()), ("right", right.into())])
            }
            (left, right) => {
                let (left, right) = (self.amount(method, left), self.amount(method, right));
                let relation = self.relation(relation);
                let gaps =
                    [("left", left.into()), ("relation", relation.into()), ("right", right.into())];
                self.say("compare", &gaps)
            }
        }
    }

    /// How an amount stands to another, before the other: “hoogstens”.
    pub(super) fn relation(&self, relation: Relation) -> String {
        self.tell(match relation {
            Relation::Less => "relation-less",
            Relation::AtMost => "relation-at-most",
            Relation::Equal => "relation-equal",
            Relation::Different => "relation-different",
            Relation::AtLeast => "relation-at-least",
            Relation::More => "relation-more",
        })
    }

    fn amount(&self, method: &Method, amount: &Amount) -> String {
        match amount {
            Amount::Number(number) => number.to_string(),
            Amount::Count(what) => {
                self.say("amount-count", &[("what", self.any_of(method, what).into())])
            }
            Amount::People(who) => {
                self.say("amount-people", &[("who", self.who(method, who).into())])
            }
            Amount::Setting(setting) => {
                let id = method.settings[setting.index()].id.as_str();
                self.say("amount-setting", &[("setting", id.into())])
            }
        }
    }
}

/// Whether these are never more than one person.
fn is_one(method: &Method, who: &Who) -> bool {
    matches!(who, Who::Role(role) if method.role(*role).seats.most == 1)
}
