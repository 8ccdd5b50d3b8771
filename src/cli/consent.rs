//! `intervisie consent ID NAME`: somebody's words may stand in the minutes of others, or no longer;
//! also when the session is over.

use super::args::ConsentArgs;
use super::failure::Failure;
use super::lead::open;
use super::minutes::person;
use super::out;
use super::world::{World, find, store};
use crate::driver::{Driver, Halt};
use crate::session::{Actor, Command, Input, NoRules};
use crate::time::Time;

pub(super) fn execute(world: &World, args: &ConsentArgs) -> Result<(), Failure> {
    let (store, words) = (store(world)?, &world.words);
    let id = find(&store, &args.id)?;
    let file = open(world, &store, &id)?;
    let session = file.restore()?;
    let person = person(world, session.cast(), &args.name)?;
    let last = session.journal().iter().next_back();
    let time = last.map_or(Time::ZERO, |(_, entry, _)| entry.time);
    // A consent asks no hook; the clock stands where it stood.
    let mut driver = Driver::new(session, NoRules, file);
    let command = Command::Consent { yes: !args.no };
    let input = Input { by: Actor::Person(person), command, text: "" };
    driver.feed(time, &input).map_err(|halt| match halt {
        Halt::Refused(refusal) => Failure::Usage(words.refusal(driver.session(), &input, refusal)),
        Halt::NotKept(error) => Failure::World(error.into()),
    })?;
    let said = if args.no { "not-consented" } else { "consented" };
    let name = driver.session().cast().name(person);
    out::say(&format!("{}\n", words.say(said, &[("who", name.into())])));
    Ok(())
}
