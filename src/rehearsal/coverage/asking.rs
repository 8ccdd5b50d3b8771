//! What is asked of a session and what it answers: the right that allows an act, what the act comes
//! under, the rule that refuses. A journal tells none of this afterwards.

use super::sum::Coverage;
use crate::method::{Key, Place, Statement};
use crate::session::{Act, Actor, Command, Event, Input, Refusal, Session, comes_under, permit};

/// What an input comes under, worked out before the session answers.
#[derive(Clone, Debug, Default)]
pub struct Asking {
    allowed_by: Option<Key>,
    under: Vec<Statement>,
}

impl Asking {
    /// What an input comes under as a session stands now.
    #[must_use]
    pub fn of(session: &Session, input: &Input<'_>) -> Asking {
        let (Command::Act(act), Actor::Person(person)) = (input.command, input.by) else {
            return Asking::default();
        };
        let (table, state) = (session.table(), session.state());
        let Ok(permit) = permit(table, state, person, &act) else { return Asking::default() };
        let act = Act { reply: permit.reply, ..act };
        Asking { allowed_by: permit.by, under: comes_under(table, state, person, &act) }
    }
}

impl Coverage {
    /// Counts what a session accepted; `events` are those of its entry.
    pub fn accepted(&mut self, asking: &Asking, session: &Session, events: &[Event]) {
        // What warns of it is told in the journal.
        let warned = |statement: &Statement| {
            let Statement::Cited(key) = *statement else { return false };
            events.contains(&Event::Warned(key))
        };
        for statement in asking.under.iter().filter(|it| !warned(it)) {
            match statement {
                Statement::Hook(..) => {
                    let place = session.table().method.place_of(*statement);
                    self.fired(*statement, place.unwrap_or_default(), events);
                }
                Statement::Cited(_) | Statement::DoneWhen(_) => self.hit(*statement),
            }
        }
        let allowed = asking.allowed_by.map(Statement::Cited);
        if let Some(right) = allowed.filter(|it| !warned(it)) {
            self.met(right);
        }
    }

    /// Counts that a hook came, which stands at a place of the scripts.
    pub(super) fn fired(&mut self, hook: Statement, at: Place, entry: &[Event]) {
        let went_wrong = entry.iter().any(|event| match event {
            Event::RuleFailed(place, _) | Event::EffectRefused(place, _) => *place == at,
            _ => false,
        });
        if went_wrong { self.broken(hook) } else { self.met(hook) }
    }

    /// Counts what was refused, if a rule of the method did.
    pub fn refused(&mut self, refusal: Refusal) {
        if let Some(key) = refusal.key() {
            self.broken(Statement::Cited(key));
        }
    }

    /// Counts that a statement was asked, and whether it let through whoever asked.
    pub fn asked(&mut self, key: Key, let_through: bool) {
        let statement = Statement::Cited(key);
        if let_through { self.met(statement) } else { self.broken(statement) }
    }
}
