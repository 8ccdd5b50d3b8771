//! Rehearsals divided: which of them the how-many-th part plays.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// The how-many-th part of so many, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partition {
    /// Which part this is.
    pub nth: u32,
    /// How many there are.
    pub of: u32,
}

impl Partition {
    /// All of them in one.
    pub const WHOLE: Partition = Partition { nth: 1, of: 1 };

    /// Reads `3/16`; nothing where there is no such part.
    #[must_use]
    pub fn read(text: &str) -> Option<Partition> {
        let (nth, of) = text.split_once('/')?;
        let (nth, of) = (nth.trim().parse().ok()?, of.trim().parse().ok()?);
        Some(Partition { nth, of }).filter(|part| part.is_one())
    }

    /// Whether there is such a part.
    #[must_use]
    pub fn is_one(self) -> bool {
        (1..=self.of).contains(&self.nth)
    }

    /// Which of so many rehearsals it plays: parts differ by one at most.
    #[must_use]
    pub fn nths(self, runs: u64) -> Range<u64> {
        let upto = |nth: u32| {
            let all = u128::from(runs) * u128::from(nth) / u128::from(self.of.max(1));
            u64::try_from(all).unwrap_or(runs)
        };
        upto(self.nth.saturating_sub(1))..upto(self.nth)
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.nth, self.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_follow_each_other_and_are_the_whole() {
        for (runs, of) in [(0, 1), (1, 16), (10, 3), (1_000, 16), (u64::MAX, 7), (5, u32::MAX)] {
            let part = |nth| Partition { nth, of }.nths(runs);
            assert_eq!((part(1).start, part(of).end), (0, runs));
            for nth in 1..of.min(20) {
                assert_eq!(part(nth).end, part(nth + 1).start);
                let len = |it: Range<u64>| it.end - it.start;
                assert!(len(part(nth)).abs_diff(len(part(nth + 1))) <= 1);
            }
        }
    }

    #[test]
    fn a_part_is_read_as_it_is_written() {
        let read = |text: &str| Partition::read(text).map(|part| part.to_string());
        assert_eq!(read("3/16").as_deref(), Some("3/16"));
        assert_eq!(read(" 1 / 1 ").as_deref(), Some("1/1"));
        for wrong in ["0/4", "5/4", "4", "/4", "1/0", "-1/2", "1/2/3", "een/twee", ""] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
