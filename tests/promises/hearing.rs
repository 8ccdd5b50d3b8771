//! What was said while somebody was away never reaches that person; what was heard stays heard.

use intervisie::method::{PersonId, PhaseId};
use intervisie::report::minutes;
use intervisie::session::{
    Act, Actor, Command, Event, Insist, People, Seen, Seq, Session, State, View, Viewer, evolve,
};
use intervisie::words::Words;
use proptest::prelude::*;

use super::play::{Asked, Play, Taken, dutch, forms, is_for, viewers};
use super::runner::{Kept, for_all};
use super::story::{Story, story};

#[test]
fn words_reach_those_who_heard_them_and_nobody_else() {
    let words = dutch();
    for_all(375, story(40), |story: Story| {
        let play = Play::whole(&story.draft, &story.beats);
        reaches_as_heard(&words, &play, speaks_to)?;
        // Whoever left is back, and every phase is gone through.
        reaches_as_heard(&words, &to_the_end(play), speaks_to)
    });
}

#[test]
fn reasons_reach_those_who_heard_them_and_nobody_else() {
    let words = dutch();
    for_all(375, story(40), |story: Story| {
        let play = Play::whole(&story.draft, &story.beats);
        reaches_as_heard(&words, &play, explains_to)?;
        reaches_as_heard(&words, &to_the_end(play), explains_to)
    });
}

#[test]
fn on_paper_stand_only_words_whose_author_lets_them_be_read() {
    let words = dutch();
    for_all(375, story(40), |story: Story| {
        let Play { session, taken, .. } = Play::whole(&story.draft, &story.beats);
        for viewer in viewers(&session) {
            let view = View::on_paper(&session, viewer);
            let (shown, forms) = (minutes(&words, &view), forms(&words, &view));
            for taken in &taken {
                let audience = speaks_to(&session, taken).or_else(|| explains_to(&session, taken));
                let Some(audience) = audience else { continue };
                // Why a gate was passed is logged for all who were there.
                let logged = matches!(taken.asked.command, Command::Next(_) | Command::End(_));
                let anonymous = match taken.asked.command {
                    Command::Act(act) => session.table().method.kind(act.kind).anonymous,
                    _ => false,
                };
                let consented = session.state().consented;
                let lets = logged
                    || asker(taken).is_none_or(|author| {
                        let own = viewer == Viewer::Person(author);
                        let all = (session.state().everyone() - consented).is_empty();
                        own || if anonymous { all } else { consented.has(author) }
                    });
                let there = shown.contains(&taken.asked.text);
                prop_assert_eq!(lets && is_for(&session, viewer, audience), there, "{:?}", taken);
                for form in &forms {
                    prop_assert_eq!(form.contains(&taken.asked.text), there, "{}", form);
                }
            }
        }
        Ok(())
    });
}

/// Whether the words of everything accepted are shown to those they are for, and only to those.
fn reaches_as_heard(
    words: &Words,
    play: &Play,
    audience: impl Fn(&Session, &Taken) -> Option<People>,
) -> Kept {
    for viewer in viewers(&play.session) {
        let shown = everything_shown(words, &play.session, viewer);
        for taken in &play.taken {
            let Some(audience) = audience(&play.session, taken) else { continue };
            let there = shown.contains(&taken.asked.text);
            prop_assert_eq!(
                is_for(&play.session, viewer, audience),
                there,
                "{:?} and {:?} in:\n{}",
                viewer,
                taken,
                shown
            );
        }
    }
    Ok(())
}

fn everything_shown(words: &Words, session: &Session, viewer: Viewer) -> String {
    let view = View::new(session, viewer);
    let mut shown = minutes(words, &view);
    for phase in (0..session.table().method.phases.len()).map(PhaseId::at) {
        let lines = view.shown_in(phase);
        shown.extend(lines.iter().filter_map(|line| words.line(&view, line)));
    }
    shown
}

/// Who an act is for; nothing if it is none.
fn speaks_to(session: &Session, taken: &Taken) -> Option<People> {
    let (Command::Act(Act { kind, .. }), author) = (taken.asked.command, asker(taken)?) else {
        return None;
    };
    let own = People::only(author);
    let kind_is = session.table().method.kind(kind);
    let near = taken.before.circle_of(session.table(), author);
    let all = match &kind_is.seen_by {
        None => (taken.heard() & near) | own | People::HOST,
        Some(who) => (taken.before.people(session.table(), who, own) & taken.heard()) | own,
    };
    let later = session.journal().iter().skip(taken.seq.index());
    let mut later = later.flat_map(|(_, _, events)| events);
    let opened = later.any(|event| *event == Event::Revealed(kind));
    Some(if kind_is.sealed && !opened { own } else { all })
}

/// Who a reason is for; nothing if none was given.
fn explains_to(session: &Session, taken: &Taken) -> Option<People> {
    let asked = taken.asked.command;
    let explains = matches!(asked, Command::Leave | Command::Next(_) | Command::End(_));
    let author = asker(taken).map_or(People::NOBODY, People::only);
    let given = explains && !taken.asked.text.is_empty();
    // Whoever leaves says so where he or she sits; why a gate was passed is for all.
    let near = match (asked, taken.asked.by) {
        (Command::Leave, Actor::Person(person)) => taken.before.circle_of(session.table(), person),
        _ => taken.before.everyone(),
    };
    given.then_some((taken.heard() & near) | author | People::HOST)
}

fn asker(taken: &Taken) -> Option<PersonId> {
    match taken.asked.by {
        Actor::Person(person) => Some(person),
        _ => None,
    }
}

fn to_the_end(mut play: Play) -> Play {
    let ask = |play: &mut Play, by, command| {
        let _ = play.ask(&Asked { time: play.now, by, command, text: "verder".to_owned() });
    };
    for person in play.session.state().gone.iter() {
        ask(&mut play, Actor::Person(person), Command::Return);
    }
    for _ in 0..play.session.table().method.phases.len() {
        let leader = play.session.leader();
        ask(&mut play, leader, Command::Next(Insist::WithReason));
    }
    // What was asked here has no words of its own to look for.
    play.taken.retain(|taken| taken.asked.text != "verder");
    play
}

#[test]
fn what_a_rule_says_reaches_only_those_who_hear() {
    for_all(250, story(40), |story: Story| {
        let mut play = Play::new(&story.draft);
        let mut state = State::before(play.session.table(), play.session.cast());
        let mut next = Seq(0);
        for beat in &story.beats {
            (state, next) = hear(&play.session, state, next)?;
            let _ = play.beat(beat);
        }
        hear(&play.session, state, next)?;
        shows_what_was_heard(&play.session)
    });
}

/// Folds the entries from `next` on and looks who heard what was said in them.
fn hear(session: &Session, mut state: State, next: Seq) -> Result<(State, Seq), TestCaseError> {
    let journal = session.journal();
    for (_, entry, events) in journal.iter().skip(next.index()) {
        for event in events {
            if let Event::Said(_, to) = event {
                prop_assert_eq!(journal.people(*to), state.hearing() | People::HOST);
            }
            if let Event::Reminded(_, to) = event {
                let others = journal.people(*to) - state.hearing();
                prop_assert_eq!(others, People::HOST);
            }
            evolve(session.table(), &mut state, entry.time, event, journal.who_saw(event));
            if let Event::Undone(_) | Event::Retracted(_) | Event::Reclassified(..) = event {
                state = session.state().clone();
            }
        }
    }
    Ok((state, journal.next_seq()))
}

/// Every viewer sees what rules said to that viewer, and no more.
fn shows_what_was_heard(session: &Session) -> Kept {
    let journal = session.journal();
    for viewer in viewers(session) {
        let view = View::new(session, viewer);
        let lines = view.lines();
        let seen = lines.iter().filter(|line| {
            matches!(line.seen, Seen::Event(Event::Said(..) | Event::Reminded(..), _))
        });
        let heard = journal.iter().flat_map(|(_, _, events)| events).filter(|event| match event {
            Event::Said(_, to) | Event::Reminded(_, to) => {
                is_for(session, viewer, journal.people(*to))
            }
            _ => false,
        });
        prop_assert_eq!(seen.count(), heard.count(), "{:?}", viewer);
    }
    Ok(())
}
