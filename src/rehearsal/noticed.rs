//! Plays the stories of a method on every mutant of it, and tells which stories noticed each.

use std::cmp::Reverse;
use std::io;

use super::api::Theatre;
use super::mutate::{Mutant, mutants};
use super::pace::Pace;
use super::pool::{run_all, spread};
use super::story::{Outcome, Story, Verdict};
use super::watch::Watch;
use crate::method::{Method, Place};
use crate::script::{Host, Library, Loaded, Meter, ScriptError};
use crate::words::{Language, Words};

/// One statement that was taken out, and whether a story noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// What was taken out.
    pub mutant: Mutant,
    /// The same in words.
    pub told: String,
    /// Where it stands: the file and the line.
    pub place: String,
    /// The first story that did not pass without it.
    pub by: Option<String>,
    /// How many of those that were played did not pass without it.
    pub noticed: usize,
    /// How many were played: until one noticed, or all.
    pub played: usize,
}

/// How stories are played on mutants.
#[derive(Clone, Debug)]
pub struct Trial<'a> {
    /// Where the methods are.
    pub library: &'a Library,
    /// What tells how much memory is alive.
    pub meter: Meter,
    /// How many are played at the same time.
    pub jobs: usize,
    /// What is kept of stories: seeing something else is noticing it.
    pub watch: Watch,
    /// Whether all stories are played on each mutant, to count those that notice.
    pub all: bool,
    /// How far they are.
    pub pace: &'a Pace,
}

/// Takes every statement out of a method, one at a time, and plays the stories until one notices.
///
/// # Errors
/// The method cannot be loaded, stories fail on it as it is, or the system gives no thread.
pub fn noticed(
    name: &str,
    stories: &[Story],
    library: &Library,
    meter: Meter,
    jobs: usize,
) -> Result<Vec<Noticed>, Unplayable> {
    let outcomes = run_all(stories, library, meter, jobs, Language::Dutch)?;
    let (watch, pace) = (Watch::default(), Pace::default());
    Trial { library, meter, jobs, watch, all: false, pace: &pace }.of(name, &outcomes)
}

impl Trial<'_> {
    /// Takes every statement out of a method, one at a time, and plays those of the stories on it
    /// that play it; what they touch of it as it is says which of them come first. Once they are
    /// stopped, what was not taken out yet is left out.
    ///
    /// # Errors
    /// The method cannot be loaded, stories fail on it as it is, or the system gives no thread.
    pub fn of(&self, name: &str, outcomes: &[Outcome]) -> Result<Vec<Noticed>, Unplayable> {
        let method = self.load(name)?.table.method.clone();
        let own: Vec<&Outcome> =
            outcomes.iter().filter(|it| it.covered.of(name).is_some()).collect();
        let failing = own.iter().filter(|it| it.verdict != Verdict::Passed);
        let failing: Vec<String> = failing.map(|it| it.story.name.clone()).collect();
        if !failing.is_empty() {
            return Err(Unplayable::Failing(failing));
        }
        let all = mutants(&method);
        let hire = || self.hire(name);
        let found = spread(all.len(), (self.jobs, self.pace), hire, |worker, at| {
            worker.play(name, all[at], &likely_first(name, all[at], &own), self.all)
        })?;
        let told = all.iter().zip(found).filter_map(|(mutant, found)| {
            let (played, who) = found?;
            Some(Noticed {
                mutant: *mutant,
                told: mutant.told(&method),
                place: place(&method, mutant.place(&method)),
                by: who.first().map(|name| (*name).to_owned()),
                noticed: who.len(),
                played,
            })
        });
        Ok(told.collect())
    }

    fn hire(&self, name: &str) -> Worker {
        let words = Words::new(Language::Dutch);
        let theatre = Theatre::new(self.meter, self.library.clone(), words);
        Worker { theatre: theatre.watching(&self.watch), loaded: self.load(name).ok() }
    }

    fn load(&self, name: &str) -> Result<Loaded, ScriptError> {
        let host = Host::with(self.meter, self.library.clone(), None);
        host.load_found(&self.library.find(name)?)
    }
}

/// Why mutants could not be played.
#[derive(Debug)]
pub enum Unplayable {
    /// The method is wrong.
    Script(Box<ScriptError>),
    /// These stories fail on the method as it is, and would seem to notice anything.
    Failing(Vec<String>),
    /// The system gave no thread.
    Thread(io::Error),
}

impl From<ScriptError> for Unplayable {
    fn from(error: ScriptError) -> Unplayable {
        Unplayable::Script(Box::new(error))
    }
}

impl From<io::Error> for Unplayable {
    fn from(error: io::Error) -> Unplayable {
        Unplayable::Thread(error)
    }
}

/// The stories in the order in which they are played on a mutant: first those in which something
/// goes against what is taken out, then those that come by it at all; the short ones first.
fn likely_first<'a>(name: &str, mutant: Mutant, own: &[&'a Outcome]) -> Vec<&'a Story> {
    let touched = |outcome: &Outcome| match (mutant, outcome.covered.of(name)) {
        (Mutant::Of(statement), Some(coverage)) => {
            let count = coverage.of(statement);
            (count.broken > 0, count.hits > 0)
        }
        _ => (false, false),
    };
    let mut order: Vec<&Outcome> = own.to_vec();
    order.sort_by_key(|outcome| (Reverse(touched(outcome)), outcome.lines));
    order.into_iter().map(|outcome| &outcome.story).collect()
}

struct Worker {
    theatre: Theatre,
    loaded: Option<Loaded>,
}

impl Worker {
    /// How many stories were played on a mutant, and the names of those that noticed.
    fn play<'a>(
        &self,
        name: &str,
        mutant: Mutant,
        stories: &[&'a Story],
        all: bool,
    ) -> (usize, Vec<&'a str>) {
        let Some(loaded) = &self.loaded else { return (0, Vec::new()) };
        self.theatre.take_out(name, mutant, loaded);
        let (mut played, mut who) = (0, Vec::new());
        for story in stories {
            played += 1;
            if self.theatre.run(story).verdict != Verdict::Passed {
                who.push(story.name.as_str());
                if !all {
                    break;
                }
            }
        }
        (played, who)
    }
}

fn place(method: &Method, place: Place) -> String {
    let script = method.scripts.get(usize::from(place.script));
    script.map_or(String::new(), |script| format!("{}:{}", script.name, place.line))
}
