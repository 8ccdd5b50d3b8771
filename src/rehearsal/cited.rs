//! The ids by which a method refuses and warns, and what a session warned of.

use std::collections::BTreeSet;

use crate::method::{Key, Method, Phase, PhaseId, Rule, Statement};
use crate::session::{Event, Seq, Session, Table};

/// Every id by which a method can refuse or warn; prompts and what is shown again do neither.
pub(super) fn ids(method: &Method) -> BTreeSet<&str> {
    let roles = method.roles.iter().filter_map(|role| role.advised.as_ref());
    let circle = method.circle.as_ref().map(|(_, rule)| rule);
    let seats = method.roles.iter().filter_map(|role| role.rule.as_ref());
    let total = method.timebox.iter().map(|timebox| &timebox.rule);
    let whole = roles.chain(seats).chain(circle).chain(&method.in_order).chain(total);
    let phases = method.phases.iter().flat_map(|phase| {
        let rights = phase.rights.iter().map(|right| &right.rule);
        let stances = phase.stances.iter().map(|stance| &stance.rule);
        let orders = phase.orders.iter().map(|order| &order.rule);
        let limits = phase.limits.iter().map(|limit| &limit.rule);
        let lasts = phase.lasts.iter().map(|last| &last.rule);
        let gates = phase.gates.iter().map(|gate| &gate.rule);
        let timebox = phase.timebox.iter().map(|timebox| &timebox.rule);
        let watches = phase.watches.iter().map(|watch| &watch.rule);
        let appoints = phase.appoints.iter().map(|appoint| &appoint.rule);
        let people = rights.chain(stances).chain(appoints).chain(watches);
        let course = floor_and_choices(phase);
        people.chain(orders).chain(limits).chain(lasts).chain(gates).chain(timebox).chain(course)
    });
    whole.chain(phases).flat_map(|rule| &rule.ids).map(String::as_str).collect()
}

/// What says whose turn it is, that nobody speaks, what is chosen, when it is late, and who sits
/// with whom.
fn floor_and_choices(phase: &Phase) -> impl Iterator<Item = &Rule> {
    let floor = phase.floor.iter().map(|floor| &floor.rule);
    let starts = phase.starts.iter().map(|starts| &starts.rule);
    let choices = phase.choices.iter().map(|choice| &choice.rule);
    let within = phase.within.iter().map(|within| &within.rule);
    floor.chain(&phase.silence).chain(starts).chain(choices).chain(within)
}

/// Whether an id stands with a prompt or with what is shown again.
pub(super) fn is_shown(method: &Method, id: &str) -> bool {
    method.phases.iter().any(|phase| {
        let prompts = phase.prompts.iter().map(|prompt| &prompt.rule);
        let reveals = phase.reveals.iter().map(|reveal| &reveal.rule);
        let shown = prompts.chain(reveals);
        shown.chain(phase.shows.iter().map(|show| &show.rule)).any(|rule| rule.cites(id))
    })
}

/// The statements that a session warned of from the entry `since` on: accepted against a rule, a
/// gate that was passed, a clock that rang. What was taken back is left out.
pub(super) fn warnings(session: &Session, since: Seq) -> Vec<Key> {
    let journal = session.journal();
    let counts = journal.iter().filter(|(seq, ..)| *seq >= since && !journal.is_undone(*seq));
    let events = counts.flat_map(|(_, _, events)| events);
    events
        .filter_map(|event| match *event {
            Event::Warned(key) | Event::Overridden(key) => Some(key),
            Event::ClockReached(phase, point) => bell(session.table(), phase, point),
            _ => None,
        })
        .collect()
}

/// Whether the statement called `key` cites `id`.
pub(super) fn cites(method: &Method, key: Key, id: &str) -> bool {
    method.rule(key).is_some_and(|rule| rule.cites(id))
}

/// The limit that a point of a clock belongs to; hooks on the clock speak for themselves.
fn bell(table: &Table, phase: PhaseId, point: u8) -> Option<Key> {
    match table.bell(phase, point)?.of {
        Statement::Cited(key) => Some(key),
        Statement::DoneWhen(_) | Statement::Hook(..) => None,
    }
}
