//! Topics that nobody can ever speak about, though others of their set can be.

use super::{Finding, Severity};
use crate::method::{Condition, KindId, Method, Right, Tags, TopicId, Verb};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let kinds = (KindId::RESERVED..method.kinds.len()).map(KindId::at);
    let of_kinds = kinds.flat_map(|kind| of_kind(words, method, kind));
    of_kinds.chain(divided_late(words, method)).collect()
}

/// Tasks that are divided after a phase in which something depends on whose they are.
fn divided_late(words: &Words, method: &Method) -> Vec<Finding> {
    let phases = method.phases.iter().enumerate();
    let divides = phases.filter_map(|(at, phase)| {
        let gate = phase.gates.iter().find(|it| matches!(it.condition, Condition::Divided(_)))?;
        let early =
            method.phases[..at].iter().find(|phase| phase.rights.iter().any(Right::names_tasks))?;
        let gaps = [("early", early.title.as_str().into()), ("phase", phase.title.as_str().into())];
        let text = words.say("finding-divided-late", &gaps);
        Some(Finding::new(Severity::Warning, gate.rule.place, text))
    });
    divides.collect()
}

/// What a right of a kind leaves out of a set that it names something of.
fn of_kind(words: &Words, method: &Method, kind: KindId) -> Vec<Finding> {
    let rights = method.phases.iter().flat_map(|phase| &phase.rights);
    let own = |right: &&Right| right.verb != Verb::Never && right.what.names(kind);
    let rights: Vec<&Right> = rights.filter(own).collect();
    let patterns = rights.iter().flat_map(|right| &right.what.0);
    let patterns = patterns.filter(|pattern| pattern.kind == kind);
    let mut named = Tags::default();
    for pattern in patterns {
        if pattern.tagged.is_empty() {
            return Vec::new();
        }
        named = pattern.tagged.iter().fold(named, Tags::with);
    }
    let has = |topic: TopicId| named.iter().any(|own| own == topic);
    let mut findings = Vec::new();
    for set in &method.topic_sets {
        let topics = || set.topics.iter().copied();
        let (Some(right), true) = (rights.first(), topics().any(has)) else { continue };
        if let Some(topic) = topics().find(|topic| !has(*topic)) {
            let gaps = [
                ("kind", method.kind(kind).called().into()),
                ("topic", method.topic(topic).called().into()),
            ];
            let text = words.say("finding-topic-left-out", &gaps);
            findings.push(Finding::new(Severity::Warning, right.rule.place, text));
        }
    }
    findings
}
