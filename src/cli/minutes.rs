//! `intervisie minutes ID --for NAME`: what that person was there to hear.

use anyhow::Context as _;
use serde::Serialize;

use super::args::{Format, MinutesArgs};
use super::failure::Failure;
use super::world::{World, find, store};
use super::{out, sessions, written};
use crate::method::PersonId;
use crate::report::{About, Minutes, not_a_reader};
use crate::session::{Cast, Retention, Session, View, Viewer};
use crate::store::SessionFile;

pub(super) fn execute(world: &World, args: &MinutesArgs) -> Result<(), Failure> {
    let store = store(world)?;
    let id = find(&store, &args.id)?;
    let file = store.read(&id)?;
    let session = file.restore()?;
    let viewer = match &args.reader {
        None => Viewer::Nobody,
        Some(name) => reader(world, session.cast(), name)?,
    };
    may_read(world, &session, viewer)?;
    if args.output.is_some() {
        may_leave(world, &session)?;
    }
    let view = View::on_paper(&session, viewer);
    let minutes = Minutes::of(&world.words, &view, about(&file));
    let text = if args.times { times(world, &minutes, args) } else { all(world, &minutes, args) };
    written::put(&world.words, &text?, args.output.as_deref())
}

fn about(file: &SessionFile) -> About {
    About {
        session: Some(file.id().to_owned()),
        day: Some(sessions::day(file.created())),
        follows: file.opening().follows.clone(),
    }
}

fn all(world: &World, minutes: &Minutes, args: &MinutesArgs) -> Result<String, Failure> {
    Ok(match args.format {
        Format::Text => minutes.text(&world.words),
        Format::Markdown => minutes.markdown(&world.words),
        Format::Html => minutes.html(&world.words),
        Format::Json => json(minutes)?,
    })
}

fn times(world: &World, minutes: &Minutes, args: &MinutesArgs) -> Result<String, Failure> {
    Ok(match args.format {
        Format::Text => minutes.times_text(&world.words),
        Format::Markdown => minutes.times_markdown(&world.words),
        Format::Html => minutes.times_html(&world.words),
        Format::Json => json(&minutes.timetable())?,
    })
}

fn json(data: &impl Serialize) -> Result<String, Failure> {
    let json = serde_json::to_string_pretty(data).context("this cannot be written as JSON")?;
    Ok(json + "\n")
}

/// Refuses whoever the record is not made for.
fn may_read(world: &World, session: &Session, viewer: Viewer) -> Result<(), Failure> {
    let Some(told) = not_a_reader(&world.words, session, viewer) else { return Ok(()) };
    out::complain(&format!("{told}\n"));
    Err(Failure::Said(1))
}

/// Refuses a copy of what the group wants gone.
pub(super) fn may_leave(world: &World, session: &Session) -> Result<(), Failure> {
    if session.state().retention == Some(Retention::Nothing) {
        return Err(Failure::Usage(world.words.tell("nothing-is-kept")));
    }
    Ok(())
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
