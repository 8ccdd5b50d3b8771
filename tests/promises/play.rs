//! Plays a story on a session, and tells all that can be seen of it.

use intervisie::method::{KindId, PersonId, Tags, TopicId};
use intervisie::report::minutes;
use intervisie::session::{
    Act, ActNo, Actor, Command, Doing, Event, Input, Insist, NoRules, People, Refusal, Seq,
    Session, View, Viewer, permit, possible,
};
use intervisie::time::{Span, Time};
use intervisie::words::{Language, Words};

use super::draft::Draft;
use super::method::{everybody, open};
use super::story::{Beat, By, Reply, Step};

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
    /// Who heard it, by where everybody was.
    pub(super) heard: People,
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
        let text = if speaks { mark(self.count) } else { String::new() };
        Asked { time: self.now, by, command, text }
    }

    /// Asks.
    pub(super) fn ask(&mut self, asked: &Asked) -> Result<Seq, Refusal> {
        let heard = self.session.state().hearing();
        let seq = asked.put(&mut self.session)?;
        self.taken.push(Taken { seq, asked: asked.clone(), heard });
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

fn resolve(session: &Session, step: &Step) -> (Actor, Command<'static>, bool) {
    let insist = |reason| if reason { Insist::WithReason } else { Insist::Politely };
    let who = |by: By| actor(session, by);
    let own = Actor::Person;
    match *step {
        Step::Fit(person, nth) => (own(person), Command::Act(fitting(session, person, nth)), true),
        Step::Do(person, nth) => sensible(session, person, nth),
        Step::Act { who, kind, tags, to, reply } => {
            let reply = reply.and_then(|reply| answered(session, who, reply));
            (own(who), Command::Act(Act { kind, to, tags, reply }), true)
        }
        Step::Answer(who, question, yes) => (own(who), Command::Answer { question, yes }, false),
        Step::Pass(who) => (own(who), Command::Pass, false),
        Step::Accept(by, whom) => (who(by), Command::Accept(whom), false),
        Step::Leave(who, reason) => (own(who), Command::Leave, reason),
        Step::Return(who) => (own(who), Command::Return, false),
        Step::Next(by, reason) => (who(by), Command::Next(insist(reason)), reason),
        Step::Lengthen(by, more) => (who(by), Command::Lengthen(more), false),
        Step::Pause(by) => (who(by), Command::Pause, false),
        Step::Resume(by) => (who(by), Command::Resume, false),
        // It needs no words; given some, they are nobody's.
        Step::Undo(by) => (who(by), Command::Undo, true),
        Step::End(by, reason) => (who(by), Command::End(insist(reason)), reason),
        Step::Say(by) => (who(by), Command::Say, true),
    }
}

fn actor(session: &Session, by: By) -> Actor {
    match by {
        By::Leader => session.leader(),
        By::Host => Actor::Host,
        By::Person(person) => Actor::Person(person),
    }
}

fn fitting(session: &Session, person: PersonId, nth: usize) -> Act {
    let all = possible(session.table(), session.state(), person);
    let own = all.iter().filter_map(|one| match one.what {
        Doing::Act(kind) if kind != KindId::NOTE => tagged(session, person, kind),
        _ => None,
    });
    let own: Vec<Act> = own.collect();
    own.get(nth % own.len().max(1)).copied().unwrap_or(Act::of(KindId::NOTE))
}

fn sensible(session: &Session, person: PersonId, nth: usize) -> (Actor, Command<'static>, bool) {
    let all = possible(session.table(), session.state(), person).into_iter().map(|one| one.what);
    let all: Vec<_> = all.filter(|it| !matches!(it, Doing::Act(_) | Doing::End)).collect();
    let doing = all.get(nth % all.len().max(1)).copied().unwrap_or(Doing::Pass);
    let (command, text) = filled_in(session, person, doing);
    (Actor::Person(person), command, !text.is_empty())
}

/// An act of a kind that is allowed: without tags, else about one topic.
pub(super) fn tagged(session: &Session, person: PersonId, kind: KindId) -> Option<Act> {
    let topics = (0..session.table().method.topics.len()).map(TopicId::at);
    let tags = topics.map(|topic| Tags::default().with(topic));
    let acts = [Tags::default()].into_iter().chain(tags);
    let mut acts = acts.map(|tags| Act { tags, ..Act::of(kind) });
    acts.find(|act| permit(session.table(), session.state(), person, act).is_ok())
}

/// What is possible, as somebody sensible would ask it.
pub(super) fn filled_in(
    session: &Session,
    person: PersonId,
    doing: Doing,
) -> (Command<'static>, &'static str) {
    match doing {
        Doing::Act(kind) => {
            let act = tagged(session, person, kind).unwrap_or(Act::of(kind));
            (Command::Act(act), "woorden")
        }
        Doing::Answer(question) => (Command::Answer { question, yes: true }, ""),
        Doing::Pass => (Command::Pass, ""),
        Doing::Accept(whom) => (Command::Accept(whom), ""),
        Doing::Leave => (Command::Leave, ""),
        Doing::Return => (Command::Return, ""),
        Doing::Next => (Command::Next(Insist::Politely), ""),
        Doing::Override => (Command::Next(Insist::WithReason), "daarom"),
        Doing::Lengthen => (Command::Lengthen(Span::minutes(1)), ""),
        Doing::Pause => (Command::Pause, ""),
        Doing::Resume => (Command::Resume, ""),
        Doing::End => (Command::End(Insist::WithReason), "daarom"),
    }
}

fn answered(session: &Session, person: PersonId, reply: Reply) -> Option<ActNo> {
    let Reply::Seen(nth) = reply else { return Some(ActNo::after(acts(session))) };
    nth_seen(session, person, nth)
}

/// One of the acts that a person sees, by the label it has there.
pub(super) fn nth_seen(session: &Session, person: PersonId, nth: usize) -> Option<ActNo> {
    let view = View::new(session, Viewer::Person(person));
    let seen: Vec<ActNo> = (1..).map_while(|label| view.act_labelled(label)).collect();
    seen.get(nth.checked_rem(seen.len())?).copied()
}

/// How many acts there were, those taken back included.
pub(super) fn acts(session: &Session) -> u32 {
    let events = session.journal().iter().flat_map(|(_, _, events)| events);
    let acts = events.filter(|event| matches!(event, Event::Acted(_))).count();
    u32::try_from(acts).expect("a short story")
}

/// Everybody who may look at a session.
pub(super) fn viewers(session: &Session) -> Vec<Viewer> {
    everybody(session).map(Viewer::Person).chain([Viewer::Host, Viewer::Nobody]).collect()
}

/// Whether a viewer is among those whom something is for.
pub(super) fn is_for(viewer: Viewer, audience: People) -> bool {
    match viewer {
        Viewer::Person(person) => audience.has(person),
        Viewer::Host => audience.meets(People::HOST),
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
