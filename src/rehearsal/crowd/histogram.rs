//! How often each number was there, to two digits: of bounded size whatever is counted, and the
//! same in whatever order it was gathered.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Below this every number is counted by itself; above it, in steps of one in so many.
const FINE: u64 = 64;

/// Numbers by size.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Histogram {
    count: u64,
    sum: u64,
    least: Option<u64>,
    most: u64,
    #[serde(with = "super::paired")]
    steps: BTreeMap<u16, u64>,
}

impl Histogram {
    /// Counts a number.
    pub fn add(&mut self, number: u64) {
        self.count += 1;
        self.sum = self.sum.saturating_add(number);
        self.least = Some(self.least.map_or(number, |least| least.min(number)));
        self.most = self.most.max(number);
        *self.steps.entry(step(number)).or_default() += 1;
    }

    /// Counts all that another one counted.
    pub fn merge(&mut self, other: &Histogram) {
        self.count += other.count;
        self.sum = self.sum.saturating_add(other.sum);
        self.least = [self.least, other.least].into_iter().flatten().min();
        self.most = self.most.max(other.most);
        for (step, count) in &other.steps {
            *self.steps.entry(*step).or_default() += count;
        }
    }

    /// How many numbers were counted.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The least number; 0 where there is none.
    #[must_use]
    pub fn least(&self) -> u64 {
        self.least.unwrap_or_default()
    }

    /// The greatest number.
    #[must_use]
    pub fn most(&self) -> u64 {
        self.most
    }

    /// The average, rounded down.
    #[must_use]
    pub fn mean(&self) -> u64 {
        self.sum.checked_div(self.count).unwrap_or_default()
    }

    /// The number in the middle; within two in a hundred above 64.
    #[must_use]
    pub fn median(&self) -> u64 {
        let mut before = self.count / 2;
        for (step, count) in &self.steps {
            if before < *count {
                return number(*step).clamp(self.least(), self.most);
            }
            before -= count;
        }
        self.most
    }

    /// Which numbers were counted together, and how many there were of them.
    pub fn spans(&self) -> impl Iterator<Item = (Range<u64>, u64)> + '_ {
        self.steps.iter().map(|(step, count)| (span(*step), *count))
    }
}

/// The step that a number is on: 64 of them for each doubling.
fn step(number: u64) -> u16 {
    if number < FINE {
        return u16::try_from(number).unwrap_or_default();
    }
    let doublings = number.ilog2() - FINE.ilog2();
    let within = (number >> doublings) - FINE;
    u16::try_from(u64::from(doublings + 1) * FINE + within).unwrap_or(u16::MAX)
}

/// The numbers on a step; a step that no number is on is the last.
fn span(step: u16) -> Range<u64> {
    let step = u64::from(step);
    if step < FINE {
        return step..step + 1;
    }
    let doublings = u32::try_from(step / FINE - 1).unwrap_or(u32::MAX);
    let from = (FINE + step % FINE).checked_mul(1_u64.checked_shl(doublings).unwrap_or(0));
    let from = from.filter(|from| *from > 0).unwrap_or(u64::MAX);
    from..from.saturating_add(1_u64.checked_shl(doublings).unwrap_or(0))
}

/// The middle of a step.
fn number(step: u16) -> u64 {
    let Range { start, end } = span(step);
    start + (end - start) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_again_within_two_in_a_hundred() {
        for number in (0..5_000).chain([1 << 40, u64::MAX / 3]) {
            let found = super::number(step(number));
            assert!(found.abs_diff(number) * 100 <= number * 2, "{number} became {found}");
        }
    }

    #[test]
    fn steps_follow_each_other() {
        for step in 0..3_000 {
            assert_eq!(span(step).end, span(step + 1).start);
            assert_eq!(super::step(span(step).start), step);
        }
        assert!(span(u16::MAX).start > 0);
    }

    #[test]
    fn halves_together_are_the_whole() {
        let numbers: Vec<u64> = (0..1_000).map(|it| it * it % 7_919).collect();
        let of = |numbers: &[u64]| {
            let mut all = Histogram::default();
            for number in numbers {
                all.add(*number);
            }
            all
        };
        let (first, second) = numbers.split_at(333);
        let mut merged = of(second);
        merged.merge(&of(first));
        assert_eq!(merged, of(&numbers));
        assert_eq!((merged.least(), Some(merged.most())), (0, numbers.iter().copied().max()));
        assert_eq!(of(&[]).median(), 0);
        assert_eq!(of(&[5, 9, 1]).median(), 5);
    }
}
