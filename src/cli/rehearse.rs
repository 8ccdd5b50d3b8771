//! `intervisie rehearse [PATH…]`: plays rehearsals and reports what did not go as told.

mod blessed;
mod coverage;
mod looks;
mod mutate;
mod percent;
mod variants;

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context as _, anyhow};

use super::args::RehearseArgs;
use super::crowd;
use super::failure::Failure;
use super::out;
use super::settings::unknown;
use super::told::{Form, ToldArgs, for_programs};
use super::world::World;
use super::written;
use crate::rehearsal::{
    Outcome, Story, Trial, Unreadable, Verdict, built_in, report, run_watched, stories,
};
use crate::script::{Given, Library};

use blessed::Held;
pub(super) use looks::LookArgs;
use looks::View;

pub(super) fn execute(world: &World, args: &RehearseArgs) -> Result<(), Failure> {
    if args.crowd.bots {
        return crowd::execute(
            world,
            &args.crowd,
            &args.paths,
            &args.settings,
            (&args.told, jobs(args)),
        );
    }
    let looks = &args.looks;
    let least = looks.least(&world.words)?;
    looks.fits(&world.words, &args.told)?;
    let (once, places) = find(world, args)?;
    let given = args.settings.given(&world.words)?;
    if looks.elsewhere() {
        return variants::tell(world, args, &once, &given);
    }
    if looks.bless {
        blessed::can_keep(&world.words, places.is_some(), &given)?;
    }
    check(world, &once, &given)?;
    let mut kept = Held::of(&once, places.as_deref(), looks.bless);
    let library = world.library.clone().given(given);
    let outcomes = play(world, args, &once, &library, &kept)?;
    let first = &outcomes[..once.len()];
    if let Some(named) = &looks.mutate {
        let (jobs, watch) = (jobs(args), kept.watch.clone());
        let trial = Trial { library: &library, meter: world.meter, jobs, watch, all: looks.all };
        return mutate::tell(world, first, &trial, (named, least)).and(kept.tell(&world.words));
    }
    let held = verdict(&outcomes);
    if args.told.format != Form::Text {
        tell_programs(world, &args.told, &outcomes)?;
        return held.and(kept.tell(&world.words));
    }
    let mut told = report::text(&outcomes, &world.words);
    let mut blessed = Ok(());
    if looks.bless {
        let (said, done) = kept.keep(world, first);
        told.push_str(&said);
        blessed = done;
    }
    say(world, args, &told, held.is_ok())?;
    let done = held.and(blessed).and(kept.tell(&world.words));
    let Some(view) = looks.coverage else { return done };
    done.and(coverage::tell(world, first, &library, (view, least)))
}

/// Says how it went, to people.
fn say(world: &World, args: &RehearseArgs, told: &str, is_held: bool) -> Result<(), Failure> {
    match args.looks.coverage {
        // What another program reads is not mixed with anything.
        Some(View::Json) if is_held && !args.looks.bless => {}
        Some(View::Json) => out::complain(told),
        None => written::put(&world.words, told, args.told.output.as_deref())?,
        Some(_) => out::say(told),
    }
    Ok(())
}

/// The same, to programs.
fn tell_programs(world: &World, told: &ToldArgs, outcomes: &[Outcome]) -> Result<(), Failure> {
    let checks = report::checked(outcomes, &world.words);
    let text = for_programs(told.format, &checks)?;
    written::put(&world.words, &text, told.output.as_deref())
}

/// Plays every story, as often as was asked for.
fn play(
    world: &World,
    args: &RehearseArgs,
    once: &[Story],
    library: &Library,
    kept: &Held,
) -> Result<Vec<Outcome>, Failure> {
    let mut all: Vec<Story> = Vec::with_capacity(once.len() * args.repeat);
    for _ in 0..args.repeat {
        all.extend(once.iter().cloned());
    }
    let (machine, language) = ((world.meter, jobs(args)), world.words.language());
    let outcomes = run_watched(&all, library, machine, language, &kept.watch);
    Ok(outcomes.with_context(|| world.words.tell("not-rehearsed"))?)
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

/// What was named; else the folder `scripts`; else what comes with the program. And where it was
/// looked for on disk, if it was found there.
fn find(world: &World, args: &RehearseArgs) -> Result<(Vec<Story>, Option<Vec<PathBuf>>), Failure> {
    let folder = [PathBuf::from("scripts")];
    let paths: &[PathBuf] = if args.paths.is_empty() { &folder } else { &args.paths };
    let is_missing = |error: &Unreadable| error.why.kind() == ErrorKind::NotFound;
    match stories(paths) {
        Ok(found) if found.is_empty() => Err(Failure::Usage(
            "there are no rehearsals there; they are files that end in .rhai".to_owned(),
        )),
        Ok(found) => Ok((found, Some(paths.to_vec()))),
        // Whatever is there and cannot be read is not passed over in silence.
        Err(error) if args.paths.is_empty() && is_missing(&error) => Ok((built_in(), None)),
        Err(error) => Err(mutate::is_meant(world, args, &error.path)
            .unwrap_or_else(|| Failure::File(anyhow!(error)))),
    }
}

/// A failed expectation weighs less than a script that is wrong, and that less than a machine
/// that gave up.
fn verdict(outcomes: &[Outcome]) -> Result<(), Failure> {
    let any = |is: fn(&Verdict) -> bool| outcomes.iter().any(|one| is(&one.verdict));
    if any(|verdict| matches!(verdict, Verdict::Broken(_))) {
        return Err(Failure::Said(3));
    }
    if any(|verdict| matches!(verdict, Verdict::Failed(_) | Verdict::SeenOtherwise(_))) {
        return Err(Failure::Said(1));
    }
    if any(|verdict| matches!(verdict, Verdict::Inconclusive(_))) {
        return Err(Failure::Said(4));
    }
    Ok(())
}
