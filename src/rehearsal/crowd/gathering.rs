//! Plays many rehearsals on several threads. Each has its own engine, method and counts; what they
//! counted is merged at the end, and is the same whoever played what.

use std::io;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use super::super::api::Studio;
use super::super::bots::Astray;
use super::super::coverage::Coverage;
use super::super::pace::Pace;
use super::super::play::Play;
use super::super::pool::crew;
use super::circumstance::Group;
use super::plan::Plan;
use super::run::Stage;
use super::tally::{Tally, Witness};
use crate::script::{Found, Host, Library, Loaded, Meter, Script, ScriptError, Tongue};
use crate::session::{Seq, Session};
use crate::words::Words;

/// So many rehearsals are taken at a time, so that threads hardly meet.
const HANDFUL: u64 = 32;

/// Rehearsals of one method.
#[derive(Clone, Debug)]
pub struct Crowd {
    /// The method.
    pub found: Found,
    /// Where it finds the methods that it is made of, and what is given to it.
    pub library: Library,
    /// How the memory of scripts is counted.
    pub meter: Meter,
    /// The language that the method is said in, beside its own.
    pub tongue: Option<Tongue>,
    /// The scripts of the bots that groups are with.
    pub bots: Vec<Script>,
    /// The groups.
    pub plan: Plan,
    /// The seed of the first rehearsal of all; each has the next.
    pub seed: u64,
    /// Which of them to play: all, or a part whose counts are merged with those of the others.
    pub nths: Range<u64>,
}

/// A rehearsal that was played again, to be looked at.
pub struct Seen {
    play: Play,
    astray: Option<Astray>,
}

impl std::fmt::Debug for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seen").finish_non_exhaustive()
    }
}

impl Crowd {
    /// Plays them all.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn gather(&self, jobs: usize) -> io::Result<Tally> {
        self.gather_at(&Pace::default(), jobs)
    }

    /// Plays them all, or as many as there are until they are stopped.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn gather_at(&self, pace: &Pace, jobs: usize) -> io::Result<Tally> {
        let next = AtomicU64::new(self.nths.start);
        let count = self.nths.end.saturating_sub(self.nths.start);
        pace.begin(count);
        let most = usize::try_from(count.div_ceil(HANDFUL)).unwrap_or(usize::MAX);
        let parts = crew(jobs.clamp(1, most.max(1)), || self.work(&next, pace))?;
        let mut all = Tally::default();
        for part in &parts {
            all.merge(part);
        }
        Ok(all)
    }

    /// Plays handfuls until there are none left.
    fn work(&self, next: &AtomicU64, pace: &Pace) -> Tally {
        let mut tally = Tally::default();
        // It was loaded before, to make the plan.
        let Some(mut stage) = self.load().ok().and_then(|loaded| self.stage(loaded)) else {
            return tally;
        };
        loop {
            let from = next.fetch_add(HANDFUL, Ordering::Relaxed);
            if from >= self.nths.end {
                return tally;
            }
            for nth in from..self.nths.end.min(from + HANDFUL) {
                if pace.is_stopped() {
                    return tally;
                }
                let seed = self.seed.wrapping_add(nth);
                let Some(group) = self.plan.group(nth) else { return tally };
                if let Some(ran) = stage.play(group, seed) {
                    ran.count((nth, seed), group, &mut tally);
                }
                pace.one_more();
            }
        }
    }

    /// The method, ready to be played.
    ///
    /// # Errors
    /// Its script is wrong.
    pub fn load(&self) -> Result<Loaded, ScriptError> {
        Host::with(self.meter, self.library.clone(), self.tongue).load_found(&self.found)
    }

    fn stage(&self, loaded: Loaded) -> Option<Stage> {
        let studio = Studio::new(self.meter);
        let players: Result<Vec<_>, _> = self.bots.iter().map(|bot| studio.load(bot)).collect();
        Some(Stage::new(loaded, players.ok()?, self.tongue.is_some()))
    }

    /// Plays the first of them again, so many at most, and counts what they touch of the method.
    #[must_use]
    pub fn touched(&self, loaded: &Loaded, most: u64) -> Coverage {
        let mut touched = Coverage::default();
        let Some(stage) = self.stage(loaded.clone()) else { return touched };
        let mut stage = stage.watched();
        for nth in self.nths.clone().take(usize::try_from(most).unwrap_or(usize::MAX)) {
            let group = self.plan.group(nth);
            let ran = group.and_then(|group| stage.play(group, self.seed.wrapping_add(nth)));
            if let Some(ran) = ran {
                touched.add(&ran.play.coverage());
            }
        }
        touched
    }

    /// Plays one rehearsal again, to look at it.
    #[must_use]
    pub fn again(&self, loaded: &Loaded, group: Group, seed: u64) -> Option<Seen> {
        let ran = self.stage(loaded.clone())?.play(group, seed)?;
        Some(Seen { play: ran.play, astray: ran.astray })
    }

    /// The same of one that was counted.
    #[must_use]
    pub fn witnessed(&self, loaded: &Loaded, witness: Witness) -> Option<Seen> {
        self.again(loaded, witness.group, witness.seed)
    }
}

impl Seen {
    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        self.play.session()
    }

    /// What happened, a line each with its time; of many, the last.
    #[must_use]
    pub fn transcript(&self, words: &Words, most: usize) -> Vec<String> {
        self.play.last_lines(words, most)
    }

    /// How the script of a bot went wrong.
    #[must_use]
    pub fn astray(&self) -> &str {
        self.astray.as_ref().map_or("", |astray| &astray.told)
    }

    /// How rules of the method went wrong, a line each.
    #[must_use]
    pub fn failed_rules(&self, words: &Words) -> Vec<String> {
        self.play.failed_rules(words, Seq(0))
    }
}
