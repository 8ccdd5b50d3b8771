//! A session and the same on another method, line by line at the same times. What is refused there
//! is left out, as people would.

use super::super::cited::warnings;
use super::super::play::Play;
use super::clock::{played, times};
use super::seated::played_again;
use super::went::{Differing, Tally, Went, WhatIf, Would};
use crate::driver::Halt;
use crate::method::{Key, PhaseId};
use crate::notation::{Said, bind};
use crate::report::Retold;
use crate::script::Loaded;
use crate::session::{Absent, ActNo, Command, Event, Input, Refusal, Seq, Session, Viewer};
use crate::words::Words;

/// What became of a session on another method, of which this was noted.
pub(in super::super) fn what_if(words: &Words, play: &Play, there: &Loaded) -> WhatIf {
    let cast = play.session().cast();
    played_again(words, (&play.method(), cast), play.noted(), there)
}

/// A session as it was, and the same on another method.
pub(super) struct Pair<'w> {
    pub(super) words: &'w Words,
    pub(super) here: Play,
    pub(super) there: Play,
    /// Where each act of the session is found there, in order.
    acts: Vec<Option<ActNo>>,
    /// What would be otherwise of the line that is played.
    pub(super) would: Vec<Would>,
    /// Which phase could not be left there, with whatever reason.
    pub(super) stuck: Option<PhaseId>,
}

/// What became of a line in the session itself.
pub(super) struct Became {
    /// How it was refused, if it was.
    pub(super) refused: Option<String>,
    /// What it was warned of.
    pub(super) warned: Vec<Key>,
}

impl<'w> Pair<'w> {
    pub(super) fn new(words: &'w Words, here: Play, there: Play) -> Pair<'w> {
        Pair { words, here, there, acts: Vec::new(), would: Vec::new(), stuck: None }
    }

    /// Plays what was asked on both.
    pub(super) fn play(mut self, asked: &[Retold]) -> Went {
        let (mut otherwise, mut tally) = (Vec::new(), Tally::default());
        self.warn(Seq(0), &warnings(self.here.session(), Seq(0)));
        self.turn_page("", &mut otherwise);
        for one in asked {
            match one {
                Retold::Wait(span) => {
                    // Nothing is kept, so nothing can fail to be.
                    let _ = (self.here.wait(*span), self.there.wait(*span));
                }
                Retold::Line(line) => {
                    if self.line(line) {
                        tally.count(&self.would);
                        self.turn_page(line, &mut otherwise);
                    }
                }
                Retold::Failed | Retold::Phase(_) => {}
            }
        }
        let end = [played(self.words, &self.here), played(self.words, &self.there)];
        Went { otherwise, tally, times: times(&self.here, &self.there), end }
    }

    /// Notes what would be otherwise of a line.
    fn turn_page(&mut self, line: &str, otherwise: &mut Vec<Differing>) {
        let would = std::mem::take(&mut self.would);
        if would.is_empty() {
            return;
        }
        let (time, session) = (self.there.now, self.there.session());
        let phase = session.table().method.phase(session.state().phase).title.clone();
        otherwise.push(Differing { time, phase, line: line.to_owned(), would });
    }

    /// Plays a line on both; whether it was one.
    fn line(&mut self, line: &str) -> bool {
        let said = bind(line, &self.here.view(Viewer::Host));
        let Ok(Said::Input(input)) = said else { return false };
        if !self.there.session().state().ended {
            self.catch_up();
        }
        let there = self.elsewhere(&input);
        let was = self.here.session().state().phase;
        let (before, since) = (acts(self.here.session()), self.here.next_seq());
        let refused = match self.here.ask(&input) {
            Ok(_) => None,
            Err(Halt::Refused(refusal)) => {
                Some(first_of(&self.words.refusal(self.here.session(), &input, refusal)))
            }
            Err(Halt::NotKept(_)) => return false,
        };
        let became = Became { refused, warned: warnings(self.here.session(), since) };
        let theirs = acts(self.there.session());
        self.follow(&input, there, was, &became);
        let made = acts(self.there.session()) > theirs;
        if acts(self.here.session()) > before {
            self.acts.resize(before as usize, None);
            self.acts.push(made.then(|| ActNo::after(theirs)));
        }
        true
    }

    /// Asks on the other method what was asked in the session.
    fn follow(
        &mut self,
        input: &Input<'_>,
        there: Result<Input<'_>, Absent>,
        was: PhaseId,
        became: &Became,
    ) {
        if moves(input.command) {
            return self.go(input, there, was, became);
        }
        match there {
            Ok(_) if became.refused.is_none() && self.undoes_nothing(input.command) => {
                self.would.push(Would::Unsaid(self.words.tell("whatif-absent-undone")));
            }
            Ok(own) => self.ask(&own, became),
            Err(absent) if became.refused.is_none() => {
                let told = self.absent(absent);
                self.would.push(Would::Unsaid(told));
            }
            Err(_) => {}
        }
    }

    /// Asks this, and tells what is otherwise than in the session.
    pub(super) fn ask(&mut self, input: &Input<'_>, became: &Became) {
        let since = self.there.next_seq();
        match (self.there.ask(input), &became.refused) {
            (Ok(_), Some(told)) => self.would.push(Would::Allowed(told.clone())),
            (Err(Halt::Refused(refusal)), None) => {
                let told = self.refusal(input, refusal);
                self.would.push(Would::Refused(told));
            }
            (Ok(_), None) | (Err(_), _) => {}
        }
        self.warn(since, &became.warned);
    }

    pub(super) fn refusal(&self, input: &Input<'_>, refusal: Refusal) -> String {
        first_of(&self.words.refusal(self.there.session(), input, refusal))
    }

    /// Tells of warnings since an entry that the session did not give, and of rules that failed.
    pub(super) fn warn(&mut self, since: Seq, known: &[Key]) {
        let (here, there) = (self.here.session(), self.there.session());
        for key in warnings(there, since) {
            let told = self.words.warning(there, key);
            let alike = |own: &Key| {
                let ids = |session: &Session, key| {
                    session.table().method.rule(key).map(|rule| rule.ids.clone())
                };
                let shared = ids(here, *own).zip(ids(there, key));
                let cited = shared.is_some_and(|(a, b)| a.iter().any(|id| b.contains(id)));
                cited || self.words.warning(here, *own) == told
            };
            if !known.iter().any(alike) {
                self.would.push(Would::Warned(told));
            }
        }
        let failed = self.there.failed_rules(self.words, since);
        self.would.extend(failed.into_iter().map(Would::Failed));
    }

    fn elsewhere<'t>(&self, input: &Input<'t>) -> Result<Input<'t>, Absent> {
        let same = |no: ActNo| {
            let at = usize::try_from(no.0.get()).ok()?.checked_sub(1)?;
            self.acts.get(at).copied().flatten()
        };
        self.here.session().elsewhere(self.there.session(), input, &same)
    }

    fn absent(&self, absent: Absent) -> String {
        let method = &self.here.session().table().method;
        let said = |id: &str, name: &str| self.words.say(id, &[("name", name.into())]);
        match absent {
            Absent::Kind(kind) => said("whatif-absent-kind", method.kind(kind).called()),
            Absent::Phase(phase) => said("whatif-absent-phase", method.phase(phase).called()),
            Absent::Role(role) => said("whatif-absent-role", method.role(role).called()),
            Absent::Topic(topic) => said("whatif-absent-topic", method.topic(topic).called()),
            Absent::Question => self.words.tell("whatif-absent-question"),
            Absent::Choice => self.words.tell("whatif-absent-choice"),
            Absent::Act | Absent::OfRule => self.words.tell("whatif-absent-act"),
        }
    }

    /// Whether what would be taken back was not said there.
    fn undoes_nothing(&self, command: Command<'_>) -> bool {
        let session = self.here.session();
        let last = session.journal().iter().next_back();
        let undone = last.and_then(|(_, _, events)| match events.first() {
            Some(Event::Undone(seq)) => Some(*seq),
            _ => None,
        });
        let Some(seq) = undone.filter(|_| command == Command::Undo) else { return false };
        let made = |events: &[Event]| events.iter().any(|it| matches!(it, Event::Acted(_)));
        let before: u32 = session.journal().iter().take(seq.index()).map(|it| count(it.2)).sum();
        let known = self.acts.get(before as usize).copied().flatten();
        made(session.journal().events(seq)) && known.is_none()
    }
}

/// What a refusal says first; what is possible instead is for whoever sits there.
fn first_of(told: &str) -> String {
    told.lines().next().unwrap_or_default().to_owned()
}

/// Whether it is asked to go from one phase to another.
fn moves(command: Command<'_>) -> bool {
    matches!(
        command,
        Command::Next(_) | Command::Jump(..) | Command::Back | Command::End(_) | Command::GoOn
    )
}

/// How many acts a session has.
fn acts(session: &Session) -> u32 {
    session.journal().iter().map(|(_, _, events)| count(events)).sum()
}

fn count(events: &[Event]) -> u32 {
    events.iter().map(|event| u32::from(matches!(event, Event::Acted(_)))).sum()
}
