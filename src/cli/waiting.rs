//! Waiting for whatever is played: how far it is, with the time to go, and a key that ends it.

use std::io::{self, IsTerminal as _};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::failure::Failure;
use super::out;
use super::world::World;
use crate::rehearsal::Pace;
use crate::time::Span;
use crate::words::{Language, Words};

/// What takes less than this is not spoken of.
const SOON: Duration = Duration::from_secs(1);

/// How often it is said at a terminal, and elsewhere.
const OFTEN: Duration = Duration::from_millis(500);
const SELDOM: Duration = Duration::from_mins(1);

/// Ended by Ctrl-C.
const BROKEN_OFF: u8 = 130;

/// Whoever waits for those who play, one thing after another.
pub(super) struct Waiting {
    pub(super) pace: Arc<Pace>,
    language: Language,
    moves: bool,
}

/// What is played, as it is told of how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Rehearsals,
    Stories,
    Omissions,
}

impl Waiting {
    /// From now on Ctrl-C lets nobody begin another one.
    pub(super) fn new(world: &World) -> Waiting {
        let pace = Arc::new(Pace::default());
        let heard = Arc::clone(&pace);
        // Where there is no such key, everything is simply played.
        let _ = ctrlc::set_handler(move || {
            // Whoever presses it again does not want to wait for the report.
            if heard.is_stopped() {
                std::process::exit(i32::from(BROKEN_OFF));
            }
            heard.stop();
        });
        let moves = io::stderr().is_terminal() && !world.plain;
        Waiting { pace, language: world.words.language(), moves }
    }

    /// Lets something be played, and says meanwhile how far it is.
    pub(super) fn during<T>(&self, of: Of, play: impl FnOnce(&Pace) -> T) -> T {
        let (over, is_over) = channel::<()>();
        thread::scope(|scope| {
            // Words do not go from one thread to another.
            scope.spawn(move || self.tell(&Words::new(self.language), of, &is_over));
            let played = play(&self.pace);
            drop(over);
            played
        })
    }

    /// Says now and then how far it is, until it is over.
    #[expect(clippy::disallowed_methods, reason = "whoever waits does so by the clock")]
    fn tell(&self, words: &Words, of: Of, is_over: &Receiver<()>) {
        let began = Instant::now();
        let (mut pause, mut shown) = (if self.moves { SOON } else { SELDOM }, false);
        while is_over.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
            let line = line(words, of, &self.pace, span(began.elapsed()));
            let moved = format!("\r\x1b[2K{line}");
            out::complain_in_colour(&if self.moves { moved } else { line + "\n" });
            shown = self.moves;
            pause = if self.moves { OFTEN } else { SELDOM };
        }
        if shown {
            out::complain_in_colour("\r\x1b[2K");
        }
    }

    /// How it ends: what was broken off is neither right nor wrong, unless it could not be told.
    pub(super) fn ended(is_broken_off: bool, ended: Result<(), Failure>) -> Result<(), Failure> {
        match ended {
            Ok(()) | Err(Failure::Said(_)) if is_broken_off => Err(Failure::Said(BROKEN_OFF)),
            ended => ended,
        }
    }
}

fn line(words: &Words, of: Of, pace: &Pace, since: Span) -> String {
    let (done, all) = (pace.done(), pace.all());
    let percent = done.saturating_mul(100).checked_div(all).unwrap_or_default();
    let gaps = [("done", done.into()), ("all", all.into()), ("percent", percent.into())];
    let said = words.say(
        match of {
            Of::Rehearsals => "pace-rehearsals",
            Of::Stories => "pace-stories",
            Of::Omissions => "pace-omissions",
        },
        &gaps,
    );
    match pace.to_go(since) {
        Some(left) => {
            let left = Span::seconds(left.as_seconds()).to_string();
            said + words.say("pace-to-go", &[("left", left.into())]).as_str()
        }
        None => said,
    }
}

fn span(time: Duration) -> Span {
    Span(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}
