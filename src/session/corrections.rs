//! What corrections make of acts: taken back by themselves, or counting as another kind.

use super::{ActNo, Acted, Event};
use crate::method::KindId;

/// The corrections that count.
#[derive(Clone, Debug, Default)]
pub(super) struct Corrections {
    retracted: Vec<ActNo>,
    /// The latest last.
    reclassified: Vec<(ActNo, KindId)>,
}

impl Corrections {
    /// Those among some events.
    pub(super) fn among<'a>(events: impl Iterator<Item = &'a Event>) -> Corrections {
        let mut corrections = Corrections::default();
        events.for_each(|event| corrections.note(event));
        corrections
    }

    /// Counts an event, if it is a correction.
    pub(super) fn note(&mut self, event: &Event) {
        match event {
            Event::Retracted(act) => self.retracted.push(*act),
            Event::Reclassified(act, kind) => self.reclassified.push((*act, *kind)),
            _ => {}
        }
    }

    pub(super) fn is_retracted(&self, act: ActNo) -> bool {
        self.retracted.contains(&act)
    }

    pub(super) fn kind(&self, act: ActNo) -> Option<KindId> {
        self.reclassified.iter().rev().find(|(own, _)| *own == act).map(|(_, kind)| *kind)
    }

    /// An event as it counts: nothing for an act that was taken back. `no` is its number, if it is
    /// an act.
    pub(super) fn corrected(&self, event: &Event, no: ActNo) -> Option<Event> {
        let Event::Acted(acted) = event else { return Some(*event) };
        let kind = self.kind(no).unwrap_or(acted.kind);
        (!self.is_retracted(no)).then_some(Event::Acted(Acted { kind, ..*acted }))
    }
}
