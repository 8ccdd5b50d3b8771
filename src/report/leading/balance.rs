//! Who had a share in the running phase, and what it went about so far: what a facilitator looks at
//! to bring everybody, and every topic, in.

use super::airtime::contribution;
use crate::method::{Condition, KindId, Over, PersonId, Presence, Tags};
use crate::session::{Acted, People, Session, View, when};
use crate::words::Words;

/// A line for the people and one for the topics that a gate asks about; none before anybody spoke.
pub(super) fn balance(words: &Words, view: &View<'_>) -> Vec<String> {
    let acts = acts(view);
    if acts.is_empty() {
        return Vec::new();
    }
    let session = view.session();
    let (method, state) = (&session.table().method, session.state());
    let people = (state.everyone() - state.gone).iter().map(|person| {
        let count = acts.iter().filter(|act| act.person == person).count();
        format!("{} {count}", session.cast().name(person))
    });
    let people: Vec<String> = people.collect();
    let topics = asked_about(view).iter().map(|topic| {
        let tag = Tags::default().with(topic);
        let count = acts.iter().filter(|act| act.tags.meets(tag)).count();
        format!("{} {count}", method.topic(topic).called())
    });
    let topics: Vec<String> = topics.collect();
    let mut lines = vec![words.say("briefing-spoke", &[("counts", people.join(" · ").into())])];
    if !topics.is_empty() {
        lines.push(words.say("briefing-about", &[("counts", topics.join(" · ").into())]));
    }
    lines
}

/// Who has a part in the running phase and is fully there, by the method alone: whether there is
/// something to answer may be known to others only.
pub(super) fn speakers(session: &Session) -> People {
    let (table, state) = (session.table(), session.state());
    let kinds = (KindId::RESERVED..table.method.kinds.len()).map(KindId::at);
    let kinds: Vec<KindId> = kinds.filter(|kind| !table.method.kind(*kind).process).collect();
    let speaks = |person: &PersonId| {
        state.presence(*person) == Some(Presence::Present)
            && kinds.iter().any(|kind| {
                when(table, state, *person, *kind).iter().any(|(at, _)| *at == state.phase)
            })
    };
    state.everyone().iter().filter(speaks).fold(People::NOBODY, |all, one| all | People::only(one))
}

/// Who of them was not heard in it yet.
pub(super) fn silent(view: &View<'_>) -> People {
    let heard = acts(view).iter().fold(People::NOBODY, |all, act| all | People::only(act.person));
    speakers(view.session()) - heard
}

/// The contributions of the running phase that this viewer sees and that still count.
fn acts(view: &View<'_>) -> Vec<Acted> {
    let said = view.said_here();
    said.iter().filter_map(|line| contribution(view.session(), line)).collect()
}

/// The topics that some gate of the running phase asks something about.
fn asked_about(view: &View<'_>) -> Tags {
    let session = view.session();
    let gates = &session.table().method.phase(session.state().phase).gates;
    let tags = gates.iter().filter_map(|gate| match gate.condition {
        Condition::Each { over: Over::Topics(tags), .. } => Some(tags),
        _ => None,
    });
    tags.fold(Tags::default(), |all, tags| Tags(all.0 | tags.0))
}
