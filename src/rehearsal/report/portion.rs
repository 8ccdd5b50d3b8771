//! So many of so many, as a percentage.

use serde::Serialize;

use crate::words::Words;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Portion {
    /// How many.
    pub n: usize,
    /// Of how many.
    pub of: usize,
}

impl Portion {
    /// So many of so many.
    pub(super) fn of(n: u64, of: u64) -> Portion {
        let small = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        Portion { n: small(n), of: small(of) }
    }

    /// How many of these there are, of which how many are such.
    pub(super) fn among<T>(all: impl Iterator<Item = T>, is_such: impl Fn(&T) -> bool) -> Portion {
        all.fold(Portion::default(), |sum, one| Portion {
            n: sum.n + usize::from(is_such(&one)),
            of: sum.of + 1,
        })
    }

    /// The whole hundredths of a percent, never rounded up: all is only said of all. Of nothing,
    /// all is there.
    #[must_use]
    pub fn hundredths(self) -> usize {
        self.n.saturating_mul(10_000).checked_div(self.of).unwrap_or(10_000)
    }

    /// `91.9%`, as people write it.
    #[must_use]
    pub fn percent(self, words: &Words) -> String {
        percent(words, self.hundredths())
    }
}

/// So many hundredths of a percent, as people write it; what is behind the tenths is left out
/// where it is nothing.
#[must_use]
pub fn percent(words: &Words, hundredths: usize) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let parts = match (rest / 10, rest % 10) {
        (0, 0) => String::new(),
        (tenths, 0) => tenths.to_string(),
        _ => format!("{rest:02}"),
    };
    let gaps = [("whole", whole.to_string().into()), ("parts", parts.as_str().into())];
    words.say(if parts.is_empty() { "percent-whole" } else { "percent" }, &gaps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn all_is_only_said_of_all() {
        let told = |n, of, language| Portion { n, of }.percent(&Words::new(language));
        assert_eq!(told(9_999, 10_000, Language::Dutch), "99,99%");
        assert_eq!(told(99_999, 100_000, Language::English), "99.99%");
        assert_eq!(told(2, 3, Language::English), "66.66%");
        assert_eq!(told(1, 2, Language::Dutch), "50%");
        assert_eq!(told(1, 8, Language::Dutch), "12,5%");
        assert_eq!(told(0, 0, Language::Dutch), "100%");
    }
}
