//! All findings together, in order of place.

use super::{Finding, clocks, dead_ends, presence, reach, rights, veiled};
use crate::method::Method;
use crate::words::Words;

/// Everything that can be found by looking at a method, in order of place.
#[must_use]
pub fn check(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = reach::findings(words, method);
    findings.extend(rights::findings(words, method));
    findings.extend(clocks::findings(words, method));
    findings.extend(presence::findings(words, method));
    findings.extend(veiled::findings(words, method));
    findings.extend(dead_ends::findings(words, method));
    findings.sort_by_key(|finding| (finding.place.script, finding.place.line));
    findings
}
