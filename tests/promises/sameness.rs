//! The journal is the only truth: the same inputs make the same one, it folds into the same
//! session again, and what is refused leaves no trace in it.

use std::rc::Rc;

use intervisie::session::{NoRules, Opening, Record, Refusal, Session, Table};
use intervisie::time::{Span, Time};
use intervisie::words::Words;
use proptest::prelude::*;

use super::play::{Play, advance, all_minutes, dutch, pages};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let words = dutch();
    for_all(150, story(40), |story: Story| {
        let bytes = || {
            let play = Play::whole(&story.draft, &story.beats);
            let session = play.session;
            let once = (all_minutes(&words, &session), words.missing(&session));
            prop_assert_eq!(&once, &(all_minutes(&words, &session), words.missing(&session)));
            Ok((once, pages(&session), format!("{:?}", session.state())))
        };
        prop_assert_eq!(bytes()?, bytes()?);
        Ok(())
    });
}

#[test]
fn the_journal_folds_into_the_session_again() {
    let words = dutch();
    for_all(150, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            // The last word of each beat, and whatever the clock did before it.
            let _ = play.beat(beat);
            let again = restored(&play.session);
            prop_assert_eq!(again.state(), play.session.state());
        }
        let again = restored(&play.session);
        prop_assert_eq!(pages(&again), pages(&play.session));
        same_minutes(&words, &again, &play.session)?;
        goes_on_alike(&words, again, play)
    });
}

#[test]
fn what_comes_later_is_gone_on_with_as_if_it_had_been_there() {
    let words = dutch();
    for_all(150, story(40), |story: Story| {
        let session = Play::whole(&story.draft, &story.beats).session;
        let mut rest = records(&session);
        let mut again = restored_from(&session, rest.drain(..rest.len() / 3).collect());
        while !rest.is_empty() {
            let some = rest.drain(..rest.len().min(3));
            again.extend(some).expect("every name is known");
        }
        prop_assert_eq!(again.state(), session.state());
        prop_assert_eq!(pages(&again), pages(&session));
        same_minutes(&words, &again, &session)
    });
}

/// What was folded is not only the same, it goes on the same.
fn goes_on_alike(words: &Words, mut again: Session, play: Play) -> Kept {
    let mut session = play.session;
    let later = play.now + Span::minutes(20);
    advance(&mut again, later);
    advance(&mut session, later);
    prop_assert_eq!(again.state(), session.state());
    same_minutes(words, &again, &session)
}

fn same_minutes(words: &Words, again: &Session, session: &Session) -> Kept {
    prop_assert_eq!(all_minutes(words, again), all_minutes(words, session));
    Ok(())
}

/// The session as the store keeps it, read back.
fn restored(session: &Session) -> Session {
    restored_from(session, records(session))
}

fn records(session: &Session) -> Vec<(Time, Record)> {
    let read = |(time, page): (Time, String)| {
        let record: Record = serde_json::from_str(&page).expect("the same record");
        (time, record)
    };
    pages(session).into_iter().map(read).collect()
}

/// What is read back of some of its records.
fn restored_from(session: &Session, records: Vec<(Time, Record)>) -> Session {
    let opening = serde_json::to_string(&session.opening()).expect("an opening");
    let opening: Opening = serde_json::from_str(&opening).expect("the same opening");
    let table = Rc::new(Table::new(opening.method));
    Session::restore(table, Rc::new(opening.cast), records).expect("every name is known")
}

#[test]
fn what_is_refused_changes_nothing() {
    let words = dutch();
    for_all(100, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            let before = (play.session.state().clone(), trace(&play.session));
            let minutes = all_minutes(&words, &play.session);
            if play.ask(&asked).is_err() {
                prop_assert_eq!((play.session.state().clone(), trace(&play.session)), before);
                prop_assert_eq!(all_minutes(&words, &play.session), minutes);
            }
        }
        Ok(())
    });
}

#[test]
fn time_does_not_go_back() {
    for_all(50, story(10), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            let mut session = play.session.clone();
            let early = session.state().now.0.checked_sub(1);
            if let Some(early) = early.map(Time) {
                let refused = session.handle(early, &asked.input(), &mut NoRules);
                prop_assert_eq!(refused, Err(Refusal::TimeWentBack));
                prop_assert_eq!(trace(&session), trace(&play.session));
            }
            let _ = play.ask(&asked);
        }
        Ok(())
    });
}

/// The journal with everything in it, words that no event speaks of included.
fn trace(session: &Session) -> String {
    format!("{:?}", session.journal())
}
