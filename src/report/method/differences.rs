//! One method beside another: what changes for whom, as a whole and phase by phase, in sentences.

use std::fmt::Write as _;

use serde::Serialize;

use super::sides::Sides;
use crate::compare::Difference;
use crate::method::Method;
use crate::words::Words;

/// What differs between two methods, in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differences {
    /// The first method.
    pub from: Titled,
    /// The second.
    pub to: Titled,
    /// Whether nothing differs.
    pub same: bool,
    /// What changed of the method as a whole.
    pub whole: Vec<Line>,
    /// Every phase of either, those that stayed the same too.
    pub phases: Vec<PhaseLines>,
}

/// A method by its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Titled {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// What became of a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseLines {
    /// Its id.
    pub id: String,
    /// Its title, with its number where it is a step.
    pub title: String,
    /// `new`, `gone` or `kept`.
    pub change: &'static str,
    /// What it says otherwise; everything, where it is new.
    pub lines: Vec<Line>,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What it is about: `rights`, `presence`, `time`, …
    pub about: &'static str,
    /// `new`, `gone` or `other`.
    pub change: &'static str,
    /// The sentence.
    pub said: String,
}

/// What differs between one method and another.
#[must_use]
pub fn differences(words: &Words, a: &Method, b: &Method) -> Differences {
    let difference = Difference::between(a, b);
    let sides = Sides { words, a, b };
    let titled = |it: &Method| Titled { id: it.id.clone(), title: it.title.clone() };
    Differences {
        from: titled(a),
        to: titled(b),
        same: difference.is_nothing(),
        whole: sides.lines(&difference.whole),
        phases: difference.phases.iter().map(|phase| sides.phase(phase)).collect(),
    }
}

impl Differences {
    /// To be read from top to bottom.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let (was, now) = (self.from.title.as_str(), self.to.title.as_str());
        if self.same {
            let (was, now) = (self.from.id.as_str(), self.to.id.as_str());
            return words.say("diff-same", &[("was", was.into()), ("now", now.into())]) + "\n";
        }
        let gaps = [
            ("was", was.into()),
            ("was-id", self.from.id.as_str().into()),
            ("now", now.into()),
            ("now-id", self.to.id.as_str().into()),
        ];
        let mut said = words.say("diff-heading", &gaps) + "\n";
        for part in self.parts(words) {
            let _ = write!(said, "\n{part}");
        }
        let same = self.phases.iter().filter(|phase| phase.is_unchanged());
        let same: Vec<String> = same.map(|phase| phase.title.clone()).collect();
        if !same.is_empty() {
            let phases = ("phases", same.join("; ").into());
            let _ = writeln!(said, "\n{}", words.say("diff-unchanged", &[phases]));
        }
        said
    }

    /// Only what changed, to be read below a sentence that says of what, and so a step further in.
    #[must_use]
    pub fn changes(&self, words: &Words) -> String {
        if self.same {
            return format!("  {}", words.tell("diff-nothing"));
        }
        let lines = self.parts(words).concat();
        lines.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
    }

    /// What changed of the whole, then of each phase that did.
    fn parts(&self, words: &Words) -> Vec<String> {
        let mut parts = Vec::new();
        if !self.whole.is_empty() {
            parts.push(part(&words.tell("diff-whole"), &self.whole));
        }
        for phase in self.phases.iter().filter(|phase| !phase.is_unchanged()) {
            let title = ("phase", phase.title.as_str().into());
            let heading = match phase.change {
                "new" => format!("+ {}", words.say("diff-phase-new", &[title])),
                "gone" => format!("- {}", words.say("diff-phase-gone", &[title])),
                _ => phase.title.clone(),
            };
            parts.push(part(&heading, &phase.lines));
        }
        parts
    }
}

impl PhaseLines {
    fn is_unchanged(&self) -> bool {
        self.change == "kept" && self.lines.is_empty()
    }
}

fn part(heading: &str, lines: &[Line]) -> String {
    let mut said = format!("{heading}\n");
    for line in lines {
        let sign = match line.change {
            "new" => '+',
            "gone" => '-',
            _ => '~',
        };
        let _ = writeln!(said, "  {sign} {}", line.said);
    }
    said
}

impl Line {
    pub(super) fn new(about: &'static str, change: &'static str, said: String) -> Line {
        Line { about, change, said }
    }
}
