//! Everything that may be typed at a moment of a session, as plain data: for completion, hints and
//! colours.

use super::moment::Moment;
use crate::notation::{COMMANDS, Takes};
use crate::session::View;
use crate::time::Time;
use crate::words::Words;

/// Everything that may be typed now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Each person.
    pub people: Vec<Voice>,
    /// Every command.
    pub commands: Vec<Typable>,
    /// Every kind.
    pub kinds: Vec<String>,
    /// Every role, with a space behind it.
    pub roles: Vec<String>,
    /// Every topic.
    pub topics: Vec<String>,
    /// Every phase that one can go to.
    pub phases: Vec<String>,
    /// Every phase that can be put in between.
    pub asides: Vec<String>,
    /// What is said of what is not possible now.
    pub not_now: String,
}

/// Somebody, and what that person may do now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub name: String,
    /// What may stand behind the name.
    pub can: Vec<String>,
    /// What may not, and the rules that say so.
    pub barred: Vec<(String, String)>,
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typable {
    /// How it is typed, with its slash.
    pub word: String,
    /// What follows it.
    pub takes: Takes,
    /// Whether it could do something now.
    pub now: bool,
    /// Of whom it could be said, where that is not of everybody.
    pub whom: Option<Vec<String>>,
    /// An example of what stands behind it.
    pub example: String,
    /// What it is for.
    pub says: String,
}

impl Vocabulary {
    /// What may be typed in a session now.
    #[must_use]
    pub fn of(view: &View<'_>, words: &Words, now: Time) -> Vocabulary {
        let method = &view.session().table().method;
        let moment = Moment::of(view, words, now);
        Vocabulary {
            people: moment.voices(),
            commands: COMMANDS.iter().map(|command| moment.command(command)).collect(),
            kinds: method.kinds.iter().map(|kind| kind.called().to_owned()).collect(),
            roles: method.roles.iter().map(|role| format!("{} ", role.called())).collect(),
            topics: method.topics.iter().map(|topic| topic.called().to_owned()).collect(),
            phases: moment.destinations(),
            asides: moment.asides(),
            not_now: words.tell("hint-not-now"),
        }
    }

    /// Only names, where nothing else may be typed.
    #[must_use]
    pub fn of_names(names: impl Iterator<Item = String>) -> Vocabulary {
        let people = names.map(|name| Voice { name, ..Voice::default() }).collect();
        Vocabulary { people, ..Vocabulary::default() }
    }

    /// The person called so, whatever the case of the letters.
    pub(super) fn voice(&self, name: &str) -> Option<&Voice> {
        let wanted = name.to_lowercase();
        self.people.iter().find(|one| one.name.to_lowercase() == wanted)
    }

    /// The command that is typed so, with its slash.
    pub(super) fn command(&self, word: &str) -> Option<&Typable> {
        self.commands.iter().find(|command| command.word == word)
    }
}
