//! What a statement is about: acts of certain kinds, replies or tags.

use serde::{Deserialize, Serialize};

use super::{KindId, Tags};

/// Acts that fit any of these patterns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct What(pub Vec<Pattern>);

/// Acts of one kind, perhaps only replies or only those about certain topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// The kind.
    pub kind: KindId,
    /// Only in reply to an open act of this kind.
    pub to: Option<KindId>,
    /// Only with at least one of these tags; none named means with or without.
    pub tagged: Tags,
    /// Only with one of these tags, and only by somebody who holds none of those it has as a task.
    #[serde(default)]
    pub outside: Tags,
}

impl Pattern {
    /// Every act of `kind`.
    #[must_use]
    pub fn of(kind: KindId) -> Pattern {
        Pattern { kind, to: None, tagged: Tags::default(), outside: Tags::default() }
    }

    /// Whether an act fits: its kind, the kind of the act it replies to, its tags.
    #[must_use]
    pub fn fits(&self, kind: KindId, to: Option<KindId>, tags: Tags) -> bool {
        self.kind == kind && self.fits_details(to, tags)
    }

    /// Whether an act of the right kind fits.
    #[must_use]
    pub fn fits_details(&self, to: Option<KindId>, tags: Tags) -> bool {
        (self.to.is_none() || self.to == to) && (self.tagged.is_empty() || self.tagged.meets(tags))
    }
}

impl What {
    /// Every kind that a pattern names, in order.
    pub fn kinds(&self) -> impl Iterator<Item = KindId> + '_ {
        self.0.iter().map(|pattern| pattern.kind)
    }

    /// Whether some pattern names `kind`.
    #[must_use]
    pub fn names(&self, kind: KindId) -> bool {
        self.kinds().any(|own| own == kind)
    }
}
