//! The outcomes of stories as text, for a terminal: a line each, and of what went wrong all that
//! helps to mend it.

use std::fmt::Write as _;

use super::seen::otherwise;
use crate::rehearsal::{Failure, Outcome, Story, Verdict, beside};
use crate::script::{Stop, harmless};
use crate::words::Words;

/// Every outcome, in order, and a line that sums them up.
#[must_use]
pub fn text(outcomes: &[Outcome], words: &Words) -> String {
    let mut said = String::new();
    for outcome in outcomes {
        let mark = match &outcome.verdict {
            Verdict::Passed => '✓',
            Verdict::Inconclusive(_) => '?',
            _ => '✗',
        };
        let (head, detail) = wrong(outcome, words);
        let _ = writeln!(said, "{mark} {head}");
        if !detail.is_empty() {
            let _ = writeln!(said, "{detail}");
        }
    }
    let _ = writeln!(said, "\n{}", summary(outcomes, words));
    said.extend(how_to_keep(outcomes, words));
    // What people in a story say comes from its script: nothing of it commands the terminal.
    harmless(&said)
}

/// What is said of an outcome, and below it all that helps to mend it.
pub(super) fn wrong(outcome: &Outcome, words: &Words) -> (String, String) {
    let story = &outcome.story;
    let named = |detail: &str| (story.name.clone(), indented(detail));
    match &outcome.verdict {
        Verdict::Passed => (story.name.clone(), String::new()),
        Verdict::Failed(failure) => (told(story, failure.line), failed(failure, words)),
        Verdict::SeenOtherwise(all) => {
            (seen_otherwise(story, words), indented(&otherwise(all, words)))
        }
        Verdict::Broken(error) => named(&error.render(false)),
        Verdict::Inconclusive(stop) => named(&inconclusive(*stop, words)),
    }
}

fn seen_otherwise(story: &Story, words: &Words) -> String {
    let file = beside(story).display().to_string();
    let gaps = [("story", story.name.as_str().into()), ("file", file.into())];
    words.say("seen-otherwise", &gaps)
}

/// What to type where what is seen now is as it should be.
fn how_to_keep(outcomes: &[Outcome], words: &Words) -> Option<String> {
    let changed = outcomes.iter().filter(|it| matches!(it.verdict, Verdict::SeenOtherwise(_)));
    let mut scripts: Vec<String> = changed.map(|it| typed(&it.story.script.name)).collect();
    scripts.dedup();
    let gaps = [("scripts", scripts.join(" ").into())];
    (!scripts.is_empty()).then(|| words.say("seen-keep", &gaps) + "\n")
}

/// A path as it is typed.
fn typed(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path.to_owned() }
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

pub(super) fn summary(outcomes: &[Outcome], words: &Words) -> String {
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
        ("rehearsal-otherwise", count(|verdict| matches!(verdict, Verdict::SeenOtherwise(_)))),
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
