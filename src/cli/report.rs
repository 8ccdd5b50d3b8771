//! `intervisie report merge FILE…`: what parts of one run came to, as if it was played in one go.

use std::path::PathBuf;

use anyhow::anyhow;
use clap::{Args, Subcommand};

use super::crowd::{Prepared, read};
use super::failure::Failure;
use super::told::ToldArgs;
use super::world::World;
use crate::rehearsal::crowd::{Differs, Part, Unlike};
use crate::words::Words;

#[derive(Debug, Subcommand)]
pub(super) enum ReportCommands {
    /// Lay the parts of one run together
    Merge(MergeArgs),
}

#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    /// The reports of all parts, as `rehearse --bots --partition … --format json` writes them
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    #[command(flatten)]
    told: ToldArgs,
}

pub(super) fn execute(world: &World, command: &ReportCommands) -> Result<(), Failure> {
    match command {
        ReportCommands::Merge(args) => merge(world, args),
    }
}

fn merge(world: &World, args: &MergeArgs) -> Result<(), Failure> {
    let words = &world.words;
    let parts: Result<Vec<Part>, Failure> =
        args.files.iter().map(|file| read(words, file)).collect();
    let mut parts = parts?;
    let whole = Part::join(&parts).map_err(|unlike| refused(words, &unlike, args, &parts))?;
    // Told as it was played, whatever is spoken here.
    let there = World::new(Some(&whole.asked.language), world.plain, world.meter)?;
    let world = &there;
    let prepared = Prepared::of(world, whole.asked.clone(), whole.partition)?;
    let name = |part: usize| file(args, part);
    if whole.program != env!("CARGO_PKG_VERSION") {
        let gaps = [
            ("file", name(0).into()),
            ("version", whole.program.into()),
            ("own", env!("CARGO_PKG_VERSION").into()),
        ];
        return Err(Failure::Usage(words.say("report-other-program", &gaps)));
    }
    if whole.stamp != prepared.stamp() {
        let gaps = [("file", name(0).into()), ("method", whole.asked.method.into())];
        return Err(Failure::Usage(words.say("report-other-here", &gaps)));
    }
    if let Some(wrong) = parts.iter().position(|part| !prepared.fits(&part.tally)) {
        let gaps = [("file", name(wrong).into())];
        return Err(Failure::File(anyhow!(words.say("report-unsound", &gaps))));
    }
    parts.clear();
    prepared.tell(world, whole.tally, &args.told)
}

fn file(args: &MergeArgs, part: usize) -> String {
    args.files.get(part).map(|file| file.display().to_string()).unwrap_or_default()
}

fn refused(words: &Words, unlike: &Unlike, args: &MergeArgs, parts: &[Part]) -> Failure {
    let file = |part: &usize| file(args, *part);
    Failure::Usage(match unlike {
        Unlike::Nothing => words.tell("report-nothing"),
        Unlike::Other { part, differs, this, first } => {
            let gaps = [
                ("what", in_words(*differs).into()),
                ("file", file(part).into()),
                ("other", file(&0).into()),
                ("this", this.as_str().into()),
                ("that", first.as_str().into()),
            ];
            words.say("report-other", &gaps)
        }
        Unlike::Unfinished { part, holds, should } => {
            let which = parts.get(*part).map(|part| part.partition.to_string());
            let gaps = [
                ("file", file(part).into()),
                ("partition", which.unwrap_or_default().into()),
                ("holds", (*holds).into()),
                ("should", (*should).into()),
            ];
            words.say("report-unfinished", &gaps)
        }
        Unlike::Double { first, part } => {
            let which = parts.get(*part).map(|part| part.partition.to_string());
            let gaps = [
                ("file", file(part).into()),
                ("other", file(first).into()),
                ("partition", which.unwrap_or_default().into()),
            ];
            words.say("report-double", &gaps)
        }
        Unlike::Missing(missing) => {
            let missing: Vec<String> = missing.iter().map(ToString::to_string).collect();
            words.say("report-missing", &[("partitions", missing.join(", ").into())])
        }
    })
}

fn in_words(differs: Differs) -> &'static str {
    match differs {
        Differs::Program => "program",
        Differs::Method => "method",
        Differs::Scripts => "scripts",
        Differs::Language => "language",
        Differs::Runs => "runs",
        Differs::Seed => "seed",
        Differs::People => "people",
        Differs::Groups => "groups",
        Differs::With => "with",
        Differs::Settings => "settings",
        Differs::Partitions => "partitions",
    }
}
