//! `intervisie rehearse METHOD --bots`: simulated people play a method, without a script.

mod paper;
mod prepared;
mod telling;

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use super::failure::Failure;
use super::settings::SetArgs;
use super::told::ToldArgs;
use super::waiting::{Of, Waiting};
use super::world::World;
use crate::rehearsal::crowd::{Asked, Ending, Partition, Tally};

pub(super) use paper::read;
pub(super) use prepared::Prepared;

#[derive(Debug, Args)]
pub(super) struct CrowdArgs {
    /// Let simulated people play the method, without a script, under every circumstance
    #[arg(long, conflicts_with_all = ["mutate", "repeat"])]
    pub(super) bots: bool,
    /// With --bots: how many rehearsals (default: 1000)
    #[arg(long, value_name = "N", requires = "bots")]
    runs: Option<u64>,
    /// With --bots: how many people, whoever leads included: 5, or from 3 up to 8: 3..8 (default:
    /// what the method says)
    #[arg(long, value_name = "N..M", requires = "bots", conflicts_with = "groups")]
    people: Option<String>,
    /// With --bots: the seed of the first; each has the next one (default: 1)
    #[arg(long, value_name = "N", requires = "bots")]
    seed: Option<u64>,
    /// With --bots: only this circumstance: 5 or 5,without=ROLE or 5,leaves=ROLE@PHASE or
    /// 5,late=ROLE@PHASE
    #[arg(long = "group", value_name = "GROUP", requires = "bots", conflicts_with = "with")]
    groups: Vec<String>,
    /// With --bots: put a bot of its own habits in the circle, by its name or the path of its
    /// script, and tell which rule catches it; `all` is each of them in turn
    #[arg(long, value_name = "BOT,…", requires = "bots", value_delimiter = ',')]
    with: Vec<String>,
    /// With --bots: play only a part of them, 3/16 is the third of sixteen; `report merge` lays the
    /// parts together
    #[arg(long, value_name = "N/M", requires = "bots")]
    partition: Option<String>,
}

pub(super) fn execute(
    world: &World,
    waiting: &Waiting,
    args: &CrowdArgs,
    paths: &[PathBuf],
    settings: &SetArgs,
    (told, jobs): (&ToldArgs, usize),
) -> Result<(), Failure> {
    let words = &world.words;
    let [path] = paths else { return Err(Failure::Usage(words.tell("crowd-one-method"))) };
    let asked = Asked {
        method: path.to_string_lossy().into_owned(),
        language: words.language().tag().to_owned(),
        runs: args.runs.unwrap_or(1_000),
        seed: args.seed.unwrap_or(1),
        people: args.people.clone(),
        groups: args.groups.clone(),
        with: args.with.clone(),
        settings: settings.typed().map(str::to_owned).collect(),
    };
    let partition = args.partition.as_deref().map_or(Ok(Partition::WHOLE), |text| {
        let bad = || Failure::Usage(words.say("crowd-bad-partition", &[("text", text.into())]));
        Partition::read(text).ok_or_else(bad)
    })?;
    let prepared = Prepared::of(world, asked, partition)?;
    let tally = waiting.during(Of::Rehearsals, |pace| prepared.crowd.gather_at(pace, jobs));
    let tally = tally.with_context(|| words.tell("not-rehearsed"))?;
    let is_broken_off = waiting.pace.is_broken_off();
    Waiting::ended(is_broken_off, prepared.tell(world, tally, told))
}

/// What failed weighs more than what this machine could not say.
pub(super) fn verdict(tally: &Tally) -> Result<(), Failure> {
    let failed = [Ending::Late, Ending::Held, Ending::Endless, Ending::RuleFailed];
    if failed.iter().any(|ending| tally.ended(*ending) > 0) {
        return Err(Failure::Said(1));
    }
    if tally.ended(Ending::Astray) > 0 {
        return Err(Failure::Said(3));
    }
    if tally.ended(Ending::Unsaid) > 0 {
        return Err(Failure::Said(4));
    }
    Ok(())
}
