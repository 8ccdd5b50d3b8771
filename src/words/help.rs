//! What can be typed, with an example of each.

use std::fmt::Write as _;

use super::{Language, Words};
use crate::notation::{COMMANDS, Verb};

impl Words {
    /// The notation and every command.
    #[must_use]
    pub fn help(&self) -> String {
        let mut said = self.tell("help-acts");
        said.push('\n');
        for command in COMMANDS {
            let word = match self.language() {
                Language::Dutch => command.dutch,
                Language::English => command.english,
            };
            let _ = writeln!(said, "  /{word:<11} {}", self.command(command.verb));
        }
        said
    }

    /// What a command is for, with how it is typed.
    #[must_use]
    pub fn command(&self, verb: Verb) -> String {
        self.tell(help_id(verb))
    }
}

fn help_id(verb: Verb) -> &'static str {
    match verb {
        Verb::Next => "help-next",
        Verb::Lengthen => "help-lengthen",
        Verb::Pause => "help-pause",
        Verb::Resume => "help-resume",
        Verb::Pass => "help-pass",
        Verb::Accept => "help-accept",
        Verb::Leave => "help-leave",
        Verb::Return => "help-return",
        Verb::Out => "help-out",
        Verb::Remove => "help-remove",
        Verb::In => "help-in",
        Verb::Role => "help-role",
        Verb::Turn => "help-give",
        Verb::Hand => "help-hand",
        Verb::Done => "help-done",
        Verb::Group => "help-group",
        Verb::Choose => "help-choose",
        Verb::Aside => "help-aside",
        Verb::Go => "help-jump",
        Verb::Retract => "help-retract",
        Verb::Reclassify => "help-reclassify",
        Verb::Replace => "help-replace",
        Verb::Skip => "help-skip",
        Verb::Keep => "help-keep",
        Verb::Consent => "help-consent",
        Verb::Another => "help-another",
        Verb::Undo => "help-undo",
        Verb::End => "help-end",
        Verb::Why => "help-why",
        Verb::Status => "help-status",
        Verb::Transcript => "help-transcript",
        Verb::Reload => "help-reload",
        Verb::Help => "help-help",
        Verb::Quit => "help-quit",
    }
}
