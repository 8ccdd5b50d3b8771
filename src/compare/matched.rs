//! Statements of two methods side by side: which are the same, which changed, which stand alone.

use std::collections::BTreeSet;

use super::meaning::{Meaning, meaning, rules};
use super::part::Part;
use super::rights::together;
use crate::method::Method;

/// What became of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    New(Part),
    /// It is there no longer.
    Gone(Part),
    /// It was the first and is the second now.
    Other(Part, Part),
    /// It means the same and gives another reason.
    Reason(Part, Part),
}

/// What changed among some statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The statements, in the order of the second method; those that are gone behind.
    pub all: Vec<Change>,
    /// The same prompts come in another order.
    pub prompts_reordered: bool,
    /// Rules that statements cite now which stayed the same otherwise.
    pub cited_now: BTreeSet<String>,
    /// Rules that such statements no longer cite.
    pub cited_no_longer: BTreeSet<String>,
}

impl Changes {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Changes::default()
    }
}

/// A statement with what it means, as long as it has no counterpart.
struct Open {
    part: Part,
    meaning: Meaning,
    counterpart: Option<usize>,
}

/// Compares the statements of two methods.
pub(super) fn changes(was: (&Method, Vec<Part>), now: (&Method, Vec<Part>)) -> Changes {
    let (a, b) = (was.0, now.0);
    let (mut was, mut now) = (open(a, was.1), open(b, now.1));
    pair(&mut was, &mut now, |one, other| one.meaning == other.meaning);
    let mut changes = Changes { prompts_reordered: reordered(&now), ..Changes::default() };
    let mut stayed: Vec<Change> = Vec::new();
    for one in &now {
        let Some(other) = one.counterpart.map(|at| &was[at]) else { continue };
        changes.cite(&other.part, &one.part);
        let reasons = |part: &Part| rules(part).into_iter().map(|rule| rule.reason);
        if !reasons(&other.part).eq(reasons(&one.part)) {
            stayed.push(Change::Reason(other.part.clone(), one.part.clone()));
        }
    }
    let same: Vec<bool> = now.iter().map(|one| one.counterpart.is_some()).collect();
    pair(&mut was, &mut now, |one, other| {
        meaning(a, &one.part.rest()) == meaning(b, &other.part.rest())
    });
    let mut all = Vec::new();
    for (one, _) in now.iter().zip(&same).filter(|(_, same)| !**same) {
        match one.counterpart {
            Some(at) => all.push(Change::Other(was[at].part.clone(), one.part.clone())),
            None if one.is_covered(b, was.iter().filter(|it| it.counterpart.is_some())) => {
                changes.cited_now.extend(cited(&one.part));
            }
            None => all.push(Change::New(one.part.clone())),
        }
    }
    all.extend(stayed);
    for one in was.iter().filter(|one| one.counterpart.is_none()) {
        if one.is_covered(a, now.iter()) {
            changes.cited_no_longer.extend(cited(&one.part));
        } else {
            all.push(Change::Gone(one.part.clone()));
        }
    }
    changes.all = together(all);
    changes
}

impl Open {
    /// Whether this is a right of some that everybody has by one of those: for nobody it came or
    /// went.
    fn is_covered<'a>(&self, method: &Method, mut by: impl Iterator<Item = &'a Open>) -> bool {
        let wide = self.part.of_everybody().map(|wide| meaning(method, &wide));
        wide.is_some_and(|wide| by.any(|other| other.meaning == wide))
    }
}

/// Statements with what they mean. A right that is given twice is one, by the rules of both.
fn open(method: &Method, parts: Vec<Part>) -> Vec<Open> {
    let mut all: Vec<Open> = Vec::new();
    for part in parts {
        let meaning = meaning(method, &part);
        let known = all.iter_mut().find(|known| known.meaning == meaning);
        match known.filter(|_| part.aspect() == "rights") {
            Some(known) => known.part.cite_also(&part),
            None => all.push(Open { part, meaning, counterpart: None }),
        }
    }
    all
}

/// Gives each of `now` that has none a counterpart among those of `was` that have none.
fn pair(was: &mut [Open], now: &mut [Open], alike: impl Fn(&Open, &Open) -> bool) {
    for (at, one) in now.iter_mut().enumerate().filter(|(_, one)| one.counterpart.is_none()) {
        let free = |other: &Open| other.counterpart.is_none() && alike(other, one);
        if let Some(found) = was.iter().position(free) {
            was[found].counterpart = Some(at);
            one.counterpart = Some(found);
        }
    }
}

/// Whether prompts that stayed the same come in another order.
fn reordered(now: &[Open]) -> bool {
    let prompts = now.iter().filter(|one| one.part.aspect() == "prompts");
    let before: Vec<usize> = prompts.filter_map(|one| one.counterpart).collect();
    !before.is_sorted()
}

impl Changes {
    fn cite(&mut self, was: &Part, now: &Part) {
        let (was, now) = (cited(was), cited(now));
        self.cited_now.extend(now.difference(&was).cloned());
        self.cited_no_longer.extend(was.difference(&now).cloned());
    }
}

/// The ids of the rules that a statement cites.
fn cited(part: &Part) -> BTreeSet<String> {
    rules(part).into_iter().flat_map(|rule| rule.ids).collect()
}
