//! How long a session took, phase by phase: what was planned, what it came to, pauses and
//! interruptions apart. All of it belongs to the flow, and says nothing of what was said.

use super::{Event, Seq, Session, State};
use crate::method::PhaseId;
use crate::time::{Span, Time};

/// One time that a phase was gone through, or that it was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The entry in which it began; the phase is one of the method of that entry.
    pub seq: Seq,
    /// The phase.
    pub phase: PhaseId,
    /// How one came into it.
    pub way: Way,
    /// When it began.
    pub began: Time,
    /// When it was over, if it is.
    pub ended: Option<Time>,
    /// How long it took, without what was paused and what came in between.
    pub lasted: Span,
    /// How long it might take, without what was added and taken off.
    pub planned: Option<Span>,
    /// How much time was added.
    pub added: Span,
    /// How much time was taken off.
    pub cut: Span,
    /// How long the conversation was paused in it.
    pub paused: Span,
    /// How long it waited for what was put in between.
    pub interrupted: Span,
}

/// How one comes into a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It was entered.
    Entered,
    /// It was put in between.
    PutInBetween,
    /// It was passed over.
    PassedOver,
}

impl Stretch {
    /// How long it might take in the end.
    #[must_use]
    pub fn allowed(&self) -> Option<Span> {
        self.planned.map(|planned| (planned + self.added).less(self.cut))
    }

    /// How much longer it took than it might in the end.
    #[must_use]
    pub fn over(&self) -> Span {
        self.allowed().map_or(Span::ZERO, |allowed| self.lasted.less(allowed))
    }
}

impl Session {
    /// Every phase as often as it was gone through, in order, up to `until`. What was taken back
    /// did not happen.
    #[must_use]
    pub fn stretches(&self, until: Time) -> Vec<Stretch> {
        let mut course = Course::default();
        self.follow(&mut course);
        course.close(until, false);
        course.stretches
    }

    fn follow(&self, course: &mut Course) {
        if let Some(earlier) = &self.earlier {
            earlier.session.follow(course);
            course.may_take(earlier.taken.limit());
        }
        let mut undone = self.undone_before(self.journal.next_seq());
        self.replay(self.journal.next_seq(), &mut undone, None, |state, seq, event| {
            course.note(state, seq, event);
        });
    }
}

/// What is known of a session on the way through it.
#[derive(Default)]
struct Course {
    stretches: Vec<Stretch>,
    /// Which of them runs.
    running: Option<usize>,
    /// Which one was interrupted, and when.
    held: Option<(usize, Time)>,
    /// Since when the conversation is paused.
    paused: Option<Time>,
}

impl Course {
    /// Notes what happened; `state` is how it left the session.
    fn note(&mut self, state: &State, seq: Seq, event: &Event) {
        let now = state.now;
        match *event {
            Event::PhaseEntered(phase) | Event::TakenUp(phase) => {
                self.close(now, true);
                self.begin((seq, phase), Way::Entered, now);
            }
            Event::PassedOver(phase) => {
                self.close(now, true);
                self.begin((seq, phase), Way::PassedOver, now);
                self.close(now, true);
            }
            Event::Interrupted(phase) => {
                self.held = self.running.take().map(|at| (at, now));
                self.begin((seq, phase), Way::PutInBetween, now);
            }
            Event::WentBack(_) => self.take_up(now),
            Event::Paused => self.paused = Some(now),
            Event::Resumed => {
                if let Some(since) = self.paused.take() {
                    self.pause_over(since, now);
                }
            }
            Event::Ended(_) => {
                self.close(now, true);
                self.paused = None;
            }
            Event::Lengthened(_) | Event::Shortened(_) => self.change_limit(state.limit()),
            _ => {}
        }
        if self.running.is_some() {
            self.may_take(state.limit());
        }
    }

    fn begin(&mut self, (seq, phase): (Seq, PhaseId), way: Way, began: Time) {
        self.running = Some(self.stretches.len());
        self.stretches.push(Stretch {
            seq,
            phase,
            way,
            began,
            ended: None,
            lasted: Span::ZERO,
            planned: None,
            added: Span::ZERO,
            cut: Span::ZERO,
            paused: Span::ZERO,
            interrupted: Span::ZERO,
        });
    }

    /// What runs takes no longer than until now, and neither does what waits; it may be `over`.
    fn close(&mut self, now: Time, over: bool) {
        if let Some(since) = self.paused {
            self.pause_over(since, now);
            self.paused = over.then_some(now);
        }
        let waiting = self.held.take().map(|(at, since)| {
            self.stretches[at].interrupted += now.since(since);
            at
        });
        for at in waiting.into_iter().chain(self.running.take()) {
            let own = &mut self.stretches[at];
            own.ended = over.then_some(now);
            let waited = own.paused + own.interrupted;
            own.lasted = now.since(own.began).less(waited);
        }
    }

    /// What was put in between is over, and what it interrupted goes on.
    fn take_up(&mut self, now: Time) {
        let held = self.held.take();
        self.close(now, true);
        if let Some((at, since)) = held {
            self.stretches[at].interrupted += now.since(since);
            self.running = Some(at);
        }
    }

    fn pause_over(&mut self, since: Time, now: Time) {
        if let Some(running) = self.running_now() {
            running.paused += now.since(since);
        }
    }

    /// The limit of the running phase became another one.
    fn change_limit(&mut self, limit: Option<Span>) {
        let Some(running) = self.running_now() else { return };
        if let (Some(before), Some(now)) = (running.allowed(), limit) {
            running.added += now.less(before);
            running.cut += before.less(now);
        }
    }

    /// The limit of the running phase, with what was added and taken off.
    fn may_take(&mut self, limit: Option<Span>) {
        if let Some(running) = self.running_now() {
            running.planned = limit.map(|limit| (limit + running.cut).less(running.added));
        }
    }

    fn running_now(&mut self) -> Option<&mut Stretch> {
        self.running.map(|at| &mut self.stretches[at])
    }
}
