//! The journal: every entry in order, the only truth about a session. Appended to, never changed.

use std::ops::Range;

use super::corrections::Corrections;
use super::{ActNo, Acted, Actor, Audience, Entry, Event, Events, People, Seq};
use crate::method::KindId;
use crate::time::Time;

/// The entries of a session with their events and words, kept close together.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    entries: Vec<Entry>,
    events: Events,
    texts: String,
    undone: Vec<Seq>,
    corrections: Corrections,
}

/// Some words in a journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    start: u32,
    end: u32,
}

impl Text {
    /// No words.
    pub const NONE: Text = Text { start: 0, end: 0 };

    /// The words from one byte of a journal to another.
    pub(super) const fn of(bytes: Range<u32>) -> Text {
        Text { start: bytes.start, end: bytes.end }
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// How long a journal was before something was tried.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) events: usize,
    texts: usize,
}

impl Journal {
    /// How many bytes of words a journal holds at most.
    pub const MOST_TEXT: usize = u32::MAX as usize / 2;

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing happened yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The words behind a reference.
    #[must_use]
    pub fn text(&self, text: Text) -> &str {
        self.texts.get(text.start as usize..text.end as usize).unwrap_or_default()
    }

    /// How many bytes of words there are.
    #[must_use]
    pub fn text_len(&self) -> usize {
        self.texts.len()
    }

    /// An entry.
    #[must_use]
    pub fn entry(&self, seq: Seq) -> Option<&Entry> {
        self.entries.get(seq.index())
    }

    /// Whether an entry was taken back.
    #[must_use]
    pub fn is_undone(&self, seq: Seq) -> bool {
        self.undone.contains(&seq)
    }

    /// Whether an act was taken back.
    #[must_use]
    pub fn is_struck(&self, act: ActNo) -> bool {
        if self.is_retracted(act) {
            return true;
        }
        !self.undone.is_empty() && self.found(act).is_some_and(|(seq, _)| self.is_undone(seq))
    }

    /// Whether an act was taken back by itself, and not with its entry.
    #[must_use]
    pub fn is_retracted(&self, act: ActNo) -> bool {
        self.corrections.is_retracted(act)
    }

    /// The kind that an act counts as, where it is not the one that it was made as.
    #[must_use]
    pub fn reclassified(&self, act: ActNo) -> Option<KindId> {
        self.corrections.kind(act)
    }

    /// How often something of a kind was there and still counts; acts that were taken back or
    /// called otherwise by themselves are counted as they were made.
    #[must_use]
    pub fn count(&self, kind: KindId) -> usize {
        let counts = self.iter().filter(|(seq, ..)| !self.is_undone(*seq));
        let events = counts.flat_map(|(_, _, events)| events);
        let fitting = events.filter(|event| match event {
            Event::Acted(act) => act.kind == kind,
            Event::Passed(_) => kind == KindId::PASS,
            Event::Left(..) => kind == KindId::LEAVE,
            Event::Returned(_) => kind == KindId::RETURN,
            _ => false,
        });
        fitting.count()
    }

    /// An act as it was made.
    #[must_use]
    pub fn act(&self, act: ActNo) -> Option<Acted> {
        self.found(act).map(|(_, acted)| acted)
    }

    pub(super) fn found(&self, act: ActNo) -> Option<(Seq, Acted)> {
        let acts = self.iter().flat_map(|(seq, _, events)| {
            let acts = events.iter().filter_map(|event| match event {
                Event::Acted(acted) => Some(*acted),
                _ => None,
            });
            acts.map(move |acted| (seq, acted))
        });
        let before = usize::try_from(act.0.get() - 1).unwrap_or(usize::MAX);
        acts.into_iter().nth(before)
    }

    /// The events of an entry.
    #[must_use]
    pub fn events(&self, seq: Seq) -> &[Event] {
        &self.events.all()[self.range(seq)]
    }

    /// Every entry with its place and its events, in order.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Seq, &Entry, &[Event])> {
        self.entries.iter().enumerate().map(|(at, entry)| {
            let seq = Seq(u32::try_from(at).unwrap_or(u32::MAX));
            (seq, entry, self.events(seq))
        })
    }

    /// The place of the next entry.
    #[must_use]
    pub fn next_seq(&self) -> Seq {
        Seq(u32::try_from(self.entries.len()).unwrap_or(u32::MAX))
    }

    /// The people who may see an event.
    #[must_use]
    pub fn people(&self, audience: Audience) -> People {
        self.events.people(audience)
    }

    /// Who ever sees an event, if it is an act; nobody is named for anything else.
    #[must_use]
    pub fn who_saw(&self, event: &Event) -> People {
        self.events.who_saw(event)
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { events: self.events.all().len(), texts: self.texts.len() }
    }

    /// Keeps words for an event that is about to be made.
    pub(super) fn write(&mut self, text: &str) -> Text {
        if text.is_empty() || self.texts.len() + text.len() > Self::MOST_TEXT {
            return Text::NONE;
        }
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let start = place(self.texts.len());
        if self.texts.capacity() - self.texts.len() < text.len() {
            self.texts.reserve_exact(text.len().max(512).max(self.texts.len() / 4));
        }
        self.texts.push_str(text);
        Text { start, end: place(self.texts.len()) }
    }

    /// Forgets everything, and keeps the room it took.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.events.clear();
        self.texts.clear();
        self.undone.clear();
        self.corrections = Corrections::default();
    }

    /// Every event, in order, also those that are of no entry yet.
    pub(super) fn all_events(&self) -> &[Event] {
        self.events.all()
    }

    /// The list that events are pushed on, behind everything since `mark`.
    pub(super) fn pending(&mut self) -> &mut Events {
        &mut self.events
    }

    /// Makes one entry of everything pushed since the last one.
    pub(super) fn close(&mut self, time: Time, by: Actor) -> Seq {
        let seq = self.next_seq();
        let end = u32::try_from(self.events.all().len()).unwrap_or(u32::MAX);
        make_room(&mut self.entries, 36);
        self.entries.push(Entry { time, end, by });
        seq
    }

    /// Forgets events and words since `mark`.
    pub(super) fn rewind(&mut self, mark: Mark) {
        self.events.truncate(mark.events);
        self.texts.truncate(mark.texts);
    }

    /// Forgets the last entry, which nobody was told about.
    pub(super) fn drop_last(&mut self) {
        if self.entries.pop().is_some() {
            let end = self.entries.last().map_or(0, |entry| entry.end as usize);
            for event in self.events.drain_from(end) {
                match event {
                    Event::Undone(seq) => self.undone.retain(|struck| *struck != seq),
                    Event::Redone(seq) => self.undone.push(seq),
                    _ => {}
                }
            }
            self.gather_corrections();
        }
    }

    /// Pushes a correction.
    pub(super) fn correct(&mut self, event: Event) {
        self.corrections.note(&event);
        self.events.push(event);
    }

    /// The corrections that count now.
    pub(super) fn current_corrections(&self) -> &Corrections {
        &self.corrections
    }

    /// Corrections follow from the entries that still count.
    pub(super) fn gather_corrections(&mut self) {
        self.corrections = self.corrections(self.next_seq(), &self.undone);
    }

    /// The corrections in the entries before `end` that are not among these.
    pub(super) fn corrections(&self, end: Seq, undone: &[Seq]) -> Corrections {
        let counting = self.iter().take(end.index()).filter(|(seq, ..)| !undone.contains(seq));
        Corrections::among(counting.flat_map(|(_, _, events)| events))
    }

    /// What an event says of an entry: that it counts no longer, or again.
    pub(super) fn take_back(&mut self, event: &Event) {
        taken_back(&mut self.undone, event);
    }

    fn range(&self, seq: Seq) -> Range<usize> {
        let at = seq.index();
        let start = if at == 0 { 0 } else { self.entries[at - 1].end as usize };
        start..self.entries[at].end as usize
    }
}

/// The entries that were taken back, after one more event.
pub(super) fn taken_back(undone: &mut Vec<Seq>, event: &Event) {
    match event {
        Event::Undone(seq) => undone.push(*seq),
        Event::Redone(seq) => undone.retain(|struck| struck != seq),
        _ => {}
    }
}

/// Grows a list by a quarter instead of doubling it, but not in small steps: sessions are many
/// and short.
pub(super) fn make_room<T>(list: &mut Vec<T>, step: usize) {
    if list.len() == list.capacity() {
        list.reserve_exact((list.len() / 4).max(step));
    }
}
