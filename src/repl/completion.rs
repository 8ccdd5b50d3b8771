//! What Tab proposes: names, then what that person may do now; commands, then what they take.

use crate::method::KindId;
use crate::notation::{COMMANDS, Takes};
use crate::session::{Doing, Session, possible};
use crate::words::Language;

/// Everything that may be typed now, as plain data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Each person, with what that person may do now.
    pub people: Vec<(String, Vec<String>)>,
    /// Every command with its slash, and what follows it.
    pub commands: Vec<(String, Takes)>,
    /// Every kind.
    pub kinds: Vec<String>,
    /// Every role, with a space behind it.
    pub roles: Vec<String>,
    /// Every topic.
    pub topics: Vec<String>,
    /// Every phase.
    pub phases: Vec<String>,
}

impl Vocabulary {
    /// What may be typed in a session now.
    #[must_use]
    pub fn of(session: &Session, language: Language) -> Vocabulary {
        let (table, state) = (session.table(), session.state());
        let yes = match language {
            Language::Dutch => "ja",
            Language::English => "yes",
        };
        let kind = |kind: KindId| table.method.kind(kind).called().to_owned();
        let people = state.everyone().iter().map(|person| {
            let all = possible(table, state, person);
            let mut words: Vec<String> =
                all.iter().filter_map(|one| doing(one.what, kind, yes)).collect();
            words.dedup();
            (session.cast().name(person).to_owned(), words)
        });
        let commands = COMMANDS.iter().map(|command| {
            let word = match language {
                Language::Dutch => command.dutch,
                Language::English => command.english,
            };
            (format!("/{word}"), command.takes)
        });
        Vocabulary {
            people: people.collect(),
            commands: commands.collect(),
            kinds: table.method.kinds.iter().map(|kind| kind.called().to_owned()).collect(),
            roles: table.method.roles.iter().map(|role| format!("{} ", role.called())).collect(),
            phases: table.method.phases.iter().map(|phase| phase.called().to_owned()).collect(),
            topics: table.method.topics.iter().map(|topic| topic.called().to_owned()).collect(),
        }
    }
}

fn doing(what: Doing, kind: impl Fn(KindId) -> String, yes: &str) -> Option<String> {
    match what {
        Doing::Act(own) => Some(kind(own)),
        Doing::Pass => Some(kind(KindId::PASS)),
        Doing::Leave => Some(kind(KindId::LEAVE)),
        Doing::Return => Some(kind(KindId::RETURN)),
        Doing::Answer(_) => Some(yes.to_owned()),
        _ => None,
    }
}

/// What can stand at the end of `line`: where the word begins, and the words.
#[must_use]
pub fn complete(line: &str, vocabulary: &Vocabulary) -> (usize, Vec<String>) {
    if line.contains(':') {
        return (line.len(), Vec::new());
    }
    let start = line.rfind([' ', '@', '(', ',']).map_or(0, |at| at + 1);
    let (before, word) = line.split_at(start);
    let found = candidates(before, vocabulary);
    let word = word.to_lowercase();
    (start, found.into_iter().filter(|one| one.to_lowercase().starts_with(&word)).collect())
}

fn candidates(before: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let names = || vocabulary.people.iter().map(|(name, _)| format!("{name} ")).collect();
    let opened = before.rfind('(').filter(|open| !before[*open..].contains(')'));
    if opened.is_some() {
        return vocabulary.topics.clone();
    }
    if before.ends_with('@') {
        return names();
    }
    let words: Vec<&str> = before.split_whitespace().collect();
    match words.as_slice() {
        [] => {
            let commands = vocabulary.commands.iter().map(|(command, _)| format!("{command} "));
            let mut all: Vec<String> = names();
            all.extend(commands);
            all
        }
        [command] if command.starts_with('/') => match takes(command, vocabulary) {
            Some(
                Takes::Person
                | Takes::PersonAndReason
                | Takes::PersonAndKind
                | Takes::PersonAndGroup
                | Takes::PersonAndNo,
            ) => names(),
            Some(Takes::Aside | Takes::PhaseAndReason) => vocabulary.phases.clone(),
            Some(Takes::RoleAndPerson) => vocabulary.roles.clone(),
            _ => Vec::new(),
        },
        [command, _] if takes(command, vocabulary) == Some(Takes::RoleAndPerson) => names(),
        [command, _]
            if matches!(
                takes(command, vocabulary),
                Some(Takes::PersonAndKind | Takes::LabelAndKind)
            ) =>
        {
            vocabulary.kinds.clone()
        }
        [name] => {
            let wanted = name.to_lowercase();
            let person = vocabulary.people.iter().find(|(own, _)| own.to_lowercase() == wanted);
            person.map_or_else(Vec::new, |(_, kinds)| {
                kinds.iter().map(|kind| format!("{kind}: ")).collect()
            })
        }
        _ => Vec::new(),
    }
}

fn takes(command: &str, vocabulary: &Vocabulary) -> Option<Takes> {
    let known = vocabulary.commands.iter().find(|(own, _)| own == command);
    known.map(|(_, takes)| *takes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Vocabulary {
            people: vec![
                ("Anna".to_owned(), own(&["antwoord", "notitie"])),
                ("Bram".to_owned(), own(&["vraag"])),
            ],
            commands: vec![
                ("/volgende".to_owned(), Takes::Reason),
                ("/waarom".to_owned(), Takes::PersonAndKind),
            ],
            kinds: own(&["antwoord", "vraag"]),
            topics: own(&["feiten"]),
            phases: own(&["delen"]),
            roles: Vec::new(),
        }
    }

    #[test]
    fn names_then_what_they_may_do_then_nothing() {
        let all = vocabulary();
        assert_eq!(complete("an", &all), (0, vec!["Anna ".to_owned()]));
        assert_eq!(complete("Anna ", &all).1, ["antwoord: ", "notitie: "]);
        assert_eq!(complete("Anna antwoord @b", &all), (15, vec!["Bram ".to_owned()]));
        assert_eq!(complete("Bram vraag (f", &all), (12, vec!["feiten".to_owned()]));
        assert_eq!(complete("Anna antwoord: Br", &all).1, Vec::<String>::new());
        assert_eq!(complete("/wa", &all), (0, vec!["/waarom ".to_owned()]));
        assert_eq!(complete("/waarom B", &all).1, ["Bram "]);
        assert_eq!(complete("/waarom Bram v", &all).1, ["vraag"]);
    }
}
