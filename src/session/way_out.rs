//! The way out of a phase: past its gates, to the next one, another one or the end.

use super::choose::outcome;
use super::decide::Asked;
use super::permit::must_lead;
use super::table::key;
use super::{Actor, Event, Events, Insist, Refusal, State, Table, Text};
use crate::method::{Done, PhaseId, Strength, Word};

/// On to the next phase, or to the end behind the last.
pub(super) fn next(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    match insist {
        Insist::TimeIsUp => is_over_time(table, state, asked)?,
        _ => must_lead(table, state, asked.by)?,
    }
    if asked.by == Actor::Phase(state.phase) {
        is_done(table, state, asked)?;
        if asked.answers.done {
            out.push(Event::SaidDone(state.phase));
        }
    }
    pass_gates(table, state, asked.text, insist, out)?;
    let before = out.all().len();
    outcome(table, state, insist, out)?;
    // What was chosen just now decides the way too.
    let chosen = state.with_chosen(&out.all()[before..]);
    out.push(Event::PhaseLeft(state.phase, asked.text));
    onward(table, chosen.as_ref().unwrap_or(state), out);
    Ok(())
}

/// Back to what was interrupted, again to the first of what is repeated, on to the next phase that
/// is entered, or to the end behind the last.
fn onward(table: &Table, state: &State, out: &mut Events) {
    if let Some(held) = state.interrupted() {
        out.push(Event::WentBack(held));
        return;
    }
    let mut at = state.phase;
    // As it is behind what was passed over.
    let mut walked: Option<State> = None;
    // Of each repeat at most one new time begins: one in which nothing is entered is the last.
    let (mut gone, mut begun) = (Vec::new(), Vec::new());
    loop {
        let here = walked.as_ref().unwrap_or(state);
        let again = here.again(table, at, &gone);
        gone.extend(again);
        let first = again.map(|again| table.repeats[again].first);
        let Some(next) = first.or_else(|| table.method.phase_after(at)) else { break };
        begun.extend(here.times_begun(table, next));
        let when = table.phase(next).when.as_ref();
        if when.is_none_or(|when| state.holds(table, when)) {
            // Whoever went back finds the phases up to there as they were left.
            if again.is_none() && state.furthest.is_some_and(|furthest| next <= furthest) {
                out.push(Event::TakenUp(next));
            } else {
                enter(table, here, next, &begun, out);
            }
            return;
        }
        out.push(Event::PassedOver(next));
        walked.get_or_insert_with(|| state.clone()).pass_over(table, next);
        at = next;
    }
    out.push(Event::Ended(Text::NONE));
}

/// The first phase that is entered, when a session is opened.
pub(super) fn begin(table: &Table, state: &State, out: &mut Events) {
    let first = (0..table.phases.len()).map(PhaseId::at).find(|at| is_entered(table, state, *at));
    let first = first.unwrap_or_default();
    enter(table, state, first, &state.times_begun(table, first), out);
}

/// A phase is entered, with what it opens, and with whom a role goes to in the repeats of which a
/// time begins.
fn enter(table: &Table, state: &State, phase: PhaseId, begun: &[(usize, bool)], out: &mut Events) {
    out.push(Event::PhaseEntered(phase));
    if state.sits_otherwise(table, phase) {
        out.push(Event::Warned(key(phase, Word::Within, 0)));
    }
    for reveal in &table.method.phase(phase).reveals {
        out.push(Event::Revealed(reveal.kind));
    }
    if !table.repeats.is_empty() {
        state.hand_over(table, phase, begun, out);
    }
}

/// Only the clock says that the time is up, and only where that ends the phase.
fn is_over_time(table: &Table, state: &State, asked: &Asked<'_>) -> Result<(), Refusal> {
    let timebox = table.method.phase(state.phase).timebox.as_ref();
    let hard = timebox.is_some_and(|timebox| timebox.hard);
    let over = state.limit().is_some_and(|limit| state.spent(asked.time) >= limit);
    if asked.by == Actor::Clock && hard && over { Ok(()) } else { Err(Refusal::NotARule) }
}

fn is_done(table: &Table, state: &State, asked: &Asked<'_>) -> Result<(), Refusal> {
    let done_when = table.method.phase(state.phase).done_when.as_ref();
    let done = match done_when.map(|done| &done.test) {
        Some(Done::Closure(_)) => asked.answers.done,
        _ => done_by_condition(table, state),
    };
    if done { Ok(()) } else { Err(Refusal::NotARule) }
}

/// Whether the condition under which the running phase ends by itself holds.
pub(super) fn done_by_condition(table: &Table, state: &State) -> bool {
    let test = table.phase(state.phase).done_when.as_ref();
    test.is_some_and(|test| state.holds(table, test))
}

/// Every open must refuses or is overridden; every open should warns.
fn pass_gates(
    table: &Table,
    state: &State,
    reason: Text,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    if insist == Insist::WithReason && reason.is_empty() {
        return Err(Refusal::NeedsReason);
    }
    let gates = &table.method.phase(state.phase).gates;
    for (nth, (gate, test)) in gates.iter().zip(&table.phase(state.phase).gates).enumerate() {
        if state.holds(table, test) {
            continue;
        }
        let key = key(state.phase, Word::Gate, nth);
        out.push(match (gate.strength, insist) {
            (Strength::Must, Insist::Politely) => return Err(Refusal::GateOpen(key)),
            (Strength::Must, Insist::WithReason | Insist::TimeIsUp) => Event::Overridden(key),
            (Strength::Should, _) => Event::Warned(key),
        });
    }
    Ok(())
}

/// Before the last phase is through, a session ends only with a reason; a rule needs none.
pub(super) fn end(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    insist: Insist,
    out: &mut Events,
) -> Result<(), Refusal> {
    if insist == Insist::TimeIsUp {
        return Err(Refusal::NotARule);
    }
    must_lead(table, state, asked.by)?;
    let last = table.method.phase_after(state.phase).is_none()
        && !state.is_aside()
        && state.again(table, state.phase, &[]).is_none();
    let ruled = matches!(asked.by, Actor::Rule(_));
    if !last && !ruled && asked.text.is_empty() {
        return Err(Refusal::NeedsReason);
    }
    if last && !ruled {
        pass_gates(table, state, asked.text, insist, out)?;
    }
    out.push(Event::PhaseLeft(state.phase, asked.text));
    out.push(Event::Ended(asked.text));
    Ok(())
}

/// To the phase before this one, of those that are entered. Nothing holds whoever goes back, and
/// nothing that was said is lost.
pub(super) fn back(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    if state.is_aside() {
        return Err(Refusal::InBetween);
    }
    let phase = phase_before(table, state).ok_or(Refusal::NothingBefore)?;
    out.push(Event::PhaseLeft(state.phase, asked.text));
    out.push(Event::TakenUp(phase));
    Ok(())
}

/// The nearest phase of the main line before the running one that would be entered now.
pub(super) fn phase_before(table: &Table, state: &State) -> Option<PhaseId> {
    let before = (0..state.phase.index()).rev().map(PhaseId::at);
    before.into_iter().find(|phase| is_entered(table, state, *phase))
}

/// Whether a phase of the main line is entered as things are now.
fn is_entered(table: &Table, state: &State, phase: PhaseId) -> bool {
    let when = table.phase(phase).when.as_ref();
    let enters = when.is_none_or(|when| state.holds(table, when));
    enters && table.method.phase(phase).aside.is_none()
}

/// To any phase of the main line: a rule where it says so, the leader past what is open only with a
/// reason.
pub(super) fn jump(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    (phase, insist): (PhaseId, Insist),
    out: &mut Events,
) -> Result<(), Refusal> {
    must_lead(table, state, asked.by)?;
    if table.method.phase(phase).aside.is_some() {
        return Err(Refusal::IsAside(phase));
    }
    // A rule may begin its phase anew.
    if phase == state.phase && !matches!(asked.by, Actor::Rule(_)) {
        return Err(Refusal::IsHere(phase));
    }
    if state.is_aside() {
        return Err(Refusal::InBetween);
    }
    pass_gates(table, state, asked.text, insist, out)?;
    outcome(table, state, insist, out)?;
    out.push(Event::PhaseLeft(state.phase, asked.text));
    enter(table, state, phase, &state.times_begun(table, phase), out);
    Ok(())
}
