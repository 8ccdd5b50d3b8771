//! A method made ready to be played: every name an index, every condition a few tally slots.

use super::atom::{Atom, Question, Test, WhoIx, Width};
use crate::method::{At, HookId, Key, KindId, Method, Pattern, PhaseId, Tags, Verb, Who, Word};

/// A method with the tables that make deciding a matter of a few look-ups.
///
/// It is made once, when a method is loaded, and shared by all its sessions.
#[derive(Debug)]
pub struct Table {
    /// The method itself.
    pub method: Method,
    pub(super) phases: Vec<PhaseTable>,
    pub(super) atoms: Vec<Atom>,
    pub(super) questions: Vec<Question>,
    pub(super) hooks: Vec<(PhaseId, u8)>,
    /// The different sets of people that statements name.
    pub(super) whos: Vec<Who>,
    pub(super) leaders: WhoIx,
    pub(super) kinds: Vec<KindFacts>,
    pub(super) shared_slots: u16,
    pub(super) blocks: u16,
    /// Whether some closure may ask for counts.
    pub(super) has_closures: bool,
}

/// What is asked of a kind at every act.
#[derive(Clone, Copy, Debug)]
pub(super) struct KindFacts {
    pub(super) nature: Nature,
    /// Not everybody who hears sees it.
    pub(super) private: bool,
    /// Needs words.
    pub(super) worded: bool,
    /// Something replies to it.
    pub(super) answerable: bool,
}

impl KindFacts {
    pub(super) fn is_process(self) -> bool {
        self.nature != Nature::Content
    }

    /// Gives its author the topics it is about as tasks.
    pub(super) fn is_task(self) -> bool {
        self.nature == Nature::Task
    }
}

/// What sort of act a kind is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// A contribution.
    Content,
    /// Taking a task: no content, and nobody's right but by a `may`.
    Task,
    /// A leader's act, in the phases where a `may` gives it a place.
    Placed,
    /// A leader's act, everywhere.
    Anywhere,
}

/// What one phase says, by kind.
#[derive(Debug, Default)]
pub(super) struct PhaseTable {
    pub(super) kinds: Vec<KindTable>,
    /// A right that excludes all others.
    pub(super) only: Option<Key>,
    pub(super) stances: Vec<(WhoIx, Key)>,
    pub(super) lasts: Vec<(u16, Key)>,
    /// How many questions it has to ask or skip.
    pub(super) questions: u8,
    pub(super) gates: Vec<Test>,
    /// Whether it may end by itself.
    pub(super) ends: bool,
    pub(super) done_when: Option<Test>,
    pub(super) deadlines: Vec<Deadline>,
    pub(super) atoms: std::ops::Range<usize>,
    pub(super) enter: Vec<HookId>,
    pub(super) leave: Vec<HookId>,
}

/// What one phase says of one kind.
#[derive(Debug, Default)]
pub(super) struct KindTable {
    /// Never, then only, then may, then avoid.
    pub(super) rights: Vec<RightRow>,
    /// What must have been there before: its count, its kind, the rule.
    pub(super) after: Vec<(u16, KindId, Key)>,
    /// Quotas: the count, how many, the rule.
    pub(super) limits: Vec<(u16, u16, Key)>,
    /// The counts that an act of this kind raises.
    pub(super) bumps: Vec<Bump>,
    /// The kinds that it answers by a right or a condition, with the tags that are asked for.
    pub(super) answers: Vec<(KindId, Tags)>,
    pub(super) hooks: Vec<(HookId, Pattern)>,
    /// Words to mind in it.
    pub(super) watches: Vec<WatchRow>,
}

/// Words to mind in acts of one kind that fit.
#[derive(Debug)]
pub(super) struct WatchRow {
    pub(super) pattern: Pattern,
    /// In small letters.
    pub(super) phrases: Vec<String>,
    pub(super) most_words: Option<u16>,
    pub(super) key: Key,
}

/// One right about one kind.
#[derive(Debug)]
pub(super) struct RightRow {
    pub(super) verb: Verb,
    pub(super) who: WhoIx,
    pub(super) to: Option<KindId>,
    pub(super) tagged: Tags,
    pub(super) outside: Tags,
    pub(super) key: Key,
}

/// A count that acts of one kind raise, if they fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bump {
    pub(super) atom: u16,
    pub(super) width: Width,
    pub(super) shared_before: u16,
    pub(super) blocks_before: u16,
    pub(super) to: Option<KindId>,
    pub(super) tagged: Tags,
    pub(super) outside: Tags,
}

/// A point on the clock of a phase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Deadline {
    pub(super) at: At,
    pub(super) what: Due,
}

/// What a point on the clock means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    Warning,
    TimeUp,
    Hook(HookId),
}

impl Table {
    pub(super) fn phase(&self, phase: PhaseId) -> &PhaseTable {
        &self.phases[phase.index()]
    }

    /// The hook behind an index, with the phase it belongs to.
    #[must_use]
    pub fn hook(&self, hook: HookId) -> (PhaseId, &crate::method::Hook) {
        let (phase, nth) = self.hooks[hook.index()];
        (phase, &self.method.phase(phase).hooks[usize::from(nth)])
    }
}

pub(super) fn key(phase: PhaseId, word: Word, nth: usize) -> Key {
    Key { phase, word, nth: u8::try_from(nth).unwrap_or(u8::MAX) }
}
