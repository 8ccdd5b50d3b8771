//! Kinds of acts: the method's own words for what people contribute.

use serde::{Deserialize, Serialize};

use super::{Place, Who};

/// A kind of act (`vraag`, `advies`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Its name in the method's own tongue.
    pub id: String,
    /// What somebody does who does it (`nodigt uit`); empty for the name alone.
    pub verb: String,
    /// A leader's act about the conversation, not a contribution to it.
    pub process: bool,
    /// Who may ever see it; nobody named means everybody who can hear it.
    pub seen_by: Option<Who>,
    /// Where it is declared.
    pub place: Place,
}
