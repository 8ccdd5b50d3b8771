//! The session's side of a prompt: takes a line, answers with text. It knows no terminal, and
//! time is told to it.

use anyhow::Context as _;

use super::{CaseAtHand, Vocabulary};
use crate::driver::{Driver, Halt, Keeper};
use crate::method::PersonId;
use crate::notation::{Said, Verb, bind};
use crate::report::{briefing, minutes};
use crate::session::{
    Acted, Actor, Command, Event, Input, Line, Rules, Seen, Seq, Session, View, Viewer, missing,
};
use crate::time::{Span, Time};
use crate::words::Words;

/// A running session, as whoever leads it sees it.
#[derive(Debug)]
pub struct Room<R, K> {
    driver: Driver<R, K>,
    words: Words,
    /// The first entry that was not shown yet.
    shown: Seq,
    /// Whether the phase was open to be left when that was last looked at.
    ready: bool,
    prepared: Vec<CaseAtHand>,
    /// Whether the last act came from a prepared case: nobody read its words yet.
    aloud: bool,
}

/// An answer to a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What to show.
    pub text: String,
    /// Whether this was the last line.
    pub leave: bool,
}

impl<R: Rules, K: Keeper> Room<R, K> {
    /// A room around a driven session.
    pub fn new(driver: Driver<R, K>, words: Words) -> Room<R, K> {
        let shown = driver.session().journal().next_seq();
        Room { driver, words, shown, ready: false, prepared: Vec::new(), aloud: false }
    }

    /// Lays cases ready for those who prepared them; nobody sees them until they are brought in.
    pub fn prepare(&mut self, cases: &[CaseAtHand]) {
        self.prepared = cases.to_vec();
    }

    /// What is said first: the running phase, and what was noted when the session opened.
    pub fn open(&mut self) -> String {
        self.ready = self.is_ready();
        let view = self.view();
        let mut said = String::new();
        for line in view.lines() {
            if let Seen::Event(event, _) = line.seen
                && event.is_noted_at_opening()
                && line.time == Time::ZERO
                && line.by == Actor::Host
            {
                said.push_str(&self.words.line(&view, &line).unwrap_or_default());
                said.push('\n');
            }
        }
        if !self.ended() {
            said.push_str(&briefing(&self.words, &view));
        }
        said
    }

    /// Takes a line.
    ///
    /// # Errors
    /// What was accepted could not be kept; then it did not happen.
    pub fn hear(&mut self, line: &str, now: Time) -> anyhow::Result<Reply> {
        let said = match bind(line, &self.view()) {
            Ok(said) => said,
            Err(error) => {
                let text = self.words.notation_error(self.session(), &error);
                return Ok(Reply { text: format!("✗ {text}\n"), leave: false });
            }
        };
        let text = match said {
            Said::Nothing => String::new(),
            Said::Input(input) => {
                let text = self.brought_in(&input);
                self.aloud = text.is_some();
                let text = text.as_deref().unwrap_or(input.text);
                return self.ask(&Input { text, ..input }, now);
            }
            Said::Together { people, question, yes } => {
                return self.together(people.iter(), question, yes, now);
            }
            Said::Why(person, kind) => self.words.why(self.session(), person, kind) + "\n",
            Said::Wait(_) | Said::Expect(_) | Said::Eval(_) => self.words.tell("not-here") + "\n",
            Said::Prompt(Verb::Help) => self.words.help(),
            Said::Prompt(Verb::Transcript) => minutes(&self.words, &self.view()),
            Said::Prompt(Verb::Quit) => return Ok(Reply { text: String::new(), leave: true }),
            Said::Prompt(_) => briefing(&self.words, &self.view()),
        };
        Ok(Reply { text, leave: false })
    }

    /// Lets the clock go on; what it brought, if anything.
    ///
    /// # Errors
    /// What the clock brought could not be kept.
    pub fn tick(&mut self, now: Time) -> anyhow::Result<Option<String>> {
        self.driver.advance_to(now).with_context(|| self.words.tell("not-kept"))?;
        self.driver.beat(now);
        let news = self.news();
        Ok((!news.is_empty()).then_some(news))
    }

    /// Stops the clock at `now`, because nobody was there for a while.
    ///
    /// # Errors
    /// The pause could not be kept.
    pub fn pause(&mut self, now: Time, gap: Span) -> anyhow::Result<String> {
        let mut said = self.words.say("slept", &[("span", gap.to_string().into())]) + "\n";
        if !self.session().state().paused() {
            let by = self.session().leader();
            let pause = Input { by, command: Command::Pause, text: "" };
            said.push_str(&self.ask(&pause, now)?.text);
        }
        Ok(said)
    }

    /// The prompt: phase, and the clock where there is a limit.
    pub fn prompt(&self, now: Time) -> String {
        let session = self.session();
        let (method, state) = (&session.table().method, session.state());
        let step = method.step(state.phase).map_or(String::new(), |(n, m)| format!("{n}/{m} "));
        let id = method.phase(state.phase).called();
        let spent = state.spent(now);
        let clock = match state.limit() {
            _ if state.paused() => self.words.tell("prompt-paused"),
            Some(limit) if spent > limit => {
                self.words.say("prompt-over", &[("span", spent.less(limit).to_string().into())])
            }
            Some(limit) => format!("{spent}/{limit}"),
            None => spent.to_string(),
        };
        format!("[{step}{id} {clock}] ")
    }

    /// What may be typed now.
    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::of(self.session(), self.words.language())
    }

    /// When the clock brings something next.
    pub fn next_deadline(&self) -> Option<Time> {
        self.driver.next_deadline()
    }

    /// Whether the session is over.
    pub fn ended(&self) -> bool {
        self.session().state().ended
    }

    /// What it says in its language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The session that is led.
    pub fn session(&self) -> &Session {
        self.driver.session()
    }

    /// What somebody brings in of a prepared case who says nothing else.
    fn brought_in(&self, input: &Input<'_>) -> Option<String> {
        let (Command::Act(act), Actor::Person(person)) = (input.command, input.by) else {
            return None;
        };
        let name = self.session().cast().name(person);
        let case = self.prepared.iter().find(|case| case.by == name)?;
        let kind = self.session().table().method.kind(act.kind);
        case.text(kind).filter(|_| input.text.is_empty())
    }

    /// The room is seen through the eyes of whoever leads.
    fn view(&self) -> View<'_> {
        let viewer = match self.session().leader() {
            Actor::Person(person) => Viewer::Person(person),
            _ => Viewer::Host,
        };
        View::new(self.session(), viewer)
    }

    fn ask(&mut self, input: &Input<'_>, now: Time) -> anyhow::Result<Reply> {
        let text = match self.driver.feed(now, input) {
            Ok(_) => self.news(),
            Err(Halt::Refused(refusal)) => {
                let why = self.words.refusal(self.session(), input, refusal);
                format!("{}✗ {why}\n", self.news())
            }
            Err(Halt::NotKept(error)) => return Err(error).context(self.words.tell("not-kept")),
        };
        Ok(Reply { text, leave: self.ended() })
    }

    /// The same answer of several people, one after another; the first refusal ends it.
    fn together(
        &mut self,
        people: impl Iterator<Item = PersonId>,
        question: u16,
        yes: bool,
        now: Time,
    ) -> anyhow::Result<Reply> {
        let mut all = Reply::default();
        for person in people {
            let command = Command::Answer { question, yes };
            let reply = self.ask(&Input { by: Actor::Person(person), command, text: "" }, now)?;
            all.text.push_str(&reply.text);
            all.leave |= reply.leave;
        }
        Ok(all)
    }

    /// Everything that was not shown yet.
    fn news(&mut self) -> String {
        let first = self.shown;
        self.shown = self.session().journal().next_seq();
        let mut said = String::new();
        let view = self.view();
        let unseen = self
            .session()
            .journal()
            .iter()
            .skip(first.index())
            .any(|(_, _, events)| events.iter().any(|event| matches!(event, Event::Acted(_))));
        let lines = view.lines_since(first);
        let seen = lines.iter().any(|line| matches!(line.seen, Seen::Act { .. }));
        if unseen && !seen {
            said.push_str(&self.words.tell("noted-privately"));
            said.push('\n');
        }
        let entered =
            |line: &Line<'_>| matches!(line.seen, Seen::Event(event, _) if event.begins_phase());
        for line in &lines {
            if entered(line) && !self.ended() {
                said.push('\n');
                said.push_str(&briefing(&self.words, &view));
            } else if let Some(text) = self.acknowledged(&view, line) {
                said.push_str(&text);
                said.push('\n');
            }
        }
        let ready = self.is_ready();
        if ready && !self.ready && !self.ended() && !lines.iter().any(entered) {
            let all = missing(self.session().table(), self.session().state()).is_empty();
            said.push_str(&self.words.tell(if all { "ready" } else { "ready-but" }));
            said.push('\n');
        }
        self.ready = ready;
        said
    }

    /// A line as an answer to whoever typed it: what was said need not be said again.
    fn acknowledged(&self, view: &View<'_>, line: &Line<'_>) -> Option<String> {
        match line.seen {
            Seen::Act { act, .. } if self.aloud || self.was_sealed(&act) => {
                Some(format!("✓ {}", self.words.line(view, line)?))
            }
            Seen::Act { label, reply, act, was, named, withheld, .. } => {
                let text = Seen::Act { label, reply, act, text: "", was, named, withheld };
                let line = Line { seen: text, ..*line };
                Some(format!("✓ {}", self.words.line(view, &line)?))
            }
            Seen::Event(Event::ClockReached(..), _) => {
                Some(format!("◷ {}", self.words.line(view, line)?))
            }
            Seen::Event(..) => self.words.line(view, line),
        }
    }

    /// Whether nobody could read an act when it was typed.
    fn was_sealed(&self, act: &Acted) -> bool {
        self.session().table().method.kind(act.kind).sealed
    }

    /// Whether nothing holds the phase any more; a phase that asks nothing is never announced.
    fn is_ready(&self) -> bool {
        let held = missing(self.session().table(), self.session().state());
        !held.iter().any(|gate| gate.strength == crate::method::Strength::Must)
    }
}
