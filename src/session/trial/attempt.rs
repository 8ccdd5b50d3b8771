//! Taking a step from a state, to see where it leads.

use std::rc::Rc;

use super::measure::Measure;
use super::steps::Step;
use crate::session::{Cast, Event, Input, Refusal, Rules, Session, State, Table};

/// How many points of a clock are waited through at once.
const MOST_POINTS: usize = 64;

/// Takes steps from one state after another, and keeps nothing of what happened.
#[derive(Debug)]
pub struct Trial {
    session: Session,
}

impl Trial {
    /// Steps of this method by these people.
    #[must_use]
    pub fn new(table: Rc<Table>, cast: Rc<Cast>) -> Trial {
        Trial { session: Session::empty(table, cast) }
    }

    /// The state in which a session opens.
    pub fn opening(&mut self, rules: &mut dyn Rules) -> Rc<State> {
        let (table, cast) = (Rc::clone(&self.session.table), Rc::clone(&self.session.cast));
        self.session = Session::open(table, cast, rules);
        Rc::clone(&self.session.state)
    }

    /// Where a step leads from a state.
    ///
    /// # Errors
    /// The session refuses it.
    pub fn attempt(
        &mut self,
        from: &Rc<State>,
        step: &Step,
        measure: &Measure,
        rules: &mut dyn Rules,
    ) -> Result<Rc<State>, Refusal> {
        self.session.state = Rc::clone(from);
        self.session.journal.clear();
        self.go_on(step, measure, rules)?;
        Ok(Rc::clone(&self.session.state))
    }

    /// Takes a step from where it is, behind those that were taken before.
    ///
    /// # Errors
    /// The session refuses it.
    pub fn go_on(
        &mut self,
        step: &Step,
        measure: &Measure,
        rules: &mut dyn Rules,
    ) -> Result<(), Refusal> {
        match *step {
            Step::Wait => self.wait(measure, rules),
            Step::Ask { by, command, said } => {
                let (now, text) = (self.session.state.now, said.text());
                self.session.handle(now, &Input { by, command, text: &text }, rules)?;
            }
        }
        Ok(())
    }

    /// The session as the steps made it.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the last step led to, one event after the other.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        self.session.journal.all_events()
    }

    /// Until something happens by itself that changes what can be done.
    fn wait(&mut self, measure: &Measure, rules: &mut dyn Rules) {
        let from = self.session.state.phase;
        for _ in 0..MOST_POINTS {
            let state = &self.session.state;
            let Some((time, point)) = state.clock.due else { return };
            let matters = measure.matters(state.phase, point);
            if self.session.tick(time.max(state.now), rules).is_none() {
                return;
            }
            if matters || self.session.state.phase != from || self.session.state.ended {
                return;
            }
        }
    }
}
