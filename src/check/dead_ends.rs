//! What stays closed for ever, and choices that nobody can make.

use super::roles::{all, may};
use super::{Finding, Severity};
use crate::method::{
    Amount, Choice, Condition, Done, Effect, KindId, Limit, Method, Per, Phase, Place, Relation,
    TopicId, Verb,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, kind) in method.kinds.iter().enumerate().filter(|(_, kind)| kind.sealed) {
        if !is_revealed(method, KindId::at(at)) {
            let gaps = [("kind", kind.called().into())];
            let text = words.say("finding-never-revealed", &gaps);
            findings.push(Finding::new(Severity::Warning, kind.place, text));
        }
    }
    findings.extend(method.phases.iter().filter_map(|phase| without_end(words, phase)));
    for (at, phase) in method.phases.iter().enumerate() {
        let up_to = &method.phases[..=at];
        findings.extend(
            phase.choices.iter().filter_map(|choice| few_votes(words, method, phase, choice)),
        );
        findings
            .extend(phase.choices.iter().filter_map(|choice| without_way(words, method, choice)));
        let closed = phase.choices.iter().filter(|choice| !is_open(up_to, choice));
        findings.extend(closed.map(|choice| {
            let kind = method.kind(choice.kind).called();
            let gaps = [("kind", kind.into()), ("phase", phase.title.as_str().into())];
            let text = words.say("finding-nobody-chooses", &gaps);
            Finding::new(Severity::Error, choice.rule.place, text)
        }));
    }
    findings
}

/// A topic can be chosen that leads nowhere, while others of its set each lead somewhere.
fn without_way(words: &Words, method: &Method, choice: &Choice) -> Option<Finding> {
    let mut asked: Vec<TopicId> = Vec::new();
    for condition in method.conditions() {
        condition.chosen(&choice.id, &mut asked);
    }
    let set = method
        .topic_sets
        .iter()
        .find(|set| set.topics.iter().filter(|topic| asked.contains(topic)).count() > 1)?;
    let lost = set.topics.iter().find(|topic| !asked.contains(topic))?;
    let gaps = [("topic", method.topic(*lost).called().into())];
    let text = words.say("finding-chosen-in-vain", &gaps);
    Some(Finding::new(Severity::Warning, choice.rule.place, text))
}

/// How many votes can be cast before that is enough, and what says so.
fn most_votes(phase: &Phase, choice: &Choice) -> Option<(u16, Place)> {
    let own = |limit: &&Limit| limit.per == Per::Phase && limit.what.names(choice.kind);
    let limit = phase.limits.iter().find(own).map(|limit| (limit.n, limit.rule.place));
    let done = phase.done_when.as_ref().and_then(|done| match &done.test {
        Done::Condition(Condition::Compare(
            Amount::Count(what),
            Relation::AtLeast,
            Amount::Number(n),
        )) if what.names(choice.kind) => Some((u16::try_from(*n).ok()?, done.place)),
        _ => None,
    });
    limit.or(done)
}

/// Fewer votes can be cast than there are people to cast them.
fn few_votes(words: &Words, method: &Method, phase: &Phase, choice: &Choice) -> Option<Finding> {
    let (n, place) = most_votes(phase, choice)?;
    let voters = all(method).filter(|role| may(method, phase, *role, choice.kind));
    let seats = voters.map(|role| u16::from(method.role(role).seats.most)).sum::<u16>();
    let circle = method.circle.as_ref().map_or(u16::MAX, |(circle, _)| circle.most.into());
    let people = seats.min(circle);
    let gaps = [
        ("n", n.into()),
        // A role that seats any number seats more than that.
        ("people", if people < 255 { people } else { 0 }.into()),
        ("kind", method.kind(choice.kind).called().into()),
    ];
    (n < people)
        .then(|| Finding::new(Severity::Warning, place, words.say("finding-few-votes", &gaps)))
}

/// A phase in which nothing is said, and that nothing but the leader's word ends.
fn without_end(words: &Words, phase: &Phase) -> Option<Finding> {
    let place = phase.silence.as_ref()?.place;
    // Whatever is asked, done or chosen in it, is what it is for, and tells when it is over.
    let bare = phase.timebox.is_none()
        && phase.done_when.is_none()
        && phase.hooks.is_empty()
        && phase.gates.is_empty()
        && phase.choices.is_empty()
        && phase.rights.is_empty();
    let text = words.say("finding-silence-without-end", &[("phase", phase.title.as_str().into())]);
    bare.then_some(Finding::new(Severity::Warning, place, text))
}

fn is_revealed(method: &Method, kind: KindId) -> bool {
    let mut phases = method.phases.iter();
    phases.any(|phase| {
        let by_hook = phase.hooks.iter().any(|hook| {
            let opens = |effect: &Effect| *effect == Effect::Reveal(kind);
            // What a closure does, nobody knows before.
            hook.closure.is_some() || hook.effects.iter().any(opens)
        });
        by_hook || phase.reveals.iter().any(|reveal| reveal.kind == kind)
    })
}

/// Whether some right lets people vote in the phase that counts the votes, or before.
fn is_open(up_to: &[Phase], choice: &Choice) -> bool {
    let mut rights = up_to.iter().flat_map(|phase| &phase.rights);
    rights.any(|right| right.verb != Verb::Never && right.what.names(choice.kind))
}
