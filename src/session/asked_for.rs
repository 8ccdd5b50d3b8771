//! What somebody asked of a session, worked out from what came of it. An entry keeps its events
//! and not its input; the same input would make the same entry again.

use super::{
    Act, Acted, Actor, Answers, Asked, Command, Event, Events, Input, Insist, Journal, Seq,
    Session, Text, decide,
};
use crate::time::Time;

impl Session {
    /// What was asked in an entry of `whole`, of which this is the session before it; nothing where
    /// nobody asked for it.
    #[must_use]
    pub fn asked_for<'a>(&self, whole: &'a Session, seq: Seq) -> Option<Input<'a>> {
        let entry = whole.journal.entry(seq).filter(|_| seq.0 > 0)?;
        let (by, events) = (entry.by, whole.journal.events(seq));
        let (Actor::Person(_) | Actor::Host) = by else { return None };
        let (command, text) = match said(events) {
            Some(known) => known,
            None => candidates(by, events).into_iter().find(|(command, text)| {
                let out = self.what_follows(by, *command, *text, (entry.time, &whole.journal));
                out.is_some_and(|out| whole.journal.begins_with(events, out.all()))
            })?,
        };
        Some(Input { by, command, text: whole.journal.text(text) })
    }

    /// What follows from a command that has these words of a journal; nothing where it is refused.
    fn what_follows(
        &self,
        by: Actor,
        command: Command<'_>,
        text: Text,
        (time, journal): (Time, &Journal),
    ) -> Option<Events> {
        let (words, answers) = (journal.text(text), Answers::default());
        let asked = Asked { time, by, command, text, words, answers };
        let mut out = Events::default();
        decide(&self.table, &self.state, &asked, &mut out).ok().map(|()| out)
    }
}

impl Journal {
    /// Whether some events begin with others, whose words stand here too.
    fn begins_with(&self, events: &[Event], first: &[Event]) -> bool {
        let same = |a: Text, b: Text| self.text(a) == self.text(b);
        let pairs = events.iter().zip(first);
        let all = pairs.clone().all(|pair| match pair {
            (Event::PhaseLeft(a, said), Event::PhaseLeft(b, text)) => a == b && same(*said, *text),
            (Event::Ended(said), Event::Ended(text)) => same(*said, *text),
            (a, b) => a == b,
        });
        all && pairs.count() == first.len()
    }
}

/// What only one command makes first.
fn said(events: &[Event]) -> Option<(Command<'static>, Text)> {
    let nothing = Text::NONE;
    Some(match *events.first()? {
        Event::Acted(acted) => (Command::Act(act(&acted)), acted.text),
        Event::Retracted(no) => match events.get(1) {
            Some(Event::Acted(acted)) => (Command::Replace(no), acted.text),
            _ => (Command::Retract(no), nothing),
        },
        Event::Reclassified(no, kind) => (Command::Reclassify(no, kind), nothing),
        Event::Answered(_, question, yes) => (Command::Answer { question, yes }, nothing),
        Event::Passed(_) => (Command::Pass, nothing),
        Event::PassAccepted(person) => (Command::Accept(person), nothing),
        Event::Left(_, text) => (Command::Leave, text),
        Event::Returned(_) => (Command::Return, nothing),
        Event::WentOut(person) => (Command::GoOut(person), nothing),
        Event::CameIn(person) => (Command::ComeIn(person), nothing),
        Event::Appointed(role, person) => (Command::Appoint(role, person), nothing),
        Event::TurnAsked(person) => (Command::AskTurn(person), nothing),
        Event::TurnEnded(person) => (Command::EndTurn(person), nothing),
        Event::Moved(person, group) => (Command::Move(person, group), nothing),
        Event::Interrupted(phase) => (Command::Interrupt(phase), nothing),
        Event::Skipped(question) => (Command::Skip(question), nothing),
        Event::RetentionChosen(retention) => (Command::Keep(retention), nothing),
        Event::Consented(_, yes) => (Command::Consent { yes }, nothing),
        Event::WentOn => (Command::GoOn, nothing),
        Event::Lengthened(span) => (Command::Lengthen(span), nothing),
        Event::Shortened(span) => (Command::Shorten(span), nothing),
        Event::Paused => (Command::Pause, nothing),
        Event::Resumed => (Command::Resume, nothing),
        Event::Undone(_) => (Command::Undo, nothing),
        Event::Redone(_) => (Command::Redo, nothing),
        _ => return None,
    })
}

/// What several commands may make first: the turn that goes on, a choice, a phase that is left.
fn candidates(by: Actor, events: &[Event]) -> Vec<(Command<'static>, Text)> {
    let mut all = Vec::new();
    if let Some(Event::TurnGiven(next)) = events.first() {
        if let Actor::Person(own) = by {
            all.extend([Command::EndTurn(own), Command::AskTurn(own)].map(|it| (it, Text::NONE)));
        }
        all.push((Command::GiveTurn(*next), Text::NONE));
    }
    if let Some(Event::Chosen(_, aim)) = events.first() {
        all.push((Command::Choose(*aim), Text::NONE));
    }
    let left = events.iter().position(|event| matches!(event, Event::PhaseLeft(..)));
    let Some((at, Event::PhaseLeft(_, text))) = left.map(|at| (at, events[at])) else { return all };
    let insist = if text.is_empty() { Insist::Politely } else { Insist::WithReason };
    // What the way goes by itself comes first; the same words make the same of both.
    let mut leaving = vec![Command::Next(insist), Command::End(insist)];
    leaving.push(Command::Back);
    if let Some(Event::PhaseEntered(phase)) = events.get(at + 1) {
        leaving.push(Command::Jump(*phase, insist));
    }
    // A choice that the leader makes is no reason to leave; both begin with it.
    all.splice(0..0, leaving.into_iter().map(|command| (command, text)));
    all
}

fn act(acted: &Acted) -> Act {
    let Acted { kind, tags, reply, .. } = *acted;
    Act { kind, to: acted.addressee(), tags, reply, asks: acted.asks() }
}
