//! Kinds of acts: the method's own words for what people contribute.

use serde::{Deserialize, Serialize};

use super::{Place, Score, Who};

/// A kind of act (`vraag`, `advies`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the language")]
pub struct Kind {
    /// Its name in the method's own tongue.
    pub id: String,
    /// What it is called, where that is not its id: one word, as it is typed.
    #[serde(default)]
    pub name: String,
    /// What somebody does who does it (`nodigt uit`); empty for the name alone.
    pub verb: String,
    /// A leader's act about the conversation, not a contribution to it.
    pub process: bool,
    /// Who may ever see it; nobody named means everybody who can hear it.
    pub seen_by: Option<Who>,
    /// Closed until a phase or a hook reveals it.
    #[serde(default)]
    pub sealed: bool,
    /// Shown without the name of whoever did it.
    #[serde(default)]
    pub anonymous: bool,
    /// It carries a number out of these.
    #[serde(default)]
    pub score: Option<Score>,
    /// Takes a task: whoever does it holds the topics that it is tagged with.
    #[serde(default)]
    pub task: bool,
    /// Needs no words, as a silence does not.
    #[serde(default)]
    pub wordless: bool,
    /// Belongs on the list that goes along to the next meeting.
    #[serde(default)]
    pub carried: bool,
    /// What somebody takes away from the session, whatever he or she does with it.
    #[serde(default)]
    pub takeaway: bool,
    /// Which answers of a prepared case it brings in when it is done without words.
    #[serde(default)]
    pub from_case: Vec<String>,
    /// Where it is declared.
    pub place: Place,
}

impl Kind {
    /// What people call it.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
