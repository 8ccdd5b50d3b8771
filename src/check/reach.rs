//! Kinds and roles that nothing in a method uses.

use super::{Finding, Severity};
use crate::method::{
    Amount, Condition, Done, Effect, KindId, Method, Over, Phase, RoleId, Times, Who,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, kind) in method.kinds.iter().enumerate().skip(KindId::RESERVED) {
        if !kind.process && !may_be_done(method, KindId::at(at)) {
            let gaps = [("kind", kind.called().into())];
            let text = words.say("finding-unreachable-kind", &gaps);
            findings.push(Finding { severity: Severity::Warning, place: kind.place, text });
        }
    }
    for (at, role) in method.roles.iter().enumerate() {
        if !role.leads && !is_used(method, RoleId::at(at)) {
            let text = words.say("finding-unused-role", &[("role", role.called().into())]);
            findings.push(Finding { severity: Severity::Warning, place: role.place, text });
        }
    }
    findings.extend(unformed(words, method));
    findings
}

/// Groups that nobody ever sits in.
fn unformed(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, own) in method.groupings.iter().enumerate() {
        let mut within = method.phases.iter().filter_map(|phase| phase.within.as_ref());
        if !within.any(|within| within.grouping.index() == at) {
            let text = words.say("finding-unused-groups", &[("groups", own.called().into())]);
            findings.push(Finding { severity: Severity::Warning, place: own.place, text });
        }
    }
    findings
}

fn may_be_done(method: &Method, kind: KindId) -> bool {
    // A kind that some phase forbids by name is declared to be forbidden.
    let mut rights = method.phases.iter().flat_map(|phase| &phase.rights);
    rights.any(|right| right.what.names(kind))
}

fn is_used(method: &Method, role: RoleId) -> bool {
    // Whoever says `everyone` speaks of nobody in particular.
    let handed = method.drawn_from(role).is_some()
        || method.repeats.iter().any(|repeat| repeat.hands_over.is_some_and(|it| it.from == role));
    let in_rounds = method.repeats.iter().any(|repeat| {
        let until = repeat.until.iter().flat_map(people_in).any(|who| who.names(role));
        until || matches!(&repeat.times, Times::ForEach(who) if who.names(role))
    });
    let sits = method.groupings.iter().any(|own| own.who.names(role));
    let reads = method.record_for.as_ref().is_some_and(|(who, _)| who.names(role));
    handed
        || in_rounds
        || sits
        || reads
        || method.phases.iter().any(|phase| {
            phase.appoints.iter().any(|appoint| appoint.role == role || appoint.from == role)
                || people_named(phase).any(|who| who.names(role))
        })
}

/// Every set of people that a phase names.
fn people_named(phase: &Phase) -> impl Iterator<Item = &Who> {
    let rights = phase.rights.iter().map(|right| &right.who);
    let stances = phase.stances.iter().map(|stance| &stance.who);
    let prompts = phase.prompts.iter().map(|prompt| &prompt.who);
    let shows = phase.shows.iter().map(|show| &show.who);
    let gates = phase.gates.iter().flat_map(|gate| people_in(&gate.condition));
    let floor = phase.floor.iter().map(|floor| &floor.who).chain(&phase.aside);
    let when = phase.when.iter().flat_map(|when| people_in(&when.condition));
    let done = phase.done_when.iter().flat_map(|done| match &done.test {
        Done::Condition(condition) => people_in(condition),
        Done::Closure(_) => Vec::new(),
    });
    let told =
        phase.hooks.iter().flat_map(|hook| &hook.effects).filter_map(|effect| match effect {
            Effect::Remind(who, _) | Effect::Nudge(who, _) => Some(who),
            _ => None,
        });
    let each = phase.timebox.iter().filter_map(|timebox| timebox.each.as_ref());
    let said = rights.chain(stances).chain(prompts).chain(shows).chain(gates);
    said.chain(floor).chain(when).chain(done).chain(told).chain(each)
}

fn people_in(condition: &Condition) -> Vec<&Who> {
    match condition {
        Condition::Each { over: Over::People(who) | Over::Together(who), .. }
        | Condition::Yes { who, .. }
        | Condition::EachYes { who, .. } => vec![who],
        Condition::Compare(left, _, right) => [left, right]
            .into_iter()
            .filter_map(|amount| match amount {
                Amount::People(who) => Some(who),
                Amount::Number(_) | Amount::Count(_) | Amount::Setting(_) => None,
            })
            .collect(),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(people_in).collect(),
        Condition::Not(part) | Condition::Since(_, part) => people_in(part),
        _ => Vec::new(),
    }
}
