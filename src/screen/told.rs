//! A scene in plain lines: for a pipe, a log, or whoever has the screen read aloud.

use super::{Labelled, Scene};
use crate::session::{Event, Line, Seen, Seq, View};
use crate::words::Words;

/// What happened in the entries from `first` on, a line each; the phase that runs now begins with
/// where it stands.
///
/// What people said is not repeated, and neither are their reasons: a line stays where it is, also
/// for whoever comes back into the room.
#[must_use]
pub fn news(words: &Words, view: &View<'_>, first: Seq, scene: &Scene) -> Vec<String> {
    let lines = view.lines_since(first);
    let begins =
        |line: &Line<'_>| matches!(line.seen, Seen::Event(event, _) if event.begins_phase());
    let last = lines.iter().rposition(begins).filter(|_| !view.session().state().ended);
    let mut told = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if Some(at) == last {
            told.push(String::new());
            told.extend(scene.moment(words));
        } else {
            told.extend(acknowledged(words, view, line));
        }
    }
    told
}

fn acknowledged(words: &Words, view: &View<'_>, line: &Line<'_>) -> Option<String> {
    let sign = match line.seen {
        Seen::Act { .. } => "✓ ",
        Seen::Event(Event::ClockReached(..), _) => "◷ ",
        Seen::Event(..) => "",
    };
    Some(format!("{sign}{}", words.line(view, &line.unspoken())?))
}

impl Scene {
    /// Everything of it, a line each.
    #[must_use]
    pub fn told(&self, words: &Words) -> Vec<String> {
        let mut lines = self.moment(words);
        if let Some(bars) = &self.airtime {
            lines.push(format!("{}:", bars.label));
            lines.extend(bars.bars.iter().map(|bar| {
                let gaps = [
                    ("who", bar.name.as_str().into()),
                    ("n", bar.count.into()),
                    ("time", bar.time.to_string().into()),
                    ("percent", ((bar.part + 5) / 10).into()),
                ];
                format!("  {}", words.say("room-bar", &gaps))
            }));
        }
        lines
    }

    /// The same without how the conversation was divided: what a phase begins with.
    #[must_use]
    pub fn moment(&self, words: &Words) -> Vec<String> {
        let pair = |label: &str, text: &str| {
            words.say("room-labelled", &[("label", label.into()), ("text", text.into())])
        };
        let mut lines = vec![pair(&self.step, &self.title)];
        lines.push(format!("{} {}", self.clock.digits, self.clock.label));
        lines.extend(self.notice.clone());
        let several = |part: &Labelled, lines: &mut Vec<String>| match part.lines.as_slice() {
            [one] => lines.push(pair(&part.label, one)),
            all => {
                lines.push(format!("{}:", part.label));
                lines.extend(all.iter().map(|line| format!("  {line}")));
            }
        };
        let parts = self.question.iter().chain(&self.turn).chain(&self.groups).chain(&self.absent);
        parts.for_each(|part| several(part, &mut lines));
        lines
    }
}
