//! Where numbers stand in a plot: a scale with ticks that people count in.

use std::fmt;

/// The whole width, in hundredths of a percent.
const WHOLE: u64 = 10_000;

/// How many steps a scale has at most, so that the words below it fit on a phone.
const MOST_STEPS: u64 = 4;

/// No step is less than one in so many of the largest number.
const FINEST: u64 = 60;

/// Steps of time that people count in, in seconds.
const TIMES: [u64; 17] =
    [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200];
const DAY: u64 = 86_400;

/// Steps of percentages.
const PERCENTS: [u64; 6] = [1, 2, 5, 10, 20, 25];

/// A place in a plot, from left to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(u64);

/// From where to where numbers stand in a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) from: u64,
    pub(super) to: u64,
    step: u64,
}

impl Place {
    /// So many of so many; never beyond the end.
    pub(super) fn of(number: u64, all: u64) -> Place {
        let at = u128::from(number) * u128::from(WHOLE) / u128::from(all.max(1));
        Place(u64::try_from(at).unwrap_or(WHOLE).min(WHOLE))
    }

    pub(super) fn plus(self, width: Place) -> Place {
        Place((self.0 + width.0).min(WHOLE))
    }

    pub(super) fn less(self, other: Place) -> Place {
        Place(self.0.saturating_sub(other.0))
    }

    pub(super) fn is_start(self) -> bool {
        self.0 == 0
    }

    pub(super) fn is_end(self) -> bool {
        self.0 == WHOLE
    }
}

/// As a length of a drawing: `12.5%`.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match (rest / 10, rest % 10) {
            (0, 0) => write!(f, "{whole}%"),
            (tenths, 0) => write!(f, "{whole}.{tenths}%"),
            _ => write!(f, "{whole}.{rest:02}%"),
        }
    }
}

impl Scale {
    /// A scale for these numbers of seconds; from nothing, unless they all lie far from that.
    pub(super) fn of_times(numbers: impl Iterator<Item = u64> + Clone) -> Scale {
        let (least, most) = (numbers.clone().min(), numbers.max());
        let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
        let least = if least > most / 2 { least } else { 0 };
        let days = (1..).map(|nth: u32| DAY.saturating_mul(1_u64 << nth.min(40)));
        Scale::fitting(least, most, TIMES.into_iter().chain([DAY]).chain(days))
    }

    /// A scale for percentages, from nothing.
    pub(super) fn of_percents(most: u64) -> Scale {
        Scale::fitting(0, most.clamp(1, 100), PERCENTS.into_iter())
    }

    /// The finest steps of these that are few enough, and not too fine for how large the numbers
    /// are.
    fn fitting(least: u64, most: u64, mut steps: impl Iterator<Item = u64>) -> Scale {
        let fits = |step: &u64| {
            let few = most.div_ceil(*step) - least / step <= MOST_STEPS;
            few && *step >= most / FINEST
        };
        let step = steps.find(fits).unwrap_or(u64::MAX);
        let (from, to) = (least / step * step, most.div_ceil(step).saturating_mul(step));
        Scale { from, to: to.max(from.saturating_add(step)), step }
    }

    /// Where a number stands; what lies outside stands at the edge.
    pub(super) fn at(self, number: u64) -> Place {
        Place::of(number.saturating_sub(self.from), self.to - self.from)
    }

    /// The numbers that are written below.
    pub(super) fn ticks(self) -> impl Iterator<Item = u64> {
        let most = (self.to - self.from) / self.step;
        (0..=most).map(move |nth| self.from + nth * self.step)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticks(numbers: &[u64]) -> Vec<u64> {
        Scale::of_times(numbers.iter().copied()).ticks().collect()
    }

    #[test]
    fn ticks_are_times_that_people_count_in() {
        assert_eq!(ticks(&[0, 280]), [0, 120, 240, 360]);
        assert_eq!(ticks(&[721, 1655]), [0, 600, 1_200, 1_800]);
        assert_eq!(ticks(&[3_500, 4_100]), [3_300, 3_600, 3_900, 4_200]);
        assert_eq!(ticks(&[5, 5]), [5, 6]);
        assert_eq!(ticks(&[1_004]), [990, 1_020]);
        assert_eq!(ticks(&[]), [0, 1]);
        assert_eq!(ticks(&[400_000]), [396_000, 403_200]);
    }

    #[test]
    fn percentages_begin_at_nothing() {
        let ticks = |most| Scale::of_percents(most).ticks().collect::<Vec<_>>();
        assert_eq!(ticks(100), [0, 25, 50, 75, 100]);
        assert_eq!(ticks(53), [0, 20, 40, 60]);
        assert_eq!(ticks(0), [0, 1]);
    }

    #[test]
    fn a_place_is_written_as_short_as_it_is() {
        let said = [(1, 8), (1, 3), (5, 5), (9, 5), (0, 0)].map(|(n, of)| Place::of(n, of));
        assert_eq!(said.map(|it| it.to_string()), ["12.5%", "33.33%", "100%", "100%", "0%"]);
    }

    proptest! {
        #[test]
        fn every_number_has_its_place(numbers in prop::collection::vec(0_u64..1 << 50, 1..9)) {
            let scale = Scale::of_times(numbers.iter().copied());
            prop_assert!((2..=5).contains(&scale.ticks().count()), "{scale:?}");
            prop_assert_eq!(scale.ticks().last(), Some(scale.to));
            let mut sorted = numbers.clone();
            sorted.sort_unstable();
            let places: Vec<Place> = sorted.iter().map(|it| scale.at(*it)).collect();
            prop_assert!(places.is_sorted() && places.iter().all(|it| it.0 <= WHOLE));
            for number in numbers {
                prop_assert!((scale.from..=scale.to).contains(&number), "{number} {scale:?}");
            }
        }
    }
}
