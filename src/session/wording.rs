//! Words to mind: whether a text holds a phrase. It reads letters, not what is meant.

use super::table::WatchRow;

/// Whether `text`, in small letters, is to be minded: it holds a phrase, does not begin with one
/// that is wanted, or is long.
pub(super) fn is_to_mind(text: &str, row: &WatchRow) -> bool {
    let words = || text.split_whitespace().count();
    let any = row.phrases.iter().any(|phrase| holds_phrase(text, phrase));
    any != row.wanted || row.most_words.is_some_and(|most| words() > usize::from(most))
}

/// Whether `text` holds `phrase`, as whole words; both are in small letters. A phrase behind `^`
/// counts at the beginning only.
#[must_use]
pub fn holds_phrase(text: &str, phrase: &str) -> bool {
    let (phrase, at_start) = match phrase.strip_prefix('^') {
        Some(phrase) => (phrase, true),
        None => (phrase, false),
    };
    let whole = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    let mut found = text.match_indices(phrase).map(|(at, _)| at);
    found.any(|at| whole(at) && (!at_start || !text[..at].contains(char::is_alphanumeric)))
}

#[cfg(test)]
mod tests {
    use super::holds_phrase as holds;

    #[test]
    fn whole_words_count_and_a_mark_binds_them_to_the_beginning() {
        assert!(holds("heb je dat al geprobeerd?", "al geprobeerd"));
        assert!(!holds("ik verzoek je", "zoek"));
        assert!(holds("je zou haar bellen", "^je zou"));
        assert!(holds("‘je zou haar bellen’", "^je zou"));
        assert!(!holds("wat zou je doen?", "^zou"));
        assert!(!holds("", "^zou"));
    }
}
