//! Plays a story on a session, and tells all that can be seen of it.

use intervisie::method::PersonId;
use intervisie::report::{About, Minutes, minutes};
use intervisie::session::{
    Actor, Command, Event, Input, NoRules, People, Refusal, Seq, Session, State, View, Viewer,
};
use intervisie::time::Time;
use intervisie::words::{Language, Words};

use super::asking::{resolve, settling};
use super::draft::Draft;
use super::method::{everybody, open};
use super::story::Beat;

/// A session that is being played, and what it was asked.
#[derive(Clone, Debug)]
pub(super) struct Play {
    pub(super) session: Session,
    pub(super) now: Time,
    /// What was accepted, in order.
    pub(super) taken: Vec<Taken>,
    count: usize,
}

/// Something that is asked at a time.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) time: Time,
    pub(super) by: Actor,
    pub(super) command: Command<'static>,
    pub(super) text: String,
}

/// Something that was accepted.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) seq: Seq,
    pub(super) asked: Asked,
    /// Where everything stood when it was asked.
    pub(super) before: State,
}

impl Taken {
    /// Who heard it, by where everybody was.
    pub(super) fn heard(&self) -> People {
        self.before.hearing()
    }
}

impl Asked {
    pub(super) fn input(&self) -> Input<'_> {
        Input { by: self.by, command: self.command, text: &self.text }
    }

    /// Asks it of a session, at its time and not before what is due.
    pub(super) fn put(&self, session: &mut Session) -> Result<Seq, Refusal> {
        advance(session, self.time);
        session.handle(self.time, &self.input(), &mut NoRules)
    }
}

/// Where a session stands, looked at at one time.
pub(super) fn at(session: &Session, now: Time) -> State {
    let mut state = session.state().clone();
    state.now = now;
    state
}

impl Play {
    pub(super) fn new(draft: &Draft) -> Play {
        Play { session: open(draft), now: Time::ZERO, taken: Vec::new(), count: 0 }
    }

    /// Plays everything.
    pub(super) fn whole(draft: &Draft, beats: &[Beat]) -> Play {
        let mut play = Play::new(draft);
        for beat in beats {
            let _ = play.beat(beat);
        }
        play
    }

    /// Waits, then asks.
    pub(super) fn beat(&mut self, beat: &Beat) -> Result<Seq, Refusal> {
        let asked = self.asked(beat);
        self.ask(&asked)
    }

    /// Waits, and says what would be asked; what happened until then happened.
    pub(super) fn asked(&mut self, beat: &Beat) -> Asked {
        self.now = self.now + beat.wait;
        self.count += 1;
        advance(&mut self.session, self.now);
        let (by, command, speaks) = resolve(&self.session, &beat.step);
        let scored = match command {
            Command::Act(act) => self.session.table().method.kind(act.kind).score.is_some(),
            Command::Replace(act) => self
                .session
                .journal()
                .act(act)
                .is_some_and(|act| self.session.table().method.kind(act.kind).score.is_some()),
            _ => false,
        };
        let number = if scored { format!("{} ", self.count % 5 + 1) } else { String::new() };
        let text = if speaks { format!("{number}{}", mark(self.count)) } else { String::new() };
        Asked { time: self.now, by, command, text }
    }

    /// What brings somebody to where the phase wants them, if anybody is not there.
    pub(super) fn settling(&self) -> Option<Asked> {
        let (by, command, _) = settling(&self.session)?;
        Some(Asked { time: self.now, by, command, text: String::new() })
    }

    /// Asks.
    pub(super) fn ask(&mut self, asked: &Asked) -> Result<Seq, Refusal> {
        let before = self.session.state().clone();
        let seq = asked.put(&mut self.session)?;
        self.taken.push(Taken { seq, asked: asked.clone(), before });
        Ok(seq)
    }
}

/// Lets happen what is due until `time`.
pub(super) fn advance(session: &mut Session, time: Time) {
    while session.tick(time, &mut NoRules).is_some() {}
}

/// Words that are like no others.
fn mark(nth: usize) -> String {
    format!("woord <{nth}>")
}

/// How many acts there were, those taken back included.
pub(super) fn acts(session: &Session) -> u32 {
    let events = session.journal().iter().flat_map(|(_, _, events)| events);
    let acts = events.filter(|event| matches!(event, Event::Acted(_))).count();
    u32::try_from(acts).expect("a short story")
}

/// Everybody who may look at a session.
pub(super) fn viewers(session: &Session) -> Vec<Viewer> {
    let others = [Viewer::Host, Viewer::Room, Viewer::Nobody];
    everybody(session).map(Viewer::Person).chain(others).collect()
}

/// Whether a viewer is among those whom something is for.
pub(super) fn is_for(session: &Session, viewer: Viewer, audience: People) -> bool {
    match viewer {
        Viewer::Person(person) => audience.has(person),
        Viewer::Host => audience.meets(People::HOST),
        Viewer::Room => {
            // Everybody who is there now, and whoever runs it; nobody, where nobody is.
            let state = session.state();
            let here =
                everybody(session).filter(|one| !state.gone.has(*one) && !state.is_out(*one));
            let here: Vec<PersonId> = here.collect();
            let heard = here.iter().all(|one| audience.has(*one));
            !here.is_empty() && heard && audience.meets(People::HOST)
        }
        Viewer::Nobody => false,
    }
}

/// Whether a rule was stopped. What it left undone goes on at the next input, whatever that is.
pub(super) fn ran_away(session: &Session) -> bool {
    let mut events = session.journal().iter().flat_map(|(_, _, events)| events);
    events.any(|event| matches!(event, Event::RuleFailed(..)))
}

pub(super) fn dutch() -> Words {
    Words::new(Language::Dutch)
}

/// The minutes of a view in every form, its signs as they are read.
pub(super) fn forms(words: &Words, view: &View<'_>) -> [String; 4] {
    let minutes = Minutes::of(words, view, About::default());
    let (markdown, html) = (minutes.markdown(words), minutes.html(words));
    let json = serde_json::to_string(&minutes).expect("plain data");
    let html = html.replace("&lt;", "<").replace("&gt;", ">");
    [minutes.text(words), markdown.replace('\\', ""), html, json]
}

/// The minutes of every viewer.
pub(super) fn all_minutes(words: &Words, session: &Session) -> Vec<String> {
    let viewers = viewers(session).into_iter();
    viewers.map(|viewer| minutes(words, &View::new(session, viewer))).collect()
}

/// Every entry as it is kept.
pub(super) fn pages(session: &Session) -> Vec<(Time, String)> {
    let seqs = (0..).map(Seq);
    let records = seqs.map_while(|seq| session.record(seq));
    let page = |(time, record)| (time, serde_json::to_string(&record).expect("a record"));
    records.map(page).collect()
}
