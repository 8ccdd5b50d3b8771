//! The session's side of a prompt: takes a line, answers with text. It knows no terminal, and
//! time is told to it.

use std::ops::ControlFlow::{self, Break, Continue};

use super::unkept::Unkept;
use super::{Board, CaseAtHand, Shelf, Source, Vocabulary};
use crate::driver::{Driver, Halt, Keeper};
use crate::method::{PersonId, PhaseId};
use crate::notation::{Said, Verb, bind};
use crate::report::{briefing, standing};
use crate::session::{Actor, Command, Input, Rules, Seen, Seq, Session, View, Viewer};
use crate::time::{Span, Time};
use crate::words::Words;

/// A running session, as whoever leads it sees it.
#[derive(Debug)]
pub struct Room<R, K> {
    pub(super) driver: Driver<R, K>,
    pub(super) words: Words,
    /// The first entry that was not shown yet.
    pub(super) shown: Seq,
    /// Whether the phase was open to be left when that was last looked at.
    pub(super) ready: bool,
    /// Whether anybody with a seat led it then.
    pub(super) led: bool,
    /// The phase that was told of last.
    pub(super) at: PhaseId,
    prepared: Vec<CaseAtHand>,
    /// Whether the last act came from a prepared case: nobody read its words yet.
    pub(super) aloud: bool,
    /// Where newer versions of the method come from, if from anywhere.
    pub(super) source: Option<Box<dyn Source<R>>>,
    /// What could not be kept, and is to be tried again.
    pub(super) unkept: Unkept,
    /// Where the session can be written down, if anywhere.
    pub(super) shelf: Option<Box<dyn Shelf>>,
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
        let mut room = Room {
            driver,
            words,
            shown,
            ready: false,
            led: false,
            at: PhaseId(0),
            prepared: Vec::new(),
            aloud: false,
            source: None,
            unkept: Unkept::default(),
            shelf: None,
        };
        room.ready = room.is_ready();
        room.led = room.is_led();
        room.at = room.session().state().phase;
        room
    }

    /// Keeps up with newer versions of the method from here on.
    pub fn follow(&mut self, source: Box<dyn Source<R>>) {
        self.source = Some(source);
    }

    /// Lays cases ready for those who prepared them; nobody sees them until they are brought in.
    pub fn prepare(&mut self, cases: &[CaseAtHand]) {
        self.prepared = cases.to_vec();
    }

    /// What is said first: the running phase and, of a session that opens, what was noted then.
    pub fn open(&self) -> String {
        let view = self.view();
        let mut said = String::new();
        let opens = self.session().journal().len() == 1;
        for line in view.lines().into_iter().filter(|_| opens) {
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

    /// Takes a line, under the newest version of the method. What cannot be kept did not happen:
    /// the answer says so, and that it can be said again.
    ///
    /// # Errors
    /// The session goes on elsewhere, so that nothing will be kept from here on.
    pub fn hear(&mut self, line: &str, now: Time) -> anyhow::Result<Reply> {
        // Before its names are looked up for good: they are those of the newest version.
        let asked = matches!(bind(line, &self.view()), Ok(Said::Prompt(Verb::Reload)));
        let news = self.keep_up(now, asked)?;
        let reply = self.answer(line, now)?;
        Ok(Reply { text: news + reply.text.as_str(), ..reply })
    }

    fn answer(&mut self, line: &str, now: Time) -> anyhow::Result<Reply> {
        let said = match bind(line, &self.view()) {
            Ok(said) => said,
            Err(error) => {
                let text = self.words.notation_error(self.session(), &error);
                return Ok(Reply { text: format!("✗ {text}\n"), leave: false });
            }
        };
        let text = match said {
            // A newer version was seen to before the line was read.
            Said::Nothing | Said::Prompt(Verb::Reload) => String::new(),
            Said::Input(input) => {
                let text = self.brought_in(&input);
                self.aloud = text.is_some();
                let text = text.as_deref().unwrap_or(input.text);
                let asked = self.ask(&Input { text, ..input }, now)?;
                let (Continue(reply) | Break(reply)) = asked;
                return Ok(reply);
            }
            Said::Together { people, question, yes } => {
                return self.together(people.iter(), question, yes, now);
            }
            Said::Save(name) => self.save(name),
            Said::Prompt(Verb::Quit) => return Ok(Reply { text: String::new(), leave: true }),
            asked => self.look_up(asked, now),
        };
        Ok(Reply { text, leave: false })
    }

    /// Stops the clock at `now`, because nobody was there for a while.
    ///
    /// # Errors
    /// The session goes on elsewhere.
    pub fn pause(&mut self, now: Time, gap: Span) -> anyhow::Result<String> {
        let mut said = self.words.say("slept", &[("span", gap.to_string().into())]) + "\n";
        if !self.session().state().paused() {
            let by = self.session().leader();
            let pause = Input { by, command: Command::Pause, text: "" };
            let (Continue(reply) | Break(reply)) = self.ask(&pause, now)?;
            said.push_str(&reply.text);
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

    /// Everything that stands before whoever types.
    pub fn board(&self, now: Time) -> Board {
        let vocabulary = Vocabulary::of(&self.view(), &self.words, now);
        Board { vocabulary, ..self.around(now) }
    }

    /// What stands around a line that is being typed.
    pub fn around(&self, now: Time) -> Board {
        let status = standing(&self.words, &self.view(), now);
        Board { prompt: self.prompt(now), status, ..Board::default() }
    }

    /// When the clock brings something next. What it brought and could not be kept is tried again
    /// with every tick; nobody has to hurry for that.
    pub fn next_deadline(&self) -> Option<Time> {
        self.driver.next_deadline().filter(|_| !self.unkept.clock)
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
    pub(super) fn view(&self) -> View<'_> {
        View::new(self.session(), self.viewer())
    }

    pub(super) fn viewer(&self) -> Viewer {
        Viewer::leading(self.session())
    }

    /// Asks for one input; breaks off what was to follow when it cannot be kept.
    fn ask(&mut self, input: &Input<'_>, now: Time) -> anyhow::Result<ControlFlow<Reply, Reply>> {
        let text = match self.driver.feed(now, input) {
            Ok(_) => self.news(),
            Err(Halt::Refused(refusal)) => {
                let why = self.words.refusal(self.session(), input, refusal);
                format!("{}✗ {why}\n", self.news())
            }
            Err(Halt::NotKept(error)) => {
                let text = self.not_kept("not-kept-line", error)?;
                return Ok(Break(Reply { text, leave: self.ended() }));
            }
        };
        Ok(Continue(Reply { text, leave: self.ended() }))
    }

    /// The same answer of several people, one after another. A refusal of one does not stop the
    /// others; a disk that is full does.
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
            let asked = self.ask(&Input { by: Actor::Person(person), command, text: "" }, now)?;
            let stop = asked.is_break();
            let (Continue(reply) | Break(reply)) = asked;
            all.text.push_str(&reply.text);
            all.leave |= reply.leave;
            if stop {
                break;
            }
        }
        Ok(all)
    }
}
