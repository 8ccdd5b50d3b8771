//! How long a phase may take, and moments counted from its beginning or its end.

use serde::{Deserialize, Serialize};

use super::{Rule, Who};
use crate::time::Span;

/// How long a phase may take. It warns before, then shows overtime and cuts nobody off; a hard one
/// ends the phase.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timebox {
    /// How long the phase may take.
    pub most: Span,
    /// The time is so much for each of these people who is there when it begins.
    #[serde(default)]
    pub each: Option<Who>,
    /// Whether the phase ends when its time is up, whatever is still open.
    #[serde(default)]
    pub hard: bool,
    /// Its rule.
    pub rule: Rule,
}

impl Timebox {
    /// How long before the end a warning is given: a minute, if there is room for one.
    #[must_use]
    pub fn warns_before_end(&self) -> Option<Span> {
        let minute = Span::minutes(1);
        (self.most >= Span::minutes(2) || self.each.is_some()).then_some(minute)
    }
}

/// A moment of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// So long after the phase began.
    After(Span),
    /// So long before its time is up; moves along when the phase is lengthened.
    BeforeEnd(Span),
    /// Again and again, so long after each other.
    Every(Span),
    /// So long after a turn began.
    InTurn(Span),
}
