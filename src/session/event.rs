//! What happened in a session. Events say it in the past tense; they hold indices, no words.

use std::num::{NonZeroU8, NonZeroU32};

use serde::{Deserialize, Serialize};

use super::{Actor, Audience, Refusal, Retention, Text};
use crate::method::{Key, KindId, PersonId, PhaseId, Place, RoleId, SettingId, Tags};
use crate::time::{Span, Time};

/// The how-many-th act of a session, from 1. Never shown: a view has labels of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActNo(pub NonZeroU32);

impl ActNo {
    /// The act after `count` others.
    #[must_use]
    pub fn after(count: u32) -> ActNo {
        ActNo(NonZeroU32::MIN.saturating_add(count))
    }
}

/// The place of an entry in the journal, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seq(pub u32);

impl Seq {
    /// The position in the journal.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Everything one input caused: one transaction, one undo.
///
/// The input itself is not kept twice: who asked is here, and each command has an event of its
/// own that says what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub time: Time,
    /// Where its events end in the journal's list.
    pub(super) end: u32,
    /// Who asked.
    pub by: Actor,
}

/// One thing that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A phase began.
    PhaseEntered(PhaseId),
    /// A phase ended; the text is the leader's reason for passing its open gates.
    PhaseLeft(PhaseId, Text),
    /// Somebody contributed something.
    Acted(Acted),
    /// What was just accepted goes against this rule.
    Warned(Key),
    /// A gate was passed though it was open.
    Overridden(Key),
    /// Somebody answered a question of a gate.
    Answered(PersonId, u16, bool),
    /// Somebody let something go by.
    Passed(PersonId),
    /// The leader took a pass as good.
    PassAccepted(PersonId),
    /// Somebody went; the text is the reason, if one was given.
    Left(PersonId, Text),
    /// Somebody came back.
    Returned(PersonId),
    /// Somebody is out of the room, as the phase asks.
    WentOut(PersonId),
    /// Somebody is back in the room.
    CameIn(PersonId),
    /// A role was given to somebody.
    Appointed(RoleId, PersonId),
    /// A question of the running phase was let go by; its number from 1.
    Skipped(u8),
    /// The group chose how long the session is kept.
    RetentionChosen(Retention),
    /// Somebody's words may be read by those who did not hear them, or may not.
    Consented(PersonId, bool),
    /// The meeting goes on with another case.
    WentOn,
    /// The clock of a phase reached its how-many-th point.
    ClockReached(PhaseId, u8),
    /// The running phase got more time.
    Lengthened(Span),
    /// The clock and the conversation stopped.
    Paused,
    /// They went on.
    Resumed,
    /// A rule said something to those who hear.
    Said(Text, Audience),
    /// A rule reminded some of something.
    Reminded(Text, Audience),
    /// A rule changed a setting.
    SettingChanged(SettingId, i64),
    /// The closure at this place failed; the text says how.
    RuleFailed(Place, Text),
    /// What the hook at this place wanted was refused.
    EffectRefused(Place, Refusal),
    /// A closure said that the phase is done.
    SaidDone(PhaseId),
    /// An entry was taken back.
    Undone(Seq),
    /// The session ended; the text is the reason when it ended before its time.
    Ended(Text),
}

/// Somebody contributed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acted {
    /// Who ever may see it.
    pub audience: Audience,
    /// The words.
    pub text: Text,
    /// What it is about.
    pub tags: Tags,
    /// The act it replies to.
    pub reply: Option<ActNo>,
    /// Its kind.
    pub kind: KindId,
    /// The question of its phase that it asks, by its number from 1.
    pub asks: Option<NonZeroU8>,
    /// Who.
    pub person: PersonId,
    pub(super) to: PersonId,
    pub(super) addressed: bool,
}

impl Acted {
    /// The one person it is addressed to, if it is.
    #[must_use]
    pub fn addressee(&self) -> Option<PersonId> {
        self.addressed.then_some(self.to)
    }

    /// The same, addressed to somebody or to all.
    #[must_use]
    pub(super) fn addressed_to(self, to: Option<PersonId>) -> Acted {
        Acted { to: to.unwrap_or_default(), addressed: to.is_some(), ..self }
    }
}

impl Default for Acted {
    fn default() -> Acted {
        Acted {
            audience: Audience::default(),
            text: Text::NONE,
            tags: Tags::default(),
            reply: None,
            kind: KindId::NOTE,
            asks: None,
            person: PersonId::default(),
            to: PersonId::default(),
            addressed: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_and_an_entry_stay_small() {
        assert_eq!((size_of::<Event>(), size_of::<Entry>()), (24, 16));
    }
}
