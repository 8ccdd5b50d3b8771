//! What one viewer may see of a session. Every output goes through here: the screen, minutes,
//! reminders, exports.
//!
//! An act is seen by its audience, fixed when it was made. The flow of a session (phases, time,
//! who came and went, open gates) is seen by everybody; see `docs/confidentiality.md` for what
//! that discloses by its nature.

use std::num::NonZeroU8;

use super::seen::Made;
use crate::method::{KindId, PersonId, Word};
use crate::session::{ActNo, Acted, Actor, Event, Line, People, Seen, Seq, Session, Struck};

/// Whose eyes a session is seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Somebody in the cast.
    Person(PersonId),
    /// Whoever runs the session without a seat: hears the room, no private notes.
    Host,
    /// Everybody who is in the room now, together: what one of them missed is not for the room.
    Room,
    /// Nobody in particular: the flow, none of the words.
    Nobody,
}

impl Viewer {
    /// Whoever leads a session.
    #[must_use]
    pub fn leading(session: &Session) -> Viewer {
        match session.leader() {
            Actor::Person(person) => Viewer::Person(person),
            _ => Viewer::Host,
        }
    }
}

/// A session as one viewer sees it.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    pub(super) session: &'a Session,
    pub(super) viewer: Viewer,
    /// Who is in the room now, whatever entry is looked at.
    pub(super) room: People,
    /// Whether it lasts.
    pub(super) paper: bool,
    /// Whether it leaves the group.
    pub(super) outside: bool,
}

impl<'a> View<'a> {
    /// `session` through the eyes of `viewer`.
    #[must_use]
    pub fn new(session: &'a Session, viewer: Viewer) -> View<'a> {
        View { session, viewer, room: session.state().in_the_room(), paper: false, outside: false }
    }

    /// The same for what lasts: minutes and exports. There the words of others stand only with
    /// their consent (G-08); what one said oneself always does.
    #[must_use]
    pub fn on_paper(session: &'a Session, viewer: Viewer) -> View<'a> {
        View { paper: true, ..View::new(session, viewer) }
    }

    /// The same for readers outside the group: private notes stay behind, and of what was taken
    /// back the words do.
    #[must_use]
    pub fn for_outside(session: &'a Session, viewer: Viewer) -> View<'a> {
        View { outside: true, ..View::on_paper(session, viewer) }
    }

    /// Whose words this viewer heard that are left out on paper, for want of their consent.
    #[must_use]
    pub fn withholding(&self) -> People {
        let lines = View { paper: true, ..*self }.lines();
        let withheld = lines.iter().filter_map(|line| match line.seen {
            // To name whose words are left out would put a name to what has none.
            Seen::Act { act, withheld: true, named: true, .. } => Some(People::only(act.person)),
            _ => None,
        });
        withheld.fold(People::NOBODY, |all, one| all | one)
    }

    /// Whose view it is.
    #[must_use]
    pub fn viewer(&self) -> Viewer {
        self.viewer
    }

    /// The session behind this view, for names and titles; never for what was said.
    #[must_use]
    pub fn session(&self) -> &'a Session {
        self.session
    }

    /// The same at the time of an entry, in the names of the method that it was made under.
    #[must_use]
    pub fn at(&self, seq: Seq) -> View<'a> {
        View { session: self.session.at(seq), ..*self }
    }

    /// Every line, in order.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'a>> {
        self.lines_since(Seq(0))
    }

    /// The lines of the entries from `first` on.
    #[must_use]
    pub fn lines_since(&self, first: Seq) -> Vec<Line<'a>> {
        let journal = self.session.journal();
        let mut labels = Vec::new();
        let mut acts = 0;
        let mut lines = Vec::new();
        let mut sealed: Vec<Made> = Vec::new();
        for (seq, entry, events) in journal.iter() {
            let struck = journal.is_undone(seq).then_some(Struck::Undone);
            // What came before only numbers what follows.
            let told = seq >= first;
            let mut seen_act = true;
            for event in events {
                let mut struck = struck;
                let seen = if let Event::Acted(act) = event {
                    let no = ActNo::after(acts);
                    acts += 1;
                    struck = struck.or(journal.is_retracted(no).then_some(Struck::Retracted));
                    let made = Made { seq, act: *act, no, struck };
                    seen_act =
                        self.sees(act.audience) && !(self.outside && act.kind == KindId::NOTE);
                    if seen_act && self.is_sealed_to(seq, act) {
                        sealed.push(made);
                        seen_act = false;
                    }
                    if seen_act { self.act(made, &mut labels, told) } else { None }
                } else {
                    told.then(|| self.event(event, seen_act, seq, entry.by)).flatten()
                };
                let mut line = |of, seen, struck| {
                    lines.push(Line { seq: of, time: entry.time, by: entry.by, struck, seen });
                };
                let mut opened = Vec::new();
                if let Event::Revealed(kind) = event {
                    let opens = |it: &Made| self.opens((seq, *kind), (it.seq, it.act.kind));
                    (opened, sealed) = sealed.into_iter().partition(opens);
                }
                // Where nothing was sealed, nothing is opened.
                let nothing = matches!(event, Event::Revealed(_)) && opened.is_empty();
                if let Some(seen) = seen.filter(|_| !nothing) {
                    line(seq, seen, struck);
                }
                for made in opened {
                    if let Some(seen) = self.act(made, &mut labels, told) {
                        line(made.seq, seen, made.struck);
                    }
                }
            }
        }
        lines
    }

    /// An act that is seen gets its number here, also where it is not `told`.
    fn act(&self, made: Made, labels: &mut Vec<ActNo>, told: bool) -> Option<Seen<'a>> {
        let Made { seq, act, no, .. } = made;
        labels.push(no);
        if !told {
            return None;
        }
        let place = |at: usize| u32::try_from(at + 1).unwrap_or(u32::MAX);
        let reply = act.reply.and_then(|to| labels.iter().rposition(|own| *own == to)).map(place);
        let text = self.session.journal().text(act.text);
        let text = if text.is_empty() { self.question(seq, act.asks()) } else { text };
        let kept_inside = self.outside && made.struck.is_some();
        let withheld = !text.is_empty() && (kept_inside || !self.may_print_act(seq, &act));
        let text = if withheld { "" } else { text };
        let counts_as = self.session.journal().reclassified(no);
        let was = counts_as.map(|_| act.kind);
        let act = Acted { kind: counts_as.unwrap_or(act.kind), ..act };
        let named = self.names_author(seq, &act);
        let label = place(labels.len() - 1);
        Some(Seen::Act { label, reply, act, text, was, named, withheld })
    }

    /// The words of a question that was asked as it stands.
    fn question(&self, seq: Seq, asks: Option<NonZeroU8>) -> &'a str {
        let Some(number) = asks else { return "" };
        let method = &self.session.at(seq).table().method;
        let phase = self.session.state_before(seq).phase;
        let mut questions = method.phase(phase).questions();
        let asked = questions.nth(usize::from(number.get()) - 1);
        asked.map_or("", |prompt| prompt.text.as_str())
    }

    /// A warning about an act is seen by whoever sees the act; failing hooks concern the leader.
    /// The reason that somebody gave is for those who heard it.
    fn event(&self, event: &Event, seen_act: bool, seq: Seq, by: Actor) -> Option<Seen<'a>> {
        let (text, seen) = match event {
            Event::Warned(key) | Event::Overridden(key) if key.word == Word::Gate => {
                (None, self.was_there(seq))
            }
            Event::Warned(_) => (None, seen_act),
            Event::Said(text, audience) | Event::Reminded(text, audience) => {
                (Some(text), self.sees(*audience))
            }
            Event::RuleFailed(_, text) => (Some(text), self.leads()),
            Event::EffectRefused(..) => (None, self.leads()),
            // Why a gate was passed belongs to the flow, and is logged for those who were there.
            Event::PhaseLeft(_, text) | Event::Ended(text) => {
                (Some(text).filter(|text| !text.is_empty() && self.was_there(seq)), true)
            }
            Event::MethodChanged(text) => (Some(text), true),
            Event::Left(person, text) => {
                (Some(text).filter(|text| self.heard(**text, seq, by, *person)), true)
            }
            Event::Undone(seq) | Event::Redone(seq) => {
                (None, self.sees_acts_of(*seq) && !self.by_clock(*seq))
            }
            Event::Retracted(act) | Event::Reclassified(act, _) => (None, self.has_seen(*act, seq)),
            _ => (None, true),
        };
        let text = text.map_or("", |text| self.session.journal().text(*text));
        seen.then_some(Seen::Event(*event, text))
    }
}
