//! What befalls people in a session, whatever it asks: somebody goes, and perhaps comes back.

use super::people::Bots;
use crate::method::{PhaseId, RoleId};
use crate::session::{Actor, Command, People};

/// What befalls people, in order.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Fate {
    /// What comes next, and what comes after that.
    ahead: [Option<Blow>; 2],
    /// Who went and is not back.
    pub(super) gone: People,
}

/// One thing that befalls somebody.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Blow {
    pub(in super::super) what: Turn,
    /// In which phase; none is the one that a session begins with.
    pub(in super::super) phase: Option<PhaseId>,
    /// After so many things were done in it, and before it is left at the latest.
    pub(in super::super) after: usize,
}

/// What may befall somebody.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum Turn {
    /// Somebody who has this role then goes.
    Goes(RoleId),
    /// Whoever went comes back.
    ComesBack,
}

impl Fate {
    /// These things, in this order.
    pub(in super::super) fn of(ahead: [Option<Blow>; 2]) -> Fate {
        Fate { ahead, gone: People::NOBODY }
    }

    /// Whether all of it came.
    pub(in super::super) fn is_fulfilled(&self) -> bool {
        self.ahead[0].is_none()
    }
}

impl Bots<'_> {
    /// Lets what is due befall somebody; at the end of a phase, all that is due in it.
    pub(super) fn befall(&mut self, phase_ends: bool) -> bool {
        let Some(next) = self.fate.ahead[0] else { return false };
        let state = self.session().state();
        let due = next.phase.is_none_or(|phase| phase == state.phase)
            && (phase_ends || self.here.steps >= next.after);
        if !due {
            return false;
        }
        let (who, command) = match next.what {
            Turn::Goes(role) => (state.holders_of_role(role) & self.there(), Command::Leave),
            Turn::ComesBack => (self.fate.gone, Command::Return),
        };
        let Some(person) = self.one_of(who) else { return false };
        self.fate.ahead = [self.fate.ahead[1], None];
        self.fate.gone = match next.what {
            Turn::Goes(_) => self.fate.gone | People::only(person),
            Turn::ComesBack => self.fate.gone - People::only(person),
        };
        self.ask(Actor::Person(person), command, "")
    }
}
