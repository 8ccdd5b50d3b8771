//! Rehearsals that were asked for, ready to be played or told.

use std::ops::RangeInclusive;

use anyhow::anyhow;

use crate::cli::failure::Failure;
use crate::cli::home;
use crate::cli::settings::SetArgs;
use crate::cli::world::World;
use crate::method::{Method, Phase, Role};
use crate::rehearsal::crowd::{
    Asked, Bot, Crowd, Group, Partition, Plan, Tally, Unseated, usual_sizes,
};
use crate::rehearsal::report::Told;
use crate::rehearsal::{Stamp, Troupe, Unfound, player};
use crate::script::{Loaded, Script};
use crate::session::{People, Table};
use crate::words::Words;

/// Rehearsals, with all that telling of them takes.
pub(in crate::cli) struct Prepared {
    pub(super) asked: Asked,
    pub(super) partition: Partition,
    pub(super) crowd: Crowd,
    pub(super) loaded: Loaded,
    bots: Vec<Bot>,
    command: String,
}

impl Prepared {
    pub(in crate::cli) fn of(
        world: &World,
        asked: Asked,
        partition: Partition,
    ) -> Result<Prepared, Failure> {
        let words = &world.words;
        if asked.runs == 0 {
            return Err(Failure::Usage(words.tell("crowd-no-runs")));
        }
        let given = SetArgs::of(asked.settings.clone()).given(words)?;
        let (found, loaded) = world.load(&asked.method, &given)?;
        let (scripts, bots) = bots(world, &asked.with)?;
        let crowd = Crowd {
            found,
            bots: scripts,
            library: world.library.clone().given(given),
            meter: world.meter,
            tongue: world.tongue(),
            plan: plan(words, &asked, &loaded.table, &bots)?,
            seed: asked.seed,
            nths: partition.nths(asked.runs),
        };
        let command = command(&asked);
        Ok(Prepared { asked, partition, crowd, loaded, bots, command })
    }

    /// The stamp of every script that plays.
    pub(in crate::cli) fn stamp(&self) -> Stamp {
        Stamp::of_texts(&self.loaded.table.method, &self.crowd.bots)
    }

    /// Whether these counts are of all that was to be played.
    pub(super) fn is_whole(&self, tally: &Tally) -> bool {
        let nths = &self.crowd.nths;
        tally.runs() == nths.end.saturating_sub(nths.start)
    }

    /// Whether these counts can be of such rehearsals.
    pub(in crate::cli) fn fits(&self, tally: &Tally) -> bool {
        tally.is_of(&self.loaded.table.method, &self.crowd.plan)
    }

    pub(super) fn told(&self) -> Told<'_> {
        let Prepared { crowd, loaded, bots, command, partition, .. } = self;
        Told { crowd, loaded, bots, command, partition: *partition }
    }
}

/// What to type for the same rehearsals.
fn command(asked: &Asked) -> String {
    let sets = asked.settings.iter().map(|set| format!(" --set {set}"));
    let name = &asked.method;
    let name = if name.contains(char::is_whitespace) { format!("'{name}'") } else { name.clone() };
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

fn plan(words: &Words, asked: &Asked, table: &Table, bots: &[Bot]) -> Result<Plan, Failure> {
    let method = &table.method;
    let nobody = |unseated: &Unseated| {
        let why = words.cast_error(method, &unseated.why);
        let gaps = [("method", method.id.as_str().into()), ("why", why.into())];
        Failure::Usage(words.say("crowd-nobody-seated", &gaps))
    };
    if !asked.groups.is_empty() {
        let groups = asked.groups.iter().map(|text| group(words, text, method));
        let groups: Vec<Group> = groups.collect::<Result<_, _>>()?;
        return Plan::of_groups(method, &groups).map_err(|unseated| nobody(&unseated));
    }
    let sizes = match &asked.people {
        Some(text) => sizes(words, text)?,
        None => usual_sizes(method),
    };
    if asked.with.is_empty() {
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
