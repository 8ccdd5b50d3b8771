//! What a new method may be called, and what it might be called instead.

use super::super::failure::Failure;
use super::super::world::World;
use crate::method::{LONGEST_ID, is_id};
use crate::words::Words;

/// Refuses a name that no method can have, or that one has.
pub(super) fn check(world: &World, name: &str) -> Result<(), Failure> {
    let words = &world.words;
    if !is_id(name) {
        let near = near(words, name);
        let gaps = [("name", name.into()), ("near", near.into())];
        return Err(Failure::Usage(words.say("new-bad-name", &gaps)));
    }
    if world.library.names().iter().any(|known| known == name) {
        let near = near(words, &words.say("new-mine", &[("name", name.into())]));
        let gaps = [("name", name.into()), ("near", near.into())];
        return Err(Failure::Usage(words.say("new-taken", &gaps)));
    }
    Ok(())
}

/// A title for a method of this name: `mijn-methode` is `Mijn methode`.
pub(super) fn title(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// The name that comes nearest to what was asked for.
fn near(words: &Words, name: &str) -> String {
    let name = name.trim_end_matches(".rhai");
    let folder = name.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let mut near = String::new();
    for letter in name[folder..].chars().map(plain) {
        match letter {
            Some(letter) => near.push(letter),
            None if near.ends_with('-') => {}
            None => near.push('-'),
        }
    }
    near.truncate(LONGEST_ID);
    let near = near.trim_matches(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let near = near.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    if near.is_empty() { words.tell("new-some-name") } else { near.to_owned() }
}

/// A letter or digit as it may stand in a name; nothing for what stands between words.
fn plain(letter: char) -> Option<char> {
    let letter = letter.to_lowercase().next().unwrap_or(letter);
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'à' | 'á' | 'â' | 'ä' => Some('a'),
        'è' | 'é' | 'ê' | 'ë' => Some('e'),
        'ì' | 'í' | 'î' | 'ï' => Some('i'),
        'ò' | 'ó' | 'ô' | 'ö' => Some('o'),
        'ù' | 'ú' | 'û' | 'ü' => Some('u'),
        'ç' => Some('c'),
        _ => None,
    }
}
