//! What is looked at beside whether stories hold: what everybody sees in them.

use std::sync::Arc;

use super::blessed::{Kept, Transcript};
use super::story::{Story, Verdict};

/// What is done with what everybody sees in stories.
#[derive(Clone, Debug, Default)]
pub struct Watch {
    /// It has to be what was kept.
    pub kept: Arc<Kept>,
    /// It is told with the outcome.
    pub notes: bool,
}

impl Watch {
    /// Whether anything is done with what is seen in a story.
    pub(super) fn looks_at(&self, story: &Story) -> bool {
        self.notes || self.kept.contains_key(&*story.script.name)
    }

    /// Whether a story holds in which this was seen: a story that fails by itself says more.
    pub(super) fn judge(&self, story: &Story, verdict: Verdict, seen: &Transcript) -> Verdict {
        let kept = self.kept.get(&*story.script.name).filter(|_| verdict == Verdict::Passed);
        let otherwise = kept.map(|kept| kept.otherwise(seen)).unwrap_or_default();
        if otherwise.is_empty() { verdict } else { Verdict::SeenOtherwise(otherwise) }
    }
}
