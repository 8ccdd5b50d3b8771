//! What a group needs to know when a phase begins: who may do what, the prompts, what must happen.

use std::fmt::Write as _;

use crate::method::{KindId, Verb};
use crate::session::{People, Session, View, when};
use crate::words::Words;

/// The running phase, as one viewer may hear it read out.
#[must_use]
pub fn briefing(words: &Words, view: &View<'_>) -> String {
    let session = view.session();
    let (method, state) = (&session.table().method, session.state());
    let phase = method.phase(state.phase);
    let mut said = words.heading(session, state.phase);
    if let Some(limit) = state.limit() {
        let gaps = [("most", limit.to_string().into()), ("rule", "".into())];
        said.push_str(&words.say("plan-at-most", &gaps));
    }
    said.push('\n');
    if !phase.about.is_empty() {
        let _ = writeln!(said, "{}", phase.about);
    }
    lines(&mut said, &who_may_what(words, session));
    lines(&mut said, &prompts(words, view));
    shown(words, view, &mut said);
    let missing = words.missing(session);
    if !missing.is_empty() {
        let _ = writeln!(said, "  {}", words.tell("briefing-missing"));
        lines(&mut said, &missing);
    }
    said
}

fn lines(said: &mut String, lines: &[String]) {
    for line in lines {
        let _ = writeln!(said, "  · {line}");
    }
}

/// People who may do the same things stand together.
fn who_may_what(words: &Words, session: &Session) -> Vec<String> {
    let (table, state) = (session.table(), session.state());
    let method = &table.method;
    let mut groups: Vec<(Vec<KindId>, People)> = Vec::new();
    let mut silent = Vec::new();
    for person in (state.everyone() - state.gone).iter() {
        if let Some(presence) = state.presence(person)
            && presence != crate::method::Presence::Present
        {
            let gaps = [
                ("who", session.cast().name(person).into()),
                ("presence", words.presence(presence).into()),
                ("rule", "".into()),
            ];
            silent.push(words.say("plan-stance", &gaps));
            continue;
        }
        let here = |kind: &KindId| {
            when(table, state, person, *kind).iter().any(|(phase, _)| *phase == state.phase)
        };
        let kinds: Vec<KindId> = (0..method.kinds.len()).map(KindId::at).filter(here).collect();
        match groups.iter_mut().find(|(own, _)| *own == kinds) {
            Some((_, people)) => *people = *people | People::only(person),
            None => groups.push((kinds, People::only(person))),
        }
    }
    let groups = groups.iter().filter(|(kinds, _)| !kinds.is_empty()).map(|(kinds, people)| {
        let kinds: Vec<String> =
            kinds.iter().map(|kind| kind_here(words, session, *kind)).collect();
        format!("{}: {}", words.people(session.cast(), *people), kinds.join(", "))
    });
    groups.chain(silent).collect()
}

/// A kind by name; one that is better avoided says so.
fn kind_here(words: &Words, session: &Session, kind: KindId) -> String {
    let method = &session.table().method;
    let id = method.kind(kind).id.as_str();
    let mut rights = method.phase(session.state().phase).rights.iter();
    let avoided = rights.any(|right| right.verb == Verb::Avoid && right.what.names(kind));
    if avoided { words.say("briefing-avoid", &[("kind", id.into())]) } else { id.to_owned() }
}

fn prompts(words: &Words, view: &View<'_>) -> Vec<String> {
    let session = view.session();
    let (method, state) = (&session.table().method, session.state());
    let mut all = Vec::new();
    for prompt in &method.phase(state.phase).prompts {
        let who = state.people(&prompt.who, People::NOBODY) & state.hearing();
        if who.is_empty() {
            continue;
        }
        let name = if who == state.hearing() {
            words.tell("who-everyone")
        } else {
            words.people(session.cast(), who)
        };
        let gaps =
            [("who", name.into()), ("text", prompt.text.as_str().into()), ("rule", "".into())];
        all.push(words.say("plan-prompt", &gaps));
    }
    all
}

/// Acts of before that this phase shows again, to a viewer who could see them then.
fn shown(words: &Words, view: &View<'_>, said: &mut String) {
    let again = view.shown_in(view.session().state().phase);
    let again: Vec<String> = again.iter().filter_map(|line| words.line(view, line)).collect();
    if !again.is_empty() {
        let _ = writeln!(said, "  {}", words.tell("briefing-again"));
        lines(said, &again);
    }
}
