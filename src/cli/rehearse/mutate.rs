//! `--mutate`: what the rehearsals of a method would not notice if it were left out.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::anyhow;

use super::percent::Percent;
use crate::cli::args::RehearseArgs;
use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::waiting::{Of, Waiting};
use crate::cli::world::World;
use crate::rehearsal::report::{Portion, noticed_of, omissions, text};
use crate::rehearsal::{Outcome, Trial, Unplayable, Verdict, meant};
use crate::script::Host;

/// Plays the stories on every mutant of the methods that they are about, or of the one that is
/// named; fails where less was noticed than is enough.
pub(super) fn tell(
    world: &World,
    outcomes: &[Outcome],
    trial: &Trial<'_>,
    waiting: &Waiting,
    (named, least): (&str, Option<Percent>),
) -> Result<(), Failure> {
    all_hold(world, outcomes, named)?;
    let methods = methods(world, outcomes, named)?;
    let (mut sums, count): (Vec<(&str, Portion)>, usize) = (Vec::new(), methods.len());
    for name in methods {
        let all = waiting.during(Of::Omissions, |_| trial.of(name, outcomes));
        let all = all.map_err(|error| unplayable(world, error))?;
        let host = Host::with(world.meter, trial.library.clone(), world.tongue());
        let loaded = host.load_found(&trial.library.find(name)?)?;
        let stories = outcomes.iter().filter(|it| it.covered.of(name).is_some()).count();
        let method = (name, &loaded.table.method);
        let told = omissions(&world.words, method, &all, (stories, trial.all));
        out::say(&if sums.is_empty() { told } else { format!("\n{told}") });
        sums.push((name, noticed_of(&all)));
        if let Some(said) = super::broken_off(world, trial.pace, "omissions-broken-off") {
            out::say(&format!("{said}\n"));
        }
        if trial.pace.is_stopped() {
            break;
        }
    }
    if sums.len() > 1 {
        let (n, of) = sums.iter().fold((0, 0), |(n, of), (_, it)| (n + it.n, of + it.of));
        let percent = Portion { n, of }.percent(&world.words);
        let gaps = [("n", n.into()), ("m", of.into()), ("percent", percent.into())];
        out::say(&format!("\n{}\n", world.words.say("omissions-all", &gaps)));
    }
    let is_broken_off = sums.len() < count || trial.pace.is_broken_off();
    Waiting::ended(is_broken_off, enough(world, &sums, least))
}

/// The methods that are mutated.
fn methods<'a>(
    world: &World,
    outcomes: &'a [Outcome],
    named: &'a str,
) -> Result<BTreeSet<&'a str>, Failure> {
    if named.is_empty() {
        return Ok(meant(outcomes));
    }
    if outcomes.iter().any(|outcome| outcome.covered.of(named).is_some()) {
        return Ok(BTreeSet::from([named]));
    }
    // A method that does not exist is told as such.
    world.library.find(named)?;
    let gaps = [("method", named.into())];
    Err(Failure::Usage(world.words.say("mutants-unplayed", &gaps)))
}

fn unplayable(world: &World, error: Unplayable) -> Failure {
    match error {
        Unplayable::Script(error) => Failure::Script(error),
        // They were told of before.
        Unplayable::Failing(_) => Failure::Usage(world.words.tell("mutants-failing")),
        Unplayable::Thread(error) => Failure::World(anyhow!(error)),
    }
}

/// Tells of stories that fail on the methods as they are: they would seem to notice anything.
fn all_hold(world: &World, outcomes: &[Outcome], named: &str) -> Result<(), Failure> {
    let is_meant = |outcome: &&Outcome| {
        named.is_empty()
            || outcome.covered.of(named).is_some()
            || outcome.story.name.starts_with(&format!("{named}/"))
    };
    let own = outcomes.iter().filter(is_meant);
    let failing = own.filter(|outcome| outcome.verdict != Verdict::Passed).cloned();
    let failing: Vec<Outcome> = failing.collect();
    let held = super::verdict(&failing);
    if held.is_err() {
        out::say(&text(&failing, &world.words));
        out::complain(&format!("{}\n", world.words.tell("mutants-failing")));
    }
    held
}

/// What was meant where the name of a method stands behind `--mutate` without a sign between, and
/// is read as a path.
pub(super) fn is_meant(world: &World, args: &RehearseArgs, path: &Path) -> Option<Failure> {
    let name = path.to_str().filter(|_| args.looks.mutate.as_deref() == Some(""))?;
    world.library.find(name).ok()?;
    Some(Failure::Usage(world.words.say("mutate-which", &[("method", name.into())])))
}

/// Names every method of which less was noticed.
fn enough(world: &World, sums: &[(&str, Portion)], least: Option<Percent>) -> Result<(), Failure> {
    let Some(least) = least else { return Ok(()) };
    let mut enough = !sums.is_empty();
    for (name, portion) in sums.iter().filter(|(_, portion)| least.is_above(*portion)) {
        enough = false;
        let gaps = [
            ("name", (*name).into()),
            ("percent", portion.percent(&world.words).into()),
            ("least", least.told(&world.words).into()),
        ];
        out::complain(&format!("{}\n", world.words.say("omissions-below", &gaps)));
    }
    if enough { Ok(()) } else { Err(Failure::Said(1)) }
}
