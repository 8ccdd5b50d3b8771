//! The list that events are pushed on. Who may see them stands beside it, once for each different
//! set of people: there are few, and events are many.

use super::journal::make_room;
use super::{Event, People};

/// Events in order, with their audiences.
#[derive(Clone, Debug, Default)]
pub struct Events {
    list: Vec<Event>,
    audiences: Vec<People>,
}

/// A set of people who may see an event, by its place in [`Events`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Audience(u16);

impl Events {
    /// Adds an event.
    pub fn push(&mut self, event: Event) {
        make_room(&mut self.list, 40);
        self.list.push(event);
    }

    /// The place of an audience; the one that was used last is found first.
    pub fn audience(&mut self, people: People) -> Audience {
        let known = self.audiences.iter().rposition(|known| *known == people);
        let at = known.unwrap_or_else(|| {
            self.audiences.push(people);
            self.audiences.len() - 1
        });
        // There are fewer sets than presences change, and those are fewer than this.
        Audience(u16::try_from(at).unwrap_or(u16::MAX))
    }

    /// The people of an audience.
    #[must_use]
    pub fn people(&self, audience: Audience) -> People {
        self.audiences.get(usize::from(audience.0)).copied().unwrap_or_default()
    }

    /// Who ever sees an event, if it is an act; nobody is named for anything else.
    #[must_use]
    pub fn who_saw(&self, event: &Event) -> People {
        match event {
            Event::Acted(act) => self.people(act.audience),
            _ => People::NOBODY,
        }
    }

    /// Every event, in order.
    #[must_use]
    pub fn all(&self) -> &[Event] {
        &self.list
    }

    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.audiences.clear();
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.list.truncate(len);
    }

    pub(super) fn drain_from(&mut self, from: usize) -> impl Iterator<Item = Event> {
        self.list.drain(from..)
    }
}
