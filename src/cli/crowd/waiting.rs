//! Waiting for many rehearsals: how far they are, with the time to go, and a key that ends them.

use std::io::{self, IsTerminal as _};
use std::ops::Range;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context as _;

use crate::cli::failure::Failure;
use crate::cli::out;
use crate::cli::world::World;
use crate::rehearsal::crowd::{Crowd, Pace, Tally};
use crate::time::Span;
use crate::words::Words;

/// How often it is said at a terminal, and elsewhere.
const OFTEN: Duration = Duration::from_millis(500);
const SELDOM: Duration = Duration::from_mins(1);

/// Ended by Ctrl-C.
const BROKEN_OFF: i32 = 130;

/// Plays them all, or as many as there are until Ctrl-C; whether that came.
pub(super) fn gather(world: &World, crowd: &Crowd, jobs: usize) -> Result<(Tally, bool), Failure> {
    let pace = Arc::new(Pace::default());
    let heard = Arc::clone(&pace);
    // Where there is no such key, they are simply played.
    let _ = ctrlc::set_handler(move || {
        // Whoever presses it again does not want to wait for the report.
        if heard.is_stopped() {
            std::process::exit(BROKEN_OFF);
        }
        heard.stop();
    });
    let (over, is_over) = channel::<()>();
    let (language, plain) = (world.words.language(), world.plain);
    let tally = thread::scope(|scope| {
        let (pace, nths) = (&pace, &crowd.nths);
        scope.spawn(move || {
            // Words do not go from one thread to another.
            tell(&Words::new(language), (pace, all(nths)), plain, &is_over);
        });
        let tally = crowd.gather_at(pace, jobs);
        drop(over);
        tally
    });
    let tally = tally.with_context(|| world.words.tell("not-rehearsed"))?;
    Ok((tally, pace.is_stopped()))
}

/// Says now and then how far they are, until it is over.
#[expect(clippy::disallowed_methods, reason = "whoever waits does so by the clock")]
fn tell(words: &Words, (pace, all): (&Pace, u64), plain: bool, is_over: &Receiver<()>) {
    let moves = io::stderr().is_terminal() && !plain;
    let began = Instant::now();
    let mut shown = false;
    while is_over.recv_timeout(if moves { OFTEN } else { SELDOM }) == Err(RecvTimeoutError::Timeout)
    {
        let line = line(words, pace, all, span(began.elapsed()));
        out::complain_in_colour(&if moves { format!("\r\x1b[2K{line}") } else { line + "\n" });
        shown = moves;
    }
    if shown {
        out::complain_in_colour("\r\x1b[2K");
    }
}

fn all(nths: &Range<u64>) -> u64 {
    nths.end.saturating_sub(nths.start)
}

fn line(words: &Words, pace: &Pace, all: u64, since: Span) -> String {
    let done = pace.done();
    let percent = done.saturating_mul(100).checked_div(all).unwrap_or_default();
    let gaps = [("done", done.into()), ("all", all.into()), ("percent", percent.into())];
    let said = words.say("crowd-pace", &gaps);
    match pace.to_go(all, since) {
        Some(left) => {
            let left = Span::seconds(left.as_seconds()).to_string();
            said + words.say("crowd-to-go", &[("left", left.into())]).as_str()
        }
        None => said,
    }
}

fn span(time: Duration) -> Span {
    Span(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}
