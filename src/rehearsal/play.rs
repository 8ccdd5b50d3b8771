//! One session that is being rehearsed, on a time of its own. Knows no expectations.

use std::cell::RefCell;
use std::rc::Rc;

use super::coverage::{Asking, Coverage};
use crate::driver::{Driver, Halt, InMemory, KeepError};
use crate::method::{Key, PhaseId, Word};
use crate::notation::written;
use crate::report::{Course, Retold};
use crate::script::{Loaded, ScriptRules, Stop};
use crate::session::{
    Actor, Cast, Command, Event, Input, Insist, Retention, Seen, Seq, Session, View, Viewer,
    asked_of_each,
};
use crate::time::{Span, Time};
use crate::words::Words;

/// How many lines of the session are told around something that went wrong.
const TOLD_LINES: usize = 8;

/// A session on virtual time.
pub(super) struct Play {
    driver: Driver<ScriptRules, InMemory>,
    /// The closures that the session asks, which know what stopped one of them.
    rules: ScriptRules,
    /// What time it is in the session.
    pub(super) now: Time,
    /// How many lines were played.
    pub(super) lines: usize,
    /// What was asked, allowed and refused, where somebody wants to know.
    asked: Option<RefCell<Coverage>>,
    /// What was asked when, as it can be played again; nothing where nobody wants to know.
    noted: Option<Course>,
}

impl Play {
    /// How many lines a rehearsal has at most.
    pub(super) const MOST_LINES: usize = 5_000;

    /// Opens a session of a method.
    pub(super) fn open(method: &Loaded, cast: Cast) -> Play {
        Play { asked: Some(RefCell::default()), ..Play::open_unwatched(method, Rc::new(cast)) }
    }

    /// The same, where nobody asks which rules it kept: that takes longer than the session itself.
    pub(super) fn open_unwatched(method: &Loaded, cast: Rc<Cast>) -> Play {
        let mut rules = method.rules.clone();
        let session = Session::open(Rc::clone(&method.table), cast, &mut rules);
        let driver = Driver::new(session, rules.clone(), InMemory);
        Play { driver, rules, now: Time::ZERO, lines: 0, asked: None, noted: None }
    }

    /// From now on notes what is asked, also what is refused.
    pub(super) fn note(&mut self) {
        self.noted = Some(Course::new());
    }

    /// What was asked since then.
    pub(super) fn noted(&self) -> &[Retold] {
        self.noted.as_deref().unwrap_or_default()
    }

    /// The method, with its closures.
    pub(super) fn method(&self) -> Loaded {
        Loaded { table: Rc::clone(self.session().table()), rules: self.rules.clone() }
    }

    /// Plays what comes before the steps, as a group does that agrees: everybody says yes, and the
    /// leader goes on. It stops where that is not enough.
    pub(super) fn agree(&mut self) -> Result<(), Halt> {
        while self.is_in_prelude() {
            let session = self.session();
            let open: Vec<_> = asked_of_each(session.table(), session.state()).collect();
            for (question, people) in open {
                let command = Command::Answer { question, yes: true };
                for person in people.iter() {
                    self.ask(&Input { by: Actor::Person(person), command, text: "" })?;
                }
            }
            if self.session().state().retention.is_none() {
                self.lead(Command::Keep(Retention::UntilForgotten))?;
            }
            match self.lead(Command::Next(Insist::Politely)) {
                Err(Halt::Refused(_)) => break,
                went => went?,
            };
        }
        Ok(())
    }

    fn is_in_prelude(&self) -> bool {
        let (method, state) = (&self.session().table().method, self.session().state());
        !state.ended && method.phase(state.phase).prelude
    }

    fn lead(&mut self, command: Command<'_>) -> Result<Seq, Halt> {
        let by = self.session().leader();
        self.ask(&Input { by, command, text: "" })
    }

    /// The session.
    pub(super) fn session(&self) -> &Session {
        self.driver.session()
    }

    /// The session as `viewer` sees it.
    pub(super) fn view(&self, viewer: Viewer) -> View<'_> {
        View::new(self.session(), viewer)
    }

    /// Asks something of the session, now.
    pub(super) fn ask(&mut self, input: &Input<'_>) -> Result<Seq, Halt> {
        if let Some(noted) = &mut self.noted {
            let line = written(input, &View::new(self.driver.session(), Viewer::Host));
            noted.extend(line.map(Retold::Line));
        }
        let Some(asked) = &mut self.asked else { return self.driver.feed(self.now, input) };
        let asking = Asking::of(self.driver.session(), input);
        let done = self.driver.feed(self.now, input);
        let (session, asked) = (self.driver.session(), asked.get_mut());
        match &done {
            Ok(seq) => asked.accepted(&asking, session, session.journal().events(*seq)),
            Err(Halt::Refused(refusal)) => asked.refused(*refusal),
            Err(Halt::NotKept(_)) => {}
        }
        done
    }

    /// Notes that something of this session was looked at, and whether its method allowed it.
    pub(super) fn looked(&self, word: Word, let_through: bool) {
        let key = Key { phase: PhaseId(0), word, nth: 0 };
        if let Some(asked) = &self.asked
            && self.session().table().method.rule(key).is_some()
        {
            asked.borrow_mut().asked(key, let_through);
        }
    }

    /// What this session touched of its method so far.
    pub(super) fn coverage(&self) -> Coverage {
        let asked = self.asked.as_ref();
        let mut coverage = asked.map(|asked| asked.borrow().clone()).unwrap_or_default();
        coverage.add_session(self.session());
        coverage
    }

    /// What the leader asks who moves on with a reason, past whatever is open.
    pub(super) fn onward<'t>(&self, reason: &'t str) -> Input<'t> {
        let by = self.session().leader();
        Input { by, command: Command::Next(Insist::WithReason), text: reason }
    }

    /// Lets time pass, with everything that is due meanwhile.
    pub(super) fn wait(&mut self, span: Span) -> Result<(), KeepError> {
        self.now = self.now + span;
        self.noted.iter_mut().for_each(|noted| noted.push(Retold::Wait(span)));
        self.driver.advance_to(self.now)
    }

    /// Whether a phase lies ahead of the running one.
    pub(super) fn is_ahead(&self, phase: PhaseId) -> bool {
        let state = self.session().state();
        !state.ended && phase > state.phase
    }

    /// The place of the next entry.
    pub(super) fn next_seq(&self) -> Seq {
        self.session().journal().next_seq()
    }

    /// The limit of time or memory that stopped a closure, if one did since this was last asked.
    pub(super) fn take_stop(&self) -> Option<Stop> {
        self.rules.take_stop()
    }

    /// How a rule of the method failed since the entry `since`, a line each.
    pub(super) fn failed_rules(&self, words: &Words, since: Seq) -> Vec<String> {
        let failed =
            |event: &Event| matches!(event, Event::RuleFailed(..) | Event::EffectRefused(..));
        let mut entries =
            self.session().journal().iter().rev().take_while(|(seq, ..)| *seq >= since);
        if !entries.any(|(_, _, events)| events.iter().any(failed)) {
            return Vec::new();
        }
        let view = self.view(Viewer::Host);
        let mut lines = view.lines_since(since);
        lines.retain(|line| matches!(&line.seen, Seen::Event(event, _) if failed(event)));
        lines.iter().filter_map(|line| words.line(&view, line)).collect()
    }

    /// The last lines of the session, each with its time.
    pub(super) fn transcript(&self, words: &Words) -> Vec<String> {
        self.last_lines(words, TOLD_LINES)
    }

    /// At most so many of its last lines, each with its time.
    pub(super) fn last_lines(&self, words: &Words, most: usize) -> Vec<String> {
        let view = self.view(Viewer::Host);
        let lines = view.lines();
        let told = |line: &crate::session::Line<'_>| {
            Some(format!("{:>5}  {}", line.time.to_string(), words.line(&view, line)?))
        };
        let mut last: Vec<String> = lines.iter().rev().filter_map(told).take(most).collect();
        last.reverse();
        last
    }
}
