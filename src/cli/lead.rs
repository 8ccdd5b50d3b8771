//! Leading one session to where it is left: the same from its opening and after a break.

use super::failure::Failure;
use super::out;
use super::save::Scripts;
use super::world::World;
use crate::driver::Driver;
use crate::repl::{
    CaseAtHand, Ear, Manner, OnDisk, Pipe, Plain, Room, Terminal, WallClock, converse,
};
use crate::script::ScriptRules;
use crate::session::Retention;
use crate::store::{Migrated, SessionFile, Store};
use crate::time::Time;
use crate::words::Words;

/// Where a session was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Led {
    /// It can be resumed.
    Open,
    /// It is over.
    Closed,
    /// It is over, and another case follows in its meeting.
    GoesOn,
}

/// A session that is led, and what goes with it.
pub(super) struct Leading<'a> {
    pub(super) world: &'a World,
    pub(super) store: &'a Store,
    pub(super) id: &'a str,
    pub(super) prepared: &'a [CaseAtHand],
    /// The scripts of its method, as they are now.
    pub(super) scripts: OnDisk,
    /// Whether what is new in them is taken over before anything else.
    pub(super) at_once: bool,
}

/// Leads a session from `time` on, and says how to go on when it was left. What its group does not
/// want kept is gone when it is over.
pub(super) fn lead(
    leading: Leading<'_>,
    driver: Driver<ScriptRules, SessionFile>,
    ear: &mut dyn Ear,
    time: Time,
) -> Result<Led, Failure> {
    let Leading { world, store, id, prepared, scripts, at_once } = leading;
    let mut room = Room::new(driver, Words::new(world.words.language()));
    room.prepare(prepared);
    room.write_to(Box::new(Scripts::of(id, scripts.name())));
    room.follow(Box::new(scripts));
    if at_once {
        ear.say(&format!("{}\n", room.keep_up(time, true)?));
    }
    converse(&mut room, ear, &mut WallClock::from(time))?;
    let (ended, state) = (room.ended(), room.session().state());
    let (retention, goes_on) = (state.retention, state.goes_on);
    let lost = room.lost_a_line();
    // The file is closed before it is removed.
    drop(room);
    let said = match (ended, retention) {
        (false, _) => "session-left",
        (true, Some(Retention::Nothing)) => {
            store.forget(id)?;
            "retention-gone"
        }
        (true, _) => "session-closed",
    };
    ear.say(&format!("{}\n", world.words.say(said, &[("id", id.into())])));
    if lost && !ear.reads_along() {
        // Nobody was there to say it again; whoever wrote the lines is told by the exit code.
        return Err(Failure::Said(4));
    }
    Ok(match (ended, goes_on) {
        (false, _) => Led::Open,
        (true, false) => Led::Closed,
        (true, true) => Led::GoesOn,
    })
}

/// Opens a session to go on with it, and says what was done to it for that.
pub(super) fn open(world: &World, store: &Store, id: &str) -> Result<SessionFile, Failure> {
    let file = store.open(id)?;
    if let Some(Migrated { copy, .. }) = file.migrated() {
        let gaps = [("id", id.into()), ("copy", copy.display().to_string().into())];
        out::complain(&format!("{}\n", world.words.say("store-migrated", &gaps)));
    }
    Ok(file)
}

/// A terminal where there is one, else standard input as it comes.
pub(super) fn ear(world: &World) -> Result<Box<dyn Ear>, Failure> {
    let words = &world.words;
    let manner = match world.plain {
        true => Manner::Still,
        false if out::shows_colour() => Manner::Coloured,
        false => Manner::Colourless,
    };
    Ok(match (out::is_typed(), world.plain) {
        (true, true) => Box::new(Plain::new(Terminal::new(manner)?, words)),
        (true, false) => Box::new(Terminal::new(manner)?),
        (false, true) => Box::new(Plain::new(Pipe::new(), words)),
        (false, false) => Box::new(Pipe::new()),
    })
}
