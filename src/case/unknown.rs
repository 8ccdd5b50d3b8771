//! A word that a case does not know, and what may have been meant.

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
        words.unknown(self.message, &self.word, &self.known)
    }
}

/// The one of `all` that is called `word`; `message` is as in [`Unknown::new`].
pub(super) fn find<T: Copy>(
    all: impl IntoIterator<Item = T, IntoIter: Clone>,
    called: impl Fn(T) -> &'static str,
    word: &str,
    message: &'static str,
) -> Result<T, Unknown> {
    let all = all.into_iter();
    let found = all.clone().find(|one| called(*one) == word);
    found.ok_or_else(|| Unknown::new(message, word, all.map(called)))
}
