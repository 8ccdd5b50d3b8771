//! `--on`, `--variants`: rehearsals of one method on others.

use std::collections::BTreeSet;

use anyhow::Context as _;

use super::{broken_off, jobs};
use crate::cli::args::RehearseArgs;
use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::waiting::{Of, Waiting};
use crate::cli::world::World;
use crate::rehearsal::report::Sum;
use crate::rehearsal::{Story, on_variant, report};
use crate::script::Given;

pub(super) fn tell(
    world: &World,
    args: &RehearseArgs,
    stories: &[Story],
    given: &Given,
    waiting: &Waiting,
) -> Result<(), Failure> {
    let words = &world.words;
    let mut methods = args.looks.on.clone();
    if args.looks.variants {
        let found = variants(world, stories);
        methods.extend(found.into_iter().filter(|name| !args.looks.on.contains(name)));
    }
    if methods.is_empty() {
        return Err(Failure::Usage(words.tell("variant-none")));
    }
    for method in &methods {
        world.load(method, given)?;
    }
    let library = world.library.clone().given(given.clone());
    let (machine, language) = ((world.meter, jobs(args)), words.language());
    let (mut sums, count) = (Vec::new(), methods.len());
    for method in methods {
        let all = waiting.during(Of::Stories, |pace| {
            on_variant(stories, &method, &library, machine, (language, pace))
        });
        let all = all.with_context(|| words.tell("not-rehearsed"))?;
        out::say(&(report::on_variant(&method, &all, words) + "\n"));
        sums.push((method, Sum::of(&all)));
        if let Some(said) = broken_off(world, &waiting.pace, "stories-broken-off") {
            out::say(&format!("{said}\n\n"));
        }
        if waiting.pace.is_stopped() {
            break;
        }
    }
    out::say(&report::variants(&sums, words));
    let is_broken_off = sums.len() < count || waiting.pace.is_broken_off();
    Waiting::ended(is_broken_off, verdict(&sums))
}

fn verdict(sums: &[(String, Sum)]) -> Result<(), Failure> {
    let any = |of: fn(&Sum) -> usize| sums.iter().any(|(_, sum)| of(sum) > 0);
    if any(|sum| sum.differ) {
        return Err(Failure::Said(1));
    }
    if any(|sum| sum.unsaid) { Err(Failure::Said(4)) } else { Ok(()) }
}

/// Every method that stands on one that these stories belong to. What cannot be loaded is for
/// `check` to tell.
fn variants(world: &World, stories: &[Story]) -> Vec<String> {
    let folders = stories.iter().map(|story| story.name.split('/').next().unwrap_or_default());
    let folders: BTreeSet<&str> = folders.collect();
    let host = world.host();
    let own = |name: &str| {
        let loaded = host.load_found(&world.library.find(name).ok()?).ok()?;
        let scripts = loaded.table.method.scripts.iter().map(|script| script.name.clone());
        Some(scripts.collect::<Vec<_>>())
    };
    let bases: Vec<String> =
        folders.iter().filter_map(|name| own(name)?.into_iter().next()).collect();
    let mut names = world.library.names();
    names.retain(|name| {
        let on = own(name).unwrap_or_default();
        on.iter().skip(1).any(|script| bases.contains(script))
    });
    names
}
