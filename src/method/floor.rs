//! The floor: who has the turn, and whether anything is said aloud at all.

use serde::{Deserialize, Serialize};

use super::{Rule, Who};
use crate::time::Span;

/// Only whoever has the turn contributes; people outside these keep their rights.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// Among whom the turn goes round.
    pub who: Who,
    /// In what order.
    pub order: TurnOrder,
    /// How long a turn may take before its end is announced.
    pub per_turn: Option<Span>,
    /// Its rule.
    pub rule: Rule,
}

/// How the turn finds the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnOrder {
    /// One after another, as they sit.
    Round,
    /// As they ask for it.
    Asked,
}

impl TurnOrder {
    /// As a script writes it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            TurnOrder::Round => "in_turn",
            TurnOrder::Asked => "by_hand",
        }
    }
}
