//! `intervisie rehearse [PATH…]`: plays rehearsals and reports what did not go as told.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, anyhow};

use super::args::RehearseArgs;
use super::crowd;
use super::failure::Failure;
use super::out;
use super::settings::unknown;
use super::world::World;
use crate::rehearsal::{
    Outcome, Story, Unplayable, Verdict, built_in, noticed, report, run_all, stories,
};
use crate::script::{Given, Library};

pub(super) fn execute(world: &World, args: &RehearseArgs) -> Result<(), Failure> {
    if args.crowd.bots {
        return crowd::execute(world, &args.crowd, &args.paths, &args.settings, jobs(args));
    }
    let once = find(args)?;
    let given = args.settings.given(&world.words)?;
    if let Some(method) = &args.mutate {
        world.load(method, &given)?;
        return mutate(world, method, &once, &world.library.clone().given(given), jobs(args));
    }
    check(world, &once, &given)?;
    let library = world.library.clone().given(given);
    let mut all: Vec<Story> = Vec::with_capacity(once.len() * args.repeat);
    for _ in 0..args.repeat {
        all.extend(once.iter().cloned());
    }
    let outcomes = run_all(&all, &library, world.meter, jobs(args), world.words.language())
        .with_context(|| world.words.tell("not-rehearsed"))?;
    out::say(&report::text(&outcomes, &world.words));
    verdict(&outcomes)
}

fn jobs(args: &RehearseArgs) -> usize {
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    args.jobs.unwrap_or_else(cores).max(1)
}

/// Refuses a setting that none of the methods has whose stories are played: those that the folders
/// of the stories are called after. Where a folder is called otherwise, nobody knows.
fn check(world: &World, stories: &[Story], given: &Given) -> Result<(), Failure> {
    let folders = stories.iter().map(|story| story.name.split('/').next().unwrap_or_default());
    let folders: BTreeSet<&str> = folders.filter(|_| !given.is_empty()).collect();
    let host = world.host();
    let mut known = BTreeSet::new();
    for folder in folders {
        let Ok(found) = world.library.find(folder) else { return Ok(()) };
        let method = host.load_found(&found)?;
        known.extend(method.table.method.settings.iter().map(|setting| setting.id.clone()));
    }
    let Some(name) = given.names().find(|name| !known.contains(*name)) else { return Ok(()) };
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Err(unknown(&world.words, &world.words.tell("set-unknown-here"), name, &known))
}

/// Plays the rehearsals of a method, those in its folder, on every mutant of it.
fn mutate(
    world: &World,
    method: &str,
    all: &[Story],
    library: &Library,
    jobs: usize,
) -> Result<(), Failure> {
    let folder = format!("{method}/");
    let own = all.iter().filter(|story| story.name.starts_with(&folder)).cloned();
    let own: Vec<Story> = own.collect();
    let all = noticed(method, &own, library, world.meter, jobs).map_err(|error| match error {
        Unplayable::Script(error) => Failure::Script(error),
        Unplayable::Failing(stories) => {
            let gaps = [("stories", stories.join(", ").into())];
            Failure::Usage(world.words.say("mutants-failing", &gaps))
        }
        Unplayable::Thread(error) => Failure::World(anyhow!(error)),
    })?;
    let missed: Vec<_> = all.iter().filter(|one| one.by.is_none()).collect();
    if !missed.is_empty() {
        out::say(&format!("{}\n", world.words.tell("mutants-missed")));
    }
    for one in &missed {
        out::say(&format!("{}: {}\n", one.place, one.told));
    }
    let gaps = [
        ("n", (all.len() - missed.len()).into()),
        ("m", all.len().into()),
        ("stories", own.len().into()),
    ];
    out::say(&format!("{}\n", world.words.say("mutants", &gaps)));
    if missed.is_empty() { Ok(()) } else { Err(Failure::Said(1)) }
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
