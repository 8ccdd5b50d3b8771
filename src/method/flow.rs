//! The way through a method: what is entered only if, gone through again, or put in between.

use serde::{Deserialize, Serialize};

use super::{Condition, KindId, RoleId, Rule, Who};
use crate::time::Span;

/// A phase is entered only if this holds; otherwise the session goes on past it. Its counts run
/// since the session began, and its questions are asked in the phase before.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// What must hold.
    pub condition: Condition,
    /// Its rule.
    pub rule: Rule,
}

/// Phases that are gone through again, as often as is said or until something holds. The counts of
/// its condition run since the first of its phases was entered from outside.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// The id of its first phase.
    pub first: String,
    /// The id of its last phase.
    pub last: String,
    /// How often.
    pub times: Times,
    /// What ends it earlier.
    pub until: Option<Condition>,
    /// A role that goes to somebody else each time.
    pub hands_over: Option<HandOver>,
    /// Its rule.
    pub rule: Rule,
}

/// How often phases are gone through.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Times {
    /// At most so often.
    AtMost(u16),
    /// Until each of these people who is there has had the role that is handed over.
    ForEach(Who),
}

impl Times {
    /// How often, where nothing is said of it.
    pub const UNSAID: Times = Times::AtMost(u16::MAX);
}

/// A role that goes round: whoever had it goes back to where it is drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandOver {
    /// The role.
    pub role: RoleId,
    /// From whom it is drawn.
    pub from: RoleId,
}

/// What was sealed is opened when the phase begins, for those who heard it then.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reveal {
    /// The kind.
    pub kind: KindId,
    /// Its rule.
    pub rule: Rule,
}

/// When a phase has to begin at the latest, counted from the planned end of the session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Starts {
    /// So long before the end.
    pub before_end: Span,
    /// Its rule.
    pub rule: Rule,
}
