//! `intervisie followup`: the next meeting of the same people. It opens with what they took along,
//! and knows which session it follows by its id alone.

use super::args::FollowupArgs;
use super::cases;
use super::failure::Failure;
use super::lead::ear;
use super::run::{Rounds, named};
use super::world::{World, find, store};
use crate::method::Method;
use crate::repl::gather;
use crate::script::Given;
use crate::session::{Held, Round};
use crate::store::{Store, Summary};

pub(super) fn execute(world: &World, args: &FollowupArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = match &args.id {
        Some(id) => find(&store, id)?,
        None => last_closed(world, &store)?,
    };
    let earlier = store.read(&id)?.restore()?;
    if !earlier.state().ended {
        let said = world.words.say("followed-open", &[("id", id.as_str().into())]);
        return Err(Failure::Usage(said));
    }
    let method = &earlier.table().method;
    let given = args.opening.settings.given(&world.words)?;
    let (name, given) = match &args.method {
        Some(name) => (name.clone(), given),
        None => (found_by(world, method), given.or(&Given::to(method))),
    };
    let (_, loaded) = world.load(&name, &given)?;
    let mut ear = ear(world)?;
    let people = if args.people.is_empty() {
        let same: Vec<String> = earlier.cast().names().map(str::to_owned).collect();
        gather(&world.words, &same, &mut *ear)?
    } else {
        args.people.clone()
    };
    let prepared = cases::read(world, &args.opening.cases, &people)?;
    let (meeting, follows) = (named(args.opening.meeting.as_deref()), Some(id));
    let held = Vec::new();
    Rounds { world, store, name, loaded, people, prepared, meeting, held, follows }
        .lead(&args.opening.roles, &mut *ear)
}

/// By which name a method is found again; one that was given as a script, by that.
fn found_by(world: &World, method: &Method) -> String {
    let script = method.scripts.first().map_or("", |script| script.name.as_str());
    let known = world.library.find(&method.id).is_ok() || script.is_empty();
    if known { method.id.clone() } else { script.to_owned() }
}

fn last_closed(world: &World, store: &Store) -> Result<String, Failure> {
    let listed = store.list()?.into_iter();
    let closed = listed.filter_map(|one| Some((one.found.ok()?, one.id)));
    let closed = closed.filter(|(summary, _)| summary.ended);
    let last = closed.max_by_key(|(summary, id)| (summary.created, id.clone()));
    last.map(|(_, id)| id).ok_or_else(|| Failure::Usage(world.words.tell("none-closed")))
}

/// The sessions of the meeting that a session was part of, in order; itself, if it stood alone.
pub(super) fn meeting_of(store: &Store, id: &str) -> Result<Vec<String>, Failure> {
    let all: Vec<(String, Summary)> =
        store.list()?.into_iter().filter_map(|one| Some((one.id, one.found.ok()?))).collect();
    let round = |summary: &Summary| summary.round.as_ref().map(|(round, _)| round.clone());
    let own = all.iter().find(|(known, _)| known == id).and_then(|(_, summary)| round(summary));
    let Some(Round { meeting, .. }) = own else { return Ok(vec![id.to_owned()]) };
    let same = all.iter().filter_map(|(id, summary)| {
        round(summary).filter(|round| round.meeting == meeting).map(|round| (round.nth, id))
    });
    let mut same: Vec<(u16, &String)> = same.collect();
    same.sort();
    Ok(same.into_iter().map(|(_, id)| id.clone()).collect())
}

/// Who held which role in a session and in all that it follows, the first before the others, as
/// far as they are kept.
pub(super) fn held_until(store: &Store, id: &str) -> Result<Vec<Held>, Failure> {
    let mut meetings: Vec<Vec<String>> = Vec::new();
    let mut next = Some(id.to_owned());
    while let Some(id) = next.filter(|id| meetings.iter().all(|known| !known.contains(id))) {
        let meeting = meeting_of(store, &id)?;
        let opened = |id: &String| store.read(id).ok()?.opening().follows.clone();
        next = meeting.iter().find_map(opened);
        meetings.push(meeting);
    }
    let ids = meetings.into_iter().rev().flatten();
    Ok(ids.filter_map(|id| Some(Held::of(&id, store.read(&id).ok()?.opening(), false))).collect())
}
