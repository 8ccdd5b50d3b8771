//! The incident-6 workload: the driver that makes the attempted acts of a session, and the
//! canonical form and checksum by which any engine that ran them can be compared.

use std::fmt;

/// The number of people in a session: the owner, the facilitator and four participants.
pub(crate) const PEOPLE: usize = 6;

/// The number of acts a session accepts under the rules of the method.
pub(crate) const ACCEPTED: usize = 63;

/// The largest `w` the driver gives an act.
pub(crate) const MAX_W: u32 = 40;

const GOLDEN: u32 = 0x9E37_79B9;
const OWNER: u8 = 0;
const FACIL: u8 = 1;
const FIRST_PART: u8 = 2;
const NAMES: [&str; PEOPLE] = ["owner", "facil", "p1", "p2", "p3", "p4"];

/// The phases of a session in order, and the state after the last of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The owner tells what happened.
    BringIn,
    /// Participants ask, the owner answers.
    Explore,
    /// Participants talk it over.
    Discuss,
    /// Every participant gives advice.
    Share,
    /// The owner has the last word.
    Close,
    /// The session is over.
    Done,
}

impl Phase {
    /// The name of the phase in the canonical form.
    #[must_use]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::BringIn => "bring_in",
            Self::Explore => "explore",
            Self::Discuss => "discuss",
            Self::Share => "share",
            Self::Close => "close",
            Self::Done => "done",
        }
    }
}

/// What a log line records: an act of a person, or one of the three system lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The owner tells the incident.
    Tell,
    /// A participant asks a question.
    Ask,
    /// The owner answers one.
    Answer,
    /// A participant says something.
    Say,
    /// A participant gives advice.
    Advice,
    /// The owner says a last word.
    Last,
    /// The facilitator goes to the next phase.
    Next,
    /// The facilitator ends the session.
    End,
    /// System line: a phase began, `w` is its budget.
    Enter,
    /// System line: a phase ran over, `w` is by how much.
    Overtime,
    /// System line: the session ended, `w` is the number of accepted acts.
    Done,
}

impl Kind {
    /// The name of the kind in the canonical form.
    #[must_use]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Tell => "tell",
            Self::Ask => "ask",
            Self::Answer => "answer",
            Self::Say => "say",
            Self::Advice => "advice",
            Self::Last => "last",
            Self::Next => "next",
            Self::End => "end",
            Self::Enter => "enter",
            Self::Overtime => "overtime",
            Self::Done => "done",
        }
    }
}

/// The name of person `person` in the canonical form; `-` for anyone outside the session.
#[must_use]
pub(crate) fn person_name(person: u8) -> &'static str {
    NAMES.get(usize::from(person)).copied().unwrap_or("-")
}

/// An act somebody attempts; the engine accepts or rejects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attempt {
    /// Virtual time in seconds.
    pub(crate) t: u32,
    /// Index of the person, below [`PEOPLE`].
    pub(crate) person: u8,
    /// What the person attempts; never a system kind.
    pub(crate) kind: Kind,
    /// The number of words, 1 to [`MAX_W`].
    pub(crate) w: u32,
}

/// One line of a session's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Virtual time in seconds.
    pub(crate) t: u32,
    /// The phase the line belongs to.
    pub(crate) phase: Phase,
    /// Index of the person, or nobody for a system line.
    pub(crate) person: Option<u8>,
    /// What happened.
    pub(crate) kind: Kind,
    /// The number the line carries: words, budget, excess or number of acts.
    pub(crate) w: u32,
}

/// The counts of a session that the checksum covers besides the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Rejected attempts.
    pub(crate) rejected: u32,
    /// Accepted acts per person.
    pub(crate) n: [u32; PEOPLE],
    /// Words per person.
    pub(crate) words: [u32; PEOPLE],
    /// Advice given per person.
    pub(crate) adv: [u32; PEOPLE],
}

/// The outcome of a session; it displays as the canonical form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome<'a> {
    /// The whole log in order.
    pub(crate) lines: &'a [Line],
    /// The counts at the end.
    pub(crate) summary: &'a Summary,
}

impl Outcome<'_> {
    /// FNV-1a over the canonical form.
    #[must_use]
    pub(crate) fn hash(&self) -> u32 {
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        self.to_string().bytes().fold(0x811C_9DC5, step)
    }
}

impl fmt::Display for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.lines {
            let (phase, kind) = (line.phase.name(), line.kind.name());
            let person = line.person.map_or("-", person_name);
            writeln!(f, "{} {phase} {person} {kind} {}", line.t, line.w)?;
        }
        let sum = self.summary;
        let [n, w, a] = [sum.n, sum.words, sum.adv].map(|counts| counts.map(|c| c.to_string()));
        let [n, w, a] = [n, w, a].map(|counts| counts.join(","));
        writeln!(f, "# r={} n={n} w={w} a={a}", sum.rejected)
    }
}

/// The checksum of a run; the order in which sessions are added does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Checksum(u32);

impl Checksum {
    /// Adds the outcome of session `i`.
    pub(crate) fn add(&mut self, i: u32, outcome: &Outcome<'_>) {
        let share = mix(outcome.hash().wrapping_add(i.wrapping_mul(GOLDEN)));
        self.0 = self.0.wrapping_add(share);
    }

    /// The total so far; printed as eight hex digits (`{:08x}`).
    #[must_use]
    pub(crate) const fn total(self) -> u32 {
        self.0
    }
}

/// Appends the attempted acts of session `i` of a run with `seed` to `out`.
pub(crate) fn attempts(seed: u32, i: u32, out: &mut Vec<Attempt>) {
    let state = seed.wrapping_add(i.wrapping_mul(0x632B_E5AB));
    let mut driver = Driver { state, t: 0, out };
    let eager = driver.below(16) == 0;
    driver.bring_in(eager);
    driver.explore(eager);
    driver.discuss();
    driver.share();
    driver.close(eager);
}

const fn mix(mut z: u32) -> u32 {
    z ^= z >> 16;
    z = z.wrapping_mul(0x85EB_CA6B);
    z ^= z >> 13;
    z = z.wrapping_mul(0xC2B2_AE35);
    z ^ (z >> 16)
}

// The order of the draws is part of the workload: another order is another checksum.
struct Driver<'a> {
    state: u32,
    t: u32,
    out: &'a mut Vec<Attempt>,
}

impl Driver<'_> {
    fn below(&mut self, bound: u32) -> u32 {
        self.state = self.state.wrapping_add(GOLDEN);
        mix(self.state) % bound
    }

    fn part(&mut self) -> u8 {
        FIRST_PART + self.below(4).to_le_bytes()[0]
    }

    fn emit(&mut self, person: u8, kind: Kind) {
        self.t += 5 + self.below(56);
        let (t, w) = (self.t, 1 + self.below(MAX_W));
        self.out.push(Attempt { t, person, kind, w });
    }

    fn emit_if(&mut self, cond: bool, person: u8, kind: Kind) {
        if cond {
            self.emit(person, kind);
        }
    }

    fn bring_in(&mut self, eager: bool) {
        self.emit_if(eager, FACIL, Kind::Next);
        self.emit(OWNER, Kind::Tell);
        self.emit_if(eager, OWNER, Kind::Tell);
        self.emit(FACIL, Kind::Next);
    }

    fn explore(&mut self, eager: bool) {
        let bad = [self.below(6), 6 + self.below(6)];
        self.emit_if(eager, FACIL, Kind::Next);
        self.emit_if(eager, OWNER, Kind::Answer);
        for k in 0..12 {
            if bad.contains(&k) {
                let part = self.part();
                self.emit(part, Kind::Advice);
            }
            let part = self.part();
            self.emit(part, Kind::Ask);
            self.emit_if(eager && k == 11, FACIL, Kind::Next);
            self.emit(OWNER, Kind::Answer);
        }
        self.emit(FACIL, Kind::Next);
    }

    fn discuss(&mut self) {
        let bad = self.below(20);
        for k in 0..20 {
            self.emit_if(k == bad, OWNER, Kind::Say);
            let part = self.part();
            self.emit(part, Kind::Say);
        }
        self.emit(FACIL, Kind::Next);
    }

    fn share(&mut self) {
        let off = self.part() - FIRST_PART;
        let impatient = self.below(16) == 0;
        for k in 0..12 {
            self.emit_if(impatient && k == 3, FACIL, Kind::Next);
            self.emit(FIRST_PART + (off + k) % 4, Kind::Advice);
        }
        self.emit(FACIL, Kind::Next);
    }

    fn close(&mut self, eager: bool) {
        self.emit_if(eager, FACIL, Kind::End);
        self.emit(OWNER, Kind::Last);
        self.emit_if(eager, OWNER, Kind::Last);
        self.emit(FACIL, Kind::End);
    }
}
