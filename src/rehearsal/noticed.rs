//! Plays the stories of a method on every mutant of it, and tells which story noticed each.

use std::io;

use super::api::Theatre;
use super::mutate::{Mutant, mutants};
use super::pool::{run_all, spread};
use super::story::{Story, Verdict};
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
}

/// Takes every statement out of a method, one at a time, and plays the stories until one notices.
///
/// # Errors
/// The method cannot be loaded, or the system gives no thread.
pub fn noticed(
    name: &str,
    stories: &[Story],
    library: &Library,
    meter: Meter,
    jobs: usize,
) -> Result<Vec<Noticed>, Unplayable> {
    let method = load(name, library, meter)?.table.method.clone();
    let all = mutants(&method);
    let words = || Words::new(Language::Dutch);
    let failing = run_all(stories, library, meter, jobs, Language::Dutch)?;
    let failing = failing.into_iter().filter(|one| one.verdict != Verdict::Passed);
    let failing: Vec<String> = failing.map(|one| one.story.name).collect();
    if !failing.is_empty() {
        return Err(Unplayable::Failing(failing));
    }
    let found = spread(
        all.len(),
        jobs,
        || Worker {
            theatre: Theatre::new(meter, library.clone(), words()),
            loaded: load(name, library, meter).ok(),
        },
        |worker, at| worker.first_to_notice(name, all[at], stories),
    )?;
    let told = all.iter().zip(found).map(|(mutant, by)| Noticed {
        mutant: *mutant,
        told: mutant.told(&method),
        place: place(&method, mutant.place(&method)),
        by,
    });
    Ok(told.collect())
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

struct Worker {
    theatre: Theatre,
    loaded: Option<Loaded>,
}

impl Worker {
    fn first_to_notice(&self, name: &str, mutant: Mutant, stories: &[Story]) -> Option<String> {
        self.theatre.take_out(name, mutant, self.loaded.as_ref()?);
        let mut notice =
            stories.iter().filter(|story| self.theatre.run(story).verdict != Verdict::Passed);
        notice.next().map(|story| story.name.clone())
    }
}

fn load(name: &str, library: &Library, meter: Meter) -> Result<Loaded, ScriptError> {
    Host::with(meter, library.clone(), None).load_found(&library.find(name)?)
}

fn place(method: &Method, place: Place) -> String {
    let script = method.scripts.get(usize::from(place.script));
    script.map_or(String::new(), |script| format!("{}:{}", script.name, place.line))
}
