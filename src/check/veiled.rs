//! What is said without a name and gives the name away all the same, what is opened before there is
//! any, and hooks on what is never done.

use super::roles::may;
use super::{Finding, Severity};
use crate::method::{Kind, KindId, Method, Phase, RoleId, Trigger};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, kind) in method.kinds.iter().enumerate().filter(|(_, kind)| kind.anonymous) {
        findings.extend(by_one(words, method, (KindId::at(at), kind)));
    }
    for (at, phase) in method.phases.iter().enumerate() {
        findings.extend(opened_early(words, method, &method.phases[..at], phase));
        findings.extend(never_done(words, method, phase));
    }
    findings
}

/// Where only one person may say something, nobody has to guess whose it is.
fn by_one(words: &Words, method: &Method, (id, kind): (KindId, &Kind)) -> Option<Finding> {
    let says = |role: &RoleId| method.phases.iter().any(|phase| may(method, phase, *role, id));
    let roles: Vec<RoleId> = (0..method.roles.len()).map(RoleId::at).filter(says).collect();
    let [role] = roles[..] else { return None };
    let gaps = [("kind", kind.called().into()), ("role", method.role(role).called().into())];
    (method.role(role).seats.most == 1).then(|| {
        Finding::new(Severity::Warning, kind.place, words.say("finding-known-author", &gaps))
    })
}

fn opened_early(words: &Words, method: &Method, before: &[Phase], phase: &Phase) -> Vec<Finding> {
    let roles = || (0..method.roles.len()).map(RoleId::at);
    let said = |kind: KindId| {
        before.iter().any(|phase| roles().any(|role| may(method, phase, role, kind)))
    };
    let early = phase.reveals.iter().filter(|reveal| !said(reveal.kind));
    let told = early.map(|reveal| {
        let gaps = [("kind", method.kind(reveal.kind).called().into())];
        let text = words.say("finding-nothing-to-open", &gaps);
        Finding::new(Severity::Warning, reveal.rule.place, text)
    });
    if method.repeats.is_empty() { told.collect() } else { Vec::new() }
}

/// Hooks on acts that nobody may do in their phase.
fn never_done(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let possible = |kind: KindId| {
        let own = method.kind(kind);
        let named = phase.rights.iter().any(|right| right.what.names(kind));
        named || own.process || own.task || kind.index() < KindId::RESERVED
    };
    let idle = phase.hooks.iter().filter(|hook| match &hook.trigger {
        Trigger::Act(what) => !what.kinds().any(possible),
        _ => false,
    });
    let text = words.say("finding-hook-never", &[("phase", phase.title.as_str().into())]);
    idle.map(|hook| Finding::new(Severity::Warning, hook.place, text.clone())).collect()
}
