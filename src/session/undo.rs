//! Taking back the last thing that was asked, and what the clock did because of it.

use super::{ActNo, Actor, Entry, Event, Refusal, Seq, Session, View, Viewer};
use crate::time::Time;

impl Session {
    /// The last entry that somebody asked for stops counting; spent time stays spent.
    pub(super) fn undo(&mut self, time: Time, by: Actor) -> Result<Seq, Refusal> {
        let seq = self.last_counting(by).ok_or(Refusal::NothingToUndo)?;
        // It was said by other rules; under the present ones it would be something else.
        if self.changed().is_some_and(|changed| seq < changed) {
            return Err(Refusal::BeforeChange);
        }
        let mut undone = self.undone_before(self.journal.next_seq());
        let known = undone.len();
        undone.push(seq);
        self.fold(self.journal.next_seq(), &mut undone, Some(seq));
        for seq in &undone[known..] {
            self.journal.pending().push(Event::Undone(*seq));
            self.journal.strike(*seq);
        }
        let undo = self.journal.close(time, by);
        self.refold();
        Ok(undo)
    }

    /// The last entry that somebody asked for and that still counts. What the asker may not see is
    /// left alone: a private note is nobody's to take back unseen, nor is what is sealed.
    fn last_counting(&self, by: Actor) -> Option<Seq> {
        let seen = self.in_sight_of(by);
        let mut acts = self.state.acts;
        let counts = |(seq, entry, events): &(Seq, &Entry, &[Event])| {
            let mut in_sight = true;
            for event in events.iter().rev() {
                match event {
                    Event::Acted(_) => {
                        acts -= 1;
                        in_sight &= seen.contains(&ActNo::after(acts));
                    }
                    Event::Retracted(act) | Event::Reclassified(act, _) => {
                        in_sight &= seen.contains(act);
                    }
                    _ => {}
                }
            }
            in_sight
                && seq.0 > 0
                && matches!(entry.by, Actor::Person(_) | Actor::Host)
                && !matches!(events, [Event::Undone(_) | Event::MethodChanged(_), ..])
                && !self.journal.is_undone(*seq)
        };
        self.journal.iter().rev().find(counts).map(|(seq, ..)| seq)
    }

    /// The acts that whoever asks sees.
    pub(super) fn in_sight_of(&self, by: Actor) -> Vec<ActNo> {
        let viewer = match by {
            Actor::Person(person) => Viewer::Person(person),
            _ => Viewer::Host,
        };
        View::new(self, viewer).acts_seen(self.journal.next_seq())
    }
}
