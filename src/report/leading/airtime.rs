//! How the conversation is divided over the people: how often each contributed, and about how long.
//!
//! A session knows when something was typed, not when it was said. The time from the moment before
//! (an act, a turn, the beginning of a phase, the end of a pause) up to an act is taken to be that
//! of its author; in a round, whoever has the turn also has what is left of it. So it is an
//! estimate, fair over a whole session and rough for one contribution.

use crate::method::{KindId, PersonId};
use crate::session::{Acted, Event, Line, People, Seen, Seq, Session, View};
use crate::time::{Span, Time};

/// What one person had of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub person: PersonId,
    /// How many contributions.
    pub count: usize,
    /// About how long, pauses left out.
    pub time: Span,
}

/// Everybody's share of the session up to `now`, in the order of the cast, of what this viewer sees
/// and whose author is named.
#[must_use]
pub fn airtime(view: &View<'_>, now: Time) -> Vec<Share> {
    let session = view.session();
    let everyone = session.cast().everyone().iter();
    let shares = everyone.map(|person| Share { person, count: 0, time: Span::ZERO }).collect();
    let mut tally = Tally { shares, moment: Time::ZERO, latest: Seq(0) };
    for line in view.lines().iter().filter(|line| line.struck.is_none()) {
        tally.take(view, line);
    }
    let state = session.state();
    if !state.paused() && !state.ended {
        tally.credit(alone(state.turn()), now);
    }
    tally.shares
}

/// The act of a line that counts as a contribution of somebody who is named; as it counts now.
pub(super) fn contribution(session: &Session, line: &Line<'_>) -> Option<Acted> {
    let Seen::Act { act, named: true, .. } = line.seen else { return None };
    // A count by name would say whose an act without a name is.
    let act = session.act_now(line.seq, act).filter(|_| line.struck.is_none())?;
    let is_content = act.kind != KindId::NOTE && !session.table().method.kind(act.kind).process;
    is_content.then_some(act)
}

struct Tally {
    shares: Vec<Share>,
    /// Since when whoever speaks next has spoken.
    moment: Time,
    /// The last entry: an act of an earlier one that is opened now was made before.
    latest: Seq,
}

impl Tally {
    fn take(&mut self, view: &View<'_>, line: &Line<'_>) {
        let session = view.session();
        let opened = line.seq < self.latest;
        self.latest = self.latest.max(line.seq);
        match line.seen {
            Seen::Act { .. } => {
                let act = contribution(session, line);
                if let Some(share) = act.and_then(|act| self.of(act.person)) {
                    share.count += 1;
                }
                if !opened {
                    self.credit(act.map(|act| act.person), line.time);
                }
            }
            Seen::Event(event, _) if is_moment(&event) => {
                self.credit(holder(session, line.seq), line.time);
            }
            Seen::Event(Event::Resumed, _) => self.moment = line.time,
            Seen::Event(..) => {}
        }
    }

    /// The time since the last moment is somebody's, or nobody's.
    fn credit(&mut self, person: Option<PersonId>, now: Time) {
        let took = now.since(self.moment);
        self.moment = self.moment.max(now);
        if let Some(share) = person.and_then(|person| self.of(person)) {
            share.time += took;
        }
    }

    fn of(&mut self, person: PersonId) -> Option<&mut Share> {
        self.shares.get_mut(person.index())
    }
}

/// Whether whoever had the turn may have it no longer, or another phase runs.
fn is_moment(event: &Event) -> bool {
    event.begins_phase()
        || matches!(
            event,
            Event::TurnGiven(_)
                | Event::TurnEnded(_)
                | Event::Left(..)
                | Event::WentOut(_)
                | Event::Moved(..)
                | Event::Paused
                | Event::Ended(_)
        )
}

/// Who had the turn before an entry, if one person did.
fn holder(session: &Session, seq: Seq) -> Option<PersonId> {
    let phases = &session.at(seq).table().method.phases;
    // To look back takes time, and most methods have no turns.
    let turns = phases.iter().any(|phase| phase.floor.is_some());
    turns.then(|| alone(session.turn_before(seq))).flatten()
}

fn alone(people: People) -> Option<PersonId> {
    let mut people = people.iter();
    people.next().filter(|_| people.next().is_none())
}
