//! A word that a case does not know, and what may have been meant.

use crate::nearest::nearest;
use crate::words::Words;

/// A word that was written where only certain words can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The id of the sentence that says what it is not.
    message: &'static str,
    word: String,
    /// What can stand there.
    known: Vec<&'static str>,
}

impl Unknown {
    /// `message` is the id of the sentence that says what the word is not.
    pub(super) fn new(
        message: &'static str,
        word: &str,
        known: impl IntoIterator<Item = &'static str>,
    ) -> Unknown {
        Unknown { message, word: word.to_owned(), known: known.into_iter().collect() }
    }

    /// What is wrong, and what to write instead.
    #[must_use]
    pub fn say(&self, words: &Words) -> String {
        let mut said = words.say(self.message, &[("what", self.word.as_str().into())]);
        said.push_str(&match nearest(&self.word, self.known.iter().copied()) {
            Some(near) => words.say("did-you-mean", &[("near", near.into())]),
            None => words.say("there-are", &[("names", self.known.join(", ").into())]),
        });
        said
    }
}
