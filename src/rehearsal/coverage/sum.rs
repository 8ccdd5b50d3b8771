//! What sessions touched of a method: a count a statement and a phase. Sums are the same in any
//! order, and as large for a thousand sessions as for one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::count::{Count, Passages};
use crate::method::{PhaseId, Statement};

/// What was touched of one method, in however many sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Rows", into = "Rows")]
pub struct Coverage {
    sessions: u64,
    phases: BTreeMap<PhaseId, Passages>,
    statements: BTreeMap<Statement, Count>,
}

impl Coverage {
    /// Adds what another one counted of the same method.
    pub fn add(&mut self, other: &Coverage) {
        self.sessions = self.sessions.saturating_add(other.sessions);
        for (phase, passages) in &other.phases {
            self.phases.entry(*phase).or_default().add(*passages);
        }
        for (statement, count) in &other.statements {
            self.statements.entry(*statement).or_default().add(*count);
        }
    }

    /// How many sessions were counted.
    #[must_use]
    pub fn sessions(&self) -> u64 {
        self.sessions
    }

    /// How often a statement was touched.
    #[must_use]
    pub fn of(&self, statement: Statement) -> Count {
        self.statements.get(&statement).copied().unwrap_or_default()
    }

    /// How often a phase was gone through.
    #[must_use]
    pub fn phase(&self, phase: PhaseId) -> Passages {
        self.phases.get(&phase).copied().unwrap_or_default()
    }

    /// Every statement that was counted, in one order.
    pub fn counts(&self) -> impl Iterator<Item = (Statement, Count)> + '_ {
        self.statements.iter().map(|(statement, count)| (*statement, *count))
    }

    /// The same counts under other names; those of what has no other name are left out.
    #[must_use]
    pub(super) fn renamed(
        &self,
        phase: impl Fn(PhaseId) -> Option<PhaseId>,
        statement: impl Fn(Statement) -> Option<Statement>,
    ) -> Coverage {
        let mut renamed = Coverage { sessions: self.sessions, ..Coverage::default() };
        for (own, passages) in &self.phases {
            if let Some(other) = phase(*own) {
                renamed.phases.entry(other).or_default().add(*passages);
            }
        }
        for (own, count) in &self.statements {
            if let Some(other) = statement(*own) {
                renamed.statements.entry(other).or_default().add(*count);
            }
        }
        renamed
    }

    /// One more session.
    pub(super) fn session(&mut self) {
        self.sessions = self.sessions.saturating_add(1);
    }

    /// A phase begins.
    pub(super) fn begun(&mut self, phase: PhaseId) {
        self.phases.entry(phase).or_default().add(Passages { begun: 1, left: 0 });
    }

    /// A phase is left.
    pub(super) fn left(&mut self, phase: PhaseId) {
        self.phases.entry(phase).or_default().add(Passages { begun: 0, left: 1 });
    }

    /// Something came under a statement.
    pub(super) fn hit(&mut self, statement: Statement) {
        self.count(statement, Count { hits: 1, ..Count::default() });
    }

    /// Something came under a statement and held to it.
    pub(super) fn met(&mut self, statement: Statement) {
        self.count(statement, Count { hits: 1, kept: 1, broken: 0 });
    }

    /// A statement was held to, though nothing came under it just now.
    pub(super) fn kept(&mut self, statement: Statement) {
        self.count(statement, Count { kept: 1, ..Count::default() });
    }

    /// Something went against a statement.
    pub(super) fn broken(&mut self, statement: Statement) {
        self.count(statement, Count { hits: 1, kept: 0, broken: 1 });
    }

    fn count(&mut self, statement: Statement, count: Count) {
        self.statements.entry(statement).or_default().add(count);
    }
}

/// The same as lists, whose keys can be more than text.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    sessions: u64,
    phases: Vec<(PhaseId, Passages)>,
    statements: Vec<(Statement, Count)>,
}

impl From<Coverage> for Rows {
    fn from(coverage: Coverage) -> Rows {
        Rows {
            sessions: coverage.sessions,
            phases: coverage.phases.into_iter().collect(),
            statements: coverage.statements.into_iter().collect(),
        }
    }
}

impl From<Rows> for Coverage {
    /// What stands there twice is added up.
    fn from(rows: Rows) -> Coverage {
        let mut coverage = Coverage { sessions: rows.sessions, ..Coverage::default() };
        for (phase, passages) in rows.phases {
            coverage.phases.entry(phase).or_default().add(passages);
        }
        for (statement, count) in rows.statements {
            coverage.count(statement, count);
        }
        coverage
    }
}
