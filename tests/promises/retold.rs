//! A session that was played is told again in lines; playing those makes the same session.

use std::rc::Rc;

use intervisie::method::{KindId, PersonId};
use intervisie::notation::{Said, bind, written};
use intervisie::report::{Retold, course};
use intervisie::session::{Actor, Command, Input, NoRules, Seq, Session, View, Viewer};
use intervisie::time::Time;
use proptest::prelude::*;

use super::method::open;
use super::play::{Asked, Play, advance, pages};
use super::runner::for_all;
use super::story::story;

/// Whether a line asks this: by whom and with what tags the notation asks it.
fn is_said_so(session: &Session, asked: &Asked) -> bool {
    let own = |person: PersonId| asked.by == Actor::Person(person);
    let led = asked.by == session.leader();
    match asked.command {
        Command::Act(act) => {
            let phase = session.table().method.phase(session.state().phase);
            let nth = act.asks.map(|number| usize::from(number.get()) - 1);
            let asks = nth.and_then(|nth| phase.questions().nth(nth));
            let topic = asks.and_then(|prompt| prompt.topic);
            let speaks = act.kind.index() >= KindId::RESERVED || act.kind == KindId::NOTE;
            speaks && topic.is_none_or(|topic| act.tags.iter().any(|tag| tag == topic))
        }
        Command::Answer { .. }
        | Command::Consent { .. }
        | Command::Pass
        | Command::Leave
        | Command::Return => true,
        Command::AskTurn(who) | Command::EndTurn(who) | Command::ComeIn(who) => own(who),
        Command::GoOut(who) => own(who) || led,
        Command::Replace(act) => session.journal().act(act).is_some_and(|act| own(act.person)),
        Command::Interrupt(_) => matches!(asked.by, Actor::Person(_)) || led,
        Command::Say => false,
        _ => led,
    }
}

/// Plays what lines ask.
fn told_again(session: &Session, again: &mut Session) -> Result<(), TestCaseError> {
    let say = |_: &Session, _, input: &Input<'_>| input.text.to_owned();
    let course = course(session, &say);
    let course = course.map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
    let mut now = Time::ZERO;
    for told in course {
        match told {
            Retold::Wait(span) => {
                now = now + span;
                advance(again, now);
            }
            Retold::Line(line) => {
                advance(again, now);
                let said = bind(&line, &View::new(again, Viewer::Host));
                let Ok(Said::Input(input)) = said else {
                    return Err(TestCaseError::fail(format!("{line}: {said:?}")));
                };
                let done = again.handle(now, &input, &mut NoRules);
                prop_assert!(done.is_ok(), "{}: {:?}", line, done);
            }
            Retold::Failed | Retold::Phase(_) => {}
        }
    }
    Ok(())
}

#[test]
fn what_was_asked_is_written_as_the_line_that_asks_it() {
    for_all(400, story(24), |story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            let view = View::new(&play.session, Viewer::Host);
            let line = written(&asked.input(), &view);
            if let Some(line) = &line {
                let said = bind(line, &view);
                prop_assert!(
                    matches!(said, Ok(Said::Input(input)) if input.command == asked.command)
                );
            }
            let says_so = is_said_so(&play.session, &asked);
            if play.ask(&asked).is_ok() {
                prop_assert!(line.is_some() || !says_so, "{:?}", asked);
            }
        }
        Ok(())
    });
}

#[test]
fn a_session_told_again_is_the_same_session() {
    for_all(400, story(40), |story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            if is_said_so(&play.session, &asked) {
                let _ = play.ask(&asked);
            }
        }
        // As it is kept and read again.
        let records = (0..).map(Seq).map_while(|seq| play.session.record(seq));
        let (table, cast) = (Rc::clone(play.session.table()), Rc::clone(play.session.cast()));
        let kept = Session::restore(table, cast, records).expect("its own records");
        let mut again = open(&story.draft);
        told_again(&kept, &mut again)?;
        prop_assert_eq!(pages(&again), pages(&play.session));
        Ok(())
    });
}
