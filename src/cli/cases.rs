//! Cases that were prepared and are handed to a session: private until their authors bring them in.

use std::path::PathBuf;

use super::case::read_case;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::method::{KindId, Method};
use crate::repl::{CaseAtHand, Ear};
use crate::words::Words;

/// Reads cases; says who of the people has none (P-01).
pub(super) fn read(
    world: &World,
    files: &[PathBuf],
    people: &[String],
) -> Result<Vec<CaseAtHand>, Failure> {
    let words = &world.words;
    let mut all = Vec::new();
    for file in files {
        let case = read_case(words, file)?;
        let same = |name: &&String| name.to_lowercase() == case.author.to_lowercase();
        let Some(name) = people.iter().find(same) else {
            let names: Vec<&str> = people.iter().map(String::as_str).collect();
            let said = words.unknown("unknown-person", &case.author, &names);
            return Err(Failure::Usage(format!("{}: {said}", file.display())));
        };
        let answers = case.answers.iter().map(|(key, text)| ((*key).to_owned(), text.clone()));
        all.push(CaseAtHand { by: name.clone(), answers: answers.collect() });
    }
    let without = people.iter().filter(|name| all.iter().all(|case| case.by != **name));
    let without: Vec<String> = without.cloned().collect();
    if !all.is_empty() && !without.is_empty() {
        let who = words.list(&without);
        out::complain(&format!("{}\n", words.say("case-missing", &[("who", who.into())])));
    }
    Ok(all)
}

/// Says who can bring in a case, and how; nothing of what is in it.
pub(super) fn tell(words: &Words, method: &Method, prepared: &[CaseAtHand], ear: &mut dyn Ear) {
    let kinds = (0..method.kinds.len()).map(KindId::at).map(|kind| method.kind(kind));
    let Some(kind) = kinds.into_iter().find(|kind| !kind.from_case.is_empty()) else { return };
    for case in prepared {
        let gaps = [("who", case.by.as_str().into()), ("kind", kind.called().into())];
        ear.say(&format!("{}\n", words.say("case-at-hand", &gaps)));
    }
}
