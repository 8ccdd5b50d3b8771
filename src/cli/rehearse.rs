//! `intervisie rehearse [PATH…]`: plays rehearsals and reports what did not go as told.

use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, anyhow};

use super::args::RehearseArgs;
use super::failure::Failure;
use super::out;
use super::world::World;
use crate::rehearsal::{Outcome, Story, Verdict, built_in, report, run_all, stories};

pub(super) fn execute(world: &World, args: &RehearseArgs) -> Result<(), Failure> {
    let once = find(args)?;
    let mut all: Vec<Story> = Vec::with_capacity(once.len() * args.repeat);
    for _ in 0..args.repeat {
        all.extend(once.iter().cloned());
    }
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let jobs = args.jobs.unwrap_or_else(cores).max(1);
    let outcomes = run_all(&all, &world.library, world.meter, jobs, world.words.language())
        .context("the rehearsals could not be played")?;
    out::say(&report::text(&outcomes, &world.words));
    verdict(&outcomes)
}

/// What was named; else the folder `scripts`; else what comes with the program.
fn find(args: &RehearseArgs) -> Result<Vec<Story>, Failure> {
    let folder = [PathBuf::from("scripts")];
    let paths: &[PathBuf] = if args.paths.is_empty() { &folder } else { &args.paths };
    match stories(paths) {
        Ok(found) if found.is_empty() => Err(Failure::Usage(
            "there are no rehearsals there; they are files that end in .rhai".to_owned(),
        )),
        Ok(found) => Ok(found),
        Err(_) if args.paths.is_empty() => Ok(built_in()),
        Err(error) => Err(Failure::File(anyhow!(error))),
    }
}

/// A failed expectation weighs less than a script that is wrong, and that less than a machine
/// that gave up.
fn verdict(outcomes: &[Outcome]) -> Result<(), Failure> {
    let any = |is: fn(&Verdict) -> bool| outcomes.iter().any(|one| is(&one.verdict));
    if any(|verdict| matches!(verdict, Verdict::Broken(_))) {
        return Err(Failure::Said(3));
    }
    if any(|verdict| matches!(verdict, Verdict::Failed(_))) {
        return Err(Failure::Said(1));
    }
    if any(|verdict| matches!(verdict, Verdict::Inconclusive(_))) {
        return Err(Failure::Said(4));
    }
    Ok(())
}
