//! Draws cases, and shows the smallest one that breaks a promise with the seed it was drawn from.

use std::fmt::Debug;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};

/// What a promise says of one case.
pub(super) type Kept = Result<(), TestCaseError>;

const SEED: u64 = 1_937;
const ONCE: u32 = 256;

/// Whether a promise is kept in `cases` cases.
pub(super) fn for_all<S>(cases: u32, stories: S, promise: impl Fn(S::Value) -> Kept)
where
    S: Strategy,
    S::Value: Debug,
{
    let surroundings = Config::default();
    let seed = match surroundings.rng_seed {
        RngSeed::Fixed(seed) => seed,
        RngSeed::Random => SEED,
    };
    let config = Config {
        cases: (cases * surroundings.cases / ONCE).max(1),
        failure_persistence: None,
        max_shrink_iters: 20_000,
        // Long enough for a small case, short enough to wait for.
        max_shrink_time: 30_000,
        rng_seed: RngSeed::Fixed(seed),
        ..surroundings
    };
    match TestRunner::new(config).run(&stories, promise) {
        Ok(()) => {}
        Err(TestError::Fail(why, case)) => panic!("{why}\nseed {seed}, smallest case: {case:#?}"),
        Err(TestError::Abort(why)) => panic!("seed {seed}: {why}"),
    }
}
