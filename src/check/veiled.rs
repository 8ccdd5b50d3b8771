//! What is said without a name and gives the name away all the same, what is opened before there is
//! any or once more, and answers that whoever asked does not get to see.

use super::roles::{every_role, holds, is_away, may};
use super::{Finding, Severity};
use crate::method::{Kind, KindId, Method, Phase, Presence, RoleId, Verb};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, kind) in method.kinds.iter().enumerate() {
        let own = (KindId::at(at), kind);
        findings.extend(by_one(words, method, own));
        findings.extend(in_turn(words, method, own));
        findings.extend(unseen_reply(words, method, own));
        findings.extend(unseen(words, method, own));
    }
    for (at, phase) in method.phases.iter().enumerate() {
        findings.extend(opened_early(words, method, &method.phases[..at], phase));
        findings.extend(opened_again(words, method, (at, phase)));
        findings.extend(missed(words, method, (at, phase)));
    }
    findings
}

/// Where only one person may say something, nobody has to guess whose it is.
fn by_one(words: &Words, method: &Method, (id, kind): (KindId, &Kind)) -> Option<Finding> {
    let says = |role: &RoleId| method.phases.iter().any(|phase| may(method, phase, *role, id));
    let roles: Vec<RoleId> = every_role(method).filter(says).collect();
    let [role] = roles[..] else { return None };
    let gaps = [("kind", kind.called().into()), ("role", method.role(role).called().into())];
    (kind.anonymous && method.role(role).seats.most == 1).then(|| {
        Finding::new(Severity::Warning, kind.place, words.say("finding-known-author", &gaps))
    })
}

/// Where people say it one after the other, everybody sees whose it is.
fn in_turn(words: &Words, method: &Method, (id, kind): (KindId, &Kind)) -> Option<Finding> {
    let says = |phase: &&Phase| {
        let floor = phase.floor.as_ref();
        let said = |role| {
            floor.is_some_and(|floor| holds(method, &floor.who, role))
                && may(method, phase, role, id)
        };
        every_role(method).any(said)
    };
    let phase = method.phases.iter().filter(|_| kind.anonymous).find(says)?;
    let gaps = [("kind", kind.called().into()), ("phase", phase.title.as_str().into())];
    let place = phase.floor.as_ref()?.rule.place;
    Some(Finding::new(Severity::Warning, place, words.say("finding-known-by-turn", &gaps)))
}

/// A reply that those who said what it replies to never see.
fn unseen_reply(words: &Words, method: &Method, (id, kind): (KindId, &Kind)) -> Option<Finding> {
    let seen_by = kind.seen_by.as_ref()?;
    let rights = method.phases.iter().flat_map(|phase| &phase.rights);
    let mut replies = rights.filter(|right| right.verb != Verb::Never).flat_map(|right| {
        right.what.0.iter().filter(|pattern| pattern.kind == id).filter_map(|pattern| pattern.to)
    });
    let asks = |to: KindId, role| method.phases.iter().any(|phase| may(method, phase, role, to));
    let is_blind = |to: &KindId| {
        let mut askers = every_role(method).filter(|role| asks(*to, *role)).peekable();
        askers.peek().is_some() && askers.all(|role| !holds(method, seen_by, role))
    };
    let to = replies.find(is_blind)?;
    let gaps = [("kind", kind.called().into()), ("to", method.kind(to).called().into())];
    Some(Finding::new(Severity::Warning, kind.place, words.say("finding-unseen-reply", &gaps)))
}

/// What some may see, who are out of the room wherever others say it.
fn unseen(words: &Words, method: &Method, (id, kind): (KindId, &Kind)) -> Option<Finding> {
    let seen_by = kind.seen_by.as_ref()?;
    let sees = |role: &RoleId| holds(method, seen_by, *role);
    let said = |phase: &&Phase| {
        every_role(method).any(|role| !sees(&role) && may(method, phase, role, id))
    };
    let mut phases = method.phases.iter().filter(said).peekable();
    let mut viewers = every_role(method).filter(sees).peekable();
    phases.peek()?;
    viewers.peek()?;
    let viewers: Vec<RoleId> = viewers.collect();
    let unseen = phases.all(|phase| viewers.iter().all(|role| is_away(method, phase, *role)));
    let gaps = [("kind", kind.called().into()), ("who", words.who(method, seen_by).into())];
    let text = words.say("finding-unseen", &gaps);
    unseen.then(|| Finding::new(Severity::Warning, kind.place, text))
}

/// What was opened before, and nobody made any since.
fn opened_again(words: &Words, method: &Method, (at, phase): (usize, &Phase)) -> Vec<Finding> {
    let opens = |phase: &Phase, kind| phase.reveals.iter().any(|reveal| reveal.kind == kind);
    let again = phase.reveals.iter().filter(|reveal| {
        let before = method.phases[..at].iter().rposition(|phase| opens(phase, reveal.kind));
        let since = before.map(|before| &method.phases[before..at]);
        let made =
            |phase: &Phase| every_role(method).any(|role| may(method, phase, role, reveal.kind));
        let certain = before.is_some_and(|before| method.phases[before].when.is_none());
        certain && since.is_some_and(|since| !since.iter().any(made))
    });
    let told = again.map(|reveal| {
        let gaps = [("kind", method.kind(reveal.kind).called().into())];
        let text = words.say("finding-opened-again", &gaps);
        Finding::new(Severity::Warning, reveal.rule.place, text)
    });
    if method.repeats.is_empty() { told.collect() } else { Vec::new() }
}

/// What is opened for those who heard it being made, and somebody was out then and is there now.
fn missed(words: &Words, method: &Method, (at, phase): (usize, &Phase)) -> Vec<Finding> {
    let told = phase.reveals.iter().filter_map(|reveal| {
        let says =
            |phase: &&Phase| every_role(method).any(|role| may(method, phase, role, reveal.kind));
        let made: Vec<&Phase> = method.phases[..at].iter().filter(says).collect();
        let misses = |role: &RoleId| {
            !made.is_empty()
                && made.iter().all(|phase| is_away(method, phase, *role))
                && !is_away(method, phase, *role)
                && phase.stances.iter().any(|stance| stance.presence == Presence::Present)
        };
        let grouped = !made.is_empty() && made.iter().all(|phase| phase.within.is_some());
        let kind = method.kind(reveal.kind).called();
        let text = match every_role(method).find(misses) {
            Some(role) => {
                let gaps = [("kind", kind.into()), ("role", method.role(role).called().into())];
                words.say("finding-missed-when-made", &gaps)
            }
            None if grouped && phase.within.is_none() => {
                words.say("finding-opened-to-own-group", &[("kind", kind.into())])
            }
            None => return None,
        };
        Some(Finding::new(Severity::Warning, reveal.rule.place, text))
    });
    told.collect()
}

fn opened_early(words: &Words, method: &Method, before: &[Phase], phase: &Phase) -> Vec<Finding> {
    let said = |kind: KindId| {
        before.iter().any(|phase| every_role(method).any(|role| may(method, phase, role, kind)))
    };
    let early = phase.reveals.iter().filter(|reveal| !said(reveal.kind));
    let told = early.map(|reveal| {
        let gaps = [("kind", method.kind(reveal.kind).called().into())];
        let text = words.say("finding-nothing-to-open", &gaps);
        Finding::new(Severity::Warning, reveal.rule.place, text)
    });
    if method.repeats.is_empty() { told.collect() } else { Vec::new() }
}
