//! Which rules of its sources a story exercised, by their ids: what it kept to, and what it broke
//! on purpose.

use std::collections::BTreeSet;

use super::coverage::Coverage;
use crate::method::{Method, Statement};

/// Ids of rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exercise {
    /// Those that were kept.
    pub kept: BTreeSet<String>,
    /// Those that something was refused or warned by, or that were passed with a reason.
    pub broken: BTreeSet<String>,
}

impl Exercise {
    /// Adds what was counted of a method.
    pub(super) fn add(&mut self, method: &Method, coverage: &Coverage) {
        for (statement, count) in coverage.counts() {
            let Statement::Cited(key) = statement else { continue };
            let ids = || method.rule(key).into_iter().flat_map(|rule| rule.ids.iter().cloned());
            if count.kept > 0 {
                self.kept.extend(ids());
            }
            if count.broken > 0 {
                self.broken.extend(ids());
            }
        }
    }
}
