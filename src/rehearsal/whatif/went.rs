//! What would have been otherwise on another method, as data with sentences in it.

use crate::time::{Span, Time};

/// A session, and what would have become of it on another method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// What its own method is called.
    pub here: String,
    /// What the other one is called.
    pub there: String,
    /// What became of it there; or why these people cannot be seated there.
    pub went: Result<Went, String>,
}

/// How a session went on another method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Went {
    /// Every line of which something would have been otherwise, in order.
    pub otherwise: Vec<Differing>,
    /// How many lines there were of each sort.
    pub tally: Tally,
    /// How long each phase took on both, where that differs.
    pub times: Vec<PhaseTime>,
    /// Where both were in the end.
    pub end: [Played; 2],
}

/// A line, and what would have been otherwise of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// When it was asked.
    pub time: Time,
    /// The phase that would have run.
    pub phase: String,
    /// The line, as it was typed; empty for what happened at the opening.
    pub line: String,
    /// What would have become of it.
    pub would: Vec<Would>,
}

/// What would have become of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Would {
    /// It would have been refused, in these words.
    Refused(String),
    /// It would have been warned of.
    Warned(String),
    /// What it names is not there, as this says.
    Unsaid(String),
    /// The phase could not have been left; this is missing. The leader goes on with a reason.
    Held(String),
    /// A phase that is not in the session comes first; the leader goes on from it.
    First(String),
    /// It was refused, in these words, and would have been allowed.
    Allowed(String),
    /// It leads nowhere: the phase that it led to is not there, or runs already.
    Idle(String),
    /// A rule of the method would have failed.
    Failed(String),
}

/// How many lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub lines: usize,
    /// Those that would have been the same.
    pub same: usize,
    /// Those that would have been refused.
    pub refused: usize,
    /// Those that could not have been said.
    pub unsaid: usize,
    /// Those that would have been warned of.
    pub warned: usize,
    /// Those that were refused and would have been allowed.
    pub allowed: usize,
    /// How often it would have waited for what is missing.
    pub held: usize,
    /// Those that would have led nowhere.
    pub idle: usize,
}

/// How long a phase took on both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseTime {
    /// The phase.
    pub phase: String,
    /// In the session, if it is there.
    pub here: Option<Took>,
    /// On the other method, if it is there.
    pub there: Option<Took>,
}

/// How long a phase took, and might.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Took {
    /// How long it took.
    pub lasted: Span,
    /// How long it might take, if anybody said.
    pub planned: Option<Span>,
    /// How much longer it took than it might.
    pub over: Span,
}

/// Where a session was in the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Played {
    /// Whether it came to its end.
    pub ended: bool,
    /// The phase that ran last.
    pub phase: String,
    /// What would still have been missing there.
    pub missing: Vec<String>,
    /// How long it took.
    pub lasted: Span,
    /// How much longer its phases took than they might, in all.
    pub over: Span,
}

/// Of which sort something is.
type Is = fn(&Would) -> bool;

impl Tally {
    /// Counts a line of which this would have been otherwise.
    pub(super) fn count(&mut self, would: &[Would]) {
        let any = |is: Is| would.iter().any(is);
        let all: [(&mut usize, Is); 6] = [
            (&mut self.refused, |it| matches!(it, Would::Refused(_) | Would::Failed(_))),
            (&mut self.unsaid, |it| matches!(it, Would::Unsaid(_))),
            (&mut self.warned, |it| matches!(it, Would::Warned(_))),
            (&mut self.allowed, |it| matches!(it, Would::Allowed(_))),
            (&mut self.held, |it| matches!(it, Would::Held(_))),
            (&mut self.idle, |it| matches!(it, Would::Idle(_))),
        ];
        for (count, is) in all {
            *count += usize::from(any(is));
        }
        self.lines += 1;
        // To have gone on before it changes nothing of the line itself.
        let same = would.iter().all(|it| matches!(it, Would::First(_)));
        self.same += usize::from(same);
    }
}
