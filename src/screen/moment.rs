//! What goes on at this moment: the phase, the question that is asked or comes next, the turn.

use super::Labelled;
use crate::method::{Prompt, Who};
use crate::session::{Line, People, Question, Seen, Session, View};
use crate::time::Time;
use crate::words::Words;

/// Which phase of how many, or how it stands outside them.
pub(super) fn step(words: &Words, session: &Session) -> String {
    let (method, phase) = (&session.table().method, session.state().phase);
    match method.step(phase) {
        Some((n, m)) => words.say("room-step", &[("n", n.into()), ("m", m.into())]),
        None if method.phase(phase).aside.is_some() => words.tell("room-aside"),
        None => words.tell("room-prelude"),
    }
}

/// The question that was asked last, else the one that comes next, else what the phase asks, and
/// of whom.
pub(super) fn question(words: &Words, view: &View<'_>) -> Vec<Labelled> {
    let session = view.session();
    let state = session.state();
    let phase = session.table().method.phase(state.phase);
    if let Some(last) = asked(view).last() {
        let prompt = phase.questions().nth(usize::from(*last) - 1);
        return prompts(words, session, "room-asked", prompt);
    }
    let mut open = (1..).zip(phase.questions()).filter(|(number, prompt)| {
        state.question(*number) != Some(Question::Skipped) && is_for_some(session, prompt)
    });
    if let Some((_, next)) = open.next() {
        return prompts(words, session, "room-next", [next]);
    }
    let own = phase.prompts.iter().filter(|prompt| prompt.topic.is_none());
    prompts(words, session, "room-prompts", own.filter(|prompt| is_for_some(session, prompt)))
}

/// Some prompts, those together that are for the same people.
fn prompts<'a>(
    words: &Words,
    session: &Session,
    id: &str,
    own: impl IntoIterator<Item = &'a Prompt>,
) -> Vec<Labelled> {
    let mut all: Vec<(&Who, Vec<String>)> = Vec::new();
    for prompt in own {
        match all.iter_mut().find(|(who, _)| **who == prompt.who) {
            Some((_, lines)) => lines.push(prompt.text.clone()),
            None => all.push((&prompt.who, vec![prompt.text.clone()])),
        }
    }
    let labelled = all.into_iter().enumerate().map(|(at, (who, lines))| {
        let of_whom = words.who(&session.table().method, who);
        let label = match (at, who) {
            (0, Who::Everyone) => words.tell(id),
            (0, _) => {
                let label = words.tell(id).into();
                words.say("room-for", &[("label", label), ("who", of_whom.into())])
            }
            _ => of_whom,
        };
        Labelled { label, lines }
    });
    labelled.collect()
}

/// The questions that this viewer heard asked since the phase began, by their numbers, in order.
fn asked(view: &View<'_>) -> Vec<u8> {
    let asked = |line: &Line<'_>| match line.seen {
        Seen::Act { act, .. } => act.asks().map(u8::from),
        Seen::Event(..) => None,
    };
    view.said_here().iter().filter_map(asked).collect()
}

/// Whether a prompt is for anybody who is there.
fn is_for_some(session: &Session, prompt: &Prompt) -> bool {
    let state = session.state();
    let who = state.people(session.table(), &prompt.who, People::NOBODY);
    who.meets(state.in_the_room())
}

/// Who has the turn, who is next, and who asked for it; nothing where there are no turns.
pub(super) fn turn(words: &Words, session: &Session, now: Time) -> Vec<Labelled> {
    let (table, state, cast) = (session.table(), session.state(), session.cast());
    if state.in_round(table).is_none() {
        return Vec::new();
    }
    let floor = table.method.phase(state.phase).floor.as_ref();
    let mut holder = words.people(cast, state.turn());
    if let (Some(most), Some(took)) = (floor.and_then(|it| it.per_turn), state.turn_took(now)) {
        let gaps = [
            ("who", holder.into()),
            ("took", took.to_string().into()),
            ("most", most.to_string().into()),
        ];
        holder = words.say("room-turn-time", &gaps);
    }
    let mut turn = vec![labelled(words, "room-turn", vec![holder])];
    let next = state.next_turn(table).map(|next| cast.name(next).to_owned());
    turn.extend(next.map(|next| labelled(words, "room-turn-next", vec![next])));
    let hands: Vec<String> =
        state.waiting_for_turn().map(|person| cast.name(person).to_owned()).collect();
    if !hands.is_empty() {
        turn.push(labelled(words, "room-turn-hands", vec![words.list(&hands)]));
    }
    turn
}

fn labelled(words: &Words, id: &str, lines: Vec<String>) -> Labelled {
    Labelled { label: words.tell(id), lines }
}
