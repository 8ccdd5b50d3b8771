//! Rights one by one, for these people and this kind; and those that changed alike, together again.

use super::matched::Change;
use super::meaning::flatten;
use super::part::Part;
use crate::method::{Phase, Right, What, Who};

/// A right for each of its people and each of its acts: what is allowed to two together is allowed
/// to each.
pub(super) fn single_rights(right: &Right) -> Vec<Right> {
    let mut people = Vec::new();
    flatten(&right.who, &mut people);
    let each = people.iter().flat_map(|who| {
        right.what.0.iter().map(|pattern| Right {
            who: who.clone(),
            what: What(vec![*pattern]),
            ..right.clone()
        })
    });
    each.collect()
}

/// Puts rights together that changed in the same way: first for the same people, then of the same
/// acts.
pub(super) fn together(changes: Vec<Change>) -> Vec<Change> {
    let acts = merged(changes, |right, other| {
        let same = right.who == other.who;
        same.then(|| Right { what: joined(&right.what, &other.what), ..right.clone() })
    });
    merged(acts, |right, other| {
        let same = right.what == other.what;
        let both = || Who::Both(Box::new(right.who.clone()), Box::new(other.who.clone()));
        same.then(|| Right { who: both(), ..right.clone() })
    })
}

fn joined(what: &What, other: &What) -> What {
    What(what.0.iter().chain(&other.0).copied().collect())
}

fn merged(changes: Vec<Change>, join: impl Fn(&Right, &Right) -> Option<Right>) -> Vec<Change> {
    let mut all: Vec<Change> = Vec::new();
    for change in changes {
        let joined = all.iter().position(|known| both(known, &change, &join).is_some());
        match joined {
            Some(at) => {
                let known = both(&all[at], &change, &join);
                all[at] = known.unwrap_or(change);
            }
            None => all.push(change),
        }
    }
    all
}

/// Two changes of rights as one, where they are alike.
fn both(
    one: &Change,
    other: &Change,
    join: &impl Fn(&Right, &Right) -> Option<Right>,
) -> Option<Change> {
    let join = |a: &Part, b: &Part| {
        let (a, b) = (a.right()?, b.right()?);
        let alike = a.verb == b.verb && a.rule.ids == b.rule.ids && a.rule.reason == b.rule.reason;
        let joined = alike.then(|| join(a, b)).flatten()?;
        Some(Part::Of(Box::new(Phase { rights: vec![joined], ..Phase::default() })))
    };
    Some(match (one, other) {
        (Change::New(a), Change::New(b)) => Change::New(join(a, b)?),
        (Change::Gone(a), Change::Gone(b)) => Change::Gone(join(a, b)?),
        (Change::Other(a, c), Change::Other(b, d)) => Change::Other(join(a, b)?, join(c, d)?),
        (Change::Reason(a, c), Change::Reason(b, d)) => Change::Reason(join(a, b)?, join(c, d)?),
        _ => return None,
    })
}

impl Part {
    /// The same right for everybody.
    pub(super) fn of_everybody(&self) -> Option<Part> {
        let right = Right { who: Who::Everyone, ..self.right()?.clone() };
        Some(Part::Of(Box::new(Phase { rights: vec![right], ..Phase::default() })))
    }

    /// The right that this is, if it is one.
    #[must_use]
    pub fn right(&self) -> Option<&Right> {
        match self {
            Part::Of(phase) => phase.rights.first(),
            _ => None,
        }
    }

    /// Lets a right cite what the same one cites elsewhere.
    pub(super) fn cite_also(&mut self, same: &Part) {
        if let (Part::Of(phase), Some(same)) = (self, same.right()) {
            for right in &mut phase.rights {
                let new = same.rule.ids.iter().filter(|id| !right.rule.cites(id));
                let new: Vec<String> = new.cloned().collect();
                right.rule.ids.extend(new);
            }
        }
    }
}
