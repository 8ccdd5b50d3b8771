//! `intervisie minutes ID --for NAME`: what that person was there to hear.

use super::args::MinutesArgs;
use super::failure::Failure;
use super::out;
use super::world::{World, find, store};
use crate::method::PersonId;
use crate::report::{minutes, not_a_reader};
use crate::session::{Cast, Session, View, Viewer};

pub(super) fn execute(world: &World, args: &MinutesArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    let session = store.read(&id).and_then(|file| file.restore())?;
    let viewer = match &args.reader {
        None => Viewer::Nobody,
        Some(name) => reader(world, session.cast(), name)?,
    };
    may_read(world, &session, viewer)?;
    out::say(&minutes(&world.words, &View::on_paper(&session, viewer)));
    Ok(())
}

/// Refuses whoever the record is not made for.
pub(super) fn may_read(world: &World, session: &Session, viewer: Viewer) -> Result<(), Failure> {
    let Some(told) = not_a_reader(&world.words, session, viewer) else { return Ok(()) };
    out::complain(&format!("{told}\n"));
    Err(Failure::Said(1))
}

/// Whose eyes a name stands for.
pub(super) fn reader(world: &World, cast: &Cast, name: &str) -> Result<Viewer, Failure> {
    person(world, cast, name).map(Viewer::Person)
}

/// Somebody of the cast, or the nearest name.
pub(super) fn person(world: &World, cast: &Cast, name: &str) -> Result<PersonId, Failure> {
    if let Some(person) = cast.person(name) {
        return Ok(person);
    }
    let names: Vec<&str> = cast.names().collect();
    Err(Failure::Usage(world.words.unknown("unknown-person", name, &names)))
}
