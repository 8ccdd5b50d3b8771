//! Taking back the last thing that was asked, and what the clock did because of it; and letting it
//! count again.

use super::{ActNo, Actor, Event, Refusal, Seq, Session, View, Viewer};
use crate::time::Time;

impl Session {
    /// The last entry that somebody asked for stops counting; spent time stays spent.
    pub(super) fn undo(&mut self, time: Time, by: Actor) -> Result<Seq, Refusal> {
        let seq = self.last_counting(by).ok_or(Refusal::NothingToUndo)?;
        self.is_of_this_method(seq)?;
        let mut undone = self.undone_before(self.journal.next_seq());
        let known = undone.len();
        undone.push(seq);
        self.fold(self.journal.next_seq(), &mut undone, Some(seq));
        let events = undone[known..].iter().map(|seq| Event::Undone(*seq)).collect();
        Ok(self.take_back(time, by, events))
    }

    /// What was taken back last counts again, in its own place. What the clock did since, and
    /// would not have done, no longer does.
    pub(super) fn redo(&mut self, time: Time, by: Actor) -> Result<Seq, Refusal> {
        let undo = self.last_undo(by).ok_or(Refusal::NothingToRedo)?;
        let again = self.journal.events(undo).iter().filter_map(|event| match event {
            Event::Undone(seq) => Some(*seq),
            _ => None,
        });
        let again: Vec<Seq> = again.collect();
        let first = again.iter().min().copied().ok_or(Refusal::NothingToRedo)?;
        self.is_of_this_method(first)?;
        let mut undone = self.undone_before(self.journal.next_seq());
        undone.retain(|seq| !again.contains(seq));
        let known = undone.len();
        self.fold(self.journal.next_seq(), &mut undone, Some(first));
        let mut events: Vec<Event> = again.into_iter().map(Event::Redone).collect();
        events.extend(undone[known..].iter().map(|seq| Event::Undone(*seq)));
        Ok(self.take_back(time, by, events))
    }

    /// What was said by other rules would be something else under the present ones.
    fn is_of_this_method(&self, seq: Seq) -> Result<(), Refusal> {
        let before = self.changed().is_some_and(|changed| seq < changed);
        if before { Err(Refusal::BeforeChange) } else { Ok(()) }
    }

    fn take_back(&mut self, time: Time, by: Actor, events: Vec<Event>) -> Seq {
        for event in events {
            self.journal.take_back(&event);
            self.journal.pending().push(event);
        }
        let seq = self.journal.close(time, by);
        self.refold();
        seq
    }

    /// The last entry that somebody asked for and that still counts. What the asker may not see is
    /// left alone: a private note is nobody's to take back unseen, nor is what is sealed.
    fn last_counting(&self, by: Actor) -> Option<Seq> {
        let mut asked = self.asked_in_sight(by);
        let last = asked.find(|(seq, events)| {
            let changes = matches!(events, [Event::MethodChanged(_), ..]);
            seq.0 > 0 && !changes && !takes_back(events) && !self.journal.is_undone(*seq)
        });
        last.map(|(seq, _)| seq)
    }

    /// The last undo after which nothing was asked but what was taken back again since.
    fn last_undo(&self, by: Actor) -> Option<Seq> {
        let mut redone = 0_usize;
        for (seq, events) in self.asked_in_sight(by) {
            match events.first() {
                Some(Event::Redone(_)) => redone += 1,
                Some(Event::Undone(_)) if redone > 0 => redone -= 1,
                Some(Event::Undone(_)) => return Some(seq),
                _ => return None,
            }
        }
        None
    }

    /// Whether something that was taken back can count again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.last_undo(self.leader()).is_some()
    }

    /// What somebody asked for, the last first, as far as the asker sees every act of it.
    fn asked_in_sight(&self, by: Actor) -> impl Iterator<Item = (Seq, &[Event])> {
        let seen = self.in_sight_of(by);
        let mut acts = self.state.acts;
        let mut is_in_sight = move |event: &Event| match event {
            Event::Acted(_) => {
                acts -= 1;
                seen.contains(&ActNo::after(acts))
            }
            Event::Retracted(act) | Event::Reclassified(act, _) => seen.contains(act),
            _ => true,
        };
        let entries = self.journal.iter().rev().filter(move |(_, entry, events)| {
            // Every act is counted down, also behind one that is out of sight.
            let out_of_sight = events.iter().rev().filter(|event| !is_in_sight(event)).count();
            out_of_sight == 0 && matches!(entry.by, Actor::Person(_) | Actor::Host)
        });
        entries.map(|(seq, _, events)| (seq, events))
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

fn takes_back(events: &[Event]) -> bool {
    matches!(events, [Event::Undone(_) | Event::Redone(_), ..])
}
