//! Quotas that leave a gate shut once there is more to reply to than they let through.

use super::roles::{every_role, may};
use super::{Finding, Severity};
use crate::method::{Condition, KindId, Limit, Method, Over, Per, Phase, RoleId, What};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for phase in &method.phases {
        for gate in &phase.gates {
            let Some((to, what)) = replies(&gate.condition) else { continue };
            let own = |limit: &&Limit| what.kinds().all(|kind| limit.what.names(kind));
            let Some(limit) = phase.limits.iter().find(own) else { continue };
            let most = most_replies(method, phase, limit, what);
            if at_most(method, to).is_none_or(|there| there > most) {
                let gaps = [
                    ("most", most.into()),
                    ("what", words.what(method, what).into()),
                    ("to", method.kind(to).called().into()),
                ];
                let text = words.say("finding-more-than-quota", &gaps);
                findings.push(Finding::new(Severity::Warning, limit.rule.place, text));
            }
        }
    }
    findings
}

/// What is to be said in reply to each act of which kind.
fn replies(condition: &Condition) -> Option<(KindId, &What)> {
    match condition {
        Condition::Each { over: Over::Acts(to), what, .. } => Some((*to, what)),
        Condition::Since(_, part) => replies(part),
        _ => None,
    }
}

/// How many replies a quota lets through, of as few people as there may be.
fn most_replies(method: &Method, phase: &Phase, limit: &Limit, what: &What) -> u32 {
    let speaks = |role: &RoleId| what.kinds().any(|kind| may(method, phase, *role, kind));
    let people =
        every_role(method).filter(speaks).map(|role| u32::from(method.role(role).seats.least));
    let times = match limit.per {
        Per::Person => people.sum::<u32>().max(1),
        _ => 1,
    };
    u32::from(limit.n) * times
}

/// How many acts of a kind there can be, of as few people as there may be; nothing where there is
/// no limit.
fn at_most(method: &Method, kind: KindId) -> Option<u32> {
    let mut most = 0;
    for phase in &method.phases {
        let says: Vec<RoleId> =
            every_role(method).filter(|role| may(method, phase, *role, kind)).collect();
        if says.is_empty() {
            continue;
        }
        let limit = phase.limits.iter().find(|limit| limit.what.names(kind))?;
        let people = says.iter().map(|role| u32::from(method.role(*role).seats.least));
        most += match limit.per {
            Per::Phase => u32::from(limit.n),
            Per::Person => u32::from(limit.n) * people.sum::<u32>().max(1),
            _ => return None,
        };
    }
    Some(most)
}
