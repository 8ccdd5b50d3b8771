//! From the command line to a subcommand, and from its end to an exit code.

use std::process::ExitCode;

use clap::Parser as _;

use super::args::{Arguments, Subcommands};
use super::failure::Failure;
use super::world::World;
use super::{
    case, check, consent, definitions, diff, export, follow, followup, forget, help, language, lsp,
    methods, minutes, new, reference, rehearse, report, resume, run, save, sessions, show, whatif,
};
use crate::script::{Meter, on_script_thread};
use crate::words::Words;

/// Runs the program. `meter` tells how much memory is alive.
#[must_use]
pub fn main(meter: Meter) -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let error = help::in_language(error);
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    // Scripts may nest deeply; their engine and values live on a thread with a large stack.
    let ended = on_script_thread(|| execute(&arguments, meter));
    let ended = ended.unwrap_or_else(|error| Err(Failure::World(error.into())));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            failure.tell(&Words::new(language::likely()));
            failure.code()
        }
    }
}

fn execute(arguments: &Arguments, meter: Meter) -> Result<(), Failure> {
    let world = World::new(arguments.lang.as_deref(), arguments.plain, meter)?;
    match &arguments.command {
        Subcommands::Run(args) => run::execute(&world, args),
        Subcommands::Resume(args) => resume::execute(&world, args),
        Subcommands::Follow(args) => follow::execute(&world, args),
        Subcommands::Followup(args) => followup::execute(&world, args),
        Subcommands::Sessions => sessions::execute(&world),
        Subcommands::Minutes(args) => minutes::execute(&world, args),
        Subcommands::Consent(args) => consent::execute(&world, args),
        Subcommands::Export(args) => export::execute(&world, args),
        Subcommands::Save(args) => save::execute(&world, args),
        Subcommands::Forget(args) => forget::execute(&world, args),
        Subcommands::New(args) => new::execute(&world, args),
        Subcommands::Methods => {
            methods::execute(&world);
            Ok(())
        }
        Subcommands::Show(args) => show::execute(&world, args),
        Subcommands::Diff(args) => diff::execute(&world, args),
        Subcommands::Check(args) => check::execute(&world, args),
        Subcommands::Rehearse(args) => rehearse::execute(&world, args),
        Subcommands::Whatif(args) => whatif::execute(&world, args),
        Subcommands::Report(command) => report::execute(&world, command),
        Subcommands::Reference(args) => reference::execute(&world, args),
        Subcommands::Definitions(args) => definitions::execute(&world, args),
        Subcommands::Lsp(args) => lsp::execute(&world, args),
        Subcommands::Case(command) => case::execute(&world, command),
    }
}
