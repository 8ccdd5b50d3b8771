//! A pause stops the clock: whatever comes after it comes as much later as it lasted.

use intervisie::session::{Command, Refusal, Seq, Session};
use intervisie::time::{Span, Time};
use proptest::prelude::*;

use super::method::open;
use super::play::{Asked, Play, Taken, advance, pages, ran_away};
use super::runner::{Kept, for_all};
use super::story::{Step, Story, story};

const PAUSE: Span = Span::minutes(7);
const BEFORE_ASKING: Span = Span::minutes(3);

/// What is asked in a story, with a pause before one of the inputs or around it.
struct Paused<'a> {
    taken: &'a [Taken],
    at: usize,
    /// Whether that input is asked during the pause.
    around: bool,
}

/// Why a story cannot be told with a pause.
enum Halt {
    /// It leaves no room for one, and need not.
    NoRoom,
    /// Something was accepted without the pause and is not with it.
    Refused(Asked, Refusal),
}

#[test]
fn a_pause_moves_all_that_follows() {
    for_all(250, (story(30), 0..20_usize), |(story, at)| moves_all_that_follows(&story, at, false));
}

#[test]
fn what_is_asked_in_a_pause_does_not_start_the_clock() {
    for_all(375, (story(30), 0..20_usize), |(story, at)| moves_all_that_follows(&story, at, true));
}

fn moves_all_that_follows(story: &Story, at: usize, around: bool) -> Kept {
    // The clock of the whole does not stand still.
    let mut draft = story.draft.clone();
    draft.course.minutes = None;
    let mut play = Play::new(&draft);
    // An undo would take back the pause.
    for beat in story.beats.iter().filter(|beat| !matches!(beat.step, Step::Undo(_))) {
        let _ = play.beat(beat);
    }
    if play.taken.is_empty() || ran_away(&play.session) {
        return Ok(());
    }
    let paused = Paused { taken: &play.taken, at: at % play.taken.len(), around };
    let mut session = open(&draft);
    let pause = match paused.plays(&mut session) {
        Ok(pause) => pause,
        Err(Halt::NoRoom) => return Ok(()),
        Err(Halt::Refused(asked, refusal)) => {
            return Err(TestCaseError::fail(format!("{refusal:?}, with a pause: {asked:?}")));
        }
    };
    let later = play.now + Span::minutes(10);
    let moved = moved_back(&mut session, pause, later);
    advance(&mut play.session, later);
    prop_assert_eq!(moved, pages(&play.session));
    Ok(())
}

impl Paused<'_> {
    /// Asks everything; tells the entries in which the pause begins and ends.
    fn plays(&self, session: &mut Session) -> Result<(Seq, Seq), Halt> {
        let put = |session: &mut Session, asked: &Asked| {
            asked.put(session).map_err(|refusal| Halt::Refused(asked.clone(), refusal))
        };
        let (before, after) = self.taken.split_at(self.at);
        for taken in before {
            put(session, &taken.asked)?;
        }
        let start = after[0].asked.time;
        let begun = lead(session, Command::Pause, start).put(session).map_err(|_| Halt::NoRoom)?;
        if self.around {
            let asked = Asked { time: start + BEFORE_ASKING, ..after[0].asked.clone() };
            match put(session, &asked) {
                // Who talks waits until the pause is over.
                Err(Halt::Refused(_, Refusal::Paused)) => return Err(Halt::NoRoom),
                taken => taken?,
            };
        }
        let mut ended = Seq(u32::MAX);
        if !session.state().ended {
            let resume = lead(session, Command::Resume, start + PAUSE);
            ended = put(session, &resume)?;
        }
        for Taken { asked, .. } in &after[usize::from(self.around)..] {
            put(session, &Asked { time: asked.time + PAUSE, ..asked.clone() })?;
        }
        Ok((begun, ended))
    }
}

fn lead(session: &mut Session, command: Command<'static>, time: Time) -> Asked {
    advance(session, time);
    Asked { time, by: session.leader(), command, text: String::new() }
}

/// The journal up to a time without the pause, at the times without it.
fn moved_back(
    session: &mut Session,
    (begun, ended): (Seq, Seq),
    until: Time,
) -> Vec<(Time, String)> {
    advance(session, until + PAUSE);
    let start = session.journal().entry(begun).map_or(Time::ZERO, |entry| entry.time);
    let pages = (0..).map(Seq).zip(pages(session));
    let moved = pages.filter_map(|(seq, (time, page))| match seq {
        _ if seq == begun || seq == ended => None,
        _ if seq < begun => Some((time, page)),
        // Where the session ended in the pause, only that was asked in it.
        _ if seq < ended && (ended.0 < u32::MAX || seq.0 == begun.0 + 1) => Some((start, page)),
        _ => Some((time - PAUSE, page)),
    });
    moved.collect()
}
