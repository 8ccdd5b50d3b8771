//! Roles: the seats of a method.

use serde::{Deserialize, Serialize};

use super::{GroupingId, Place, Rule};

/// A seat with a number of people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name in the method's own tongue (`inbrenger`).
    pub id: String,
    /// What it is called, where that is not its id.
    #[serde(default)]
    pub name: String,
    /// How many people may hold it.
    pub seats: Seats,
    /// The rule that says how many.
    #[serde(default)]
    pub rule: Option<Rule>,
    /// Goes to somebody else with each case of a meeting.
    #[serde(default)]
    pub rotates: bool,
    /// Its seats are there once in each of these groups.
    #[serde(default)]
    pub per: Option<GroupingId>,
    /// Has the leader's powers: moves on, lengthens, pauses, overrides.
    pub leads: bool,
    /// Not counted among `everyone.each` of content.
    pub neutral: bool,
    /// The rule that is cited as a warning when nobody holds it.
    pub advised: Option<Rule>,
    /// Where it is declared.
    pub place: Place,
}

impl Role {
    /// What people call it.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

/// How many people: at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seats {
    /// The least number.
    pub least: u8,
    /// The greatest number.
    pub most: u8,
}

impl Seats {
    /// Any number of people, none included.
    pub const ANY: Seats = Seats { least: 0, most: u8::MAX };

    /// Whether `count` people fit.
    #[must_use]
    pub fn fit(self, count: usize) -> bool {
        (usize::from(self.least)..=usize::from(self.most)).contains(&count)
    }
}

impl Default for Seats {
    fn default() -> Seats {
        Seats::ANY
    }
}
