//! What is shown or asked of people who are not there to read it.

use super::roles::{all, holds};
use super::{Finding, Severity};
use crate::method::{Method, Phase, Presence, RoleId};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    method.phases.iter().flat_map(|phase| of_phase(words, method, phase)).collect()
}

fn of_phase(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let told = phase.prompts.iter().filter_map(|prompt| {
        let role =
            all(method).find(|role| prompt.who.names(*role) && is_away(method, phase, *role))?;
        let gaps =
            [("role", method.role(role).called().into()), ("phase", phase.title.as_str().into())];
        let text = words.say("finding-prompt-to-absent", &gaps);
        Some(Finding::new(Severity::Warning, prompt.rule.place, text))
    });
    told.collect()
}

/// Whether somebody is sent out of the room.
fn is_away(method: &Method, phase: &Phase, role: RoleId) -> bool {
    let away = |presence: Presence| presence == Presence::Away;
    phase.stances.iter().any(|it| away(it.presence) && holds(method, &it.who, role))
}
