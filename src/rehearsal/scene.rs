//! Plays a line of the notation in a session, or what else a story does in it, and tells what
//! became of it.

use std::iter;

use super::bots::{Stuck, play_on};
use super::cited::warnings;
use super::instead::Instead;
use super::play::Play;
use super::story::{Failure, Verdict};
use crate::driver::Halt;
use crate::method::PhaseId;
use crate::notation::{Said, bind};
use crate::script::{Kind, Place, Script, ScriptError};
use crate::session::{Actor, Command, Input, Refusal, Seq, Viewer};
use crate::words::Words;

/// What a step leads to: on, or to the end of the story.
pub(super) type Step<T> = Result<T, Box<Verdict>>;

/// A part of a story: the session it is played in and the script that plays it.
pub(super) struct Scene<'a> {
    pub(super) play: &'a mut Play,
    /// What went wrong is told in these words.
    pub(super) words: &'a Words,
    /// What comes into the session is said in these.
    pub(super) seen: &'a Words,
    pub(super) script: &'a Script,
    /// The method that is played instead of the story's own.
    pub(super) instead: &'a Instead,
}

/// What became of a line.
pub(super) struct Did {
    pub(super) place: Place,
    pub(super) line: String,
    /// The first entry that it could have made.
    pub(super) since: Seq,
    pub(super) became: Became,
    /// What a rule of the method did wrong meanwhile, a line each.
    pub(super) failed_rules: Vec<String>,
    /// The claims about it that held.
    pub(super) claimed: Claimed,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Claimed {
    pub(super) outcome: bool,
    pub(super) failed_rules: bool,
}

/// Whether a line was taken.
pub(super) enum Became {
    Accepted,
    /// Refused, and how that is told.
    Refused(Refusal, String),
    /// Not a line of the notation, and how that is told.
    NotUnderstood(String),
}

impl Did {
    /// How it is told what became of the line.
    pub(super) fn told(&self, play: &Play, words: &Words) -> String {
        let (Became::Refused(_, told) | Became::NotUnderstood(told)) = &self.became else {
            let warned = warnings(play.session(), self.since);
            let warned = warned.into_iter().map(|key| words.warning(play.session(), key));
            let told: Vec<String> =
                iter::once(words.tell("rehearsal-taken")).chain(warned).collect();
            return told.join("\n");
        };
        told.clone()
    }
}

impl Scene<'_> {
    /// The leader moves on until a phase that lies ahead.
    pub(super) fn skip_to(&mut self, place: Place, phase: PhaseId) -> Step<()> {
        let since = self.play.next_seq();
        let reason = self.seen.tell("rehearsal-skipped");
        // A rule of the method may lead back; so many steps bring it to any phase or never.
        for _ in 0..self.play.session().table().method.phases.len() {
            if !self.play.is_ahead(phase) {
                break;
            }
            let input = self.play.onward(&reason);
            if let Became::Refused(_, told) = self.ask(place, &input)? {
                return self.failed(place, self.reaches(phase), told);
            }
        }
        let state = self.play.session().state();
        if state.ended || state.phase != phase {
            let there = self.words.heading(self.play.session(), state.phase);
            return self.failed(place, self.reaches(phase), there);
        }
        let failed_rules = self.failed_rules(since)?;
        self.no_failed_rules(place, &failed_rules)
    }

    /// Simulated people play on to the end.
    pub(super) fn play_bots(&mut self, place: Place, seed: u64) -> Step<()> {
        let since = self.play.next_seq();
        if let Err(stuck) = play_on(self.play, seed) {
            let session = self.play.session();
            let mut there = self.words.heading(session, session.state().phase);
            for line in self.words.missing(session) {
                there.push_str("\n  · ");
                there.push_str(&line);
            }
            let id = match stuck {
                Stuck::Held => "rehearsal-held",
                Stuck::Endless => "rehearsal-endless",
            };
            let found = self.words.say(id, &[("there", there.into())]);
            let expected =
                self.words.say("rehearsal-to-the-end", &[("seed", seed.to_string().into())]);
            return self.failed(place, expected, found);
        }
        let failed_rules = self.failed_rules(since)?;
        self.no_failed_rules(place, &failed_rules)
    }

    /// Fails where a rule of the method went wrong while the session was opened.
    pub(super) fn began(&self, place: Place) -> Step<()> {
        let failed_rules = self.failed_rules(Seq(0))?;
        self.no_failed_rules(place, &failed_rules)
    }

    /// Plays what comes before the steps as a group does that agrees.
    pub(super) fn agree(&mut self, place: Place) -> Step<()> {
        match self.play.agree() {
            Ok(()) => Ok(()),
            Err(Halt::Refused(_)) => {
                let message = "what comes before the first step could not be played";
                let hint = "begin with `rehearse_whole`, and play it yourself".to_owned();
                self.wrong(place, message.to_owned(), Some(hint))
            }
            Err(Halt::NotKept(error)) => self.wrong(place, error.to_string(), None),
        }
    }

    pub(super) fn line(&mut self, place: Place, line: &str) -> Step<Did> {
        self.play.lines += 1;
        if self.play.lines > Play::MOST_LINES {
            let message = format!("a rehearsal has at most {} lines", Play::MOST_LINES);
            return self.wrong(place, message, None);
        }
        let since = self.play.next_seq();
        let said = bind(line, &self.play.view(Viewer::Host));
        let became = match said {
            Ok(Said::Input(input)) => self.ask(place, &input)?,
            Ok(Said::Together { people, question, yes }) => {
                let mut became = Became::Accepted;
                for person in people.iter() {
                    let command = Command::Answer { question, yes };
                    let by = Actor::Person(person);
                    became = self.ask(place, &Input { by, command, text: "" })?;
                }
                became
            }
            Ok(Said::Wait(span)) => match self.play.wait(span) {
                Ok(()) => Became::Accepted,
                Err(error) => return self.wrong(place, error.to_string(), None),
            },
            Ok(_) => return self.of_the_prompt(place, line),
            Err(error) => {
                Became::NotUnderstood(self.words.notation_error(self.play.session(), &error))
            }
        };
        let (line, failed_rules) = (line.to_owned(), self.failed_rules(since)?);
        Ok(Did { place, line, since, became, failed_rules, claimed: Claimed::default() })
    }

    fn ask(&mut self, place: Place, input: &Input<'_>) -> Step<Became> {
        match self.play.ask(input) {
            Ok(_) => Ok(Became::Accepted),
            Err(Halt::Refused(refusal)) => {
                let told = self.words.refusal(self.play.session(), input, refusal);
                Ok(Became::Refused(refusal, told))
            }
            Err(Halt::NotKept(error)) => self.wrong(place, error.to_string(), None),
        }
    }

    fn reaches(&self, phase: PhaseId) -> String {
        let heading = self.words.heading(self.play.session(), phase);
        self.words.say("rehearsal-reaches", &[("phase", heading.into())])
    }

    pub(super) fn no_failed_rules(&self, place: Place, failed_rules: &[String]) -> Step<()> {
        if failed_rules.is_empty() {
            return Ok(());
        }
        let expected = self.words.tell("rehearsal-no-rule-failed");
        self.failed(place, expected, failed_rules.join("\n"))
    }

    fn failed_rules(&self, since: Seq) -> Step<Vec<String>> {
        match self.play.take_stop() {
            Some(stop) => Err(Box::new(Verdict::Inconclusive(stop))),
            None => Ok(self.play.failed_rules(self.words, since)),
        }
    }

    pub(super) fn failed<T>(&self, place: Place, expected: String, found: String) -> Step<T> {
        let transcript = self.play.transcript(self.words);
        let line = place.line;
        let failure = Failure { line, expected, found, because: None, transcript };
        Err(Box::new(Verdict::Failed(failure)))
    }

    pub(super) fn wrong<T>(&self, place: Place, message: String, hint: Option<String>) -> Step<T> {
        let error = ScriptError::new(Kind::Complaint, self.script.clone(), message).at(place);
        Err(Box::new(Verdict::Broken(ScriptError { hint, ..error })))
    }

    fn of_the_prompt<T>(&self, place: Place, line: &str) -> Step<T> {
        let message = format!("`{line}` is for the prompt and plays nothing");
        let hint = "ask it of the rehearsal: `expect(s.why(\"Dirk\", \"vraag\")).has(\"…\")`";
        self.wrong(place, message, Some(hint.to_owned()))
    }
}
