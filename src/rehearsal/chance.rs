//! Chance that is the same on every machine: splitmix64, from a seed.

/// A source of numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The numbers that follow from a seed.
    pub(super) fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A number below `bound`; 0 where there is none.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // The upper half of the product is as evenly spread as a remainder, without a division.
        let product = u128::from(mixed ^ (mixed >> 31)) * u128::try_from(bound).unwrap_or_default();
        usize::try_from(product >> 64).unwrap_or_default()
    }

    /// One of some things.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_numbers_everywhere() {
        let mut chance = Chance::new(7);
        let numbers: Vec<usize> = (0..6).map(|_| chance.below(100)).collect();
        assert_eq!(numbers, EXPECTED);
    }

    const EXPECTED: [usize; 6] = [38, 1, 90, 58, 45, 24];
}
