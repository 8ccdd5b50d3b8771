//! Words that are kept back: in their place stands something as long that says nothing, and that a
//! method minds as it minded the words.

/// How much of the shape of words stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mask {
    /// Every letter becomes another.
    Letters,
    /// Every word becomes the same, however long it was.
    Words,
}

/// The length of a word whose own length is kept back.
const WORD: usize = 3;

/// `text` without what it says. What a rule looks for stays where it stands, as do marks: the rule
/// warned of it already. Letters stay letters, so that a beginning stays one.
pub(super) fn masked(text: &str, mask: Mask, phrases: &[String], scored: bool) -> String {
    // None that a phrase consists of.
    let only = |c: char, it: &str| it.chars().all(|own| own == c || !own.is_alphanumeric());
    let mut letters = ['x', 'q', 'z'].into_iter();
    let letter = letters.find(|c| !phrases.iter().any(|it| only(*c, it))).unwrap_or('x');
    let kept = kept(text, phrases);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let chars: Vec<char> = text.chars().collect();
    let mut said = String::with_capacity(text.len());
    for (at, c) in chars.iter().copied().enumerate() {
        let keep = kept[at] || (scored && at < digits);
        if keep || !c.is_alphanumeric() {
            said.push(if keep || is_mark(c) { c } else { '·' });
            continue;
        }
        let ends = !chars.get(at + 1).is_some_and(|next| next.is_alphanumeric());
        match mask {
            Mask::Letters => said.push(letter),
            Mask::Words if ends => said.extend(std::iter::repeat_n(letter, WORD)),
            Mask::Words => {}
        }
    }
    said
}

/// Spaces and what ends or parts a sentence.
fn is_mark(c: char) -> bool {
    c.is_whitespace() || ".,;:!?'\"()-–…‘’“”".contains(c)
}

/// Which characters belong to a phrase that stands in a text as whole words.
fn kept(text: &str, phrases: &[String]) -> Vec<bool> {
    let mut kept = vec![false; text.chars().count()];
    // In small letters a character may be several; each remembers the one that it comes from.
    let small: Vec<(usize, char)> = text
        .chars()
        .enumerate()
        .flat_map(|(at, c)| c.to_lowercase().map(move |small| (at, small)))
        .collect();
    for phrase in phrases {
        let phrase: Vec<char> = phrase.trim_start_matches('^').chars().collect();
        if phrase.is_empty() {
            continue;
        }
        for (start, found) in small.windows(phrase.len()).enumerate() {
            let alnum = |at: Option<usize>| {
                at.and_then(|at| small.get(at)).is_some_and(|(_, c)| c.is_alphanumeric())
            };
            let whole = !alnum(start.checked_sub(1)) && !alnum(Some(start + phrase.len()));
            if whole && found.iter().map(|(_, c)| *c).eq(phrase.iter().copied()) {
                for (at, _) in found {
                    kept[*at] = true;
                }
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Vec<String> {
        ["^je zou", "probeer", "waarom"].map(str::to_owned).to_vec()
    }

    #[test]
    fn nothing_is_said_and_the_shape_stays() {
        let masked = |text| masked(text, Mask::Letters, &phrases(), false);
        assert_eq!(masked("Wat zei Anna, gisteren?"), "xxx xxx xxxx, xxxxxxxx?");
        assert_eq!(masked("Je zou Anna bellen!"), "Je zou xxxx xxxxxx!");
        assert_eq!(masked("Ik verprobeer 2026 😀"), "xx xxxxxxxxxx xxxx ·");
    }

    #[test]
    fn words_are_all_as_long_where_their_length_is_kept_back() {
        let masked = |text| masked(text, Mask::Words, &phrases(), false);
        assert_eq!(masked("Waarom zei zij foto's?"), "Waarom xxx xxx xxx'xxx?");
        assert_eq!(masked("a bb ccccc"), "xxx xxx xxx");
    }

    #[test]
    fn a_score_stays() {
        assert_eq!(masked("12: want Anna", Mask::Letters, &[], true), "12: xxxx xxxx");
        assert_eq!(masked("12: want Anna", Mask::Letters, &[], false), "xx: xxxx xxxx");
    }
}
