//! From a step of a story to what is asked of a session as it stands.

use std::num::NonZeroU8;

use intervisie::method::{KindId, PersonId, Tags, TopicId};
use intervisie::session::{
    Act, ActNo, Actor, Command, Doing, Insist, Session, View, Viewer, permit, possible,
};
use intervisie::time::Span;

use super::method::everybody;
use super::play::acts;
use super::story::{By, Correction, Reply, Step};

/// Who asks what in a step, and whether it has words.
pub(super) fn resolve(session: &Session, step: &Step) -> (Actor, Command<'static>, bool) {
    let insist = |reason| if reason { Insist::WithReason } else { Insist::Politely };
    let who = |by: By| actor(session, by);
    let own = Actor::Person;
    match *step {
        Step::Fit(person, nth) => (own(person), Command::Act(fitting(session, person, nth)), true),
        Step::Do(person, nth) => sensible(session, person, nth),
        Step::Settle(person, nth) => {
            let settled = settling(session).or_else(|| restoring(session));
            let fit = || (own(person), Command::Act(fitting(session, person, nth)), true);
            settled.unwrap_or_else(fit)
        }
        Step::Act { who, kind, tags, to, reply, asks } => {
            let reply = reply.and_then(|reply| answered(session, who, reply));
            (own(who), Command::Act(Act { kind, tags, to, reply, asks }), true)
        }
        Step::Consent(who, yes) => (own(who), Command::Consent { yes }, false),
        Step::GoOut(by, whom) => (who(by), Command::GoOut(whom), false),
        Step::ComeIn(by, whom) => (who(by), Command::ComeIn(whom), false),
        Step::Appoint(by, role, whom) => (who(by), Command::Appoint(role, whom), false),
        Step::Skip(by, number) => (who(by), Command::Skip(number), false),
        Step::Keep(by, retention) => (who(by), Command::Keep(retention), false),
        Step::GoOn(by) => (who(by), Command::GoOn, false),
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
        Step::Redo(by) => (who(by), Command::Redo, true),
        Step::Shorten(by, less) => (who(by), Command::Shorten(less), false),
        Step::Back(by) => (who(by), Command::Back, false),
        Step::End(by, reason) => (who(by), Command::End(insist(reason)), reason),
        Step::Say(by) => (who(by), Command::Say, true),
        Step::GiveTurn(by, whom) => (who(by), Command::GiveTurn(whom), false),
        Step::AskTurn(who) => (own(who), Command::AskTurn(who), false),
        Step::EndTurn(by, whom) => (who(by), Command::EndTurn(whom), false),
        Step::Move(by, whom, group) => (who(by), Command::Move(whom, group), false),
        Step::Interrupt(by, phase) => (who(by), Command::Interrupt(phase), false),
        Step::Jump(by, phase, reason) => (who(by), Command::Jump(phase, insist(reason)), reason),
        Step::Correct(by, correction, nth) => corrected(session, who(by), correction, nth),
    }
}

/// A correction of something that is seen; where nothing is, of what is not there.
fn corrected(
    session: &Session,
    by: Actor,
    correction: Correction,
    nth: usize,
) -> (Actor, Command<'static>, bool) {
    let viewer = match by {
        Actor::Person(person) => Viewer::Person(person),
        _ => Viewer::Host,
    };
    let act = nth_in_sight(session, viewer, nth).unwrap_or(ActNo::after(acts(session)));
    match correction {
        Correction::Retracted => (by, Command::Retract(act), false),
        Correction::Reclassified(kind) => (by, Command::Reclassify(act, kind), false),
        Correction::Replaced => (by, Command::Replace(act), true),
    }
}

fn actor(session: &Session, by: By) -> Actor {
    match by {
        By::Leader => session.leader(),
        By::Host => Actor::Host,
        By::Person(person) => Actor::Person(person),
    }
}

/// What lets the phase go on: whoever is misplaced goes to where it wants them.
pub(super) fn settling(session: &Session) -> Option<(Actor, Command<'static>, bool)> {
    let whom = session.state().misplaced().iter().next()?;
    let moves = [Doing::Return, Doing::GoOut(whom), Doing::ComeIn(whom)];
    moved(session, whom, &moves)
}

/// What makes it as it was before: a pause ends, and whoever was out comes back.
fn restoring(session: &Session) -> Option<(Actor, Command<'static>, bool)> {
    if session.state().paused() {
        return Some((session.leader(), Command::Resume, false));
    }
    everybody(session).find_map(|whom| moved(session, whom, &[Doing::ComeIn(whom)]))
}

fn moved(
    session: &Session,
    whom: PersonId,
    moves: &[Doing],
) -> Option<(Actor, Command<'static>, bool)> {
    let all = possible(session.table(), session.state(), whom);
    let doing = moves.iter().find(|doing| all.iter().any(|one| one.what == **doing))?;
    Some((Actor::Person(whom), filled_in(session, whom, *doing).0, false))
}

/// One of the acts that fit: plain, about a topic, or asking a question of the phase.
fn fitting(session: &Session, person: PersonId, nth: usize) -> Act {
    let (table, state) = (session.table(), session.state());
    let topics = (0..table.method.topics.len()).map(TopicId::at);
    let asked = (1..=3).map(NonZeroU8::new);
    let mut variants = vec![(Tags::default(), None)];
    variants.extend(topics.map(|topic| (Tags::default().with(topic), None)));
    variants.extend(asked.map(|asks| (Tags::default(), asks)));
    let kinds = (KindId::RESERVED..table.method.kinds.len()).map(KindId::at);
    let all = kinds.flat_map(|kind| {
        let acts = variants.iter();
        let acts = acts.map(move |(tags, asks)| Act { tags: *tags, asks: *asks, ..Act::of(kind) });
        let others = everybody(session).filter(|other| *other != person);
        acts.chain(others.map(move |to| Act { to: Some(to), ..Act::of(kind) }))
    });
    let own: Vec<Act> = all.filter(|act| permit(table, state, person, act).is_ok()).collect();
    own.get(nth % own.len().max(1)).copied().unwrap_or(Act::of(KindId::NOTE))
}

fn sensible(session: &Session, person: PersonId, nth: usize) -> (Actor, Command<'static>, bool) {
    let all = possible(session.table(), session.state(), person).into_iter().map(|one| one.what);
    let all: Vec<_> = all.filter(|it| !matches!(it, Doing::Act(_) | Doing::End)).collect();
    let doing = all.get(nth % all.len().max(1)).copied().unwrap_or(Doing::Pass);
    let (command, text) = filled_in(session, person, doing);
    (Actor::Person(person), command, !text.is_empty())
}

/// An act of a kind that is allowed: without tags, else about one topic, else for somebody.
pub(super) fn tagged(session: &Session, person: PersonId, kind: KindId) -> Option<Act> {
    let topics = (0..session.table().method.topics.len()).map(TopicId::at);
    let tags = topics.map(|topic| Tags::default().with(topic));
    let acts = [Tags::default()].into_iter().chain(tags);
    let acts = acts.map(|tags| Act { tags, ..Act::of(kind) });
    let others = everybody(session).filter(|other| *other != person);
    let mut acts = acts.chain(others.map(|to| Act { to: Some(to), ..Act::of(kind) }));
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
            (Command::Act(act), "3 woorden")
        }
        Doing::Answer(question) => (Command::Answer { question, yes: true }, ""),
        Doing::Pass => (Command::Pass, ""),
        Doing::GoOut(whom) => (Command::GoOut(whom), ""),
        Doing::ComeIn(whom) => (Command::ComeIn(whom), ""),
        Doing::Appoint(role, whom) => (Command::Appoint(role, whom), ""),
        Doing::GiveTurn(whom) => (Command::GiveTurn(whom), ""),
        Doing::AskTurn => (Command::AskTurn(person), ""),
        Doing::EndTurn => (Command::EndTurn(person), ""),
        Doing::Choose(aim) => (Command::Choose(aim), ""),
        Doing::Interrupt(phase) => (Command::Interrupt(phase), ""),
        Doing::Skip(question) => (Command::Skip(question), ""),
        Doing::Accept(whom) => (Command::Accept(whom), ""),
        Doing::Leave => (Command::Leave, ""),
        Doing::Return => (Command::Return, ""),
        Doing::Next => (Command::Next(Insist::Politely), ""),
        Doing::Override => (Command::Next(Insist::WithReason), "daarom"),
        Doing::Lengthen => (Command::Lengthen(Span::minutes(1)), ""),
        Doing::Shorten => (Command::Shorten(Span::minutes(1)), ""),
        Doing::Back => (Command::Back, ""),
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
    nth_in_sight(session, Viewer::Person(person), nth)
}

fn nth_in_sight(session: &Session, viewer: Viewer, nth: usize) -> Option<ActNo> {
    let view = View::new(session, viewer);
    let seen: Vec<ActNo> = (1..).map_while(|label| view.act_labelled(label)).collect();
    seen.get(nth.checked_rem(seen.len())?).copied()
}
