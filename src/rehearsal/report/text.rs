//! The outcomes of stories as text, for a terminal: a line each, and of what went wrong all that
//! helps to mend it.

use std::fmt::Write as _;

use crate::rehearsal::{Failure, Outcome, Story, Verdict};
use crate::script::{Stop, harmless};
use crate::words::Words;

/// Every outcome, in order, and a line that sums them up.
#[must_use]
pub fn text(outcomes: &[Outcome], words: &Words) -> String {
    let mut said = String::new();
    for outcome in outcomes {
        let name = &outcome.story.name;
        let _ = match &outcome.verdict {
            Verdict::Passed => writeln!(said, "✓ {name}"),
            Verdict::Failed(failure) => {
                writeln!(
                    said,
                    "✗ {}\n{}",
                    told(&outcome.story, failure.line),
                    failed(failure, words)
                )
            }
            Verdict::Broken(error) => {
                writeln!(said, "✗ {name}\n{}", indented(&error.render(false)))
            }
            Verdict::Inconclusive(stop) => {
                writeln!(said, "? {name}\n{}", indented(&inconclusive(*stop, words)))
            }
        };
    }
    let _ = writeln!(said, "\n{}", summary(outcomes, words));
    // What people in a story say comes from its script: nothing of it commands the terminal.
    harmless(&said)
}

fn told(story: &Story, line: u32) -> String {
    format!("{} ({}:{line})", story.name, story.script.name)
}

fn failed(failure: &Failure, words: &Words) -> String {
    let mut parts = vec![
        labelled(words, "rehearsal-expected", &failure.expected),
        labelled(words, "rehearsal-found", &failure.found),
    ];
    let because = failure.because.as_ref();
    parts.extend(because.map(|because| labelled(words, "rehearsal-because", because)));
    parts.push(below(words, "rehearsal-transcript", &failure.transcript.join("\n")));
    parts.join("\n")
}

/// One line behind its label, or several below it.
fn labelled(words: &Words, label: &str, text: &str) -> String {
    if text.contains('\n') {
        return below(words, label, text);
    }
    format!("    {}: {text}", words.tell(label))
}

fn below(words: &Words, label: &str, text: &str) -> String {
    format!("    {}:\n{}", words.tell(label), indented(&indented(text)))
}

fn inconclusive(stop: Stop, words: &Words) -> String {
    let id = if stop == Stop::Memory { "rehearsal-memory" } else { "rehearsal-deadline" };
    words.tell(id)
}

fn summary(outcomes: &[Outcome], words: &Words) -> String {
    let count = |fits: fn(&Verdict) -> bool| {
        outcomes.iter().filter(|outcome| fits(&outcome.verdict)).count()
    };
    let lines: usize = outcomes.iter().map(|outcome| outcome.lines).sum();
    let stories = words.say("rehearsal-stories", &[("n", outcomes.len().into())]);
    let played = words.say("rehearsal-lines", &[("n", lines.into())]);
    let mut parts = vec![words.say(
        "rehearsal-passed",
        &[("n", count(|verdict| matches!(verdict, Verdict::Passed)).into())],
    )];
    let rest = [
        ("rehearsal-failed", count(|verdict| matches!(verdict, Verdict::Failed(_)))),
        ("rehearsal-broken", count(|verdict| matches!(verdict, Verdict::Broken(_)))),
        ("rehearsal-inconclusive", count(|verdict| matches!(verdict, Verdict::Inconclusive(_)))),
    ];
    let rest = rest.into_iter().filter(|(_, count)| *count > 0);
    parts.extend(rest.map(|(id, count)| words.say(id, &[("n", count.into())])));
    format!("{stories}, {played}: {}", parts.join(", "))
}

fn indented(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("    {line}") });
    lines.collect::<Vec<_>>().join("\n")
}
