//! What is wrong with sessions on disk, in the language of whoever runs the program.

use std::error::Error;
use std::path::Path;

use crate::store::StoreError;
use crate::words::Words;

/// An error with its causes, one after the other; those of the store in the reader's language.
pub(crate) fn with_causes(words: &Words, error: &(dyn Error + 'static)) -> String {
    let mut parts = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let kept = error.downcast_ref::<StoreError>();
        parts.push(kept.map_or_else(|| error.to_string(), |kept| told(words, kept)));
        next = error.source();
    }
    parts.join(": ")
}

fn told(words: &Words, error: &StoreError) -> String {
    let about = |id: &str, path: &Path| words.say(id, &[("file", shown(path).into())]);
    match error {
        StoreError::NotASession(path) => about("store-not-a-session", path),
        StoreError::NewerSchema { path, found, known, program } => {
            let id = if program.is_some() { "store-newer-of" } else { "store-newer" };
            let gaps = [
                ("file", shown(path).into()),
                ("found", found.to_string().into()),
                ("known", known.to_string().into()),
                ("program", program.clone().unwrap_or_default().into()),
            ];
            words.say(id, &gaps)
        }
        StoreError::NoRoom(path) => about("store-no-room", path),
        StoreError::Failing { path, .. } => about("store-failing", path),
        StoreError::Led(id) => words.say("store-led", &[("id", id.into())]),
        StoreError::NotWritable { path, .. } => about("store-not-writable", path),
        StoreError::NotPrivate(path) => about("store-not-private", path),
        StoreError::InUse(path) => about("store-in-use", path),
        StoreError::SecondWriter { path, seq } => {
            let gaps = [("file", shown(path).into()), ("entry", seq.0.to_string().into())];
            words.say("store-second-writer", &gaps)
        }
        StoreError::NoEntry(seq) => {
            words.say("store-no-entry", &[("entry", seq.0.to_string().into())])
        }
        StoreError::NoSuchSession { asked, known } => {
            let none = known.is_empty().then(|| words.tell("store-none"));
            let known = none.unwrap_or_else(|| known.join(", "));
            words.say("store-no-such", &[("asked", asked.into()), ("known", known.into())])
        }
        StoreError::Several { asked, ids } => {
            let gaps = [("asked", asked.into()), ("ids", ids.join(", ").into())];
            words.say("store-several", &gaps)
        }
        StoreError::BadId(id) => words.say("store-bad-id", &[("asked", id.into())]),
        StoreError::Empty(path) => about("store-empty", path),
        StoreError::Unreadable { path, part, why } => {
            let gaps = [("file", shown(path).into()), ("part", part.into()), ("why", why.into())];
            words.say("store-unreadable", &gaps)
        }
        StoreError::Io { attempt, path, .. } | StoreError::Sqlite { attempt, path, .. } => {
            let gaps = [("file", shown(path).into()), ("attempt", (*attempt).into())];
            words.say("store-refused", &gaps)
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;
    use crate::session::Seq;
    use crate::words::Language;

    fn every_kind() -> Vec<StoreError> {
        let path = || "a.session".into();
        let io = || io::Error::other("no");
        let asked = || "a".to_owned();
        vec![
            StoreError::NotASession(path()),
            StoreError::NewerSchema { path: path(), found: 9, known: 1, program: None },
            StoreError::NewerSchema { path: path(), found: 9, known: 1, program: Some(asked()) },
            StoreError::NoRoom(path()),
            StoreError::Failing { path: path(), cause: io().into() },
            StoreError::Led(asked()),
            StoreError::NotWritable { path: path(), cause: io().into() },
            StoreError::NotPrivate(path()),
            StoreError::InUse(path()),
            StoreError::SecondWriter { path: path(), seq: Seq(3) },
            StoreError::NoEntry(Seq(3)),
            StoreError::NoSuchSession { asked: asked(), known: Vec::new() },
            StoreError::NoSuchSession { asked: asked(), known: vec!["b".to_owned()] },
            StoreError::Several { asked: asked(), ids: vec!["ab".to_owned(), "ac".to_owned()] },
            StoreError::BadId(asked()),
            StoreError::Empty(path()),
            StoreError::Unreadable { path: path(), part: "entry 1".to_owned(), why: asked() },
            StoreError::Io { attempt: "list", path: path(), source: io() },
        ]
    }

    #[test]
    fn in_english_it_is_what_the_library_says() {
        let words = Words::new(Language::English);
        for error in every_kind() {
            assert_eq!(told(&words, &error), error.to_string());
        }
    }

    #[test]
    fn in_dutch_nothing_of_it_is_english() {
        let words = Words::new(Language::Dutch);
        for error in every_kind() {
            let said = told(&words, &error);
            assert!(!said.starts_with("store-"), "{said}");
            assert_ne!(said, error.to_string());
        }
    }
}
