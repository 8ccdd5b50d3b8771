//! "Did you mean": the candidate that looks most like a word. Knows letters only, not what the
//! words stand for.

/// Longer words are no slip of the pen, and comparing them costs the product of their lengths.
const LONGEST: usize = 64;

/// The candidate nearest to `word`, or nothing when none is near enough to propose.
///
/// Capitals do not count. A slip is a letter too many, too few, wrong, or swapped with its
/// neighbour; one slip is allowed in a word of three letters, two in one of six, three in one of
/// nine or more. Of equally near candidates the first wins, so a sorted list gives a stable answer.
/// The word itself is never proposed.
///
/// ```
/// # use intervisie::nearest::nearest;
/// assert_eq!(nearest("lsats", ["may", "lasts"]), Some("lasts"));
/// assert_eq!(nearest("Deelnemer", ["deelnemer"]), Some("deelnemer"));
/// assert_eq!(nearest("phase", ["role", "kind"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let slips = (length / 3).min(3);
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word && candidate.len() <= 4 * LONGEST)
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= slips)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_several_wins_and_the_first_of_equals() {
        assert_eq!(nearest("done_wehn", ["done", "done_when", "when"]), Some("done_when"));
        assert_eq!(nearest("rols", ["role", "roll"]), Some("role"));
    }

    #[test]
    fn short_or_distant_or_identical_words_are_not_proposed() {
        assert_eq!(nearest("s", ["m"]), None);
        assert_eq!(nearest("advies", ["vraag", "verhaal"]), None);
        assert_eq!(nearest("may", ["may"]), None);
        assert_eq!(nearest(&"a".repeat(65), ["a"]), None);
    }

    #[test]
    fn letters_outside_ascii_count_as_one() {
        assert_eq!(nearest("ideeen", ["ideeën"]), Some("ideeën"));
    }
}
