//! Topics: dimensions, steps, layers or subjects that acts are tagged with.

use serde::{Deserialize, Serialize};

use super::{Place, TopicId, Who};

/// One thing an act can be about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name, also the tag (`feiten`).
    pub id: String,
    /// What it is called where it is typed, if that is not its id.
    #[serde(default)]
    pub name: String,
    /// Its title, for people.
    pub title: String,
    /// Questions that belong to it.
    pub questions: Vec<String>,
    /// Where it is declared.
    pub place: Place,
}

impl Topic {
    /// What people type.
    #[must_use]
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}

/// Topics that belong together; they stand next to each other in the method's list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicSet {
    /// Its name (`onderwerp`).
    pub id: String,
    /// The topics, in order of declaration.
    pub topics: Vec<TopicId>,
    /// Among whom the topics are divided as tasks; nobody where they are only tags.
    #[serde(default)]
    pub divided_over: Option<Who>,
    /// Where it is declared.
    pub place: Place,
}

impl TopicSet {
    /// The tags of all its topics.
    #[must_use]
    pub fn tags(&self) -> Tags {
        self.topics.iter().fold(Tags::default(), |tags, topic| tags.with(*topic))
    }
}

/// The topics an act is tagged with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tags(pub u32);

impl Tags {
    /// How many topics a method may have.
    pub const MOST: usize = 32;

    /// These and `topic`.
    #[must_use]
    pub fn with(self, topic: TopicId) -> Tags {
        Tags(self.0 | 1_u32.checked_shl(u32::from(topic.0)).unwrap_or(0))
    }

    /// The tags that are in either.
    #[must_use]
    pub const fn and(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Whether some tag is in both.
    #[must_use]
    pub const fn meets(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// The tags that are in both.
    #[must_use]
    pub const fn shared(self, other: Tags) -> Tags {
        Tags(self.0 & other.0)
    }

    /// Whether there is no tag at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The topics, in order.
    pub fn iter(self) -> impl Iterator<Item = TopicId> {
        (0..32_u8).filter(move |at| self.0 >> at & 1 == 1).map(TopicId)
    }
}
