//! The native floors of the incident-6 workload: the bare machine written by hand, and the same
//! machine keeping in addition the least that a session engine with texts has to keep of an act.

use super::workload::{ACCEPTED, Attempt, Kind, Line, MAX_W, Outcome, PEOPLE, Phase, Summary};

/// Floor A: the log of numbers and nothing else.
pub(crate) type Bare = Machine<Nothing>;

/// Floor B: floor A plus a text, an audience and an entry record for every accepted act.
pub(crate) type WithTexts = Machine<Texts>;

/// What a machine keeps of an accepted act besides its log line.
pub(crate) trait Keep: Default {
    /// Called once for every accepted act, with its index among them.
    fn keep(&mut self, seq: u32, act: &Attempt);
}

/// Keeps nothing, at no cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Nothing;

impl Keep for Nothing {
    #[inline]
    fn keep(&mut self, _seq: u32, _act: &Attempt) {}
}

/// One accepted act as an engine with texts records it.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "writing it is the cost to measure, nobody has to read it")]
pub(crate) struct Entry {
    /// Index among the accepted acts.
    pub(crate) seq: u32,
    /// Virtual time in seconds.
    pub(crate) time: u32,
    /// Who may read it, a bit a person.
    pub(crate) audience: u64,
    /// Index of the person.
    pub(crate) by: u8,
}

/// Keeps `w` bytes of text, the audience and an entry of every act.
#[derive(Clone, Debug)]
pub(crate) struct Texts {
    /// All texts, one after the other.
    pub(crate) text: String,
    /// The entries in order.
    pub(crate) entries: Vec<Entry>,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            text: String::with_capacity(ACCEPTED * FILLER.len()),
            entries: Vec::with_capacity(ACCEPTED),
        }
    }
}

impl Keep for Texts {
    #[inline]
    fn keep(&mut self, seq: u32, act: &Attempt) {
        // The length varies from act to act, so that the copy costs what a real text costs.
        self.text.push_str(&FILLER[..act.w.min(MAX_W) as usize]);
        self.entries.push(Entry { seq, time: act.t, audience: EVERYONE, by: act.person });
    }
}

/// The state of one session.
#[derive(Clone, Debug)]
pub(crate) struct Machine<K> {
    log: Vec<Line>,
    summary: Summary,
    accepted: u32,
    start: u32,
    budget: u32,
    open: u32,
    asks: u32,
    phase: Phase,
    over: bool,
    told: bool,
    last_said: bool,
    kept: K,
}

impl<K: Keep> Machine<K> {
    /// Creates a session at the beginning of its first phase.
    #[must_use]
    pub(crate) fn new() -> Self {
        let mut machine = Self {
            log: Vec::with_capacity(LINES),
            summary: Summary::default(),
            accepted: 0,
            start: 0,
            budget: 0,
            open: 0,
            asks: 0,
            phase: Phase::BringIn,
            over: false,
            told: false,
            last_said: false,
            kept: K::default(),
        };
        machine.enter(0, Phase::BringIn, 60);
        machine
    }

    /// Accepts or rejects an attempted act.
    #[inline]
    pub(crate) fn act(&mut self, act: &Attempt) -> bool {
        if !self.allows(act) {
            self.summary.rejected += 1;
            return false;
        }
        self.check_time(act.t);
        self.line(act.t, Some(act.person), act.kind, act.w);
        self.kept.keep(self.accepted, act);
        self.accepted += 1;
        let person = usize::from(act.person);
        self.summary.n[person] += 1;
        self.summary.words[person] += act.w;
        self.apply(act);
        true
    }

    /// The log and the counts, for the checksum.
    #[must_use]
    pub(crate) fn outcome(&self) -> Outcome<'_> {
        Outcome { lines: &self.log, summary: &self.summary }
    }

    /// What was kept of the accepted acts besides their lines.
    #[must_use]
    pub(crate) const fn kept(&self) -> &K {
        &self.kept
    }

    #[inline]
    fn allows(&self, act: &Attempt) -> bool {
        let allowed = ALLOWED[self.phase as usize].get(usize::from(act.person));
        if allowed.is_none_or(|kinds| kinds & bit(act.kind) == 0) {
            return false;
        }
        // Most acts have no condition: leaving them out of the match is worth some six percent.
        if bit(act.kind) & UNCONDITIONAL != 0 {
            return true;
        }
        match act.kind {
            Kind::Tell => !self.told,
            Kind::Answer => self.open > 0,
            Kind::Last => !self.last_said,
            Kind::Next | Kind::End => self.may_leave(),
            _ => true,
        }
    }

    fn may_leave(&self) -> bool {
        match self.phase {
            Phase::BringIn => self.told,
            Phase::Explore => self.asks >= 1 && self.open == 0,
            Phase::Discuss => true,
            Phase::Share => self.summary.adv[2..].iter().all(|&given| given >= 1),
            Phase::Close => self.last_said,
            Phase::Done => false,
        }
    }

    #[inline]
    fn check_time(&mut self, t: u32) {
        let spent = t.saturating_sub(self.start);
        if !self.over && spent > self.budget {
            self.line(t, None, Kind::Overtime, spent - self.budget);
            self.over = true;
        }
    }

    #[inline]
    fn apply(&mut self, act: &Attempt) {
        match act.kind {
            Kind::Tell => self.told = true,
            Kind::Ask => {
                self.open += 1;
                self.asks += 1;
            }
            Kind::Answer => self.open -= 1,
            Kind::Advice => self.summary.adv[usize::from(act.person)] += 1,
            Kind::Last => self.last_said = true,
            Kind::Next => self.next(act.t),
            Kind::End => {
                self.phase = Phase::Done;
                self.line(act.t, None, Kind::Done, self.accepted);
            }
            Kind::Say | Kind::Enter | Kind::Overtime | Kind::Done => {}
        }
    }

    fn next(&mut self, t: u32) {
        match self.phase {
            Phase::BringIn => self.enter(t, Phase::Explore, 900),
            Phase::Explore => self.enter(t, Phase::Discuss, 600 + 10 * self.asks),
            Phase::Discuss => self.enter(t, Phase::Share, 420),
            Phase::Share => self.enter(t, Phase::Close, 90),
            // The table does not allow `next` here.
            Phase::Close | Phase::Done => {}
        }
    }

    fn enter(&mut self, t: u32, phase: Phase, budget: u32) {
        self.phase = phase;
        self.start = t;
        self.budget = budget;
        self.over = false;
        self.line(t, None, Kind::Enter, budget);
    }

    #[inline]
    fn line(&mut self, t: u32, person: Option<u8>, kind: Kind, w: u32) {
        let phase = self.phase;
        self.log.push(Line { t, phase, person, kind, w });
    }
}

impl<K: Keep> Default for Machine<K> {
    fn default() -> Self {
        Self::new()
    }
}

// Every act, five entered phases that may each run over, and the end.
const LINES: usize = ACCEPTED + 5 + 5 + 1;
const EVERYONE: u64 = (1 << PEOPLE) - 1;
const FILLER: &str = "abcdefghijklmnopqrstuvwxyz abcdefghijklm";
const _: () = assert!(FILLER.len() == MAX_W as usize);

// The kinds each person may attempt in each phase, as bits.
const ALLOWED: [[u16; PEOPLE]; 6] = [
    row(bit(Kind::Tell), bit(Kind::Next), 0),
    row(bit(Kind::Answer), bit(Kind::Next), bit(Kind::Ask)),
    row(0, bit(Kind::Next), bit(Kind::Say)),
    row(0, bit(Kind::Next), bit(Kind::Advice)),
    row(bit(Kind::Last), bit(Kind::End), 0),
    row(0, 0, 0),
];

const UNCONDITIONAL: u16 = bit(Kind::Ask) | bit(Kind::Say) | bit(Kind::Advice);

const fn bit(kind: Kind) -> u16 {
    1 << kind as u16
}

const fn row(owner: u16, facil: u16, part: u16) -> [u16; PEOPLE] {
    [owner, facil, part, part, part, part]
}
