//! A sentence as it stands in a list: on one line, and cut off where it is long.

/// How many letters of a sentence are shown.
const MOST_LETTERS: usize = 76;

/// The beginning of a sentence, in whole words.
pub(super) fn short(said: &str) -> String {
    let said: String = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if said.chars().count() <= MOST_LETTERS {
        return said;
    }
    let cut: String = said.chars().take(MOST_LETTERS).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{cut} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_long_is_cut_off_and_between_words() {
        assert_eq!(short("lid mag:\n  zin"), "lid mag: zin");
        let long = format!("{} woorden", "één twee ".repeat(9));
        assert_eq!(short(&long), format!("{}één …", "één twee ".repeat(8)));
        assert_eq!(short(&"a".repeat(90)), format!("{} …", "a".repeat(76)));
    }
}
