//! What events do to the arrangement of the circle.

use super::evolve::{enter, take_stances};
use super::{Acted, Aim, Event, People, State, Table};
use crate::method::{PersonId, PhaseId};
use crate::time::Time;

/// What changes about turns, groups, choices, and what is put in between.
#[cold]
pub(super) fn arrange(table: &Table, state: &mut State, event: &Event, now: Time) {
    match *event {
        Event::TurnGiven(person) => state.give_turn(table, person),
        Event::TurnEnded(person) => state.end_turn(person),
        Event::Moved(person, number) => state.move_over(table, person, number),
        Event::Interrupted(phase) => {
            state.hold(now);
            enter(table, state, phase, now);
        }
        Event::WentBack(_) => {
            state.take_up(now);
            take_stances(table, state, state.phase);
            state.settle_turn(table);
        }
        Event::Revealed(kind) => {
            let own = state.open.iter_mut().filter(|open| open.kind == kind);
            own.for_each(|open| open.sealed = false);
        }
        _ => {}
    }
    let Some(arranged) = state.arranged.as_mut() else { return };
    match *event {
        Event::TurnAsked(person) => arranged.waiting.push(person),
        Event::Chosen(number, aim) => {
            if let Some(slot) = arranged.chosen.get_mut(usize::from(number)) {
                *slot = Some(aim);
            }
        }
        _ => {}
    }
}

impl State {
    /// Somebody contributed, or let it go by.
    pub(super) fn took_part(&mut self, person: PersonId) {
        if let Some(arranged) = self.arranged.as_mut() {
            arranged.spoke = arranged.spoke | People::only(person);
        }
    }
}

/// The votes of a phase that is left were for its choice: the next one begins without them.
pub(super) fn drop_votes(table: &Table, state: &mut State, phase: PhaseId) {
    let Some(arranged) = state.arranged.as_mut() else { return };
    let choices = &table.method.phase(phase).choices;
    let cast = |kind| choices.iter().any(|choice| choice.kind == kind);
    arranged.votes.retain(|votes| !cast(votes.kind));
}

/// What is chosen in a phase is chosen anew when it is gone through again.
pub(super) fn reopen_choices(table: &Table, state: &mut State, phase: PhaseId) {
    let Some(arranged) = state.arranged.as_mut() else { return };
    for (chosen, (own, _)) in arranged.chosen.iter_mut().zip(&table.choices) {
        if *own == phase {
            *chosen = None;
        }
    }
}

/// An act that chooses counts for what it is for.
pub(super) fn vote(state: &mut State, acted: &Acted, owner: Option<PersonId>) {
    let Some(arranged) = state.arranged.as_mut() else { return };
    let value = acted.score().map_or(1, u32::from);
    let aim = match (acted.reply, owner, acted.addressee()) {
        (Some(reply), Some(owner), _) => Some(Aim::Act(reply, owner)),
        (_, _, Some(person)) => Some(Aim::Person(person)),
        _ => None,
    };
    let topics = acted.tags.iter().filter(|_| aim.is_none()).map(Aim::Topic);
    for aim in aim.into_iter().chain(topics) {
        arranged.vote(acted.kind, aim, (acted.person, value));
    }
}
