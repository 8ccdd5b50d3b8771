//! What stands in grey behind a line while it is typed: how it goes on, or why it will not be
//! accepted.

use super::{Vocabulary, complete};

/// What can be told of a line that is not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The rest of a word that it could be, and what else it could be.
    Rest(String, Vec<String>),
    /// What else belongs to it, or comes of it.
    Note(String),
    /// It is not possible now.
    Barred(String),
}

/// The hint for a line that is typed so far.
#[must_use]
pub fn hint(line: &str, vocabulary: &Vocabulary) -> Option<Hint> {
    if line.is_empty() || line.contains(':') {
        return None;
    }
    // Real names go before the example, once there is room for them.
    let goes_on = line.ends_with(' ').then(|| rest(line, vocabulary)).flatten();
    goes_on
        .or_else(|| of_command(line, vocabulary))
        .or_else(|| barred(line, vocabulary))
        .or_else(|| rest(line, vocabulary))
}

/// What the word at the end can become.
fn rest(line: &str, vocabulary: &Vocabulary) -> Option<Hint> {
    let (start, found) = complete(line, vocabulary);
    let (first, others) = found.split_first()?;
    let rest = first.get(line.len() - start..)?;
    let bare = |word: &String| word.trim_end_matches([' ', ':']).to_owned();
    let others = others.iter().map(bare).collect();
    (!rest.trim().is_empty()).then(|| Hint::Rest(rest.to_owned(), others))
}

/// What stands behind a command that is typed in full, and what it does.
fn of_command(line: &str, vocabulary: &Vocabulary) -> Option<Hint> {
    let word = line.trim_end();
    let command = vocabulary.command(word)?;
    let before = if line.ends_with(' ') { "" } else { " " };
    if !command.now {
        return Some(Hint::Barred(before.to_owned()));
    }
    let example =
        if command.example.is_empty() { String::new() } else { format!("{} ", command.example) };
    Some(Hint::Note(format!("{before}{example}— {}", command.says)))
}

/// A kind that somebody may not do now, with the rules that say so.
fn barred(line: &str, vocabulary: &Vocabulary) -> Option<Hint> {
    let (name, kind) = line.trim_end().split_once(' ')?;
    let voice = vocabulary.voice(name)?;
    let (_, why) = voice.barred.iter().find(|(own, _)| own == kind.trim())?;
    Some(Hint::Barred(why.clone()))
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::{Typable, Voice};
    use super::*;
    use crate::notation::Takes;

    fn vocabulary() -> Vocabulary {
        let dirk = Voice {
            name: "Dirk".to_owned(),
            can: vec!["vraag".to_owned(), "pas".to_owned()],
            barred: vec![("advies".to_owned(), " (X-1)".to_owned())],
        };
        let command = |word: &str, now, example: &str, says: &str| Typable {
            word: word.to_owned(),
            takes: Takes::Span,
            now,
            whom: None,
            example: example.to_owned(),
            says: says.to_owned(),
        };
        let commands = vec![
            command("/verleng", true, "2m", "meer tijd"),
            command("/verder", false, "", "ga verder na een pauze"),
        ];
        Vocabulary { people: vec![dirk], commands, ..Vocabulary::default() }
    }

    fn rest(rest: &str, others: &[&str]) -> Hint {
        Hint::Rest(rest.to_owned(), others.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn a_word_goes_on_and_a_command_tells_what_it_is_for() {
        let told = |line: &str| hint(line, &vocabulary());
        assert_eq!(told("di"), Some(rest("rk ", &[])));
        assert_eq!(told("Dirk "), Some(rest("vraag: ", &["pas"])));
        assert_eq!(told("Dirk v"), Some(rest("raag: ", &[])));
        assert_eq!(told("/verl"), Some(rest("eng ", &[])));
        assert_eq!(told("/verleng"), Some(Hint::Note(" 2m — meer tijd".to_owned())));
        assert_eq!(told("Dirk vraag: "), None);
    }

    #[test]
    fn what_will_be_refused_says_so_before_it_is() {
        let told = |line: &str| hint(line, &vocabulary());
        assert_eq!(told("dirk advies"), Some(Hint::Barred(" (X-1)".to_owned())));
        assert_eq!(told("/verder"), Some(Hint::Barred(" ".to_owned())));
    }
}
