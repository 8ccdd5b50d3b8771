//! What was said in the running phase, as one viewer sees it.

use crate::method::PhaseId;
use crate::session::{Event, Line, Seen, Seq, Session, View};

impl<'a> View<'a> {
    /// The acts of the running phase since it was entered that still count. What came in between,
    /// and what was said in other phases that the session went back to, is not among them; nor is
    /// what is only opened here.
    #[must_use]
    pub fn said_here(&self) -> Vec<Line<'a>> {
        let mut lines = self.happened_here();
        lines.retain(|line| matches!(line.seen, Seen::Act { .. }));
        lines
    }

    /// Everything that happened in the running phase in this sense.
    pub(super) fn happened_here(&self) -> Vec<Line<'a>> {
        let session = self.session();
        let here = session.state().phase;
        let began = session.phase_began();
        let stretches = session.stretches_since(began);
        let is_here = |line: &Line<'_>| {
            let runs = stretches.iter().rev().find(|(since, _)| *since <= line.seq);
            runs.and_then(|(_, phase)| *phase) == Some(here)
        };
        let lines = self.lines_since(began).into_iter();
        lines.filter(|line| line.struck.is_none() && is_here(line)).collect()
    }
}

impl Session {
    /// The entry in which the running phase was entered last. Going back to it is no such entry.
    fn phase_began(&self) -> Seq {
        let here = self.state().phase;
        let begins = |seq: Seq, event: &Event| match event {
            Event::PhaseEntered(phase) | Event::Interrupted(phase) => {
                self.phase_now(seq, *phase) == Some(here)
            }
            _ => false,
        };
        let began = self.journal().iter().rev().find(|(seq, _, events)| {
            !self.journal().is_undone(*seq) && events.iter().any(|event| begins(*seq, event))
        });
        began.map_or(Seq(0), |(seq, ..)| seq)
    }

    /// From which entry on which phase ran.
    fn stretches_since(&self, first: Seq) -> Vec<(Seq, Option<PhaseId>)> {
        let mut stretches = Vec::new();
        for (seq, _, events) in self.journal().iter().skip(first.index()) {
            for event in events.iter().filter(|_| !self.journal().is_undone(seq)) {
                let phase = match event {
                    Event::Interrupted(phase) | Event::WentBack(phase) => Some(*phase),
                    event => event.enters(),
                };
                stretches.extend(phase.map(|phase| (seq, self.phase_now(seq, phase))));
            }
        }
        stretches
    }
}
