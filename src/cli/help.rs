//! What `--help` says, in the language of whoever asks. The words stand with all others, under the
//! names of the subcommand and of what it takes: `cli-run-people`.

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory as _, Error};

use super::args::Arguments;
use super::language;
use crate::words::Words;

/// The same answer in the reader's language, if it is help; any other answer as it is.
pub(super) fn in_language(error: Error) -> Error {
    use ErrorKind::{DisplayHelp, DisplayHelpOnMissingArgumentOrSubcommand};
    if !matches!(error.kind(), DisplayHelp | DisplayHelpOnMissingArgumentOrSubcommand) {
        return error;
    }
    let asked = command(&Words::new(language::likely())).try_get_matches();
    asked.err().unwrap_or(error)
}

fn command(words: &Words) -> Command {
    let flag = |id: &'static str, short: char, action: ArgAction| {
        Arg::new(id).short(short).long(id).action(action)
    };
    let all = Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help).global(true))
        .arg(flag("version", 'V', ArgAction::Version));
    spoken(all, words, "cli")
}

fn spoken(command: Command, words: &Words, id: &str) -> Command {
    let usage = words.tell("cli-usage");
    command
        .about(words.tell(id))
        .long_about(None)
        .help_template(format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}"))
        .disable_help_subcommand(true)
        .subcommand_help_heading(words.tell("cli-subcommands"))
        .subcommand_value_name(words.tell("cli-subcommand"))
        .mut_args(|arg| {
            let (own, heading) = (format!("{id}-{}", arg.get_id()), heading(&arg));
            arg.help(words.tell(&own)).long_help(None).help_heading(words.tell(heading))
        })
        .mut_subcommands(|sub| {
            let id = format!("{id}-{}", sub.get_name());
            spoken(sub, words, &id)
        })
}

fn heading(arg: &Arg) -> &'static str {
    if arg.is_positional() { "cli-arguments" } else { "cli-options" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// Every help of the program, each under its command.
    fn all(command: &mut Command, all: &mut String) {
        all.push_str(&command.render_help().to_string());
        all.push('\n');
        command.get_subcommands_mut().for_each(|sub| self::all(sub, all));
    }

    #[test]
    fn all_help_is_said_in_both_languages() {
        for language in [Language::Dutch, Language::English] {
            let mut command = command(&Words::new(language));
            command.build();
            let mut said = String::new();
            all(&mut command, &mut said);
            assert!(!said.contains("cli-"), "something has no words:\n{said}");
        }
    }
}
