//! The outcomes of stories, as checks.

use super::checked::{Checked, Checks, Held};
use super::text::{summary, wrong};
use crate::rehearsal::{Outcome, Verdict};
use crate::script::{Stop, harmless};
use crate::words::Words;

/// Every outcome, in order.
#[must_use]
pub fn checked(outcomes: &[Outcome], words: &Words) -> Checks {
    let all = outcomes.iter().map(|outcome| one(outcome, words)).collect();
    Checks { all, summary: summary(outcomes, words) }
}

fn one(outcome: &Outcome, words: &Words) -> Checked {
    let name = &outcome.story.name;
    let (suite, name) = name.split_once('/').unwrap_or(("", name));
    let (result, kind, line) = match &outcome.verdict {
        Verdict::Passed => (Held::Passed, "", None),
        Verdict::Failed(failure) => (Held::Failed, "expectation", Some(failure.line)),
        Verdict::SeenOtherwise(_) => (Held::Failed, "seen_otherwise", None),
        Verdict::Broken(_) => (Held::Broken, "script", None),
        Verdict::Inconclusive(Stop::Memory) => (Held::Inconclusive, "memory", None),
        Verdict::Inconclusive(_) => (Held::Inconclusive, "deadline", None),
    };
    let (head, detail) = wrong(outcome, words);
    let message = match &outcome.verdict {
        Verdict::Passed => String::new(),
        Verdict::Failed(failure) => {
            format!("{}: {}", words.tell("rehearsal-expected"), failure.expected)
        }
        Verdict::SeenOtherwise(_) => head,
        Verdict::Broken(error) => error.to_string(),
        Verdict::Inconclusive(_) => detail.trim().to_owned(),
    };
    Checked {
        suite: harmless(suite),
        name: harmless(name),
        result,
        kind,
        message: harmless(message.lines().next().unwrap_or_default()),
        detail: harmless(&detail),
        file: Some(harmless(&outcome.story.script.name)),
        line,
        sessions: u64::try_from(outcome.rehearsals).unwrap_or(u64::MAX),
        failed: u64::from(result != Held::Passed),
    }
}
