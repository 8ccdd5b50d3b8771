//! A method made ready to be played: every name an index, every condition a few tally slots.

use std::ops::Range;

use super::atom::{Atom, Question, Test, WhoIx, Width};
use crate::method::{
    At, HookId, Key, KindId, Method, Pattern, Per, PhaseId, Tags, Verb, Who, Word,
};
use crate::time::Time;

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
    /// The kinds that reply to each kind; their places are bits of an open act.
    pub(super) replies: Vec<Vec<KindId>>,
    /// Who is divided over the groups of each grouping.
    pub(super) groupings: Vec<WhoIx>,
    pub(super) repeats: Vec<RepeatTable>,
    /// Every choice: its phase, and the how-many-th it is there.
    pub(super) choices: Vec<(PhaseId, usize)>,
    /// Points on the clock of the whole session.
    pub(super) points: Vec<(Time, SessionPoint)>,
    /// Whether the circle needs more than roles and presence.
    pub(super) arranged: bool,
    /// Whether some closure may ask for counts.
    pub(super) has_closures: bool,
}

/// Phases that are gone through again.
#[derive(Debug)]
pub(super) struct RepeatTable {
    pub(super) first: PhaseId,
    pub(super) last: PhaseId,
    pub(super) until: Option<Test>,
    /// What is counted since it began.
    pub(super) atoms: Range<usize>,
    /// What is counted since its running round began.
    pub(super) round: Vec<usize>,
    /// For each of whom.
    pub(super) who: Option<WhoIx>,
}

/// A point on the clock of the whole session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionPoint {
    /// This phase has to begin.
    Starts(PhaseId),
    /// The time is nearly up.
    Warning,
    /// The time is up.
    TimeUp,
    /// The session went on for as long as some condition waits for.
    Mark,
}

/// What is asked of a kind at every act.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
pub(super) struct KindFacts {
    pub(super) nature: Nature,
    /// Not everybody who hears sees it.
    pub(super) private: bool,
    /// Needs words.
    pub(super) worded: bool,
    /// Something replies to it.
    pub(super) answerable: bool,
    /// Closed until it is revealed.
    pub(super) sealed: bool,
    /// It chooses what it is for.
    pub(super) chooses: bool,
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
    /// The counts that begin anew when it is entered.
    pub(super) atoms: Vec<usize>,
    /// Among whom the turn goes round.
    pub(super) floor: Option<WhoIx>,
    /// The quotas that begin anew with every turn.
    pub(super) turn_atoms: Vec<u16>,
    /// The points on its clock that are counted from a turn, by bit.
    pub(super) turn_points: u32,
    /// The points that come again and again, by bit.
    pub(super) recurring: u32,
    /// For each of whom its time is so much.
    pub(super) time_each: Option<WhoIx>,
    pub(super) when: Option<Test>,
    pub(super) enter: Vec<HookId>,
    pub(super) leave: Vec<HookId>,
}

/// What one phase says of one kind.
#[derive(Debug, Default)]
pub(super) struct KindTable {
    /// Never, then only, then may, then avoid.
    pub(super) rights: Vec<RightRow>,
    /// What must have been there before.
    pub(super) after: Vec<AfterRow>,
    pub(super) limits: Vec<LimitRow>,
    /// The counts that an act of this kind raises.
    pub(super) bumps: Vec<Bump>,
    /// The kinds that it answers by a right or a condition, with the tags that are asked for.
    pub(super) answers: Vec<(KindId, Tags)>,
    /// Its bit among the replies to each kind that it answers anywhere.
    pub(super) bits: Vec<(KindId, u16)>,
    pub(super) hooks: Vec<(HookId, Pattern)>,
    /// Words to mind in it.
    pub(super) watches: Vec<WatchRow>,
}

/// What comes before one kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct AfterRow {
    pub(super) atom: u16,
    pub(super) first: KindId,
    pub(super) per: Per,
    pub(super) key: Key,
}

/// A quota of one kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct LimitRow {
    pub(super) atom: u16,
    pub(super) most: u16,
    pub(super) per: Per,
    pub(super) key: Key,
}

/// Words to mind in acts of one kind that fit.
#[derive(Debug)]
pub(super) struct WatchRow {
    pub(super) pattern: Pattern,
    /// In small letters.
    pub(super) phrases: Vec<String>,
    pub(super) wanted: bool,
    pub(super) most_words: Option<u16>,
    pub(super) key: Key,
}

/// One right about one kind.
#[derive(Debug)]
pub(super) struct RightRow {
    pub(super) verb: Verb,
    pub(super) who: WhoIx,
    pub(super) to: Option<KindId>,
    /// The bit that an act which was answered so has; none where it stays open.
    pub(super) bit: u16,
    /// The bits that an act has with which it waits no more: those of every reply that a gate of
    /// the phase takes as well.
    pub(super) settled: u16,
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
    pub(super) pattern: Pattern,
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
    /// A condition or a turn waits for it.
    Mark,
    /// The time of a turn is up.
    TurnUp,
    Hook(HookId),
}

/// The number of the first point that belongs to the whole session, not to a phase.
pub(super) const SESSION_POINTS: u8 = 32;

impl Table {
    pub(super) fn phase(&self, phase: PhaseId) -> &PhaseTable {
        &self.phases[phase.index()]
    }

    /// The repeats that go through a phase, the innermost first.
    pub(super) fn repeats_around(&self, phase: PhaseId) -> impl Iterator<Item = usize> + '_ {
        let around =
            |at: &usize| (self.repeats[*at].first..=self.repeats[*at].last).contains(&phase);
        let mut own: Vec<usize> = (0..self.repeats.len()).filter(around).collect();
        own.sort_by_key(|at| self.repeats[*at].last.0 - self.repeats[*at].first.0);
        own.into_iter()
    }

    /// What a point on the clock of the whole session means.
    #[must_use]
    pub fn session_point(&self, point: u8) -> Option<SessionPoint> {
        let at = usize::from(point.checked_sub(SESSION_POINTS)?);
        self.points.get(at).map(|(_, point)| *point)
    }

    /// Whether a point on the clock of a phase is the end of a turn.
    #[must_use]
    pub fn is_end_of_turn(&self, phase: PhaseId, point: u8) -> bool {
        let deadline = self.phase(phase).deadlines.get(usize::from(point));
        deadline.is_some_and(|deadline| deadline.what == Due::TurnUp)
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
