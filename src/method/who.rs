//! Who a statement is about: a set of people, said without naming them.

use serde::{Deserialize, Serialize};

use super::{RoleId, TopicId};

/// A set of people.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Everybody in the cast.
    Everyone,
    /// Whoever made the act; means something only where an act is at hand.
    Author,
    /// The people in a role.
    Role(RoleId),
    /// Whoever holds a topic as a task; where nobody does, everybody who could.
    Holders(TopicId),
    /// These and those.
    Both(Box<Who>, Box<Who>),
    /// These but not those.
    Without(Box<Who>, Box<Who>),
}

impl Who {
    /// Whether these are named beside each other, so that a verb behind them is plural.
    #[must_use]
    pub fn names_several(&self) -> bool {
        match self {
            Who::Both(..) => true,
            Who::Without(all, _) => all.names_several(),
            _ => false,
        }
    }

    /// Whether this mentions `role`.
    #[must_use]
    pub fn names(&self, role: RoleId) -> bool {
        match self {
            Who::Everyone | Who::Author | Who::Holders(_) => false,
            Who::Role(own) => *own == role,
            Who::Both(a, b) | Who::Without(a, b) => a.names(role) || b.names(role),
        }
    }

    /// Whether this depends on who has which topic as a task.
    #[must_use]
    pub fn names_tasks(&self) -> bool {
        match self {
            Who::Everyone | Who::Author | Who::Role(_) => false,
            Who::Holders(_) => true,
            Who::Both(a, b) | Who::Without(a, b) => a.names_tasks() || b.names_tasks(),
        }
    }

    /// How many sets this is put together from.
    #[must_use]
    pub fn parts(&self) -> usize {
        match self {
            Who::Everyone | Who::Author | Who::Role(_) | Who::Holders(_) => 1,
            Who::Both(a, b) | Who::Without(a, b) => a.parts() + b.parts(),
        }
    }

    /// Whether this mentions the author of an act.
    #[must_use]
    pub fn names_author(&self) -> bool {
        match self {
            Who::Everyone | Who::Role(_) | Who::Holders(_) => false,
            Who::Author => true,
            Who::Both(a, b) | Who::Without(a, b) => a.names_author() || b.names_author(),
        }
    }
}
