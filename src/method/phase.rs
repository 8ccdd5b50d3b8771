//! Phases: stretches of a session with their own rights, presence, clock and requirements.

use serde::{Deserialize, Serialize};

use super::{
    Condition, DoneWhen, Hook, Last, Limit, Order, Place, Right, Rule, Stance, Timebox, What, Who,
};

/// A stretch of a session. A phase is closed: what no right allows is refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    /// Its name (`verkennen`).
    pub id: String,
    /// Its title, for people.
    pub title: String,
    /// What it is for, in a sentence.
    pub about: String,
    /// Who may do what, in order of declaration.
    pub rights: Vec<Right>,
    /// Who is silent or away.
    pub stances: Vec<Stance>,
    /// What comes before what.
    pub orders: Vec<Order>,
    /// Quotas.
    pub limits: Vec<Limit>,
    /// Last words.
    pub lasts: Vec<Last>,
    /// How long it may take.
    pub timebox: Option<Timebox>,
    /// Questions and instructions to show.
    pub prompts: Vec<Prompt>,
    /// Earlier acts to show again.
    pub shows: Vec<Show>,
    /// What must or should hold before it ends.
    pub gates: Vec<Gate>,
    /// When it ends by itself.
    pub done_when: Option<DoneWhen>,
    /// What it does by itself.
    pub hooks: Vec<Hook>,
    /// Where it is declared.
    pub place: Place,
}

/// A text for some, shown when the phase begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// For whom.
    pub who: Who,
    /// The text.
    pub text: String,
    /// Its rule.
    pub rule: Rule,
}

/// Acts of earlier phases, shown again to those among `who` who could see them already.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Show {
    /// Which acts.
    pub what: What,
    /// To whom.
    pub who: Who,
    /// Its rule.
    pub rule: Rule,
}

/// What holds before a phase ends.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Whether it holds the phase or only warns.
    pub strength: Strength,
    /// What.
    pub condition: Condition,
    /// Its rule.
    pub rule: Rule,
}

/// The two verbs of requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Holds the phase until it is met or the leader overrides it with a reason.
    Must,
    /// Warns when the phase is left without it.
    Should,
}
