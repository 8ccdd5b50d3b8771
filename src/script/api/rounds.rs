//! Whether what is said of repeats can be done: looked at once all phases are there.

use super::draft::{Answer, Draft, find_phase};
use super::effect::Unsettled;
use super::sound::{check_between, check_condition, nobodys};
use crate::method::{HandOver, Method, PhaseId, Repeat, Times};
use crate::script::error::complaint;

/// Refuses a repeat that would go round for ever, never, or across another.
pub(super) fn check_rounds(draft: &Draft) -> Result<(), Unsettled> {
    let method = &draft.method;
    let mut known = Vec::new();
    for repeat in &method.repeats {
        let checked = check_repeat(method, repeat).and_then(|own| {
            apart(method, own, &known)?;
            Ok(own)
        });
        let own = checked.map_err(|error| {
            let gone = draft.gone.get(&repeat.first).or(draft.gone.get(&repeat.last));
            Unsettled { error, place: repeat.rule.place, gone: gone.copied() }
        })?;
        known.push(own);
    }
    Ok(())
}

/// Its first and its last phase.
fn check_repeat(method: &Method, repeat: &Repeat) -> Answer<(PhaseId, PhaseId)> {
    let first = find_phase(method, &repeat.first)?;
    let last = find_phase(method, &repeat.last)?;
    if last < first {
        let message = format!("`{}` does not come after `{}`", repeat.last, repeat.first);
        return Err(complaint(message, "name the first phase first".to_owned()));
    }
    for phase in [first, last].map(|phase| method.phase(phase)) {
        if phase.aside.is_some() {
            let message = format!("`{}` lies off the main line, and is never come by", phase.id);
            return Err(complaint(message, "repeat phases of the main line".to_owned()));
        }
    }
    check_times(repeat)?;
    if let Some(hand) = repeat.hands_over {
        check_hand(method, hand)?;
    }
    if let Some(until) = &repeat.until {
        check_condition(method, Some(method.phase(last)), until)?;
        check_between(until)?;
    }
    Ok((first, last))
}

fn check_times(repeat: &Repeat) -> Answer<()> {
    match (&repeat.times, &repeat.until, repeat.hands_over) {
        (times, None, _) if *times == Times::UNSAID => Err(complaint(
            "this goes round for ever",
            "say how often: `.times(3)`, `.for_each(deelnemer)` or `.done_when(…)`".to_owned(),
        )),
        (Times::ForEach(who), ..) if who.names_author() => Err(nobodys()),
        (Times::ForEach(_), _, None) => Err(complaint(
            "nothing goes from one to the other in this repeat",
            "say which role does: `.for_each(deelnemer).hands_over(inbrenger, deelnemer)`"
                .to_owned(),
        )),
        _ => Ok(()),
    }
}

/// Of a role that several have at once, nobody could say whose turn it is.
fn check_hand(method: &Method, hand: HandOver) -> Answer<()> {
    let role = method.role(hand.role);
    if role.seats.most == 1 {
        return Ok(());
    }
    let message = format!("`{}` goes round, but several people may have it at once", role.id);
    Err(complaint(message, format!("let one have it: `m.role(\"{}\").at_most(1)`", role.id)))
}

/// Of two repeats one is in the other, or they have no phase together.
fn apart(method: &Method, own: (PhaseId, PhaseId), known: &[(PhaseId, PhaseId)]) -> Answer<()> {
    let within = |a: (PhaseId, PhaseId), b: (PhaseId, PhaseId)| b.0 <= a.0 && a.1 <= b.1;
    for other in known {
        let is_apart = own.1 < other.0 || other.1 < own.0;
        let is_nested = (within(own, *other) || within(*other, own)) && own != *other;
        if !is_apart && !is_nested {
            let [first, last] = [other.0, other.1].map(|phase| &method.phase(phase).id);
            let (what, hint) = if own == *other {
                ("is", "say it once")
            } else {
                ("crosses", "let one be within the other, or both apart")
            };
            let message = format!("this {what} the repeat from `{first}` to `{last}`");
            return Err(complaint(message, hint.to_owned()));
        }
    }
    Ok(())
}
