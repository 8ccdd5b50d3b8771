//! All findings together, in order of place.

use super::{
    Finding, appointed, choices, clocks, dead_ends, groups, hooks, phrases, presence, prompts,
    quotas, reach, rights, rounds, topics, turns, veiled,
};
use crate::method::Method;
use crate::words::Words;

/// Everything that can be found by looking at a method, in order of place.
#[must_use]
pub fn check(words: &Words, method: &Method) -> Vec<Finding> {
    let looks = [
        reach::findings,
        rights::findings,
        turns::findings,
        phrases::findings,
        prompts::findings,
        quotas::findings,
        topics::findings,
        groups::findings,
        hooks::findings,
        rounds::findings,
        clocks::findings,
        presence::findings,
        veiled::findings,
        dead_ends::findings,
        choices::findings,
        appointed::findings,
    ];
    let mut findings: Vec<Finding> = looks.iter().flat_map(|look| look(words, method)).collect();
    findings.sort_by_key(|finding| (finding.place.script, finding.place.line));
    findings
}
