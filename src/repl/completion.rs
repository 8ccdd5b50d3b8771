//! What Tab proposes: names, then what that person may do now; commands that do something now,
//! then what they take.

use super::Vocabulary;
use crate::notation::Takes;

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
    let names = || vocabulary.people.iter().map(|one| format!("{} ", one.name)).collect();
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
            let commands = vocabulary.commands.iter().filter(|command| command.now);
            let mut all: Vec<String> = names();
            all.extend(commands.map(|command| format!("{} ", command.word)));
            all
        }
        [command] if command.starts_with('/') => first_behind(command, vocabulary),
        [command, _] if takes(command, vocabulary) == Some(Takes::RoleAndPerson) => names(),
        [command, _]
            if matches!(
                takes(command, vocabulary),
                Some(Takes::PersonAndKind | Takes::LabelAndKind)
            ) =>
        {
            vocabulary.kinds.clone()
        }
        [name] => vocabulary.voice(name).map_or_else(Vec::new, |voice| {
            voice.can.iter().map(|kind| format!("{kind}: ")).collect()
        }),
        _ => Vec::new(),
    }
}

/// The first word behind a command.
fn first_behind(command: &str, vocabulary: &Vocabulary) -> Vec<String> {
    let Some(command) = vocabulary.command(command) else { return Vec::new() };
    let spaced = |name: &String| format!("{name} ");
    match command.takes {
        Takes::PerhapsPerson
        | Takes::Person
        | Takes::PersonAndReason
        | Takes::PersonAndKind
        | Takes::PersonAndGroup
        | Takes::PersonAndNo => match &command.whom {
            Some(whom) => whom.iter().map(spaced).collect(),
            None => vocabulary.people.iter().map(|one| spaced(&one.name)).collect(),
        },
        Takes::Aside => vocabulary.asides.clone(),
        Takes::PhaseAndReason => vocabulary.phases.clone(),
        Takes::RoleAndPerson => vocabulary.roles.clone(),
        Takes::Command => {
            let commands = vocabulary.commands.iter();
            commands.map(|command| command.word.trim_start_matches('/').to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

fn takes(command: &str, vocabulary: &Vocabulary) -> Option<Takes> {
    vocabulary.command(command).map(|command| command.takes)
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::{Typable, Voice};
    use super::*;

    fn vocabulary() -> Vocabulary {
        let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let voice = |name: &str, can: &[&str]| Voice {
            name: name.to_owned(),
            can: own(can),
            barred: Vec::new(),
        };
        let command = |word: &str, takes, now, whom| Typable {
            word: word.to_owned(),
            takes,
            now,
            whom,
            example: String::new(),
            says: String::new(),
        };
        Vocabulary {
            people: vec![voice("Anna", &["antwoord", "notitie"]), voice("Bram", &["vraag"])],
            commands: vec![
                command("/volgende", Takes::Reason, true, None),
                command("/waarom", Takes::PersonAndKind, true, None),
                command("/terug", Takes::Person, true, Some(own(&["Bram"]))),
                command("/verder", Takes::Nothing, false, None),
            ],
            kinds: own(&["antwoord", "vraag"]),
            topics: own(&["feiten"]),
            phases: own(&["delen"]),
            ..Vocabulary::default()
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

    #[test]
    fn only_what_does_something_now_is_proposed() {
        let all = vocabulary();
        assert_eq!(complete("/ve", &all).1, Vec::<String>::new());
        assert_eq!(complete("/terug ", &all).1, ["Bram "]);
    }
}
