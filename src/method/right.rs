//! Who may do what in a phase, who is silent or out of the room, and what comes before what.

use serde::{Deserialize, Serialize};

use super::{KindId, RoleId, Rule, What, Who};

/// Allows, refuses or warns.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// Which of the four.
    pub verb: Verb,
    /// For whom.
    pub who: Who,
    /// Of what.
    pub what: What,
    /// Its rule.
    pub rule: Rule,
}

impl Right {
    /// Whether it depends on who has which topic as a task.
    #[must_use]
    pub fn names_tasks(&self) -> bool {
        self.who.names_tasks() || self.what.0.iter().any(|pattern| !pattern.outside.is_empty())
    }
}

/// The four verbs of a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    /// Allows.
    May,
    /// Allows, and nothing else by anybody.
    Only,
    /// Refuses.
    Never,
    /// Allows, with a warning.
    Avoid,
}

impl Verb {
    /// As a script writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Verb::May => "may",
            Verb::Only => "only",
            Verb::Never => "never",
            Verb::Avoid => "avoid",
        }
    }
}

impl Presence {
    /// As a script writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::Listening => "listening",
            Presence::Turned => "turned",
            Presence::Away => "away",
        }
    }
}

/// People who are not fully there during a phase.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// How they are there.
    pub presence: Presence,
    /// Who.
    pub who: Who,
    /// Its rule.
    pub rule: Rule,
}

/// Words that are accepted with a warning: a machine reads letters, not meaning.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Watch {
    /// In which acts.
    pub what: What,
    /// Whole words, whatever their capitals; behind `^` only at the beginning.
    pub phrases: Vec<String>,
    /// The act begins with one of the phrases, or is minded.
    #[serde(default)]
    pub wanted: bool,
    /// How many words an act may have before it counts as long; no number, no limit.
    #[serde(default)]
    pub most_words: Option<u16>,
    /// Its rule.
    pub rule: Rule,
}

/// A role is given to somebody, who leaves the set it is drawn from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Appoint {
    /// The role.
    pub role: RoleId,
    /// From whom it is drawn.
    pub from: RoleId,
    /// Whoever may have it takes it and leaves it without being asked.
    #[serde(default)]
    pub open: bool,
    /// Its rule.
    pub rule: Rule,
}

/// How somebody is there, from fully to not at all; the strictest counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Sees, hears and speaks; as a stance: nothing is said until they are all there.
    Present,
    /// Hears and is silent.
    Listening,
    /// Hears unseen and is silent.
    Turned,
    /// Hears nothing; as a stance: nothing is said until they are all out of the room.
    Away,
}

/// Each kind only after the one before it was there, counted for whom it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The kinds, in order.
    pub kinds: Vec<KindId>,
    /// From whom the one before has to be there.
    #[serde(default)]
    pub per: Per,
    /// Its rule.
    pub rule: Rule,
}

/// At most so many.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// How many.
    pub n: u16,
    /// Of what.
    pub what: What,
    /// Counted for whom.
    pub per: Per,
    /// Its rule.
    pub rule: Rule,
}

/// What a limit or an order is counted over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Everybody together, in this phase.
    #[default]
    Phase,
    /// Each person, in this phase.
    Person,
    /// Each turn; the turn is over when it is full.
    Turn,
    /// Each group together, in this phase.
    Group,
}

/// After this kind no content follows in this phase.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Last {
    /// The kind that is the last word.
    pub kind: KindId,
    /// Its rule.
    pub rule: Rule,
}
