//! `intervisie run METHOD`: leads a session from its opening.

use std::rc::Rc;

use anyhow::Context as _;

use super::args::RunArgs;
use super::failure::Failure;
use super::world::{World, store, store_failure};
use super::{cast, out};
use crate::driver::Driver;
use crate::repl::{Ear, Pipe, Room, Terminal, WallClock, converse, seat};
use crate::script::ScriptRules;
use crate::session::Session;
use crate::store::SessionFile;
use crate::time::Time;
use crate::words::Words;

pub(super) fn execute(world: &World, args: &RunArgs) -> Result<(), Failure> {
    let (_, loaded) = world.load(&args.method)?;
    let method = &loaded.table.method;
    let store = store()?;
    let mut ear = ear()?;
    let (people, given) = match &args.cast {
        Some(path) => cast::read(path)?,
        None => (args.people.clone(), args.roles.clone()),
    };
    let cast = seat(&world.words, method, &people, &given, &mut *ear)
        .map_err(|error| Failure::Usage(format!("{error:#}")))?;
    let mut rules = loaded.rules.clone();
    let session = Session::open(Rc::clone(&loaded.table), Rc::new(cast), &mut rules);
    let today = today();
    let hint = format!("{}-{}", method.id, today.strftime("%Y-%m-%d"));
    let created = today.timestamp().as_millisecond();
    let file = store.create(&hint, created, &session.opening()).map_err(store_failure)?;
    let id = file.id().to_owned();
    let gaps = [("title", method.title.as_str().into()), ("id", id.as_str().into())];
    ear.say(&format!("{}\n\n", world.words.say("session-opened", &gaps)));
    let driver = Driver::begin(session, rules, file).context("the session did not begin")?;
    lead(world, driver, &id, &mut *ear, Time::ZERO)
}

/// Leads a session from `time` on, and says how to go on when it was left.
pub(super) fn lead(
    world: &World,
    driver: Driver<ScriptRules, SessionFile>,
    id: &str,
    ear: &mut dyn Ear,
    time: Time,
) -> Result<(), Failure> {
    let mut room = Room::new(driver, Words::new(world.words.language()));
    converse(&mut room, ear, &mut WallClock::from(time))?;
    let said = if room.ended() { "session-closed" } else { "session-left" };
    ear.say(&format!("{}\n", world.words.say(said, &[("id", id.into())])));
    Ok(())
}

/// A terminal where there is one, else standard input as it comes.
pub(super) fn ear() -> Result<Box<dyn Ear>, Failure> {
    if out::is_typed() { Ok(Box::new(Terminal::new()?)) } else { Ok(Box::new(Pipe::new())) }
}

#[expect(clippy::disallowed_methods, reason = "a session is named after the day it was opened")]
fn today() -> jiff::Zoned {
    jiff::Zoned::now()
}
