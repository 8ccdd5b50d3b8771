//! What was seen otherwise than what was kept, as text: for each of those who saw it, the lines
//! that went and came.

use std::fmt::Write as _;

use crate::rehearsal::{Changed, Course, Otherwise};
use crate::words::Words;

/// How many lines are shown of what one viewer saw otherwise.
const MOST_LINES: usize = 40;

/// What was seen otherwise, viewer by viewer.
pub(super) fn otherwise(all: &[Otherwise], words: &Words) -> String {
    let mut said = String::new();
    for one in all {
        let id = match one.course {
            Course::Stayed => "seen-stayed",
            Course::New => "seen-new",
            Course::Gone => "seen-gone",
        };
        let who = one.viewers.iter().map(|viewer| match viewer {
            Some(name) => name.clone(),
            None => words.tell("seen-host"),
        });
        let gaps = [
            ("nth", one.session.to_string().into()),
            ("method", one.method.as_str().into()),
            ("who", words.list(&who.collect::<Vec<_>>()).into()),
        ];
        let _ = writeln!(said, "{}", words.say(id, &gaps));
        lines(&one.stretches, words, &mut said);
    }
    said
}

fn lines(stretches: &[Vec<Changed>], words: &Words, said: &mut String) {
    let mut all: Vec<String> = Vec::new();
    for (nth, stretch) in stretches.iter().enumerate() {
        all.extend((nth > 0).then(|| "  …".to_owned()));
        all.extend(stretch.iter().map(|line| match line {
            Changed::Same(line) => format!("  {line}"),
            Changed::Gone(line) => format!("- {line}"),
            Changed::New(line) => format!("+ {line}"),
        }));
    }
    for line in all.iter().take(MOST_LINES) {
        let _ = writeln!(said, "  {}", line.trim_end());
    }
    if let Some(more) = all.len().checked_sub(MOST_LINES).filter(|more| *more > 0) {
        let _ = writeln!(said, "  … {}", words.say("seen-more", &[("n", more.into())]));
    }
}
