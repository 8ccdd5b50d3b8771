//! Hooks: what a phase does by itself, as effects that are data or a closure that yields them.

use serde::{Deserialize, Serialize};

use super::{At, ClosureId, Condition, KindId, PhaseId, Place, RoleId, SettingId, What, Who};
use crate::time::Span;

/// Something that happens at a moment of a phase.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hook {
    /// When.
    pub trigger: Trigger,
    /// What happens; comes before what the closure answers.
    pub effects: Vec<Effect>,
    /// A closure that is asked for more effects.
    pub closure: Option<ClosureId>,
    /// Where it stands.
    pub place: Place,
}

/// The moment of a hook.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// A fitting act was made.
    Act(What),
    /// The clock reached a point.
    Time(At),
    /// The phase was left.
    Leave,
    /// The phase was entered.
    Enter,
}

/// What a hook can do to a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// A reminder for some.
    Remind(Who, String),
    /// A reminder for those among these who took no part since the phase began, or since it came
    /// last where it comes again and again.
    Nudge(Who, String),
    /// A word for everybody who hears.
    Say(String),
    /// More time for the running phase.
    Lengthen(Span),
    /// On to another phase.
    Jump(PhaseId),
    /// A setting gets another value.
    Set(SettingId, i64),
    /// A role goes to the next of those it is drawn from.
    HandOver(RoleId),
    /// What was sealed is opened.
    Reveal(KindId),
    /// The session ends.
    End,
}

/// When a phase ends by itself; its musts still hold it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoneWhen {
    /// What says so.
    pub test: Done,
    /// Where it stands.
    pub place: Place,
}

/// What says that a phase is done.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// As soon as a condition holds.
    Condition(Condition),
    /// As soon as a closure says so.
    Closure(ClosureId),
}
