//! Where a session stands, in one line: whose turn it is or who may speak, what is missing, and who
//! was not heard yet.

use super::balance::{silent, speakers};
use crate::method::Strength;
use crate::session::{People, Session, View, missing};
use crate::time::Time;
use crate::words::Words;

/// One line for whoever leads; empty when the session is over.
#[must_use]
pub fn standing(words: &Words, view: &View<'_>, now: Time) -> String {
    let session = view.session();
    if session.state().ended {
        return String::new();
    }
    let mut parts: Vec<String> = floor(words, session, now).into_iter().collect();
    let silent = silent(view);
    if !silent.is_empty() {
        let who = words.people(session.cast(), silent);
        parts.push(words.say("preview-silent", &[("who", who.into())]));
    }
    // The longest comes last: a narrow terminal cuts it off.
    parts.extend(lacking(words, session));
    parts.join(" · ")
}

/// Whose turn it is; where there are no turns, who may contribute something.
fn floor(words: &Words, session: &Session, now: Time) -> Option<String> {
    let state = session.state();
    if state.paused() {
        return Some(words.tell("standing-paused"));
    }
    let name = |people: People| ("who", words.people(session.cast(), people).into());
    if state.in_round(session.table()).is_some() && !state.turn().is_empty() {
        let mut said = words.say("briefing-turn", &[name(state.turn())]);
        let floor = session.table().method.phase(state.phase).floor.as_ref();
        let most = floor.and_then(|floor| floor.per_turn);
        said.extend(most.zip(state.turn_took(now)).map(|(most, took)| format!(" {took}/{most}")));
        let waiting = state.waiting_for_turn().next();
        said.extend(waiting.map(|next| words.say("standing-then", &[name(People::only(next))])));
        return Some(said);
    }
    let speakers = speakers(session);
    let here = state.everyone() - state.gone;
    // Where nothing is said but yes or no, nobody is kept from speaking.
    (!speakers.is_empty()).then(|| {
        if speakers == here {
            words.tell("standing-everyone")
        } else {
            words.say("standing-who", &[name(speakers)])
        }
    })
}

/// The first thing that is missing, and how many more there are.
fn lacking(words: &Words, session: &Session) -> Option<String> {
    let lines = words.missing(session);
    let (first, more) = lines.split_first()?;
    let held = missing(session.table(), session.state());
    let must = held.iter().any(|gate| gate.strength == Strength::Must);
    // What is only wished for says so itself.
    let id = match (must, more.is_empty()) {
        (true, true) => "standing-missing",
        (true, false) => "standing-missing-more",
        (false, true) => return Some(first.clone()),
        (false, false) => "standing-more",
    };
    let gaps = [("first", first.as_str().into()), ("n", more.len().into())];
    Some(words.say(id, &gaps))
}
