//! Times that do not go together: waits that are longer than their phase, bells behind its end,
//! phases that begin later than they may, or in another order than they come.

use super::{Finding, Severity};
use crate::method::{At, Done, Method, Phase, Trigger, Verb};
use crate::time::Span;
use crate::words::Words;

/// So long takes it to say anything.
const BREATH: Span = Span::seconds(20);

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = longer_than_all(words, method);
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

/// A repeat goes on until a moment that lies behind the end of the whole.
fn longer_than_all(words: &Words, method: &Method) -> Vec<Finding> {
    let Some(timebox) = &method.timebox else { return Vec::new() };
    let told = method.repeats.iter().filter_map(|repeat| {
        let mut waits = repeat.until.as_ref()?.waits();
        let (_, span) = waits.find(|(_, span)| *span > timebox.most)?;
        let gaps = [("waits", span.to_string().into()), ("most", timebox.most.to_string().into())];
        let text = words.say("finding-longer-than-all", &gaps);
        Some(Finding::new(Severity::Warning, repeat.rule.place, text))
    });
    told.collect()
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
    let of_gates = phase.gates.iter().map(|gate| (gate.rule.place, &gate.condition));
    let done = phase.done_when.iter().filter_map(|done| match &done.test {
        Done::Condition(condition) => Some((done.place, condition)),
        Done::Closure(_) => None,
    });
    let waits = of_gates.chain(done).filter_map(|(place, condition)| {
        let mut own = condition.waits().filter(|(since, _)| since.is_none());
        own.find(|(_, span)| *span > most).map(|(_, span)| (place, span))
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
        Trigger::Time(At::After(span)) => hard && span > most,
        Trigger::Time(At::Every(span)) => span > most,
        Trigger::Time(At::BeforeEnd(span)) => span >= most,
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
