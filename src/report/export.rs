//! A session for readers outside the group: under pseudonyms, and only when everybody whose words
//! stand in it said that they may (G-08).

use crate::method::RoleId;
use crate::session::{Cast, People, Seen, Session, View};
use crate::words::Words;

use super::minutes;

/// The minutes of a view under pseudonyms.
///
/// # Errors
/// Who has not consented, of those whose words would stand in them; also whoever reads them.
pub fn export(words: &Words, view: &View<'_>) -> Result<String, People> {
    let waits_for = speakers(view) - view.session().state().consented;
    if !waits_for.is_empty() {
        return Err(waits_for);
    }
    let names = pseudonyms(view.session());
    Ok(renamed(&minutes(words, view), view.session().cast(), &names))
}

fn speakers(view: &View<'_>) -> People {
    let lines = view.lines();
    // Words without a name are anybody's: to ask one person for them would name that person.
    let anybody = view.session().cast().everyone();
    // Of what was taken back the words stay inside.
    let lines = lines.iter().filter(|line| line.struck.is_none());
    let words = lines.filter_map(|line| match line.seen {
        Seen::Act { act, text, withheld, named, .. } if withheld || !text.is_empty() => {
            Some(if named { People::only(act.person) } else { anybody })
        }
        _ => None,
    });
    words.fold(People::NOBODY, |all, one| all | one)
}

/// Everybody after the first role that he or she held: `inbrenger`, `deelnemer-1`, `deelnemer-2`.
pub(super) fn pseudonyms(session: &Session) -> Vec<String> {
    let (method, cast) = (&session.table().method, session.cast());
    let role = |person| cast.roles_of(person).next().unwrap_or(RoleId(0));
    let of = |person: crate::method::PersonId| {
        let own = role(person);
        let alike: Vec<_> = cast.everyone().iter().filter(|one| role(*one) == own).collect();
        let called = method.role(own).called();
        match alike.as_slice() {
            [_] => called.to_owned(),
            several => {
                let at = several.iter().position(|one| *one == person).unwrap_or(0);
                format!("{called}-{}", at + 1)
            }
        }
    };
    cast.everyone().iter().map(of).collect()
}

/// Every name of the cast, also where somebody says it, becomes its pseudonym.
fn renamed(text: &str, cast: &Cast, pseudonyms: &[String]) -> String {
    let mut said = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(std::iter::once('\n')) {
        if c.is_alphanumeric() || (matches!(c, '-' | '_' | '\'' | '.') && !word.is_empty()) {
            word.push(c);
            continue;
        }
        said.push_str(&renamed_word(&word, cast, pseudonyms));
        word.clear();
        said.push(c);
    }
    said.pop();
    said
}

/// What follows a name in a word (`Anna's`, `Anna.`) stays.
fn renamed_word(word: &str, cast: &Cast, pseudonyms: &[String]) -> String {
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut ends: Vec<usize> =
        ends.filter(|end| !word[*end..].starts_with(char::is_alphanumeric)).collect();
    while let Some(end) = ends.pop() {
        let person = cast.person(&word[..end]);
        if let Some(pseudonym) = person.and_then(|person| pseudonyms.get(person.index())) {
            return format!("{pseudonym}{}", &word[end..]);
        }
    }
    word.to_owned()
}
