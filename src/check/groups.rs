//! Groups that lose or never have the one person they work around.

use super::roles::{every_role, holds, is_away, may};
use super::{Finding, Severity};
use crate::method::{
    Amount, Condition, Done, Forming, GroupingId, KindId, Method, Per, Phase, Right, RoleId, Verb,
    Within,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, phase) in method.phases.iter().enumerate() {
        match &phase.within {
            Some(within) => {
                findings.extend(mixed(words, method, at, within));
                findings.extend(one_for_all(words, method, phase, within));
                findings.extend(over_all(words, method, phase));
                findings.extend(counted_out(words, method, phase, within));
            }
            None => findings.extend(together(words, method, phase)),
        }
    }
    findings
}

/// Who is one of each group meets another group.
fn mixed(words: &Words, method: &Method, at: usize, within: &Within) -> Option<Finding> {
    let anew = within.forming == Forming::Mix;
    let (_, role) = of_each(method).find(|(own, _)| anew && *own == within.grouping)?;
    // It matters where somebody of each group speaks from there on.
    let mut rights = method.phases[at..].iter().flat_map(|phase| &phase.rights);
    rights.find(|right| right.who.names(role))?;
    let told = ("finding-mixed", &method.phases[at], role);
    Some(tell(words, method, told, within.rule.place))
}

/// There is one for all groups, and only he or she may speak in each.
fn one_for_all(words: &Words, method: &Method, phase: &Phase, within: &Within) -> Option<Finding> {
    let who = &method.groupings[within.grouping.index()].who;
    let single = |role: &RoleId| {
        let own = method.role(*role);
        own.seats.most == 1 && own.per.is_none() && holds(method, who, *role)
    };
    let right = phase.rights.iter().find(|right| right.verb == Verb::Only)?;
    let role = every_role(method).filter(single).find(|role| right.who.names(*role))?;
    Some(tell(words, method, ("finding-one-for-all-groups", phase, role), right.rule.place))
}

/// All groups sit together where there is one person of each who speaks.
fn together(words: &Words, method: &Method, phase: &Phase) -> Option<Finding> {
    let only = |right: &&Right| right.verb == Verb::Only;
    let right = phase.rights.iter().find(only)?;
    let (_, role) = of_each(method).find(|(_, role)| right.who.names(*role))?;
    Some(tell(words, method, ("finding-groups-together", phase, role), right.rule.place))
}

/// What is counted over all groups together, where each goes its own way.
fn over_all(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let said = |kind: KindId| every_role(method).any(|role| may(method, phase, role, kind));
    let limits = phase.limits.iter().filter(|limit| limit.per == Per::Phase);
    let limits = limits.filter(|limit| limit.what.kinds().any(said)).map(|limit| limit.rule.place);
    let counts = |condition: &Condition| match condition {
        Condition::Compare(Amount::Count(what), ..) => what.kinds().any(said),
        _ => false,
    };
    let done = phase.done_when.iter().filter(|done| match &done.test {
        Done::Condition(condition) => counts(condition),
        Done::Closure(_) => false,
    });
    let gates = phase.gates.iter().filter(|gate| counts(&gate.condition));
    let places = limits.chain(done.map(|done| done.place)).chain(gates.map(|it| it.rule.place));
    let text = words.say("finding-over-all-groups", &[("phase", phase.title.as_str().into())]);
    places.map(|place| Finding::new(Severity::Note, place, text.clone())).collect()
}

/// Somebody counts in the groups and is out of the room.
fn counted_out(words: &Words, method: &Method, phase: &Phase, within: &Within) -> Option<Finding> {
    let who = &method.groupings[within.grouping.index()].who;
    let is_out = |role: &RoleId| holds(method, who, *role) && is_away(method, phase, *role);
    let role = every_role(method).find(is_out)?;
    Some(tell(words, method, ("finding-counted-out", phase, role), within.rule.place))
}

/// Roles of which there is one in each group.
fn of_each(method: &Method) -> impl Iterator<Item = (GroupingId, RoleId)> + '_ {
    every_role(method).filter_map(|role| Some((method.role(role).per?, role)))
}

fn tell(
    words: &Words,
    method: &Method,
    (id, phase, role): (&str, &Phase, RoleId),
    place: crate::method::Place,
) -> Finding {
    let gaps =
        [("role", method.role(role).called().into()), ("phase", phase.title.as_str().into())];
    Finding::new(Severity::Warning, place, words.say(id, &gaps))
}
