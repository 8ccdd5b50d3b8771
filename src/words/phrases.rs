//! People, kinds, conditions and rules as parts of sentences.

use super::Words;
use crate::method::{
    Key, KindId, Method, Pattern, PersonId, Place, Presence, Rule, Tags, Verb, What, Who,
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

    /// A set of people of whom any one counts: this or that.
    #[must_use]
    pub fn any_who(&self, method: &Method, who: &Who) -> String {
        match who {
            Who::Both(a, b) => self.choice(&[self.any_who(method, a), self.any_who(method, b)]),
            _ => self.who(method, who),
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

    /// The verb of a right.
    #[must_use]
    pub fn verb(&self, verb: Verb) -> String {
        self.verb_in(verb, false)
    }

    /// The verb of a right of these people.
    #[must_use]
    pub fn verb_of(&self, who: &Who, verb: Verb) -> String {
        self.verb_in(verb, who.names_several())
    }

    fn verb_in(&self, verb: Verb, several: bool) -> String {
        let id = match verb {
            Verb::May => "verb-may",
            Verb::Only => "verb-only",
            Verb::Never => "verb-never",
            Verb::Avoid => "verb-avoid",
        };
        self.say(id, &[("several", i32::from(several).into())])
    }

    /// How somebody is there.
    #[must_use]
    pub fn presence(&self, presence: Presence) -> String {
        self.present(presence, false)
    }

    /// How these are there: more than one where they are named beside each other.
    #[must_use]
    pub fn presence_of(&self, who: &Who, presence: Presence) -> String {
        self.present(presence, who.names_several())
    }

    fn present(&self, presence: Presence, several: bool) -> String {
        let id = match presence {
            Presence::Present => "presence-present",
            Presence::Listening => "presence-listening",
            Presence::Turned => "presence-turned",
            Presence::Away => "presence-away",
        };
        self.say(id, &[("several", i32::from(several).into())])
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
