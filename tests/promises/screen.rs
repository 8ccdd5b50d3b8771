//! The room's view has nothing that somebody who is in the room now missed: not on the screen, not
//! in its lines, not in who spoke how long.

use intervisie::method::{KindId, PersonId};
use intervisie::report::airtime;
use intervisie::screen::{Look, Scene, draw, news};
use intervisie::session::{People, Seen, Seq, Session, View, Viewer};
use intervisie::time::Time;
use intervisie::words::Words;
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::play::{Asked, Play, dutch, is_for};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn the_room_sees_no_words_that_somebody_there_missed() {
    let words = dutch();
    for_all(200, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        for (nth, beat) in story.beats.iter().enumerate() {
            let _ = play.beat(beat);
            if nth % 8 == 7 || nth + 1 == story.beats.len() {
                only_what_was_heard(&play)?;
                let shown = everything(&words, &play);
                let said = play.taken.iter().find(|taken| {
                    !taken.asked.text.is_empty() && shown.contains(&taken.asked.text)
                });
                prop_assert!(said.is_none(), "{:?} in:\n{}", said, shown);
            }
        }
        Ok(())
    });
}

/// Every act in the room's view was heard by all who are there, and is no note; whoever is named
/// may be.
fn only_what_was_heard(play: &Play) -> Kept {
    let session = &play.session;
    let journal = session.journal();
    let lines = View::new(session, Viewer::Room).lines();
    for line in &lines {
        let Seen::Act { act, named, .. } = line.seen else { continue };
        let heard = journal.people(act.audience);
        prop_assert!(is_for(session, Viewer::Room, heard), "{:?}", line);
        let kind = session.table().method.kind(act.kind);
        prop_assert!(act.kind != KindId::NOTE && (!named || !kind.anonymous), "{:?}", line);
    }
    let all: usize = shares(session, play).iter().map(|(_, count)| count).sum();
    let named = lines.iter().filter(|line| matches!(line.seen, Seen::Act { named: true, .. }));
    prop_assert!(all <= named.count());
    Ok(())
}

fn shares(session: &Session, play: &Play) -> Vec<(PersonId, usize)> {
    let shares = airtime(&View::new(session, Viewer::Room), play.now);
    shares.into_iter().map(|share| (share.person, share.count)).collect()
}

#[test]
fn the_room_sees_no_words_that_anybody_typed() {
    let words = dutch();
    for_all(150, story(40), |mut story: Story| {
        // What a method minds in words tells, to those who heard them, that it was said.
        story.draft.phases.iter_mut().for_each(|phase| phase.watches.clear());
        let one = Play::whole(&story.draft, &story.beats);
        let mut other = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = other.asked(beat);
            let text = asked.text.replace("woord", "geheim");
            let _ = other.ask(&Asked { text, ..asked });
        }
        prop_assert_eq!(everything(&words, &one), everything(&words, &other));
        Ok(())
    });
}

/// All that is shown to the room: the screen, where it stands, and what happened.
fn everything(words: &Words, play: &Play) -> String {
    let view = View::new(&play.session, Viewer::Room);
    let scene = Scene::of(words, &view, play.now, true);
    let lines = [scene.told(words), news(words, &view, Seq(0), &scene)].concat();
    format!("{}\n{}", painted(words, &view, play.now), lines.join("\n"))
}

/// What a viewer would see on a screen.
pub(super) fn painted(words: &Words, view: &View<'_>, now: Time) -> String {
    let scene = Scene::of(words, view, now, true);
    let mut terminal = Terminal::new(TestBackend::new(80, 40)).expect("no terminal");
    terminal.draw(|frame| draw(frame, &scene, Look::default())).expect("nothing can fail");
    terminal.backend().to_string()
}

#[test]
fn a_room_with_nobody_in_it_is_shown_nothing() {
    for_all(100, story(30), |story: Story| {
        let Play { session, .. } = Play::whole(&story.draft, &story.beats);
        if session.state().in_the_room() == People::NOBODY {
            let lines = View::new(&session, Viewer::Room).lines();
            let acts = lines.iter().filter(|line| matches!(line.seen, Seen::Act { .. }));
            prop_assert_eq!(acts.count(), 0);
        }
        Ok(())
    });
}
