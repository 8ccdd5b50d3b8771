//! A name that does not exist, and what may have been meant.

use super::Words;
use crate::nearest::nearest;

impl Words {
    /// The sentence called `id` about `what`, which is none of `known`.
    #[must_use]
    pub fn unknown(&self, id: &str, what: &str, known: &[&str]) -> String {
        self.say(id, &[("what", what.into())]) + self.meant(what, known).as_str()
    }

    /// The nearest of the names there are, or all of them.
    #[must_use]
    pub fn meant(&self, what: &str, known: &[&str]) -> String {
        match nearest(what, known.iter().copied()) {
            Some(near) => self.say("did-you-mean", &[("near", near.into())]),
            None => self.say("there-are", &[("names", known.join(", ").into())]),
        }
    }
}
