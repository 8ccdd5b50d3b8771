//! The circumstances of a rehearsal: how many people, who is not there, who goes and who comes
//! later.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use crate::method::{Method, PhaseId, RoleId};

/// Rehearsals that differ in nothing but chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Group {
    /// How many people.
    pub people: u8,
    /// Under which circumstance.
    pub under: Circumstance,
}

/// What is out of the ordinary, if anything is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Circumstance {
    /// Nothing: everybody is there from beginning to end.
    Full,
    /// Nobody has this role.
    Without(RoleId),
    /// Somebody with this role goes in this phase, and does not come back.
    Leaves(PhaseId, RoleId),
    /// Somebody with this role is not there at the start, and comes in this phase.
    Late(PhaseId, RoleId),
    /// One of them is the how-many-th bot that was asked for.
    With(u8),
}

/// Circumstances of one sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Everybody is there.
    Full,
    /// A role that can be empty is.
    Without,
    /// Somebody goes.
    Leaves,
    /// Somebody comes later.
    Late,
    /// The how-many-th bot is there.
    With(u8),
}

impl Circumstance {
    /// Its sort.
    #[must_use]
    pub fn sort(self) -> Sort {
        match self {
            Circumstance::Full => Sort::Full,
            Circumstance::Without(_) => Sort::Without,
            Circumstance::Leaves(..) => Sort::Leaves,
            Circumstance::Late(..) => Sort::Late,
            Circumstance::With(bot) => Sort::With(bot),
        }
    }
}

impl Group {
    /// As it is typed: `5`, `5,without=leider`, `5,leaves=inbrenger@delen` or
    /// `5,late=inbrenger@delen`. A bot is said elsewhere.
    #[must_use]
    pub fn typed(self, method: &Method) -> String {
        let mut text = self.people.to_string();
        let role = |role| method.role(role).id.as_str();
        let at = |phase, own| format!("{}@{}", role(own), method.phase(phase).id);
        let _ = match self.under {
            Circumstance::Full | Circumstance::With(_) => Ok(()),
            Circumstance::Without(own) => write!(text, ",without={}", role(own)),
            Circumstance::Leaves(phase, own) => write!(text, ",leaves={}", at(phase, own)),
            Circumstance::Late(phase, own) => write!(text, ",late={}", at(phase, own)),
        };
        text
    }

    /// Reads what [`Group::typed`] writes; nothing where it is something else, or not of this
    /// method.
    #[must_use]
    pub fn read(text: &str, method: &Method) -> Option<Group> {
        let (people, under) = match text.split_once(',') {
            None => (text, Circumstance::Full),
            Some((people, under)) => (people, read(under, method)?),
        };
        Some(Group { people: people.trim().parse().ok()?, under })
    }
}

fn read(text: &str, method: &Method) -> Option<Circumstance> {
    let (sort, of) = text.trim().split_once('=')?;
    if sort == "without" {
        return Some(Circumstance::Without(method.role_id(of)?));
    }
    let (role, phase) = of.split_once('@')?;
    let (role, phase) = (method.role_id(role)?, method.phase_id(phase)?);
    match sort {
        "leaves" => Some(Circumstance::Leaves(phase, role)),
        "late" => Some(Circumstance::Late(phase, role)),
        _ => None,
    }
}
