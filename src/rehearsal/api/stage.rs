//! What all words of a running story share: its script, its sessions, what it still owes, and how
//! it ended.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use rhai::{Dynamic, EvalAltResult, NativeCallContext, Position};

use super::super::blessed::Transcript;
use super::super::coverage::{Coverage, Covered, Stamp};
use super::super::exercise::Exercise;
use super::super::instead::Instead;
use super::super::mutate::{Mutant, mutants};
use super::super::play::Play;
use super::super::scene::Scene;
use super::super::story::Verdict;
use crate::method::{Key, PhaseId, RoleId, Word};
use crate::script::{
    Found, Given, Host, Kind, Library, Loaded, Place, Script, ScriptError, complaint, unknown,
};
use crate::words::{Language, Words};

/// What a word of the language answers.
pub(super) type Answer<T> = Result<T, Box<EvalAltResult>>;

/// A session in a script.
#[derive(Clone)]
pub(super) struct RehearsalHandle(pub(super) Rc<RefCell<Play>>);

/// Where stories are played, one after another; methods that were loaded stay.
pub(super) struct Stage {
    /// What the report is told in.
    pub(super) words: Words,
    /// What stories see, the same whoever reads the report.
    pub(super) seen: Words,
    host: Rc<Host>,
    library: Library,
    methods: RefCell<BTreeMap<String, Loaded>>,
    stamps: RefCell<BTreeMap<String, Stamp>>,
    /// What a method is played without, by its name.
    taken_out: RefCell<Option<(String, Mutant)>>,
    pub(super) running: RefCell<Option<Running>>,
    /// Whether it is noted what is asked of sessions.
    pub(super) notes: Cell<bool>,
    pub(super) instead: Instead,
}

/// The story that is played.
pub(super) struct Running {
    pub(super) script: Script,
    /// Its sessions, each with the name of its method.
    pub(super) plays: Vec<(String, Rc<RefCell<Play>>)>,
    /// Every expectation: where it stands and what it is about, until something is expected.
    owed: Vec<Option<(Place, String)>>,
    verdict: Option<Verdict>,
    /// The rules by which people could not be seated, each with the name of its method.
    unseated: Vec<(String, Key)>,
}

/// What a story left.
#[derive(Default)]
pub(super) struct Left {
    pub(super) rehearsals: usize,
    pub(super) lines: usize,
    /// Which rules it kept and broke.
    pub(super) exercised: Exercise,
    /// How often it touched which statements.
    pub(super) covered: Covered,
    /// How it ended, if it was ended before its script was through.
    pub(super) verdict: Option<Verdict>,
    /// The first expectation that expects nothing.
    pub(super) owed: Option<(Place, String)>,
}

impl Stage {
    /// How many sessions a story has at most.
    const MOST_REHEARSALS: usize = 50;

    pub(super) fn new(host: Rc<Host>, library: Library, words: Words) -> Stage {
        let seen = Words::new(Language::default());
        let (methods, stamps) = (RefCell::default(), RefCell::default());
        let (taken_out, running) = (RefCell::default(), RefCell::default());
        let (notes, instead) = (Cell::new(false), Instead::of_nothing(library.clone()));
        Stage { words, seen, host, library, methods, stamps, taken_out, running, notes, instead }
    }

    /// Starts a story.
    pub(super) fn start(&self, script: &Script) {
        let (script, plays, owed) = (script.clone(), Vec::new(), Vec::new());
        *self.running.borrow_mut() =
            Some(Running { script, plays, owed, verdict: None, unseated: Vec::new() });
        self.instead.begin();
    }

    /// What the story left.
    pub(super) fn finish(&self) -> Left {
        let Some(running) = self.running.borrow_mut().take() else {
            return Left::default();
        };
        let (covered, exercised) = self.touched(&running);
        Left {
            exercised,
            covered,
            rehearsals: running.plays.len() + usize::from(!running.unseated.is_empty()),
            lines: running.plays.iter().map(|(_, play)| play.borrow().lines).sum(),
            verdict: running.verdict,
            owed: running.owed.into_iter().flatten().next(),
        }
    }

    /// What the story touched of the methods that it played.
    fn touched(&self, running: &Running) -> (Covered, Exercise) {
        let (mut covered, mut exercised) = (Covered::default(), Exercise::default());
        for (name, play) in &running.plays {
            let play = play.borrow();
            let (table, mut coverage) = (play.session().table(), play.coverage());
            exercised.add(&table.method, &coverage);
            let Ok(by_itself) = self.loaded(name) else { continue };
            if !Rc::ptr_eq(table, &by_itself.table) {
                coverage = coverage.carried(&table.method, &by_itself.table.method);
            }
            // A method that was loaded stays what it is.
            let _ = covered.count(name, self.stamp(name, &by_itself), &coverage);
        }
        for (name, key) in &running.unseated {
            let mut coverage = Coverage::default();
            coverage.asked(*key, false);
            let Ok(by_itself) = self.loaded(name) else { continue };
            exercised.add(&by_itself.table.method, &coverage);
            let _ = covered.count(name, self.stamp(name, &by_itself), &coverage);
        }
        (covered, exercised)
    }

    /// The stamp of a method, worked out once.
    fn stamp(&self, name: &str, loaded: &Loaded) -> Stamp {
        let mut stamps = self.stamps.borrow_mut();
        *stamps.entry(name.to_owned()).or_insert_with(|| Stamp::of(&loaded.table.method))
    }

    /// What everybody saw in the story so far, as it would be kept.
    pub(super) fn seen_by_all(&self) -> Transcript {
        let running = self.running.borrow();
        let mut seen = Transcript::default();
        for (name, play) in running.iter().flat_map(|running| &running.plays) {
            seen.add(&self.seen, name, play.borrow().session());
        }
        seen.on_paper()
    }

    /// The method that the story calls `name`.
    pub(super) fn method(&self, name: &str) -> Answer<Loaded> {
        self.loaded(&self.called(name))
    }

    /// The method called `name`, loaded once.
    pub(super) fn loaded(&self, name: &str) -> Answer<Loaded> {
        if let Some(known) = self.methods.borrow().get(name) {
            return Ok(known.clone());
        }
        let loaded = self.host.load_found(&self.find(name)?)?;
        self.methods.borrow_mut().insert(name.to_owned(), loaded.clone());
        Ok(loaded)
    }

    /// The method called `name`, built with these values, without what is taken out of it.
    pub(super) fn method_with(&self, name: &str, given: &Given) -> Answer<Loaded> {
        let name = &*self.called(name);
        let loaded = self.host.load_given(&self.find(name)?, given)?;
        let method = &loaded.table.method;
        let known = method.settings.iter().map(|setting| setting.id.as_str());
        match given.unknown_to(method) {
            Some(setting) => Err(unknown("setting", setting, known)),
            None => Ok(self.as_it_is_played(name, loaded)),
        }
    }

    /// Another value may build another method, in which what is taken out never stood.
    fn as_it_is_played(&self, name: &str, loaded: Loaded) -> Loaded {
        match &*self.taken_out.borrow() {
            Some((played, mutant)) if played == name => {
                let stands = mutants(&loaded.table.method).contains(mutant);
                if stands { mutant.out_of(&loaded) } else { loaded }
            }
            _ => loaded,
        }
    }

    fn find(&self, name: &str) -> Answer<Found> {
        self.library.find(name).map_err(|error| match error.kind {
            Kind::Missing | Kind::Unread => complaint(error.message, error.hint),
            _ => error.into(),
        })
    }

    /// From now on the method called `name`, which is loaded, is played without this statement.
    pub(super) fn take_out(&self, name: &str, mutant: Mutant, loaded: &Loaded) {
        let played = mutant.out_of(loaded);
        *self.methods.borrow_mut() = BTreeMap::from([(name.to_owned(), played)]);
        *self.taken_out.borrow_mut() = Some((name.to_owned(), mutant));
    }

    /// Notes that people could not be seated, for a rule of a role of the method called `name`.
    pub(super) fn unseated(&self, name: &str, role: RoleId) -> Answer<()> {
        let nth = u8::try_from(role.index()).unwrap_or(u8::MAX);
        let key = Key { phase: PhaseId(0), word: Word::Seats, nth };
        let name = self.called(name);
        self.with(|running| {
            running.unseated.push((name, key));
            Ok(())
        })
    }

    /// Takes a session of the method called `name` into the story, now that it was opened.
    pub(super) fn add(&self, name: &str, mut play: Play) -> Answer<RehearsalHandle> {
        if self.notes.get() {
            play.note();
        }
        let name = self.called(name);
        self.with(|running| {
            if running.plays.len() >= Self::MOST_REHEARSALS {
                let message = format!("a story has at most {} sessions", Self::MOST_REHEARSALS);
                return Err(complaint(message, "make it several stories".to_owned()));
            }
            let play = Rc::new(RefCell::new(play));
            running.plays.push((name, Rc::clone(&play)));
            Ok(RehearsalHandle(play))
        })
    }

    /// Notes that something is to be expected; its number.
    pub(super) fn owe(&self, place: Place, what: String) -> Answer<usize> {
        self.with(|running| {
            running.owed.push(Some((place, what)));
            Ok(running.owed.len() - 1)
        })
    }

    /// Notes that something is expected now.
    pub(super) fn pay(&self, number: usize) -> Answer<()> {
        self.with(|running| {
            if let Some(owed) = running.owed.get_mut(number) {
                *owed = None;
            }
            Ok(())
        })
    }

    /// Plays a part of the story in one of its sessions.
    pub(super) fn scene<T>(
        &self,
        s: &RehearsalHandle,
        part: impl FnOnce(Scene<'_>) -> Result<T, Box<Verdict>>,
    ) -> Answer<T> {
        let script = self.with(|running| Ok(running.script.clone()))?;
        let mut play = s.0.borrow_mut();
        let scene = Scene {
            play: &mut play,
            words: &self.words,
            seen: &self.seen,
            script: &script,
            instead: &self.instead,
        };
        part(scene).or_else(|verdict| self.end(*verdict))
    }

    /// Ends the story with a verdict: the first one counts. A script cannot catch this error.
    pub(super) fn end<T>(&self, verdict: Verdict) -> Answer<T> {
        if let Some(running) = self.running.borrow_mut().as_mut() {
            running.verdict.get_or_insert(verdict);
        }
        Err(EvalAltResult::ErrorTerminated(Dynamic::UNIT, Position::NONE).into())
    }

    /// The verdict about a script that says something wrong at a place.
    pub(super) fn broken(script: &Script, place: Place, message: String, hint: String) -> Verdict {
        let error = ScriptError::new(Kind::Complaint, script.clone(), message);
        Verdict::Broken(error.at(place).with_hint(hint))
    }

    fn with<T>(&self, change: impl FnOnce(&mut Running) -> Answer<T>) -> Answer<T> {
        match self.running.borrow_mut().as_mut() {
            Some(running) => change(running),
            None => Err(complaint("there is no story any more", None)),
        }
    }
}

/// Where the word that is being called stands.
pub(super) fn place(ctx: &NativeCallContext<'_>) -> Place {
    let number = |number: Option<usize>| u32::try_from(number.unwrap_or(1)).unwrap_or(u32::MAX);
    let position = ctx.call_position();
    Place { line: number(position.line()), column: number(position.position()) }
}
