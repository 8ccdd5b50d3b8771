//! What is put in between: a phase off the main line, from which all go back to where they were.

use super::arrangement::Held;
use super::permit::must_lead;
use super::{Actor, Asked, Event, Events, People, Refusal, State, Table};
use crate::method::PhaseId;
use crate::time::Time;

/// Decides that something is put in between.
pub(super) fn interrupt(
    table: &Table,
    state: &State,
    asked: &Asked<'_>,
    phase: PhaseId,
    out: &mut Events,
) -> Result<(), Refusal> {
    let Some(who) = &table.method.phase(phase).aside else {
        return Err(Refusal::NotAside(phase));
    };
    if state.is_aside() {
        return Err(Refusal::InBetween);
    }
    if state.paused() {
        return Err(Refusal::Paused);
    }
    let own = state.people(table, who, People::NOBODY) - state.gone;
    match asked.by {
        Actor::Person(person) if own.has(person) => {}
        by => must_lead(table, state, by)?,
    }
    out.push(Event::Interrupted(phase));
    Ok(())
}

impl State {
    /// Whether something was put in between.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.arranged.as_ref().is_some_and(|arranged| arranged.held.is_some())
    }

    /// The phase that was interrupted, if one was.
    #[must_use]
    pub fn interrupted(&self) -> Option<PhaseId> {
        Some(self.arranged.as_ref()?.held.as_ref()?.phase.phase)
    }

    /// Keeps the running phase as it stands, its clock stopped.
    pub(super) fn hold(&mut self, now: Time) {
        let mut clock = self.clock;
        clock.spent = self.spent(now);
        (clock.since, clock.due) = (None, None);
        let phase = self.phase_state();
        if let Some(arranged) = self.arranged.as_mut() {
            let (turn_began, spoke) = (arranged.turn_began, arranged.spoke);
            arranged.held = Some(Held { phase, clock, turn_began, spoke });
        }
    }

    /// Takes up what was interrupted; its clock goes on.
    pub(super) fn take_up(&mut self, now: Time) {
        let running = !self.paused();
        let Some(arranged) = self.arranged.as_mut() else { return };
        let Some(held) = arranged.held.take() else { return };
        (arranged.turn_began, arranged.spoke) = (held.turn_began, held.spoke);
        self.clock = held.clock;
        self.clock.since = running.then_some(now);
        self.go_on_with(held.phase);
    }
}
