//! Which methods stories are about. A story is about the method that its folder is called after, if
//! it plays that one; others it plays in passing. Any other story is about all that it plays.

use std::collections::BTreeSet;
use std::path::Path;

use super::story::{Outcome, Story};

/// The names of the methods that these stories are about, as the stories call them.
#[must_use]
pub fn meant(outcomes: &[Outcome]) -> BTreeSet<&str> {
    outcomes.iter().flat_map(of_one).collect()
}

fn of_one(outcome: &Outcome) -> Vec<&str> {
    let folder = folder(&outcome.story);
    let all: Vec<&str> = outcome.covered.names().collect();
    let own: Vec<&str> = all.iter().copied().filter(|name| stem(name) == folder).collect();
    if own.is_empty() { all } else { own }
}

fn folder(story: &Story) -> &str {
    story.name.split('/').next().unwrap_or_default()
}

/// A method may be called by the path of its script.
fn stem(name: &str) -> &str {
    Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or(name)
}
