//! What stays closed for ever, and silence that nothing ends.

use super::{Finding, Severity};
use crate::method::{Effect, KindId, Method, Phase};
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
    findings
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
