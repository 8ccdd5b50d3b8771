//! Turns that do not fit in their phase or that go to somebody who may say nothing in them, and
//! rounds of one person.

use super::roles::{every_role, holds, speaks};
use super::{Finding, Severity};
use crate::method::{
    Amount, Condition, Done, Floor, Method, Phase, Presence, Relation, RoleId, Stance, TurnOrder,
};
use crate::time::Span;
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for phase in &method.phases {
        let Some(floor) = &phase.floor else { continue };
        findings.extend(too_long(words, method, phase, floor));
        findings.extend(without_words(words, method, phase, floor));
        findings.extend(of_one(words, method, floor));
        findings.extend(cut_short(words, method, phase, floor));
        findings.extend(of_silent(words, method, phase, floor));
    }
    findings
}

/// With no more people than have to be there, the turns take longer than the phase.
fn too_long(words: &Words, method: &Method, phase: &Phase, floor: &Floor) -> Option<Finding> {
    let per_turn = floor.per_turn?;
    let timebox = phase.timebox.as_ref()?;
    let least = |role: RoleId| u64::from(method.role(role).seats.least);
    let count = |who: &dyn Fn(RoleId) -> bool| {
        every_role(method).filter(|role| who(*role)).map(least).sum::<u64>()
    };
    let among = |role| holds(method, &floor.who, role);
    let people = count(&among).max(u64::from(timebox.each.is_some()));
    let turns = Span(per_turn.0.saturating_mul(people));
    let most = match &timebox.each {
        None => timebox.most,
        Some(each) => {
            let timed = count(&|role| holds(method, each, role)).max(1);
            Span(timebox.most.0.saturating_mul(timed))
        }
    };
    let gaps = [
        ("n", people.into()),
        ("phase", phase.title.as_str().into()),
        ("turns", turns.to_string().into()),
        ("most", most.to_string().into()),
    ];
    (turns > most).then(|| {
        let text = words.say("finding-turns-too-long", &gaps);
        Finding::new(Severity::Warning, floor.rule.place, text)
    })
}

/// Somebody has a turn and may say nothing in it, though others may in theirs.
fn without_words(words: &Words, method: &Method, phase: &Phase, floor: &Floor) -> Option<Finding> {
    let speaks = |role: &RoleId| speaks(method, phase, *role);
    let among = || every_role(method).filter(|role| holds(method, &floor.who, *role));
    let named = |role: &RoleId| floor.who.names(*role);
    let silent = among().find(|role| named(role) && !speaks(role))?;
    let gaps =
        [("role", method.role(silent).called().into()), ("phase", phase.title.as_str().into())];
    among().any(|role| speaks(&role)).then(|| {
        let text = words.say("finding-turn-without-words", &gaps);
        Finding::new(Severity::Warning, floor.rule.place, text)
    })
}

/// There is nobody to go round to.
fn of_one(words: &Words, method: &Method, floor: &Floor) -> Option<Finding> {
    let among = every_role(method).filter(|role| holds(method, &floor.who, *role));
    let most: usize = among.map(|role| usize::from(method.role(role).seats.most)).sum();
    let who = words.who(method, &floor.who);
    (most == 1 && floor.order == TurnOrder::Round).then(|| {
        let text = words.say("finding-round-of-one", &[("who", who.into())]);
        Finding::new(Severity::Warning, floor.rule.place, text)
    })
}

/// It is over before everybody had a turn.
fn cut_short(words: &Words, method: &Method, phase: &Phase, floor: &Floor) -> Option<Finding> {
    let done = phase.done_when.as_ref()?;
    let Done::Condition(Condition::Compare(Amount::Count(_), relation, right)) = &done.test else {
        return None;
    };
    let n = match (relation, right) {
        (Relation::AtLeast | Relation::Equal, Amount::Number(n)) => *n,
        (Relation::More, Amount::Number(n)) => n + 1,
        _ => return None,
    };
    let among = every_role(method).filter(|role| holds(method, &floor.who, *role));
    let people: i64 = among.map(|role| i64::from(method.role(role).seats.least)).sum();
    let gaps = [("phase", phase.title.as_str().into()), ("n", n.into()), ("people", people.into())];
    (n < people)
        .then(|| Finding::new(Severity::Warning, done.place, words.say("finding-cut-short", &gaps)))
}

/// The turn goes to somebody who only listens there, or is out.
fn of_silent(words: &Words, method: &Method, phase: &Phase, floor: &Floor) -> Option<Finding> {
    let silent = phase.stances.iter().filter(|stance| stance.presence != Presence::Present);
    let meets = |stance: &&Stance| {
        every_role(method)
            .any(|role| holds(method, &floor.who, role) && holds(method, &stance.who, role))
    };
    let stance = silent.clone().find(meets)?;
    let gaps =
        [("who", words.who(method, &stance.who).into()), ("phase", phase.title.as_str().into())];
    let text = words.say("finding-turn-of-silent", &gaps);
    Some(Finding::new(Severity::Warning, floor.rule.place, text))
}
