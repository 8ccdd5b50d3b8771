//! What a journal folds into: the state of a session, now and before any entry.

use std::rc::Rc;

use super::journal::taken_back;
use super::{ActNo, Entry, Event, Seq, Session, State, evolve};

impl Session {
    pub(super) fn refold(&mut self) {
        self.journal.gather_corrections();
        self.state = Rc::new(self.state_before(self.journal.next_seq()));
    }

    /// Where the session stood before an entry was made; what was taken back or corrected later
    /// still counted.
    pub(super) fn state_before(&self, seq: Seq) -> State {
        self.fold(seq, &mut self.undone_before(seq), None)
    }

    pub(super) fn undone_before(&self, seq: Seq) -> Vec<Seq> {
        let mut undone = Vec::new();
        let events = self.journal.iter().take(seq.index()).flat_map(|(_, _, events)| events);
        events.for_each(|event| taken_back(&mut undone, event));
        undone
    }

    /// Folds what counts of the entries before `end`. What the clock did after `doubt`, and would
    /// not have done in the state it is folded into, no longer counts either.
    pub(super) fn fold(&self, end: Seq, undone: &mut Vec<Seq>, doubt: Option<Seq>) -> State {
        self.replay(end, undone, doubt, |_, _, _| {})
    }

    /// The same, and shows every event that counts with the state that it leads to; those of an
    /// earlier version of the method only if all of it is about them.
    pub(super) fn replay(
        &self,
        end: Seq,
        undone: &mut Vec<Seq>,
        doubt: Option<Seq>,
        mut show: impl FnMut(&State, Seq, &Event),
    ) -> State {
        let (mut state, first) = match &self.earlier {
            Some(earlier) if end <= earlier.end() => {
                return earlier.session.replay(end, undone, doubt, show);
            }
            Some(earlier) => (earlier.taken.clone(), earlier.end().index()),
            None => (State::before(&self.table, &self.cast), 0),
        };
        let corrections = self.journal.corrections(end, undone);
        for (seq, entry, events) in self.journal.iter().take(end.index()).skip(first) {
            let mut counts = !undone.contains(&seq);
            if counts && doubt.is_some_and(|doubt| seq > doubt) && !stands(&state, entry, events) {
                undone.push(seq);
                counts = false;
            }
            for event in events {
                match corrections.corrected(event, ActNo::after(state.acts)).filter(|_| counts) {
                    Some(event) => {
                        let saw = self.journal.who_saw(&event);
                        evolve(&self.table, &mut state, entry.time, &event, saw);
                        show(&state, seq, &event);
                    }
                    None if matches!(event, Event::Acted(_)) => state.acts += 1,
                    None => {}
                }
            }
            state.now = entry.time;
        }
        state
    }
}

/// Whether a point of the clock that was reached would have been reached in this state too.
fn stands(state: &State, entry: &Entry, events: &[Event]) -> bool {
    let Some(Event::ClockReached(phase, point)) = events.first() else { return true };
    let due = state.clock.due.is_some_and(|(due, next)| due <= entry.time && next == *point);
    due && state.phase == *phase
}
