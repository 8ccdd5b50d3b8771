//! Rounds that are none, that are over for all at the word of one, and what only the last of those
//! who had a role is asked for.

use super::roles::every_role;
use super::{Finding, Severity};
use crate::method::{
    Condition, Done, DoneWhen, Gate, HandOver, Method, Over, Repeat, RoleId, Start, Times, Verb,
    Who,
};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for repeat in &method.repeats {
        findings.extend(not_again(words, method, repeat));
        findings.extend(once(words, method, repeat));
        if let Some(hand) = repeat.hands_over {
            findings.extend(one_word(words, method, repeat, hand));
            findings.extend(only_the_last(words, method, repeat, hand));
            findings.extend(not_everybody(words, method, repeat, hand));
        }
    }
    findings
}

/// What holds since the session began holds from the second round on before anything is done.
fn not_again(words: &Words, method: &Method, repeat: &Repeat) -> Vec<Finding> {
    let Some(range) = method.phases_of(repeat) else { return Vec::new() };
    let phases = &method.phases[range.start().index()..=range.end().index()];
    let made = |condition: &Condition| {
        let allowed = phases.iter().flat_map(|phase| &phase.rights);
        let allowed = allowed.filter(|right| right.verb != Verb::Never);
        let mut kinds = allowed.flat_map(|right| right.what.kinds());
        kinds.any(|kind| condition.counts(kind))
    };
    let mut findings = Vec::new();
    for phase in phases {
        let gaps = [("phase", phase.title.as_str().into())];
        if let Some(DoneWhen { test: Done::Condition(condition), place }) = &phase.done_when
            && matches!(condition, Condition::Since(Start::Opening, _))
            && made(condition)
        {
            let text = words.say("finding-over-in-later-rounds", &gaps);
            findings.push(Finding::new(Severity::Warning, *place, text));
        }
        if let Some(when) = &phase.when
            && when.condition.wants_none()
            && made(&when.condition)
        {
            let text = words.say("finding-skipped-in-later-rounds", &gaps);
            findings.push(Finding::new(Severity::Warning, when.rule.place, text));
        }
    }
    findings
}

/// Once is no repeat.
fn once(words: &Words, method: &Method, repeat: &Repeat) -> Option<Finding> {
    let first = method.phase(method.phase_id(&repeat.first)?);
    let gaps = [("phase", first.title.as_str().into())];
    // A setting may well say how often.
    (repeat.times == Times::AtMost(1) && method.settings.is_empty())
        .then(|| tell(repeat, words.say("finding-round-once", &gaps)))
}

/// Whoever has the role first says for everybody that it is enough.
fn one_word(words: &Words, method: &Method, repeat: &Repeat, hand: HandOver) -> Option<Finding> {
    let asks = match repeat.until.as_ref()? {
        Condition::Yes { who: Who::Role(role), .. } => *role == hand.role,
        _ => false,
    };
    let ends = asks && matches!(repeat.times, Times::ForEach(_));
    let gaps = [("role", method.role(hand.role).called().into())];
    ends.then(|| tell(repeat, words.say("finding-one-ends-for-all", &gaps)))
}

/// What comes behind the rounds asks only whoever had the role last.
fn only_the_last(
    words: &Words,
    method: &Method,
    repeat: &Repeat,
    hand: HandOver,
) -> Option<Finding> {
    let last = method.phases_of(repeat)?.end().index();
    let after = method.phases[last + 1..].iter().filter(|phase| phase.aside.is_none());
    let (phase, gate) = after
        .flat_map(|phase| phase.gates.iter().map(move |gate| (phase, gate)))
        .find(|(_, gate)| asks_only(gate, hand.role))?;
    let gaps =
        [("role", method.role(hand.role).called().into()), ("phase", phase.title.as_str().into())];
    let text = words.say("finding-only-the-last", &gaps);
    Some(Finding::new(Severity::Warning, gate.rule.place, text))
}

fn asks_only(gate: &Gate, role: RoleId) -> bool {
    match &gate.condition {
        Condition::Each { over: Over::People(Who::Role(own)), .. } => *own == role,
        _ => false,
    }
}

/// The role goes round fewer times than there are people to have it.
fn not_everybody(
    words: &Words,
    method: &Method,
    repeat: &Repeat,
    hand: HandOver,
) -> Option<Finding> {
    let Times::AtMost(times) = repeat.times else { return None };
    let seats = |role: RoleId| usize::from(method.role(role).seats.least);
    let both = [hand.role, hand.from];
    let fewest: usize = every_role(method).filter(|role| both.contains(role)).map(seats).sum();
    let gaps = [
        ("role", method.role(hand.role).called().into()),
        ("times", times.into()),
        ("people", fewest.into()),
    ];
    let few = times > 1 && usize::from(times) < fewest && repeat.until.is_none();
    few.then(|| {
        let text = words.say("finding-not-everybody", &gaps);
        Finding::new(Severity::Note, repeat.rule.place, text)
    })
}

fn tell(repeat: &Repeat, text: String) -> Finding {
    Finding::new(Severity::Warning, repeat.rule.place, text)
}
