//! Roles that are given on the way: too late, or by emptying another.

use super::roles::every_role;
use super::{Finding, Severity};
use crate::method::{Condition, Method, Over, Phase, RoleId, Who};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    [given_late(words, method), emptied(words, method)].concat()
}

/// Roles that phases ask something of before anybody gets them.
fn given_late(words: &Words, method: &Method) -> Vec<Finding> {
    let appoints = |phase: &Phase, role: RoleId| {
        phase.appoints.iter().any(|appoint| appoint.role == role)
            || phase.choices.iter().any(|choice| choice.gives.is_some_and(|it| it.0 == role))
    };
    let asks = |phase: &Phase, role: RoleId| {
        phase.aside.is_none()
            && phase.gates.iter().any(|gate| match &gate.condition {
                Condition::Each { over: Over::People(Who::Role(own)), .. } => *own == role,
                _ => false,
            })
    };
    let found = every_role(method).filter_map(|role| {
        let given = method.phases.iter().position(|phase| appoints(phase, role))?;
        let asked = method.phases[..given].iter().find(|phase| asks(phase, role))?;
        let gaps = [
            ("role", method.role(role).called().into()),
            ("asked", asked.title.as_str().into()),
            ("given", method.phases[given].title.as_str().into()),
        ];
        let text = words.say("finding-given-late", &gaps);
        Some(Finding::new(Severity::Warning, asked.place, text))
    });
    found.collect()
}

/// Whoever gets a role leaves one that there has to be somebody of.
fn emptied(words: &Words, method: &Method) -> Vec<Finding> {
    let appoints = method.phases.iter().flat_map(|phase| &phase.appoints);
    let found = appoints.filter_map(|appoint| {
        let from = method.role(appoint.from);
        let gaps =
            [("role", method.role(appoint.role).called().into()), ("from", from.called().into())];
        let text = words.say("finding-emptied", &gaps);
        let single = from.seats.least == 1 && from.seats.most == 1;
        single.then(|| Finding::new(Severity::Warning, appoint.rule.place, text))
    });
    found.collect()
}
