//! Two methods side by side, in the words of each: who may what now, who no longer.

use super::differences::{Line, PhaseLines};
use super::single::titled;
use super::statement::{Sentence, sentence};
use crate::compare::{Change, Changes, Part, PhaseChange};
use crate::method::{Method, PhaseId};
use crate::words::Words;

/// Two methods, and the words for what differs.
pub(super) struct Sides<'a> {
    pub(super) words: &'a Words,
    pub(super) a: &'a Method,
    pub(super) b: &'a Method,
}

impl Sides<'_> {
    /// What became of a phase.
    pub(super) fn phase(&self, change: &PhaseChange) -> PhaseLines {
        let of = |method: &Method, id: PhaseId, change: &'static str, lines: Vec<Line>| {
            let title = titled(self.words, method, id);
            PhaseLines { id: method.phase(id).id.clone(), title, change, lines }
        };
        match change {
            PhaseChange::New(id, said) => {
                let parts = said.all.iter().filter_map(|change| match change {
                    Change::New(part) => Some(part),
                    _ => None,
                });
                // The heading says these.
                let parts = parts.filter(|part| !matches!(part.aspect(), "title" | "prelude"));
                let line = |part: &Part| Line::new(part.aspect(), "new", self.said(self.b, part));
                of(self.b, *id, "new", parts.map(line).collect())
            }
            PhaseChange::Gone(id) => of(self.a, *id, "gone", Vec::new()),
            PhaseChange::Kept { now, moved, changes } => {
                let moved = moved.then(|| Line::new("place", "other", self.moved(*now)));
                let lines = self.lines(changes);
                of(self.b, *now, "kept", moved.into_iter().chain(lines).collect())
            }
        }
    }

    /// What changed among some statements: those of a phase, or of the method as a whole.
    pub(super) fn lines(&self, changes: &Changes) -> Vec<Line> {
        let words = self.words;
        let mut lines: Vec<Line> = changes.all.iter().map(|change| self.line(change)).collect();
        if changes.prompts_reordered {
            lines.push(Line::new("prompts", "other", words.tell("diff-reordered")));
        }
        let cited = [
            ("diff-cited-now", &changes.cited_now),
            ("diff-cited-no-longer", &changes.cited_no_longer),
        ];
        for (id, ids) in cited.into_iter().filter(|(_, ids)| !ids.is_empty()) {
            let ids: Vec<String> = ids.iter().cloned().collect();
            let said = words.say(id, &[("ids", ids.join(", ").into())]);
            lines.push(Line::new("cited", "other", said));
        }
        lines
    }

    fn line(&self, change: &Change) -> Line {
        let words = self.words;
        match change {
            Change::New(part) => {
                let said = match part.right() {
                    Some(right) => words.right_changed(self.b, right, true),
                    None => self.said(self.b, part),
                };
                Line::new(part.aspect(), "new", said)
            }
            Change::Gone(part) => {
                let said = match part.right() {
                    Some(right) => words.right_changed(self.a, right, false),
                    None => self.said(self.a, part),
                };
                Line::new(part.aspect(), "gone", said)
            }
            Change::Other(was, now) => Line::new(now.aspect(), "other", self.other(was, now)),
            Change::Reason(_, now) => Line::new(now.aspect(), "other", self.reason(now)),
        }
    }

    fn other(&self, was: &Part, now: &Part) -> String {
        let words = self.words;
        if let (Some(was), Some(now)) = (was.right(), now.right()) {
            return words.verb_changed(self.b, was.verb, now);
        }
        let (was, now) = (sentence(words, self.a, was), sentence(words, self.b, now));
        if was.label == now.label {
            let gaps = [("was", was.said.into()), ("now", now.said.into())];
            let said = words.say("diff-becomes", &gaps);
            return Sentence { label: now.label, said }.whole(words);
        }
        let (was, now) = (was.whole(words), now.whole(words));
        words.say("diff-becomes", &[("was", was.into()), ("now", now.into())])
    }

    fn reason(&self, part: &Part) -> String {
        let words = self.words;
        let reasons = part.reasons().join(" ");
        let what = match part {
            // The plan says the reason in place of what is asked.
            Part::Of(phase) if !phase.gates.is_empty() => {
                words.condition(self.b, &phase.gates[0].condition)
            }
            _ => self.said(self.b, part),
        };
        let id = if reasons.is_empty() { "diff-no-reason" } else { "diff-reason" };
        words.say(id, &[("what", what.into()), ("reason", reasons.into())])
    }

    /// A statement as a sentence.
    fn said(&self, method: &Method, part: &Part) -> String {
        sentence(self.words, method, part).whole(self.words)
    }

    fn moved(&self, now: PhaseId) -> String {
        let Some(before) = now.index().checked_sub(1) else {
            return self.words.tell("diff-moved-first");
        };
        let title = self.b.phase(PhaseId::at(before)).title.as_str();
        self.words.say("diff-moved-after", &[("phase", title.into())])
    }
}
