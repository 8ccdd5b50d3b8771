//! What is taken back no longer counts; whoever saw it still sees it, struck through.

use std::ops::Range;

use intervisie::method::{KindId, PersonId};
use intervisie::report::minutes;
use intervisie::session::{
    Act, ActNo, Actor, Command, Entry, Event, Line, Refusal, Seen, Seq, Session, View, Viewer,
};
use intervisie::time::Time;
use intervisie::words::Words;
use proptest::prelude::*;

use super::draft::Draft;
use super::method::open;
use super::play::{Asked, Play, Taken, advance, at, dutch, ran_away, viewers};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn after_an_undo_it_is_as_if_it_was_never_asked() {
    for_all(500, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        let mut windows = Vec::new();
        for beat in &story.beats {
            let Ok(undo) = play.beat(beat) else { continue };
            if ran_away(&play.session) {
                return Ok(());
            }
            let Some(undone) = turned(&play.session, undo) else { continue };
            let first = play.session.journal().entry(undone).map_or(Time::ZERO, |entry| entry.time);
            windows.push(Time(first.0 + 1)..Time(play.now.0 + 1));
            as_if_never(&story.draft, &play, &windows)?;
        }
        Ok(())
    });
}

#[test]
fn what_was_taken_back_and_what_is_private_stays_inside() {
    for_all(150, story(30), |story: Story| {
        let play = Play::whole(&story.draft, &story.beats);
        for viewer in viewers(&play.session) {
            for line in View::for_outside(&play.session, viewer).lines() {
                let Seen::Act { act, text, .. } = line.seen else { continue };
                prop_assert!(act.kind != KindId::NOTE);
                prop_assert!(line.struck.is_none() || text.is_empty(), "{}", text);
            }
        }
        Ok(())
    });
}

#[test]
fn after_an_undo_and_a_redo_it_is_as_if_neither_was_asked() {
    for_all(300, story(30), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let _ = play.beat(beat);
            advance(&mut play.session, play.now);
            let before = play.session.clone();
            let Some(undo) = by_leader(&mut play.session, play.now, Command::Undo) else {
                continue;
            };
            let moved = play.session.state() != before.state();
            let redo = by_leader(&mut play.session, play.now, Command::Redo);
            prop_assert!(redo.is_some(), "what {undo:?} took back cannot count again");
            advance(&mut play.session, play.now);
            prop_assert_eq!(play.session.state().clone(), at(&before, play.now), "{}", moved);
            // What was taken back before can count again as it could before.
            let more = by_leader(&mut play.session, play.now, Command::Redo).is_some();
            play.session = before;
            let could = by_leader(&mut play.session.clone(), play.now, Command::Redo).is_some();
            prop_assert_eq!(more, could);
        }
        Ok(())
    });
}

fn by_leader(session: &mut Session, time: Time, command: Command<'static>) -> Option<Seq> {
    let by = session.leader();
    Asked { time, by, command, text: String::new() }.put(session).ok()
}

/// Plays what still counts on a new session, and compares.
///
/// A point of the clock that lay between something and its undo comes too late in the session
/// that went through both, and from there on they may differ. So they may from an act on that
/// whoever took back what it followed from could not see.
fn as_if_never(draft: &Draft, play: &Play, windows: &[Range<Time>]) -> Kept {
    if play.taken.iter().any(|taken| outlives(play, taken)) {
        return Ok(());
    }
    let mut session = play.session.clone();
    advance(&mut session, play.now);
    let (mut never, refused) = without_what_was_undone(draft, play);
    if ran_away(&session) || ran_away(&never) {
        return Ok(());
    }
    let went = ticks(&session);
    let is_late = |tick: &(Time, String)| {
        windows.iter().any(|window| window.contains(&tick.0)) && !went.contains(tick)
    };
    if ticks(&never).iter().any(is_late) {
        return Ok(());
    }
    prop_assert_eq!(refused, None);
    // After the same note at the same time even the clock and the number of acts agree.
    let note = note_at(play.now);
    prop_assert_eq!(note.put(&mut session).err(), note.put(&mut never).err());
    prop_assert_eq!(session.state(), never.state());
    Ok(())
}

/// Every act that was taken back leaves a note behind, so that acts keep their numbers. It ends
/// where something is refused.
fn without_what_was_undone(draft: &Draft, play: &Play) -> (Session, Option<Refusal>) {
    let mut never = open(draft);
    for Taken { seq, asked, .. } in &play.taken {
        let undone = play.session.journal().is_undone(*seq);
        let asked = match asked.command {
            Command::Undo | Command::Redo => continue,
            Command::Act(_) | Command::Replace(_) if undone => note_at(asked.time),
            _ if undone => continue,
            _ => asked.clone(),
        };
        if let Err(refusal) = asked.put(&mut never) {
            return (never, Some(refusal));
        }
    }
    advance(&mut never, play.now);
    (never, None)
}

/// Whether an act still counts though something before it was taken back after it.
fn outlives(play: &Play, taken: &Taken) -> bool {
    let says = matches!(taken.asked.command, Command::Act(act) if act.kind != KindId::NOTE);
    let mut undos =
        play.taken.iter().filter_map(|undo| Some(taken_back(&play.session, undo.seq)?..undo.seq));
    says && !play.session.journal().is_undone(taken.seq)
        && undos.any(|between| between.contains(&taken.seq))
}

fn note_at(time: Time) -> Asked {
    let (by, command) = (Actor::Person(PersonId(0)), Command::Act(Act::of(KindId::NOTE)));
    Asked { time, by, command, text: "-".to_owned() }
}

/// What the clock did and still counts.
fn ticks(session: &Session) -> Vec<(Time, String)> {
    let journal = session.journal();
    let by_clock = |(seq, entry, _): &(Seq, &Entry, &[Event])| {
        entry.by == Actor::Clock && !journal.is_undone(*seq)
    };
    let own = journal.iter().filter(by_clock);
    own.filter_map(|(seq, ..)| session.record(seq))
        .map(|(time, record)| (time, format!("{record:?}")))
        .collect()
}

/// What an entry took back, or let count again.
fn turned(session: &Session, seq: Seq) -> Option<Seq> {
    match session.journal().events(seq).first()? {
        Event::Undone(seq) | Event::Redone(seq) => Some(*seq),
        _ => None,
    }
}

/// What an entry took back, if it was an undo.
fn taken_back(session: &Session, undo: Seq) -> Option<Seq> {
    match session.journal().events(undo).first()? {
        Event::Undone(seq) => Some(*seq),
        _ => None,
    }
}

/// Whether whoever asks for an undo sees what an entry is about; what is private is left alone.
fn is_seen(session: &Session, seq: Seq, by: Actor) -> bool {
    let viewer = match by {
        Actor::Person(person) => Viewer::Person(person),
        _ => Viewer::Host,
    };
    let view = View::new(session, viewer);
    let before = session.journal().iter().take(seq.index()).flat_map(|(_, _, events)| events);
    let acts = before.filter(|event| matches!(event, Event::Acted(_))).count();
    let mut no = u32::try_from(acts).expect("a short story");
    session.journal().events(seq).iter().all(|event| {
        let act = match event {
            Event::Acted(_) => {
                no += 1;
                ActNo::after(no - 1)
            }
            Event::Retracted(act) | Event::Reclassified(act, _) => *act,
            _ => return true,
        };
        view.label_of(act).is_some()
    })
}

#[test]
fn an_undo_takes_back_the_last_thing_that_counts() {
    for_all(250, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        let mut counting = Vec::new();
        for beat in &story.beats {
            let Ok(seq) = play.beat(beat) else { continue };
            match taken_back(&play.session, seq) {
                Some(undone) => {
                    let by = play.session.journal().entry(seq).expect("it was made").by;
                    let seen = |own: &Seq| is_seen(&play.session, *own, by);
                    let last = counting.iter().rposition(seen);
                    prop_assert_eq!(Some(undone), last.map(|at| counting.remove(at)));
                }
                None => counting.push(seq),
            }
        }
        Ok(())
    });
}

#[test]
fn whoever_saw_it_still_sees_it_and_nobody_sees_more() {
    let words = dutch();
    for_all(375, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        for beat in &story.beats {
            let asked = play.asked(beat);
            let before = play.session.clone();
            let Ok(undo) = play.ask(&asked) else { continue };
            let Some(undone) = taken_back(&play.session, undo) else { continue };
            // Who is in the room, and so what it sees, can be taken back too.
            let same = before.state().in_the_room() == play.session.state().in_the_room();
            let viewers = viewers(&before).into_iter();
            for viewer in viewers.filter(|viewer| same || *viewer != Viewer::Room) {
                let (before, after) =
                    (View::new(&before, viewer), View::new(&play.session, viewer));
                same_but_struck(&before, &after, undone)?;
                unseen_stays_unseen(&words, &before, &after, undone)?;
            }
        }
        Ok(())
    });
}

/// The same was said as before, and the lines of what was undone are struck.
fn same_but_struck(before: &View<'_>, after: &View<'_>, undone: Seq) -> Kept {
    let said = |view: &View<'_>| -> Vec<String> {
        view.lines().iter().filter_map(words_of).map(str::to_owned).collect()
    };
    prop_assert_eq!(said(before), said(after));
    let all = after.lines();
    let own = all.len() - after.lines_since(undone).len();
    let later = after.lines_since(Seq(undone.0 + 1)).len();
    // What an undone entry opened was said before it.
    let lines = all[own..all.len() - later].iter().filter(|line| line.seq == undone);
    for line in lines {
        prop_assert!(line.struck.is_some(), "{:?}", line);
    }
    Ok(())
}

fn words_of<'a>(line: &Line<'a>) -> Option<&'a str> {
    match line.seen {
        Seen::Act { text, .. } | Seen::Event(Event::Said(..) | Event::Reminded(..), text) => {
            Some(text)
        }
        Seen::Event(..) => None,
    }
}

/// An act that somebody did not see is taken back as silently as it was made, unless what the clock
/// told because of it goes with it: that belongs to the flow.
fn unseen_stays_unseen(words: &Words, before: &View<'_>, after: &View<'_>, undone: Seq) -> Kept {
    let events = after.session().journal().events(undone);
    let act = |event: &Event| {
        matches!(
            event,
            Event::Acted(_) | Event::Warned(_) | Event::Retracted(_) | Event::Reclassified(..)
        )
    };
    let all = before.lines_since(undone).len();
    let later = before.lines_since(Seq(undone.0 + 1)).len();
    let undos = after.session().journal().iter().next_back().map_or(0, |(_, _, undos)| undos.len());
    if events.iter().all(act) && all == later && undos == 1 {
        prop_assert_eq!(minutes(words, before), minutes(words, after));
    }
    Ok(())
}
