//! What is shown or asked of people who are not there to read it.

use super::roles::{all, holds, may};
use super::{Finding, Severity};
use crate::method::{KindId, Method, Phase, Presence, RoleId};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let of = |phase| [to_absent(words, method, phase), to_silent(words, method, phase)].concat();
    method.phases.iter().flat_map(of).collect()
}

fn to_absent(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
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

/// A question for people who may say nothing in its phase, where others may.
fn to_silent(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let kinds = || (KindId::RESERVED..method.kinds.len()).map(KindId::at);
    let content = |kind: &KindId| !method.kind(*kind).process;
    let speaks = |role: RoleId| kinds().filter(content).any(|kind| may(method, phase, role, kind));
    let asks = phase.prompts.iter().filter(|prompt| prompt.text.trim_end().ends_with('?'));
    let told = asks.filter_map(|prompt| {
        let asked = || all(method).filter(|role| holds(method, &prompt.who, *role));
        let silent = asked().find(|role| !speaks(*role) && !method.role(*role).leads)?;
        let gaps =
            [("role", method.role(silent).called().into()), ("phase", phase.title.as_str().into())];
        let text = words.say("finding-question-to-silent", &gaps);
        let others = all(method).any(speaks);
        others.then(|| Finding::new(Severity::Note, prompt.rule.place, text))
    });
    told.collect()
}

/// Whether somebody is sent out of the room.
fn is_away(method: &Method, phase: &Phase, role: RoleId) -> bool {
    let away = |presence: Presence| presence == Presence::Away;
    phase.stances.iter().any(|it| away(it.presence) && holds(method, &it.who, role))
}
