//! An entry about a word, and how one is found.

use super::form::Form;
use crate::nearest::nearest;

/// The words of a language, in groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reference {
    /// The groups, in the order of the pages.
    pub groups: Vec<Group>,
}

/// Words that say something of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// What is said of all of them.
    pub about: String,
    /// Their entries.
    pub entries: Vec<Entry>,
}

/// What there is to know about a word, or about a few that say the same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The words.
    pub words: Vec<String>,
    /// Every way of saying them.
    pub forms: Vec<Form>,
    /// What they say, in sentences.
    pub text: String,
    /// What somebody may write who does not know the word.
    pub elsewhere: Vec<String>,
    /// Uses of it that work.
    pub examples: Vec<String>,
    /// Uses of it that do not.
    pub wrongs: Vec<Wrong>,
}

/// A use that does not work, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// What is written.
    pub text: String,
    /// What is wrong with it.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
}

impl Reference {
    /// A reference without entries.
    #[must_use]
    pub fn none() -> &'static Reference {
        static NONE: Reference = Reference { groups: Vec::new() };
        &NONE
    }

    /// Every entry.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.groups.iter().flat_map(|group| &group.entries)
    }

    /// The entries about a word, or about what is called so elsewhere.
    #[must_use]
    pub fn about(&self, asked: &str) -> Vec<&Entry> {
        let own: Vec<&Entry> = self.entries().filter(|entry| entry.has(asked)).collect();
        if own.is_empty() {
            self.entries().filter(|one| one.replaces(asked)).collect()
        } else {
            own
        }
    }

    /// The word that was meant, if one is near enough, or a name that it has elsewhere.
    #[must_use]
    pub fn near(&self, asked: &str) -> Option<&str> {
        let own = self.entries().flat_map(|entry| &entry.words).map(String::as_str);
        nearest(asked, own).or_else(|| {
            let others = self.entries().flat_map(|entry| &entry.elsewhere).map(String::as_str);
            let other = nearest(asked, others)?;
            let meant = self.entries().find(|entry| entry.replaces(other))?;
            meant.words.first().map(String::as_str)
        })
    }
}

impl Entry {
    /// The first sentence of what it says.
    #[must_use]
    pub fn first_sentence(&self) -> String {
        let text = self.text.split_whitespace().collect::<Vec<&str>>().join(" ");
        text.split_once(". ").map_or(text.clone(), |(first, _)| format!("{first}."))
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    pub(super) fn replaces(&self, word: &str) -> bool {
        self.elsewhere.iter().any(|other| other == word)
    }
}
