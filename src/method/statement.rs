//! What a method says, statement by statement, each by a name of its own: what has a citation, and
//! what a phase does by itself.

use serde::{Deserialize, Serialize};

use super::{Key, Method, Phase, PhaseId, Place, Word};

/// The name of one statement of a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// One that can be cited.
    Cited(Key),
    /// When a phase ends by itself.
    DoneWhen(PhaseId),
    /// The how-many-th hook of a phase.
    Hook(PhaseId, u8),
}

impl Statement {
    /// The phase that it is said of; nothing where it is said of the whole method.
    #[must_use]
    pub fn phase(self) -> Option<PhaseId> {
        match self {
            Statement::Cited(key) => key.word.is_of_a_phase().then_some(key.phase),
            Statement::DoneWhen(phase) | Statement::Hook(phase, _) => Some(phase),
        }
    }

    /// The word that makes it, if it can be cited.
    #[must_use]
    pub fn word(self) -> Option<Word> {
        match self {
            Statement::Cited(key) => Some(key.word),
            Statement::DoneWhen(_) | Statement::Hook(..) => None,
        }
    }
}

impl Word {
    /// Whether it is said of a phase, not of the method as a whole.
    #[must_use]
    pub fn is_of_a_phase(self) -> bool {
        !matches!(
            self,
            Word::InOrder
                | Word::Circle
                | Word::Role
                | Word::Seats
                | Word::Repeat
                | Word::Total
                | Word::RecordFor
                | Word::ExportFor
        )
    }
}

impl Method {
    /// Every statement: those of the whole method, then those of each phase.
    #[must_use]
    pub fn statements(&self) -> Vec<Statement> {
        let mut all = self.statements_of_the_whole();
        let phases = self.phases.iter().enumerate();
        all.extend(phases.flat_map(|(at, phase)| of_a_phase(PhaseId::at(at), phase)));
        all
    }

    /// Every statement about the whole method.
    #[must_use]
    pub fn statements_of_the_whole(&self) -> Vec<Statement> {
        let once = |word, there: bool| (word, usize::from(there));
        let mut all = counted(
            PhaseId(0),
            &[
                once(Word::Circle, self.circle.is_some()),
                (Word::Repeat, self.repeats.len()),
                once(Word::Total, self.timebox.is_some()),
                once(Word::RecordFor, self.record_for.is_some()),
                once(Word::ExportFor, self.export_for.is_some()),
                once(Word::InOrder, self.in_order.is_some()),
            ],
        );
        for (at, role) in self.roles.iter().enumerate() {
            let own = [(Word::Seats, role.rule.is_some()), (Word::Role, role.advised.is_some())];
            let own = own.into_iter().filter(|(_, there)| *there);
            all.extend(own.map(|(word, _)| cited(PhaseId(0), word, at)));
        }
        all
    }

    /// Where a statement stands in the scripts of the method, if it is there.
    #[must_use]
    pub fn place_of(&self, statement: Statement) -> Option<Place> {
        let phase = |phase: PhaseId| self.phases.get(phase.index());
        match statement {
            Statement::Cited(key) => self.rule(key).map(|rule| rule.place),
            Statement::DoneWhen(at) => phase(at)?.done_when.as_ref().map(|done| done.place),
            Statement::Hook(at, nth) => {
                phase(at)?.hooks.get(usize::from(nth)).map(|hook| hook.place)
            }
        }
    }
}

/// Every statement of a phase, word by word.
fn of_a_phase(id: PhaseId, phase: &Phase) -> Vec<Statement> {
    let once = |word, there: bool| (word, usize::from(there));
    let mut all = counted(
        id,
        &[
            (Word::Right, phase.rights.len()),
            (Word::Stance, phase.stances.len()),
            (Word::Order, phase.orders.len()),
            (Word::Limit, phase.limits.len()),
            (Word::Last, phase.lasts.len()),
            (Word::Watch, phase.watches.len()),
            (Word::Appoint, phase.appoints.len()),
            once(Word::Timebox, phase.timebox.is_some()),
            (Word::Prompt, phase.prompts.len()),
            (Word::Show, phase.shows.len()),
            (Word::Gate, phase.gates.len()),
            once(Word::When, phase.when.is_some()),
            once(Word::Starts, phase.starts.is_some()),
            once(Word::Within, phase.within.is_some()),
            once(Word::Floor, phase.floor.is_some()),
            once(Word::Silence, phase.silence.is_some()),
            (Word::Choice, phase.choices.len()),
            (Word::Reveal, phase.reveals.len()),
        ],
    );
    all.extend(phase.done_when.is_some().then_some(Statement::DoneWhen(id)));
    all.extend((0..=u8::MAX).zip(&phase.hooks).map(|(nth, _)| Statement::Hook(id, nth)));
    all
}

fn counted(phase: PhaseId, counts: &[(Word, usize)]) -> Vec<Statement> {
    let each = |(word, count): &(Word, usize)| {
        let word = *word;
        // A key has no more room.
        (0..*count).take(1 + usize::from(u8::MAX)).map(move |nth| cited(phase, word, nth))
    };
    counts.iter().flat_map(each).collect()
}

fn cited(phase: PhaseId, word: Word, nth: usize) -> Statement {
    Statement::Cited(Key { phase, word, nth: u8::try_from(nth).unwrap_or(u8::MAX) })
}
