//! The engine of rehearsals, and running one story on it.

use std::rc::Rc;

use rhai::{Engine, EvalAltResult, Scope, Token};

use super::super::mutate::Mutant;
use super::super::story::{Outcome, Story, Verdict};
use super::super::supposed::Supposed;
use super::super::watch::Watch;
use super::super::whatif::what_if;
use super::pages::reference;
use super::stage::{Left, Stage};
use super::{compare, expect, instead, observe, perform, rehearse, setting};
use crate::script::{
    Allowance, Budget, Guard, Host, Known, Library, Limits, Loaded, Meter, Place, Script,
    ScriptError, compile, engine,
};
use crate::words::Words;

/// Runs stories. One for each thread; it must live on a script thread.
pub(in super::super) struct Theatre {
    engine: Engine,
    guard: Guard,
    stage: Rc<Stage>,
    watch: Watch,
}

/// As many steps as for building a method, time to load methods and play sessions, and texts as
/// long as a line that somebody said.
const LIMITS: Limits = Limits {
    text: 32 * 1024,
    building: Allowance {
        operations: Limits::STANDARD.building.operations,
        time: std::time::Duration::from_secs(20),
    },
    ..Limits::STANDARD
};

impl Theatre {
    /// A theatre whose scripts may use as much memory as `meter` allows.
    pub(in super::super) fn new(meter: Meter, library: Library, words: Words) -> Theatre {
        Theatre::playing(meter, library, words, None)
    }

    /// One that plays stories on the method `on` instead of their own.
    pub(in super::super) fn playing(
        meter: Meter,
        library: Library,
        words: Words,
        on: Option<&str>,
    ) -> Theatre {
        let (mut engine, guard) = engine(meter, LIMITS);
        let host = Host::with(meter, library.clone(), None);
        let mut stage = Stage::new(host, library, words);
        if let Some(method) = on {
            stage.instead = stage.instead.on(method);
        }
        let stage = Rc::new(stage);
        shape(&mut engine);
        setting::register(&mut engine);
        rehearse::register(&mut engine, &stage);
        perform::register(&mut engine, &stage);
        instead::register(&mut engine, &stage);
        observe::register(&mut engine, &stage);
        expect::register(&mut engine, &stage);
        compare::register(&mut engine);
        Theatre { engine, guard, stage, watch: Watch::default() }
    }

    /// The same, with a look at what everybody sees.
    pub(in super::super) fn watching(self, watch: &Watch) -> Theatre {
        Theatre { watch: watch.clone(), ..self }
    }

    /// Plays the method called `name` without one of its statements, in every story from now on.
    pub(in super::super) fn take_out(&self, name: &str, mutant: Mutant, loaded: &Loaded) {
        self.stage.take_out(name, mutant, loaded);
    }

    /// Runs a story.
    pub(in super::super) fn run(&self, story: &Story) -> Outcome {
        self.stage.start(&story.script);
        let ran = self.evaluate(&story.script);
        let seen = self.watch.looks_at(story).then(|| self.stage.seen_by_all());
        let left = self.stage.finish();
        let (rehearsals, lines) = (left.rehearsals, left.lines);
        let (exercised, covered) = (left.exercised.clone(), left.covered.clone());
        let mut verdict = verdict(story, ran, left);
        if let Some(seen) = &seen {
            verdict = self.watch.judge(story, verdict, seen);
        }
        let seen = seen.filter(|_| self.watch.notes);
        Outcome { story: story.clone(), verdict, rehearsals, lines, exercised, covered, seen }
    }

    /// Whether the story that ran last said that something is otherwise on the method played.
    pub(in super::super) fn declared(&self) -> bool {
        self.stage.instead.declared()
    }

    /// The sessions that a story left, for a look at them.
    #[cfg(test)]
    pub(super) fn sessions_of(&self, story: &Story) -> Vec<crate::session::Session> {
        self.stage.start(&story.script);
        let _ = self.evaluate(&story.script);
        let plays = self.stage.plays();
        let sessions = plays.iter().map(|play| play.borrow().session().clone()).collect();
        let _ = self.stage.finish();
        sessions
    }

    /// What would have become of each session of a story on the method called `there`.
    pub(in super::super) fn what_if(&self, story: &Story, there: &str) -> Supposed {
        self.stage.start(&story.script);
        self.stage.note();
        let ran = self.evaluate(&story.script);
        let (there, plays) = (self.stage.method(there), self.stage.plays());
        let of = |loaded: &Loaded| {
            plays.iter().map(|play| what_if(&self.stage.words, &play.borrow(), loaded)).collect()
        };
        // Whoever asks for a method found it before.
        let sessions = there.as_ref().map(of).unwrap_or_default();
        let verdict = verdict(story, ran, self.stage.finish());
        Supposed { story: story.clone(), verdict, sessions }
    }

    fn evaluate(&self, script: &Script) -> Result<(), ScriptError> {
        let ast = compile(&self.engine, &self.guard, script, &Scope::new(), reference)?;
        let ran = self.guard.run(Budget::Building, || self.engine.run_ast(&ast));
        ran.map_err(|error: Box<EvalAltResult>| {
            let (others, names) = (&[], &[]);
            let known = Known { engine: &self.engine, script, others, names, reference };
            ScriptError::from_eval(error, &known)
        })
    }
}

/// A story ended by itself, was stopped, or still owes something.
fn verdict(story: &Story, ran: Result<(), ScriptError>, left: Left) -> Verdict {
    if let Some(verdict) = left.verdict {
        return verdict;
    }
    match ran {
        Err(error) => match error.stop().filter(|stop| !stop.is_conclusive()) {
            Some(stop) => Verdict::Inconclusive(stop),
            None => Verdict::Broken(error),
        },
        Ok(()) => match left.owed {
            Some((place, what)) => Stage::broken(
                &story.script,
                place,
                format!("this says nothing of what `{what}` should be"),
                format!("write what is expected: `expect({what}).is(…)`"),
            ),
            None if left.rehearsals == 0 => Stage::broken(
                &story.script,
                Place { line: 1, column: 1 },
                "this story plays nothing".to_owned(),
                "begin with `let s = rehearse(\"incident\", #{ … });`".to_owned(),
            ),
            None => Verdict::Passed,
        },
    }
}

/// `is` is a word like any other here, and nothing is caught: what goes wrong ends the story.
#[expect(deprecated, reason = "this is how the engine marks what may change between its versions")]
fn shape(engine: &mut Engine) {
    engine.disable_symbol("try");
    engine.on_parse_token(|token, _, _| match token {
        Token::Reserved(word) if *word == "is" => Token::Identifier(word),
        token => token,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::registered::{compared, of_engine};
    use crate::words::Language;

    #[test]
    fn every_word_has_an_entry_and_every_entry_a_word() {
        let words = Words::new(Language::default());
        let theatre = Theatre::new(Meter::none(), Library::default(), words);
        let wrong = compared(of_engine(&theatre.engine), reference());
        assert!(
            wrong.is_empty(),
            "\n{}\nsee \"A new word\" in ARCHITECTURE.md\n",
            wrong.join("\n")
        );
    }
}
