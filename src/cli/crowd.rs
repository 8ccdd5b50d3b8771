//! `intervisie rehearse METHOD --bots`: simulated people play a method, without a script.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use clap::Args;

use super::failure::Failure;
use super::home;
use super::out;
use super::settings::SetArgs;
use super::world::World;
use crate::method::{Method, Phase, Role};
use crate::rehearsal::crowd::{Bot, Crowd, Ending, Group, Plan, Tally, Unseated, usual_sizes};
use crate::rehearsal::report::{self, Told};
use crate::rehearsal::{Troupe, Unfound, player};
use crate::script::Script;
use crate::session::{People, Table};
use crate::words::Words;

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
}

pub(super) fn execute(
    world: &World,
    args: &CrowdArgs,
    paths: &[PathBuf],
    settings: &SetArgs,
    jobs: usize,
) -> Result<(), Failure> {
    let words = &world.words;
    let [path] = paths else { return Err(Failure::Usage(words.tell("crowd-one-method"))) };
    let runs = args.runs.unwrap_or(1_000);
    if runs == 0 {
        return Err(Failure::Usage(words.tell("crowd-no-runs")));
    }
    let name = path.to_string_lossy();
    let given = settings.given(words)?;
    let (found, loaded) = world.load(&name, &given)?;
    let (scripts, bots) = bots(world, &args.with)?;
    let plan = plan(words, args, &loaded.table, &bots)?;
    let crowd = Crowd {
        found,
        bots: scripts,
        library: world.library.clone().given(given),
        meter: world.meter,
        tongue: world.tongue(),
        plan,
        seed: args.seed.unwrap_or(1),
        nths: 0..runs,
    };
    let tally = crowd.gather(jobs).with_context(|| words.tell("not-rehearsed"))?;
    let command = command(&name, settings);
    let told = Told { crowd: &crowd, loaded: &loaded, bots: &bots, command: &command };
    out::say(&report::crowd(&told, &tally, words));
    verdict(&tally)
}

/// What to type for the same rehearsals.
fn command(name: &str, settings: &SetArgs) -> String {
    let sets = settings.typed().map(|set| format!(" --set {set}"));
    let name = if name.contains(char::is_whitespace) { format!("'{name}'") } else { name.into() };
    format!("intervisie rehearse {name} --bots{}", sets.collect::<String>())
}

/// The bots that are asked for, each with its script.
fn bots(world: &World, names: &[String]) -> Result<(Vec<Script>, Vec<Bot>), Failure> {
    let troupe = Troupe::new(home::bots());
    let all = names.iter().any(|name| name == "all");
    let names = if all { troupe.names() } else { names.to_vec() };
    let (mut scripts, mut bots): (Vec<Script>, Vec<Bot>) = (Vec::new(), Vec::new());
    for name in names {
        let script =
            troupe.find(&name).map_err(|unfound| not_found(&world.words, &name, unfound))?;
        let bot = player(&script, world.meter)?.bot;
        if bots.iter().any(|known| known.id == bot.id) {
            continue;
        }
        if bots.len() >= usize::from(u8::MAX) {
            break;
        }
        scripts.push(script);
        bots.push(bot);
    }
    Ok((scripts, bots))
}

fn not_found(words: &Words, name: &str, unfound: Unfound) -> Failure {
    match unfound {
        Unfound::Unreadable(error) => Failure::File(anyhow!(error)),
        Unfound::Unknown(near, known) => {
            let near = near.map(|near| words.say("did-you-mean", &[("near", near.into())]));
            let all = words.say("there-are", &[("names", known.join(", ").into())]);
            let hint = near.unwrap_or(all);
            let gaps = [("bot", name.into()), ("hint", hint.into())];
            Failure::Usage(words.say("crowd-no-bot", &gaps))
        }
    }
}

fn plan(words: &Words, args: &CrowdArgs, table: &Table, bots: &[Bot]) -> Result<Plan, Failure> {
    let method = &table.method;
    let nobody = |unseated: &Unseated| {
        let why = words.cast_error(method, &unseated.why);
        let gaps = [("method", method.id.as_str().into()), ("why", why.into())];
        Failure::Usage(words.say("crowd-nobody-seated", &gaps))
    };
    if !args.groups.is_empty() {
        let groups = args.groups.iter().map(|text| group(words, text, method));
        let groups: Vec<Group> = groups.collect::<Result<_, _>>()?;
        return Plan::of_groups(method, &groups).map_err(|unseated| nobody(&unseated));
    }
    let sizes = match &args.people {
        Some(text) => sizes(words, text)?,
        None => usual_sizes(method),
    };
    if args.with.is_empty() {
        let plan = Plan::of(method, sizes);
        return match plan.unseated.first() {
            Some(unseated) if plan.sorts().is_empty() => Err(nobody(unseated)),
            _ => Ok(plan),
        };
    }
    let plan = Plan::of_bots(table, sizes, bots);
    if plan.sorts().is_empty() {
        let unseated = plan.unseated.first();
        let nobody_is = || Failure::Usage(words.tell("crowd-nobody-is-bot"));
        return Err(unseated.map_or_else(nobody_is, nobody));
    }
    Ok(plan)
}

fn group(words: &Words, text: &str, method: &Method) -> Result<Group, Failure> {
    let read = Group::read(text, method);
    if read.is_some_and(|it| !(1..=People::MOST).contains(&usize::from(it.people))) {
        return Err(limit(words, "--group", text));
    }
    read.ok_or_else(|| {
        let roles: Vec<&str> = method.roles.iter().map(|role: &Role| role.id.as_str()).collect();
        let phases: Vec<&str> =
            method.phases.iter().map(|phase: &Phase| phase.id.as_str()).collect();
        let gaps = [
            ("text", text.into()),
            ("roles", roles.join(", ").into()),
            ("phases", phases.join(", ").into()),
        ];
        Failure::Usage(words.say("crowd-bad-group", &gaps))
    })
}

/// `5`, or `3..8`, in which the last is one of them too.
fn sizes(words: &Words, text: &str) -> Result<RangeInclusive<u8>, Failure> {
    let refused = |id: &str, more: &[(&'static str, String)]| {
        let more = more.iter().map(|(name, text)| (*name, text.as_str().into()));
        let gaps: Vec<_> = std::iter::once(("text", text.into())).chain(more).collect();
        Failure::Usage(words.say(id, &gaps))
    };
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let number = |text: &str| text.trim().trim_start_matches('=').parse::<usize>().ok();
    let (Some(from), Some(to)) = (number(from), number(to)) else {
        return Err(refused("crowd-bad-people", &[]));
    };
    if from > to {
        return Err(refused("crowd-people-backward", &[("turned", format!("{to}..{from}"))]));
    }
    if from == 0 || to > People::MOST {
        return Err(limit(words, "--people", text));
    }
    let small = |number: usize| u8::try_from(number).map_err(|_| limit(words, "--people", text));
    Ok(small(from)?..=small(to)?)
}

fn limit(words: &Words, option: &str, text: &str) -> Failure {
    let gaps = [("option", option.into()), ("text", text.into()), ("most", People::MOST.into())];
    Failure::Usage(words.say("crowd-people-limit", &gaps))
}

/// What failed weighs more than what this machine could not say.
fn verdict(tally: &Tally) -> Result<(), Failure> {
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
