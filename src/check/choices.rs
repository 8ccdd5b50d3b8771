//! Choices that nobody can make, that leave voters out, or of which nothing comes.

use super::roles::{every_role, is_allowed, may};
use super::{Finding, Severity};
use crate::method::{
    Amount, Choice, Condition, Done, Limit, Method, Per, Phase, Place, Relation, TopicId,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, phase) in method.phases.iter().enumerate() {
        for choice in &phase.choices {
            findings.extend(of_nobody(words, method, at, choice));
            findings.extend(few_votes(words, method, phase, choice));
            findings.extend(without_way(words, method, choice));
        }
    }
    findings
}

/// Nobody may vote in the phase that counts the votes, nor before it.
fn of_nobody(words: &Words, method: &Method, at: usize, choice: &Choice) -> Option<Finding> {
    let gaps = [
        ("kind", method.kind(choice.kind).called().into()),
        ("phase", method.phases[at].title.as_str().into()),
    ];
    let is_closed = !is_allowed(&method.phases[..=at], choice.kind);
    is_closed.then(|| {
        let text = words.say("finding-nobody-chooses", &gaps);
        Finding::new(Severity::Error, choice.rule.place, text)
    })
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
    let voters = every_role(method).filter(|role| may(method, phase, *role, choice.kind));
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
