//! What is in sight of a viewer: whom words were for, what is sealed, whose an act is. All of it is
//! judged by the method of its entry, whatever the method is now.

use crate::method::{KindId, PersonId};
use crate::session::{ActNo, Acted, Actor, Audience, Event, People, Seq, Text, View, Viewer};

impl View<'_> {
    /// Whether this viewer is one of `people`; whoever runs the session looks along with all.
    #[must_use]
    pub fn is_among(&self, people: People) -> bool {
        match self.viewer {
            Viewer::Person(person) => people.has(person),
            Viewer::Host => true,
            Viewer::Room => self.is_for_the_room(people),
            Viewer::Nobody => false,
        }
    }

    /// Whether acts have numbers here. Those of the room would change with who comes and goes, and
    /// be others than those by which whoever leads types.
    #[must_use]
    pub fn is_numbered(&self) -> bool {
        self.viewer != Viewer::Room
    }

    /// Whether this viewer is told whose an act is.
    #[must_use]
    pub fn names_author_of(&self, act: ActNo) -> bool {
        let found = self.session.journal().found(act);
        found.is_none_or(|(seq, act)| self.names_author(seq, &act))
    }

    pub(super) fn sees(&self, audience: Audience) -> bool {
        let audience = self.session.journal().people(audience);
        match self.viewer {
            Viewer::Person(person) => audience.has(person),
            Viewer::Host => audience.meets(People::HOST),
            // What the host may not hear is no matter of the room: a note, or what some see.
            Viewer::Room => audience.meets(People::HOST) && self.is_for_the_room(audience),
            Viewer::Nobody => false,
        }
    }

    /// Whether everybody who is in the room now is among these. Where nobody is, nothing is shown.
    fn is_for_the_room(&self, people: People) -> bool {
        !self.room.is_empty() && (self.room - people).is_empty()
    }

    /// Whether an act of an entry is closed to this viewer until it is revealed; never to its
    /// author.
    pub(super) fn is_sealed_to(&self, seq: Seq, act: &Acted) -> bool {
        let sealed = self.session.at(seq).table().method.kind(act.kind).sealed;
        sealed && self.viewer != Viewer::Person(act.person)
    }

    /// Whether revealing a kind in an entry opens an act of an earlier one; kinds are the same by
    /// their names.
    pub(super) fn opens(&self, (at, revealed): (Seq, KindId), (seq, kind): (Seq, KindId)) -> bool {
        let id = |seq, kind| &self.session.at(seq).table().method.kind(kind).id;
        id(at, revealed) == id(seq, kind)
    }

    /// Whether an act was in sight before an entry was made.
    pub(super) fn has_seen(&self, act: ActNo, before: Seq) -> bool {
        self.acts_seen(before).contains(&act)
    }

    /// Whether this viewer is told whose an act of an entry is.
    pub(super) fn names_author(&self, seq: Seq, act: &Acted) -> bool {
        let anonymous = self.session.at(seq).table().method.kind(act.kind).anonymous;
        !anonymous || self.viewer == Viewer::Person(act.person)
    }

    /// Whether this viewer was there when somebody said the words of an entry.
    pub(super) fn heard(&self, text: Text, seq: Seq, by: Actor, speaker: PersonId) -> bool {
        match self.viewer {
            _ if text.is_empty() => false,
            Viewer::Person(person) if by == Actor::Person(person) => true,
            _ if matches!(by, Actor::Person(person) if !self.may_print(person)) => false,
            Viewer::Person(_) | Viewer::Room => {
                // In groups, only the own one hears.
                let state = self.session.state_before(seq);
                let circle = state.circle_of(self.session.at(seq).table(), speaker);
                self.is_among((state.hearing() & circle) | asker(by))
            }
            Viewer::Host | Viewer::Nobody => self.was_there(seq),
        }
    }

    /// Whether this viewer heard the room when an entry was made, or asked for it.
    pub(super) fn was_there(&self, seq: Seq) -> bool {
        let by = self.session.journal().entry(seq).map(|entry| entry.by);
        match self.viewer {
            Viewer::Person(_) | Viewer::Room => {
                let asked = by.map_or(People::NOBODY, asker);
                self.is_among(self.session.state_before(seq).hearing() | asked)
            }
            Viewer::Host => true,
            Viewer::Nobody => false,
        }
    }

    /// Whether the words of somebody may stand on paper for this viewer.
    pub(super) fn may_print(&self, author: PersonId) -> bool {
        let own = self.viewer == Viewer::Person(author);
        !self.paper || own || self.session.state().consented.has(author)
    }

    /// Whether the words of an act may stand on paper for this viewer. Those of an act without a
    /// name stand there when everybody agrees, or who agreed would tell whose they are.
    pub(super) fn may_print_act(&self, seq: Seq, act: &Acted) -> bool {
        let state = self.session.state();
        let all = (state.everyone() - state.consented).is_empty();
        if self.names_author(seq, act) { self.may_print(act.person) } else { !self.paper || all }
    }

    pub(super) fn leads(&self) -> bool {
        let leaders = self.session.state().leaders(self.session.table());
        !matches!(self.viewer, Viewer::Room | Viewer::Nobody) && self.is_among(leaders)
    }

    /// What the clock did is never taken back by itself, only with what led to it.
    pub(super) fn by_clock(&self, seq: Seq) -> bool {
        self.session.journal().entry(seq).is_some_and(|entry| entry.by == Actor::Clock)
    }

    /// Whether this viewer saw every act that an entry made or corrected.
    pub(super) fn sees_acts_of(&self, seq: Seq) -> bool {
        self.session.journal().events(seq).iter().all(|event| match event {
            Event::Acted(act) => self.sees(act.audience) && !self.is_sealed_to(seq, act),
            Event::Retracted(act) | Event::Reclassified(act, _) => self.has_seen(*act, seq),
            _ => true,
        })
    }
}

/// Whoever asked for something, if it is somebody in the cast.
fn asker(by: Actor) -> People {
    match by {
        Actor::Person(person) => People::only(person),
        _ => People::NOBODY,
    }
}
