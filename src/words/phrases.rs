//! People, kinds, conditions and rules as parts of sentences.

use super::Words;
use crate::method::{
    Amount, Condition, Key, KindId, Method, Over, Pattern, PersonId, Place, Presence, Relation,
    Rule, Start, Tags, Verb, What, Who,
};
use crate::session::{Cast, People};

impl Words {
    /// The names of some people.
    #[must_use]
    pub fn people(&self, cast: &Cast, people: People) -> String {
        let names: Vec<String> = people.iter().map(|person| cast.name(person).to_owned()).collect();
        self.list(&names)
    }

    /// One of some people, by name: “Anna of Bram”.
    #[must_use]
    pub fn any_of_people(&self, cast: &Cast, people: People) -> String {
        let names: Vec<String> = people.iter().map(|person| cast.name(person).to_owned()).collect();
        self.choice(&names)
    }

    /// A person by name.
    #[must_use]
    pub fn person(&self, cast: &Cast, person: PersonId) -> String {
        cast.name(person).to_owned()
    }

    /// A set of people as the method names it.
    #[must_use]
    pub fn who(&self, method: &Method, who: &Who) -> String {
        match who {
            Who::Everyone => self.tell("who-everyone"),
            Who::Author => self.tell("who-author"),
            Who::Role(role) => method.role(*role).called().to_owned(),
            Who::Holders(topic) => {
                let topic = method.topic(*topic).title.as_str();
                self.say("who-holders", &[("topic", topic.into())])
            }
            Who::Both(a, b) => self.list(&[self.who(method, a), self.who(method, b)]),
            Who::Without(a, b) => {
                let (all, less) = (self.who(method, a), self.who(method, b));
                self.say("who-without", &[("all", all.into()), ("less", less.into())])
            }
        }
    }

    /// What a statement is about: this and that.
    #[must_use]
    pub fn what(&self, method: &Method, what: &What) -> String {
        self.list(&self.patterns(method, what))
    }

    /// What a statement asks for: this or that.
    #[must_use]
    pub fn any_of(&self, method: &Method, what: &What) -> String {
        self.choice(&self.patterns(method, what))
    }

    fn patterns(&self, method: &Method, what: &What) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for pattern in &what.0 {
            let part = self.pattern(method, pattern);
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
        parts
    }

    pub(super) fn pattern(&self, method: &Method, pattern: &Pattern) -> String {
        let kind = method.kind(pattern.kind).called();
        let mut said = kind.to_owned();
        if let Some(to) = pattern.to {
            let to = method.kind(to).called();
            said = self.say("what-to", &[("kind", said.into()), ("to", to.into())]);
        }
        if !pattern.tagged.is_empty() {
            let topics = self.topics(method, pattern.tagged);
            said = self.say("what-about", &[("kind", said.into()), ("topics", topics.into())]);
        }
        if !pattern.outside.is_empty() {
            said = self.say("what-outside", &[("kind", said.into())]);
        }
        said
    }

    /// Some kinds, by name.
    #[must_use]
    pub fn kinds(&self, method: &Method, kinds: &[KindId]) -> String {
        let mut names: Vec<String> = Vec::new();
        for kind in kinds {
            let name = method.kind(*kind).called();
            if names.iter().all(|known| known != name) {
                names.push(name.to_owned());
            }
        }
        self.choice(&names)
    }

    /// Some topics, by title.
    #[must_use]
    pub fn topics(&self, method: &Method, tags: Tags) -> String {
        let titles: Vec<String> =
            tags.iter().map(|topic| method.topic(topic).title.clone()).collect();
        self.list(&titles)
    }

    /// A condition, as what is asked for.
    #[must_use]
    pub fn condition(&self, method: &Method, condition: &Condition) -> String {
        match condition {
            Condition::Each { over, n, what } => self.each(method, over, *n, what),
            Condition::Compare(Amount::Count(what), Relation::AtLeast, Amount::Number(1)) => {
                self.say("condition-any", &[("what", self.any_of(method, what).into())])
            }
            Condition::Compare(left, relation, right) => {
                let (left, right) = (self.amount(method, left), self.amount(method, right));
                format!("{left} {} {right}", relation.sign())
            }
            Condition::Yes { who, question } => {
                let who = self.who(method, who);
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
            let who = self.who(method, who);
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

    /// The verb of a right.
    #[must_use]
    pub fn verb(&self, verb: Verb) -> String {
        self.tell(match verb {
            Verb::May => "verb-may",
            Verb::Only => "verb-only",
            Verb::Never => "verb-never",
            Verb::Avoid => "verb-avoid",
        })
    }

    /// How somebody is there.
    #[must_use]
    pub fn presence(&self, presence: Presence) -> String {
        self.tell(match presence {
            Presence::Present => "presence-present",
            Presence::Listening => "presence-listening",
            Presence::Turned => "presence-turned",
            Presence::Away => "presence-away",
        })
    }

    /// The citation of a statement: ids and place, in brackets; nothing where it has neither.
    #[must_use]
    pub fn cited(&self, method: &Method, key: Key) -> String {
        method.rule(key).map_or_else(String::new, |rule| self.citation(method, rule))
    }

    /// The ids of a statement, in brackets, for readers who need no place.
    #[must_use]
    pub fn ids(&self, method: &Method, key: Key) -> String {
        method.rule(key).map_or_else(String::new, |rule| in_brackets(&rule.ids))
    }

    fn citation(&self, method: &Method, rule: &Rule) -> String {
        let mut parts = rule.ids.clone();
        parts.extend(self.place(method, rule.place));
        in_brackets(&parts)
    }

    /// A line of a script, as an editor finds it.
    #[must_use]
    pub fn place(&self, method: &Method, place: Place) -> Option<String> {
        let script = method.scripts.get(usize::from(place.script)).filter(|_| place.line > 0)?;
        Some(format!("{}:{}", script.name, place.line))
    }

    /// The reason of a statement; nothing where it gives none.
    #[must_use]
    pub fn reason<'m>(&self, method: &'m Method, key: Key) -> Option<&'m str> {
        method.rule(key).map(|rule| rule.reason.as_str()).filter(|reason| !reason.is_empty())
    }
}

/// ` (I-12, G-04)`, or nothing.
#[must_use]
pub fn in_brackets(parts: &[String]) -> String {
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

/// Whether these are never more than one person.
fn is_one(method: &Method, who: &Who) -> bool {
    matches!(who, Who::Role(role) if method.role(*role).seats.most == 1)
}
