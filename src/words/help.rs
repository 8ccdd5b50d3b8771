//! What can be typed, with an example of each.

use std::fmt::Write as _;

use super::{Language, Words};
use crate::notation::{Area, COMMANDS, Spelling};

impl Words {
    /// The notation and every command.
    #[must_use]
    pub fn help(&self) -> String {
        let mut said = self.tell("help-acts");
        said.push('\n');
        let mut area = None;
        for command in COMMANDS {
            if area.replace(command.area) != Some(command.area) {
                let _ = write!(said, "\n{}\n", self.tell(area_id(command.area)));
            }
            let (example, what) = (self.example(command), self.command(command));
            let _ = writeln!(said, "  {example:<28} {what}");
        }
        said
    }

    /// One command: what it is for, an example, and what else it can be typed as.
    #[must_use]
    pub fn help_on(&self, command: &Spelling) -> String {
        let what = self.command(command);
        let mut said = format!("/{}: {what}\n  {}\n", self.typed(command), self.example(command));
        let others = command.words().filter(|word| *word != self.typed(command));
        let mut others: Vec<String> = others.map(|word| format!("/{word}")).collect();
        others.dedup();
        if !others.is_empty() {
            let others = self.say("help-also", &[("words", others.join(", ").into())]);
            let _ = writeln!(said, "  {others}");
        }
        said
    }

    /// What a command is for. Its messages are called by its English word.
    #[must_use]
    pub fn command(&self, command: &Spelling) -> String {
        self.tell(&format!("help-{}", command.english))
    }

    /// How a command is typed, with whatever goes behind it.
    #[must_use]
    pub fn example(&self, command: &Spelling) -> String {
        self.tell(&format!("eg-{}", command.english))
    }

    /// A command in the language of its reader, without its slash.
    #[must_use]
    pub fn typed(&self, command: &Spelling) -> &'static str {
        match self.language() {
            Language::Dutch => command.dutch,
            Language::English => command.english,
        }
    }
}

fn area_id(area: Area) -> &'static str {
    match area {
        Area::Way => "help-area-way",
        Area::Time => "help-area-time",
        Area::Turns => "help-area-turns",
        Area::People => "help-area-people",
        Area::Mending => "help-area-mending",
        Area::Looking => "help-area-looking",
        Area::Keeping => "help-area-keeping",
    }
}
