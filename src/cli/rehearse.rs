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
use super::waiting::{Of, Waiting};
use super::world::World;
use super::written;
use crate::rehearsal::{
    Outcome, Pace, Story, Trial, Unreadable, Verdict, built_in, report, run_watched, stories,
};
use crate::script::{Given, Library};

use blessed::Held;
pub(super) use looks::LookArgs;
use looks::View;
use percent::Percent;

pub(super) fn execute(world: &World, args: &RehearseArgs) -> Result<(), Failure> {
    let waiting = Waiting::new(world);
    if args.crowd.bots {
        let (paths, settings) = (&args.paths, &args.settings);
        let told = (&args.told, jobs(args));
        return crowd::execute(world, &waiting, &args.crowd, paths, settings, told);
    }
    let looks = &args.looks;
    let least = looks.least(&world.words)?;
    looks.fits(&world.words, &args.told)?;
    let (once, places) = find(world, args)?;
    let given = args.settings.given(&world.words)?;
    if looks.elsewhere() {
        return variants::tell(world, args, &once, &given, &waiting);
    }
    if looks.bless {
        blessed::can_keep(&world.words, places.is_some(), &given)?;
    }
    check(world, &once, &given)?;
    let kept = Held::of(&once, places.as_deref(), looks.bless);
    let library = world.library.clone().given(given);
    let played =
        waiting.during(Of::Stories, |pace| play(world, args, &once, (&library, &kept), pace))?;
    match &looks.mutate {
        Some(named) if played.broken_off.is_none() => {
            let (jobs, watch, pace) = (jobs(args), kept.watch.clone(), &*waiting.pace);
            let (library, meter, all) = (&library, world.meter, looks.all);
            let trial = Trial { library, meter, jobs, watch, all, pace };
            let told = mutate::tell(world, played.first(), &trial, &waiting, (named, least));
            told.and(kept.tell(&world.words))
        }
        _ => {
            let told = tell(world, args, &played, kept, (&library, least));
            Waiting::ended(played.broken_off.is_some(), told)
        }
    }
}

/// What was played.
struct Played {
    outcomes: Vec<Outcome>,
    /// How many of them are there for the first time.
    once: usize,
    /// That this is not all, where it is not.
    broken_off: Option<String>,
}

impl Played {
    /// Every story that was played, once.
    fn first(&self) -> &[Outcome] {
        &self.outcomes[..self.once]
    }
}

/// Tells what became of stories, and ends as they ended.
fn tell(
    world: &World,
    args: &RehearseArgs,
    played: &Played,
    mut kept: Held,
    (library, least): (&Library, Option<Percent>),
) -> Result<(), Failure> {
    let (words, looks) = (&world.words, &args.looks);
    let held = verdict(&played.outcomes);
    if args.told.format != Form::Text {
        tell_elsewhere(world, &args.told, played, library)?;
        return held.and(kept.tell(words));
    }
    let mut told = report::text(&played.outcomes, words);
    told.extend(played.broken_off.iter().map(|said| format!("{said}\n")));
    let mut blessed = Ok(());
    if looks.bless {
        let (said, done) = kept.keep(world, played.first());
        told.push_str(&said);
        blessed = done;
    }
    say(world, args, &told, held.is_ok())?;
    let done = held.and(blessed).and(kept.tell(words));
    let Some(view) = looks.coverage else { return done };
    done.and(coverage::tell(world, played.first(), library, (view, least)))
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

/// The same, to browsers and to programs.
fn tell_elsewhere(
    world: &World,
    told: &ToldArgs,
    played: &Played,
    library: &Library,
) -> Result<(), Failure> {
    let text = if told.format == Form::Html {
        let (own, in_passing) = coverage::sheets(world, played.first(), library)?;
        let broken_off = played.broken_off.as_deref();
        report::stories_page(&played.outcomes, (&own, &in_passing), broken_off, &world.words)
    } else {
        let checks = report::checked(&played.outcomes, &world.words);
        for_programs(told.format, &checks.broken_off("rehearse", played.broken_off.clone()))?
    };
    written::put(&world.words, &text, told.output.as_deref())
}

/// Plays every story, as often as was asked for, or until they are stopped.
fn play(
    world: &World,
    args: &RehearseArgs,
    once: &[Story],
    (library, kept): (&Library, &Held),
    pace: &Pace,
) -> Result<Played, Failure> {
    let mut all: Vec<Story> = Vec::with_capacity(once.len() * args.repeat);
    for _ in 0..args.repeat {
        all.extend(once.iter().cloned());
    }
    let (machine, language) = ((world.meter, jobs(args)), world.words.language());
    let outcomes = run_watched(&all, library, machine, language, (&kept.watch, pace));
    let outcomes = outcomes.with_context(|| world.words.tell("not-rehearsed"))?;
    let (once, outcomes) = (
        outcomes.iter().take(once.len()).flatten().count(),
        outcomes.into_iter().flatten().collect(),
    );
    let broken_off = broken_off(world, pace, "stories-broken-off");
    Ok(Played { outcomes, once, broken_off })
}

/// That not all was played, where it was not.
fn broken_off(world: &World, pace: &Pace, id: &str) -> Option<String> {
    let gaps = [("done", pace.done().into()), ("all", pace.all().into())];
    pace.is_broken_off().then(|| world.words.say(id, &gaps))
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
