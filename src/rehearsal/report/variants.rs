//! Stories of one method on others, as text: what differs though no story says so, and a table.

use std::fmt::Write as _;

use super::short::short;
use crate::rehearsal::{OnVariant, Verdict};
use crate::script::harmless;
use crate::words::Words;

/// How many stories hold on a method, hold with what they say is otherwise, and do not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Those that hold as they are.
    pub hold: usize,
    /// Those that hold with the differences that they declare.
    pub declared: usize,
    /// Those that do not hold.
    pub differ: usize,
    /// Those of which this machine could not say.
    pub unsaid: usize,
}

impl Sum {
    /// The sum of stories on one method.
    #[must_use]
    pub fn of(all: &[OnVariant]) -> Sum {
        all.iter().fold(Sum::default(), |mut sum, one| {
            *match (&one.outcome.verdict, one.declared) {
                (Verdict::Passed, false) => &mut sum.hold,
                (Verdict::Passed, true) => &mut sum.declared,
                (Verdict::Inconclusive(_), _) => &mut sum.unsaid,
                _ => &mut sum.differ,
            } += 1;
            sum
        })
    }
}

/// The stories that do not hold on a method as they are, each with what differs first.
#[must_use]
pub fn on_variant(method: &str, all: &[OnVariant], words: &Words) -> String {
    let mut said = words.say("variant-on", &[("method", method.into())]) + "\n";
    for OnVariant { outcome, declared } in all {
        let (story, script) = (&outcome.story.name, &outcome.story.script.name);
        let _ = match &outcome.verdict {
            Verdict::Passed if *declared => {
                let gaps = [("story", story.as_str().into())];
                writeln!(said, "≈ {}", words.say("variant-declared", &gaps))
            }
            Verdict::Passed => Ok(()),
            Verdict::Failed(failure) => {
                let expected = labelled(words, "rehearsal-expected", &failure.expected);
                let found = labelled(words, "rehearsal-found", &failure.found);
                writeln!(said, "✗ {story} ({script}:{})\n{expected}\n{found}", failure.line)
            }
            Verdict::Broken(error) => {
                let place = error.place.map_or_else(String::new, |at| format!(":{}", at.line));
                writeln!(said, "✗ {story} ({script}{place})\n    {}", short(&error.message))
            }
            Verdict::SeenOtherwise(_) => writeln!(said, "✗ {story}"),
            Verdict::Inconclusive(_) => {
                writeln!(said, "? {story}\n    {}", words.tell("rehearsal-deadline"))
            }
        };
    }
    harmless(&said)
}

/// A row for each method.
#[must_use]
pub fn variants(all: &[(String, Sum)], words: &Words) -> String {
    let head = ["method", "hold", "declared", "differ"];
    let head: Vec<String> = head.map(|it| words.tell(&format!("variant-head-{it}"))).to_vec();
    let mut rows = vec![head];
    rows.extend(all.iter().map(|(method, sum)| {
        let counts = [sum.hold, sum.declared, sum.differ + sum.unsaid];
        let counts = counts.iter().map(ToString::to_string);
        std::iter::once(method.clone()).chain(counts).collect()
    }));
    let wide = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..4).map(wide).collect();
    let mut said = String::new();
    for row in &rows {
        let first = format!("{:<width$}", row[0], width = widths[0]);
        let rest = row.iter().zip(&widths).skip(1).map(|(cell, width)| format!("{cell:>width$}"));
        let cells: Vec<String> = std::iter::once(first).chain(rest).collect();
        let _ = writeln!(said, "{}", cells.join("  "));
    }
    harmless(&said)
}

fn labelled(words: &Words, label: &str, text: &str) -> String {
    format!("    {}: {}", words.tell(label), short(text))
}
