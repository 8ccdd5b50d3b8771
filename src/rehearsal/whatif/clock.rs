//! How long phases took in a session and on another method, by their ids.

use super::super::play::Play;
use super::went::{PhaseTime, Played, Took};
use crate::method::PhaseId;
use crate::time::{Span, Time};
use crate::words::Words;

/// Every phase that took another time on both, or was late on one and not the other.
pub(super) fn times(here: &Play, there: &Play) -> Vec<PhaseTime> {
    let (ours, theirs) = (took(here), took(there));
    let phase = |play: &Play, phase| play.session().table().method.phase(phase).clone();
    let mut all = Vec::new();
    for (own, took) in &ours {
        let own = phase(here, *own);
        let other = theirs.iter().find(|(it, _)| phase(there, *it).id == own.id);
        let there = other.map(|(_, took)| *took);
        all.push(PhaseTime { phase: own.title, here: Some(*took), there });
    }
    for (own, took) in &theirs {
        let own = phase(there, *own);
        if ours.iter().all(|(it, _)| phase(here, *it).id != own.id) {
            all.push(PhaseTime { phase: own.title, here: None, there: Some(*took) });
        }
    }
    // Less than a second is not told.
    let plain = |took: Option<Took>| {
        took.filter(|took| took.lasted.as_seconds() > 0).map(|took| {
            let planned = took.planned.map(Span::as_seconds);
            (took.lasted.as_seconds(), planned, took.over.as_seconds())
        })
    };
    all.retain(|it| plain(it.here) != plain(it.there));
    all
}

/// Where a session is now.
pub(super) fn played(words: &Words, play: &Play) -> Played {
    let (session, state) = (play.session(), play.session().state());
    let over = took(play).iter().fold(Span::ZERO, |all, (_, took)| all + took.over);
    let last = session.journal().iter().next_back().map_or(Time::ZERO, |(_, entry, _)| entry.time);
    let until = if state.ended { last } else { play.now };
    Played {
        ended: state.ended,
        phase: session.table().method.phase(state.phase).title.clone(),
        missing: if state.ended { Vec::new() } else { words.missing(session) },
        lasted: until.since(Time::ZERO),
        over,
    }
}

/// Each phase once, with all the times that it was gone through together.
fn took(play: &Play) -> Vec<(PhaseId, Took)> {
    let mut all: Vec<(PhaseId, Took)> = Vec::new();
    for stretch in play.session().stretches(play.now) {
        let at = all.iter().position(|(phase, _)| *phase == stretch.phase).unwrap_or_else(|| {
            all.push((stretch.phase, Took::default()));
            all.len() - 1
        });
        let took = &mut all[at].1;
        took.lasted += stretch.lasted;
        took.over += stretch.over();
        if let Some(allowed) = stretch.allowed() {
            took.planned = Some(took.planned.unwrap_or_default() + allowed);
        }
    }
    all
}
