//! What is shown or asked of people who are not there to read it.

use super::roles::{every_role, holds, is_away, speaks};
use super::{Finding, Severity};
use crate::method::{Method, Phase, RoleId, Verb};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let of = |phase| {
        let looks = [to_absent, to_silent, to_others];
        looks.iter().flat_map(|look| look(words, method, phase)).collect::<Vec<_>>()
    };
    method.phases.iter().flat_map(of).collect()
}

fn to_absent(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let told = phase.prompts.iter().filter_map(|prompt| {
        let role = every_role(method)
            .find(|role| prompt.who.names(*role) && is_away(method, phase, *role))?;
        let gaps =
            [("role", method.role(role).called().into()), ("phase", phase.title.as_str().into())];
        let text = words.say("finding-prompt-to-absent", &gaps);
        Some(Finding::new(Severity::Warning, prompt.rule.place, text))
    });
    told.collect()
}

/// A question to ask, for people none of whom may ask anything in its phase, where others may.
fn to_others(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let asks = |role: RoleId| {
        let own = phase.rights.iter().filter(|right| right.verb != Verb::Never);
        let mut own = own.filter(|right| holds(method, &right.who, role));
        own.any(|right| right.what.0.iter().any(|pattern| pattern.to.is_none()))
    };
    let prompts = phase.prompts.iter().filter(|prompt| prompt.topic.is_some());
    let told = prompts.filter_map(|prompt| {
        let mut for_whom = every_role(method).filter(|role| holds(method, &prompt.who, *role));
        let lost = !for_whom.any(asks) && every_role(method).any(asks);
        let gaps = [
            ("who", words.who(method, &prompt.who).into()),
            ("phase", phase.title.as_str().into()),
        ];
        let text = words.say("finding-question-for-others", &gaps);
        lost.then(|| Finding::new(Severity::Warning, prompt.rule.place, text))
    });
    // They stand on one line, as they come from one list.
    let mut told: Vec<Finding> = told.collect();
    told.dedup_by_key(|finding| finding.place);
    told
}

/// A question for people who may say nothing in its phase, where others may.
fn to_silent(words: &Words, method: &Method, phase: &Phase) -> Vec<Finding> {
    let asks = phase.prompts.iter().filter(|prompt| prompt.text.trim_end().ends_with('?'));
    let told = asks.filter_map(|prompt| {
        let asked = || every_role(method).filter(|role| holds(method, &prompt.who, *role));
        let silent =
            asked().find(|role| !speaks(method, phase, *role) && !method.role(*role).leads)?;
        let gaps =
            [("role", method.role(silent).called().into()), ("phase", phase.title.as_str().into())];
        let text = words.say("finding-question-to-silent", &gaps);
        let others = every_role(method).any(|role| speaks(method, phase, role));
        others.then(|| Finding::new(Severity::Note, prompt.rule.place, text))
    });
    told.collect()
}
