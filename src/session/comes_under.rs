//! Which statements of a method something comes under: an act of somebody, a bell of the clock, a
//! choice. Nothing is decided here, and nothing is asked that a session does not know already.

use super::table::{Due, key};
use super::{Act, SessionPoint, State, Table};
use crate::method::{HookId, Key, PersonId, PhaseId, Statement, Word};

/// A bell of the clock, by the statement that set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bell {
    /// What set it.
    pub of: Statement,
    /// Whether the time is up, and not only nearly.
    pub is_up: bool,
}

/// What an act of somebody comes under now, whatever is said of it: what comes before it, quotas,
/// last words, words to mind and hooks. A right answers for itself, in [`permit`](super::permit()).
#[must_use]
pub fn comes_under(table: &Table, state: &State, person: PersonId, act: &Act) -> Vec<Statement> {
    let phase = table.phase(state.phase);
    let Some(rows) = phase.kinds.get(act.kind.index()) else { return Vec::new() };
    let replied = state.replied(act.reply);
    let fits = |pattern| state.fits(table, pattern, (person, act.tags), replied);
    let after = rows.after.iter().map(|row| row.key);
    let limits = rows.limits.iter().map(|row| row.key);
    let watches = rows.watches.iter().filter(|row| fits(&row.pattern)).map(|row| row.key);
    let lasts = table.method.phase(state.phase).lasts.iter().zip(&phase.lasts);
    let lasts = lasts.filter(|(last, _)| last.kind == act.kind).map(|(_, (_, key))| *key);
    let cited = after.chain(limits).chain(lasts).chain(watches).map(Statement::Cited);
    let hooks = rows.hooks.iter().filter(|(_, pattern)| fits(pattern));
    let mut all: Vec<Statement> = cited.chain(hooks.map(|(hook, _)| table.named(*hook))).collect();
    all.sort_unstable();
    all.dedup();
    all
}

impl Table {
    /// The bell that rings at a point of the clock; some points only have conditions waiting.
    #[must_use]
    pub fn bell(&self, phase: PhaseId, point: u8) -> Option<Bell> {
        let whole = |word| Statement::Cited(key(PhaseId(0), word, 0));
        let own = |word| Statement::Cited(key(phase, word, 0));
        match self.session_point(point) {
            Some(SessionPoint::Starts(late)) => {
                let of = Statement::Cited(key(late, Word::Starts, 0));
                return Some(Bell { of, is_up: true });
            }
            Some(SessionPoint::Warning) => {
                return Some(Bell { of: whole(Word::Total), is_up: false });
            }
            Some(SessionPoint::TimeUp) => {
                return Some(Bell { of: whole(Word::Total), is_up: true });
            }
            Some(SessionPoint::Mark) => return None,
            None => {}
        }
        let deadline = self.phases.get(phase.index())?.deadlines.get(usize::from(point))?;
        let (of, is_up) = match deadline.what {
            Due::Warning => (own(Word::Timebox), false),
            Due::TimeUp => (own(Word::Timebox), true),
            Due::TurnUp => (own(Word::Floor), true),
            Due::Hook(hook) => (self.named(hook), true),
            Due::Mark => return None,
        };
        Some(Bell { of, is_up })
    }

    /// The statement behind the number of a choice.
    #[must_use]
    pub fn choice(&self, number: u16) -> Option<Key> {
        let (phase, nth) = self.choices.get(usize::from(number))?;
        Some(key(*phase, Word::Choice, *nth))
    }

    fn named(&self, hook: HookId) -> Statement {
        let (phase, nth) = self.hooks[hook.index()];
        Statement::Hook(phase, nth)
    }
}
