//! The conversation: lines in, answers out, and the clock in between.

use std::time::Duration;

use super::{Board, Clock, Ear, Heard, Reading, Room};
use crate::driver::Keeper;
use crate::notation::commands_in;
use crate::session::Rules;
use crate::time::{Span, Time};

/// How long nothing may be looked at: the clock is noted at least this often.
const BEAT: Span = Span::seconds(1);

/// Leads a session until it is over, somebody stops, or no more lines come.
///
/// # Errors
/// The session goes on elsewhere; nothing acknowledged is lost.
pub fn converse<R: Rules, K: Keeper>(
    room: &mut Room<R, K>,
    ear: &mut dyn Ear,
    clock: &mut dyn Clock,
) -> anyhow::Result<()> {
    ear.say(&room.open());
    while !room.ended() {
        let now = step(room, ear, clock.read())?;
        ear.ask(board(room, ear, now));
        let Some(typed) = wait(room, ear, clock)? else { break };
        // Several lines at once, as they are pasted, are several commands.
        for line in commands_in(&typed) {
            let now = step(room, ear, clock.read())?;
            let reply = room.hear(&line, now)?;
            ear.say(&reply.text);
            if reply.leave {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Waits for a line; meanwhile the clock goes on. Nothing means that no line will come.
fn wait<R: Rules, K: Keeper>(
    room: &mut Room<R, K>,
    ear: &mut dyn Ear,
    clock: &mut dyn Clock,
) -> anyhow::Result<Option<String>> {
    loop {
        let now = step(room, ear, clock.read())?;
        if ear.reads_along() {
            ear.refresh(&room.around(now));
        }
        let until = room.next_deadline().map_or(BEAT, |due| due.since(now).min(BEAT));
        match ear.hear(Duration::from_millis(until.0.max(1))) {
            Heard::Line(line) => return Ok(Some(line)),
            Heard::End => return Ok(None),
            Heard::Nothing => {}
            Heard::Interrupt => {
                ear.say(&(room.words().tell("interrupted") + "\n"));
                let now = clock.read().time;
                ear.ask(board(room, ear, now));
            }
        }
    }
}

/// What stands before a line; to whoever does not read along, the prompt is enough.
fn board<R: Rules, K: Keeper>(room: &Room<R, K>, ear: &dyn Ear, now: Time) -> Board {
    if ear.reads_along() {
        room.board(now)
    } else {
        Board { prompt: room.prompt(now), ..Board::default() }
    }
}

fn step<R: Rules, K: Keeper>(
    room: &mut Room<R, K>,
    ear: &mut dyn Ear,
    reading: Reading,
) -> anyhow::Result<Time> {
    if let Some(gap) = reading.gap {
        ear.say(&room.pause(reading.time, gap)?);
    }
    if let Some(news) = room.tick(reading.time)? {
        ear.say(&news);
    }
    Ok(reading.time)
}
