//! Times that do not go together: waits that are longer than their phase, bells behind its end,
//! phases that begin later than they may, or in another order than they come.

use super::{Finding, Severity};
use crate::method::{At, Condition, Method, Phase, Trigger, Verb};
use crate::time::Span;
use crate::words::Words;

/// So long takes it to say anything.
const BREATH: Span = Span::seconds(20);

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings: Vec<Finding> = too_many(words, method).into_iter().collect();
    for (at, phase) in method.phases.iter().enumerate() {
        findings.extend(starts_late(words, &method.phases[at + 1..], phase));
        findings.extend(comes_late(words, method, (at, phase)));
        let Some(most) = phase.timebox.as_ref().map(|timebox| timebox.most) else { continue };
        let each = phase.timebox.as_ref().is_some_and(|timebox| timebox.each.is_some());
        if each {
            continue;
        }
        findings.extend(too_short(words, phase, most));
        findings.extend(waits_longer(words, phase, most));
        findings.extend(bells(words, phase, most));
    }
    findings
}

/// The roles ask for more people than the method is for.
fn too_many(words: &Words, method: &Method) -> Option<Finding> {
    let (circle, rule) = method.circle.as_ref()?;
    let least: usize = method.roles.iter().map(|role| usize::from(role.seats.least)).sum();
    let gaps = [("least", least.into()), ("most", circle.most.into())];
    (least > usize::from(circle.most))
        .then(|| Finding::new(Severity::Error, rule.place, words.say("finding-seats", &gaps)))
}

/// Nobody says anything in so little time.
fn too_short(words: &Words, phase: &Phase, most: Span) -> Option<Finding> {
    let place = phase.timebox.as_ref()?.rule.place;
    let gaps = [("phase", phase.title.as_str().into()), ("most", most.to_string().into())];
    let speaks = phase.rights.iter().any(|right| right.verb != Verb::Never);
    (most < BREATH && speaks)
        .then(|| Finding::new(Severity::Warning, place, words.say("finding-too-short", &gaps)))
}

fn waits_longer(words: &Words, phase: &Phase, most: Span) -> Vec<Finding> {
    let waits = phase.gates.iter().filter_map(|gate| match gate.condition {
        Condition::Lasted(span) if span > most => Some((gate.rule.place, span)),
        _ => None,
    });
    let told = waits.map(|(place, span)| {
        let gaps = [
            ("phase", phase.title.as_str().into()),
            ("waits", span.to_string().into()),
            ("most", most.to_string().into()),
        ];
        Finding::new(Severity::Warning, place, words.say("finding-waits-longer", &gaps))
    });
    told.collect()
}

/// Bells behind the end of a phase that ends by itself, or before it begins.
fn bells(words: &Words, phase: &Phase, most: Span) -> Vec<Finding> {
    let hard = phase.timebox.as_ref().is_some_and(|timebox| timebox.hard);
    let never = phase.hooks.iter().filter(|hook| match hook.trigger {
        Trigger::Time(At::After(span) | At::Every(span)) => hard && span > most,
        Trigger::Time(At::BeforeEnd(span)) => span > most,
        _ => false,
    });
    let gaps = [("phase", phase.title.as_str().into())];
    let text = words.say("finding-bell-never", &gaps);
    never.map(|hook| Finding::new(Severity::Warning, hook.place, text.clone())).collect()
}

/// What comes before a phase takes until it should have begun.
fn comes_late(words: &Words, method: &Method, (at, phase): (usize, &Phase)) -> Option<Finding> {
    let starts = phase.starts.as_ref()?;
    let whole = method.timebox.as_ref()?.most;
    let main = method.phases[..at].iter().filter(|phase| phase.aside.is_none());
    let certain = main.filter(|phase| phase.when.is_none());
    let boxes = certain.filter_map(|phase| phase.timebox.as_ref());
    let before = boxes
        .filter(|timebox| timebox.each.is_none())
        .fold(Span::ZERO, |all, timebox| all + timebox.most);
    let latest = whole.less(starts.before_end);
    let gaps = [
        ("phase", phase.title.as_str().into()),
        ("latest", latest.to_string().into()),
        ("before", before.to_string().into()),
    ];
    (before > latest).then(|| {
        let text = words.say("finding-comes-late", &gaps);
        Finding::new(Severity::Warning, starts.rule.place, text)
    })
}

fn starts_late(words: &Words, after: &[Phase], phase: &Phase) -> Option<Finding> {
    let starts = phase.starts.as_ref()?;
    let mut later = after.iter().filter_map(|phase| phase.starts.as_ref());
    let is_late = later.any(|other| other.before_end > starts.before_end);
    let gaps = [("phase", phase.title.as_str().into())];
    is_late.then(|| {
        let text = words.say("finding-starts-late", &gaps);
        Finding::new(Severity::Warning, starts.rule.place, text)
    })
}
