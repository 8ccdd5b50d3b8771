//! An entry about a word, and how one is found.

use super::form::{Form, Shape};
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

    /// The word that was meant, if one is near enough.
    #[must_use]
    pub fn near(&self, asked: &str) -> Option<&str> {
        nearest(asked, self.entries().flat_map(|entry| &entry.words).map(String::as_str))
    }

    /// How a word is written, said of such a thing or by itself: `write …, as in …`.
    #[must_use]
    pub fn usage(&self, word: &str, receiver: Option<&str>) -> Option<String> {
        self.entries()
            .find_map(|entry| entry.usages(|form| form.word == word && form.is_of(receiver)))
    }

    /// What to write for a word of somewhere else; rather said of such a thing, or by itself.
    #[must_use]
    pub fn instead_of(&self, word: &str, receiver: Option<&str>) -> Option<String> {
        let meant = || self.entries().filter(|entry| entry.replaces(word));
        let fitting = meant().find_map(|entry| entry.usages(|form| form.is_of(receiver)));
        fitting.or_else(|| meant().find_map(|entry| entry.usages(|_| true)))
    }
}

impl Entry {
    fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    fn replaces(&self, word: &str) -> bool {
        self.elsewhere.iter().any(|other| other == word)
    }

    /// How those of its forms are written that fit, with a call from an example.
    fn usages(&self, fits: impl Fn(&Form) -> bool) -> Option<String> {
        let forms = self.forms.iter().filter(|form| form.answer.is_some() && fits(form));
        let forms: Vec<&Form> = forms.collect();
        let first = *forms.first()?;
        let mut ways: Vec<String> =
            forms.iter().map(|form| format!("`{}`", form.in_short())).collect();
        ways.dedup();
        let ways = match ways.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) => format!("{} or {last}", before.join(", ")),
            None => return None,
        };
        let call = self.examples.iter().find_map(|text| call_in(text, first));
        let call = call.filter(|_| first.shape == Shape::Call && !first.arguments.is_empty());
        Some(call.map_or_else(
            || format!("write {ways}"),
            |call| format!("write {ways}, as in `{call}`"),
        ))
    }
}

impl Form {
    fn is_of(&self, receiver: Option<&str>) -> bool {
        self.receiver.map(|one| one.noun) == receiver
    }
}

/// The first call of a word in a text, with the name of what it is said of.
fn call_in(text: &str, form: &Form) -> Option<String> {
    let opening = format!("{}(", form.word);
    let is_said_of = form.receiver.is_some();
    let fits = |at: &usize| text[..*at].ends_with('.') == is_said_of && !in_word(&text[..*at]);
    let at = text.match_indices(&opening).map(|(at, _)| at).find(fits)?;
    let end = at + opening.len() + closing(&text[at + opening.len()..])?;
    let before = if is_said_of { &text[..at - 1] } else { "" };
    let name = before.rfind(|c: char| !is_letter(c)).map_or(before, |at| &before[at + 1..]);
    let name = if before.ends_with(is_letter) { name } else { "" };
    let dot = if is_said_of { "." } else { "" };
    let call = text[at..=end].split_whitespace().collect::<Vec<&str>>().join(" ");
    Some(format!("{name}{dot}{call}"))
}

/// Where the bracket closes that stands before this text.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut is_quoted) = (0_usize, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted && depth == 0 => return Some(at),
            ')' if !is_quoted => depth -= 1,
            _ => {}
        }
    }
    None
}

fn in_word(before: &str) -> bool {
    before.ends_with(is_letter)
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
