//! The record of a session, as text: what happened and what was said, line by line.

use std::fmt::Write as _;

use super::data::{About, Entry, Minutes};
use crate::session::View;
use crate::words::Words;

/// The minutes of a view, as text, without what the program works out from them.
#[must_use]
pub fn minutes(words: &Words, view: &View<'_>) -> String {
    Minutes::of(words, view, About::default()).record(words)
}

impl Minutes {
    /// The record, as text.
    #[must_use]
    pub fn record(&self, words: &Words) -> String {
        let mut said = format!("{}\n", self.method.title);
        for role in &self.roles {
            let _ = writeln!(said, "{}: {}", role.title, words.list(&role.people));
        }
        let lines = self.phases.iter().flat_map(|phase| &phase.lines);
        for line in self.opening.iter().chain(lines) {
            let _ = if line.begins_phase() {
                write!(said, "\n{}\n", line.said)
            } else {
                writeln!(said, "{:>7}  {}", line.at.to_string(), line.said)
            };
        }
        for (heading, all) in
            [("carried", &self.intentions), ("minutes-takeaways", &self.takeaways)]
        {
            let own: Vec<_> = all.iter().filter(|one| !one.withheld).collect();
            if !own.is_empty() {
                let _ = write!(said, "\n{}\n", words.tell(heading));
                for one in own {
                    let _ = writeln!(said, "  {}", one.said);
                }
            }
        }
        if let Some(told) = self.left_out(words) {
            let _ = write!(said, "\n{told}\n");
        }
        said
    }

    /// Whose words are left out, in a sentence.
    pub(super) fn left_out(&self, words: &Words) -> Option<String> {
        let who = ("who", words.list(&self.withheld).into());
        (!self.withheld.is_empty()).then(|| words.say("withheld-of", &[who]))
    }
}

impl Entry {
    /// Whether a phase was entered here, if only for a while.
    pub(super) fn begins_phase(&self) -> bool {
        matches!(self.about, "phase_entered" | "taken_up")
    }
}
