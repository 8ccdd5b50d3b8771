//! Which statements hold for as long as a phase runs, and how statements are called.

use crate::method::{Key, Phase, PhaseId, Statement, Verb, Word};

/// What holds for as long as a phase runs.
pub(super) fn holding(id: PhaseId, phase: &Phase) -> Vec<Statement> {
    let forbids = |verb: Verb| matches!(verb, Verb::Never | Verb::Avoid | Verb::Only);
    let rights = phase.rights.iter().enumerate().filter(|(_, right)| forbids(right.verb));
    let mut all: Vec<Statement> = rights.map(|(nth, _)| cited(id, Word::Right, nth)).collect();
    for (word, count) in [
        (Word::Stance, phase.stances.len()),
        (Word::Order, phase.orders.len()),
        (Word::Limit, phase.limits.len()),
        (Word::Last, phase.lasts.len()),
        (Word::Watch, phase.watches.len()),
        (Word::Timebox, usize::from(phase.timebox.is_some())),
        (Word::Floor, usize::from(phase.floor.is_some())),
        (Word::Silence, usize::from(phase.silence.is_some())),
    ] {
        all.extend((0..count).map(|nth| cited(id, word, nth)));
    }
    all
}

/// The name of a statement that can be cited, by its place.
pub(super) fn key(phase: PhaseId, word: Word, nth: usize) -> Key {
    Key { phase, word, nth: u8::try_from(nth).unwrap_or(u8::MAX) }
}

/// The same, as a statement.
pub(super) fn cited(phase: PhaseId, word: Word, nth: usize) -> Statement {
    Statement::Cited(key(phase, word, nth))
}
