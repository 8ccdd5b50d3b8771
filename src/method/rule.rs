//! What a rule cites, why it is there, and where in which script it stands.

use serde::{Deserialize, Serialize};

use super::PhaseId;

/// A citation: the ids of the rules it applies, the reason in a sentence, the place.
///
/// An id repeats wherever it applies; the statement's own name is its [`Key`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Ids of the source's rules (`I-25`), in the order given; may be empty.
    pub ids: Vec<String>,
    /// Why, in a sentence for the people in the room; may be empty.
    pub reason: String,
    /// Where the statement stands.
    pub place: Place,
}

impl Rule {
    /// A rule that cites `ids` (several may be given in one text, with commas).
    #[must_use]
    pub fn new(ids: &str, reason: &str, place: Place) -> Rule {
        let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
        Rule { ids: ids.map(str::to_owned).collect(), reason: reason.to_owned(), place }
    }

    /// Whether `id` is among the cited ones.
    #[must_use]
    pub fn cites(&self, id: &str) -> bool {
        self.ids.iter().any(|own| own == id)
    }
}

/// A line of one of the scripts that a method was built from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Which script, in the order of loading.
    pub script: u16,
    /// Line, from 1; 0 when the statement stands in no script.
    pub line: u32,
}

/// The words of the language that make a statement which can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// May, only, never or avoid.
    Right,
    /// Listening, turned or away.
    Stance,
    /// Before and after.
    Order,
    /// A quota.
    Limit,
    /// The last word.
    Last,
    /// Must or should.
    Gate,
    /// The time a phase may take.
    Timebox,
    /// The phases go in order.
    InOrder,
    /// The size of the circle.
    Circle,
    /// A role that is advised.
    Role,
    /// How many people hold a role.
    Seats,
    /// Words to mind.
    Watch,
    /// A role that is given to somebody.
    Appoint,
    /// A prompt.
    Prompt,
    /// What is shown again.
    Show,
    /// A phase that is entered only if.
    When,
    /// When a phase begins at the latest.
    Starts,
    /// A phase in groups.
    Within,
    /// The turn.
    Floor,
    /// Nothing is said.
    Silence,
    /// What is chosen.
    Choice,
    /// What is opened.
    Reveal,
    /// Phases that are gone through again.
    Repeat,
    /// The time of the whole.
    Total,
    /// For whom the record is made.
    RecordFor,
    /// For whom something of the record may leave the group.
    ExportFor,
}

/// The name of one statement: the how-many-th of which word in which phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// The phase; statements about the whole method stand under phase 0.
    pub phase: PhaseId,
    /// The word.
    pub word: Word,
    /// The how-many-th of that word in that phase, from 0.
    pub nth: u8,
}
