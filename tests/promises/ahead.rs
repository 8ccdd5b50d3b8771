//! What is told to lie ahead is what comes.

use intervisie::session::{Ahead, Command, Event, Insist, Session};
use intervisie::time::{Span, Time};
use proptest::prelude::*;

use super::play::{Asked, Play, advance, ran_away};
use super::runner::for_all;
use super::story::{Story, story};

#[test]
fn what_is_told_to_follow_follows() {
    for_all(300, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            advance(&mut play.session, play.now);
            if ran_away(&play.session) || play.session.state().ended {
                return Ok(());
            }
            let told = play.session.following(play.now);
            let Some(events) = goes_on(&play.session, play.now) else { continue };
            // What begins may be over at once; what begins first is what was told.
            let came = events.iter().find_map(|event| match event {
                Event::WentBack(phase) => Some(Some(*phase)),
                Event::Ended(_) => Some(None),
                event => event.enters().map(Some),
            });
            prop_assert_eq!(came, Some(told.phase));
        }
        Ok(())
    });
}

#[test]
fn the_running_phase_lies_ahead_and_takes_what_is_left_of_it() {
    for_all(200, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            let (session, now) = (&play.session, play.now);
            let ahead = session.ahead(now);
            let Some(first) = ahead.first() else {
                prop_assert!(session.state().ended);
                continue;
            };
            prop_assert_eq!((first.phase, first.times), (session.state().phase, 1));
            let left = session.state().limit().map(|limit| limit.less(session.state().spent(now)));
            prop_assert_eq!(first.most, left);
            prop_assert!(ahead.iter().all(|one| one.times > 0));
            let whole = ahead.iter().filter_map(Ahead::whole).fold(Span::ZERO, |a, b| a + b);
            prop_assert!(whole >= left.unwrap_or_default());
        }
        Ok(())
    });
}

/// What comes of going on now with a reason, if that is possible at all.
fn goes_on(session: &Session, time: Time) -> Option<Vec<Event>> {
    let mut session = session.clone();
    let (by, command) = (session.leader(), Command::Next(Insist::WithReason));
    let asked = Asked { time, by, command, text: "daarom".to_owned() };
    let seq = asked.put(&mut session).ok()?;
    Some(session.journal().events(seq).to_vec())
}
