//! What a variant leaves over of the method it starts from, and no longer speaks of, goes: kinds
//! that only removed phases had, and sets of topics that were removed by name.

use std::collections::BTreeSet;

use super::draft::{Answer, Draft};
use crate::method::{KindId, Method, Phase, TopicId, Visit};
use crate::script::error::complaint;

/// Takes away what is left over, and numbers the rest anew.
pub(in crate::script) fn prune(draft: &mut Draft) -> Answer<()> {
    let mut named = Named::in_phases(&mut draft.method);
    draft.method.repeats.iter_mut().for_each(|repeat| repeat.visit(&mut named));
    draft.pending.iter_mut().for_each(|pending| pending.visit(&mut named));
    topics(draft, &named)?;
    kinds(draft, &named);
    Ok(())
}

/// The leader's acts that no phase gives a place: they belong to the method as a whole.
pub(super) fn without_place(method: &mut Method) -> BTreeSet<String> {
    let named = Named::in_phases(method).kinds;
    let kinds = method.kinds.iter().enumerate();
    let free = kinds.filter(|(at, kind)| kind.process && !named.contains(&KindId::at(*at)));
    free.map(|(_, kind)| kind.id.clone()).collect()
}

/// Own kinds stay, so that one which is never used is found.
fn kinds(draft: &mut Draft, named: &Named) {
    let Draft { method, without_place, .. } = draft;
    let stays = |at: usize, kind: &crate::method::Kind| {
        at < KindId::RESERVED
            || kind.place.script == 0
            || named.kinds.contains(&KindId::at(at))
            || without_place.contains(&kind.id)
    };
    let mut numbers = Vec::new();
    let mut kept = Vec::new();
    for (at, kind) in std::mem::take(&mut method.kinds).into_iter().enumerate() {
        numbers.push(KindId::at(kept.len()));
        if stays(at, &kind) {
            kept.push(kind);
        }
    }
    method.kinds = kept;
    method.visit(&mut Renumbered { kinds: numbers, topics: Vec::new() });
}

fn topics(draft: &mut Draft, named: &Named) -> Answer<()> {
    let Draft { method, pending, removed, .. } = draft;
    let gone = |set: &crate::method::TopicSet| removed.contains(&set.id);
    let gone: BTreeSet<TopicId> = method
        .topic_sets
        .iter()
        .filter(|set| gone(set))
        .flat_map(|set| set.topics.clone())
        .collect();
    if let Some(topic) = gone.iter().find(|topic| named.topics.contains(topic)) {
        let own = method.topic(*topic).id.clone();
        let mut phases = method.phases.iter_mut();
        let user = phases.find_map(|phase| speaks_of(phase, *topic).then_some(&phase.id));
        let Some(user) = user else {
            let message = format!("the topic `{own}` is removed, but still used");
            return Err(complaint(message, "remove what is said of it first".to_owned()));
        };
        let message = format!("the topic `{own}` is removed, but phase `{user}` still uses it");
        let hint = format!("take that out first: `m.phase_of(\"{user}\").remove(\"…\")`");
        return Err(complaint(message, hint));
    }
    method.topic_sets.retain(|set| !removed.contains(&set.id));
    let mut numbers = Vec::new();
    let mut kept = Vec::new();
    for (at, topic) in std::mem::take(&mut method.topics).into_iter().enumerate() {
        numbers.push(TopicId::at(kept.len()));
        if !gone.contains(&TopicId::at(at)) {
            kept.push(topic);
        }
    }
    method.topics = kept;
    let mut renumbered = Renumbered { kinds: Vec::new(), topics: numbers };
    method.visit(&mut renumbered);
    for pending in pending {
        pending.visit(&mut renumbered);
    }
    Ok(())
}

fn speaks_of(phase: &mut Phase, topic: TopicId) -> bool {
    let mut named = Named::default();
    phase.visit(&mut named);
    named.topics.contains(&topic)
}

/// What the phases of a method speak of.
#[derive(Default)]
struct Named {
    kinds: BTreeSet<KindId>,
    topics: BTreeSet<TopicId>,
}

impl Named {
    fn in_phases(method: &mut Method) -> Named {
        let mut named = Named::default();
        method.phases.iter_mut().for_each(|phase| phase.visit(&mut named));
        named
    }
}

impl Visit for Named {
    fn kind(&mut self, kind: &mut KindId) {
        self.kinds.insert(*kind);
    }

    fn topic(&mut self, topic: &mut TopicId) {
        self.topics.insert(*topic);
    }
}

/// New numbers by old ones; an empty list changes nothing.
struct Renumbered {
    kinds: Vec<KindId>,
    topics: Vec<TopicId>,
}

impl Visit for Renumbered {
    fn kind(&mut self, kind: &mut KindId) {
        *kind = self.kinds.get(kind.index()).copied().unwrap_or(*kind);
    }

    fn topic(&mut self, topic: &mut TopicId) {
        *topic = self.topics.get(topic.index()).copied().unwrap_or(*topic);
    }
}
