//! What happened in a session. Events say it in the past tense; they hold indices, no words.

use std::num::{NonZeroU8, NonZeroU32};

use serde::{Deserialize, Serialize};

use super::{Actor, Aim, Audience, Refusal, Retention, Text};
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
    /// The turn went to somebody.
    TurnGiven(PersonId),
    /// Somebody asked for the turn.
    TurnAsked(PersonId),
    /// Somebody gave the turn back, and nobody waited for it.
    TurnEnded(PersonId),
    /// Somebody went to another group; its number from 1.
    Moved(PersonId, u8),
    /// A phase was passed over, because what it is entered for does not hold.
    PassedOver(PhaseId),
    /// A phase was put in between.
    Interrupted(PhaseId),
    /// The session went back to the phase that was interrupted.
    WentBack(PhaseId),
    /// The session went back to an earlier phase, or forward again from there: the phase goes on
    /// where it was left.
    TakenUp(PhaseId),
    /// Something was chosen, by the number of the choice.
    Chosen(u16, Aim),
    /// What was sealed of a kind was opened.
    Revealed(KindId),
    /// An act was taken back by itself, whatever followed it.
    Retracted(ActNo),
    /// An act counts as one of another kind.
    Reclassified(ActNo, KindId),
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
    /// The running phase got less time.
    Shortened(Span),
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
    /// An entry that was taken back counts again.
    Redone(Seq),
    /// The method changed; the text says in what.
    MethodChanged(Text),
    /// The session ended; the text is the reason when it ended before its time.
    Ended(Text),
}

/// An act to nobody in particular; no person has this number.
const TO_ALL: u8 = u8::MAX;

impl Event {
    /// Whether this may happen while a session opens, and is no part of what a phase begins with.
    #[must_use]
    pub fn is_noted_at_opening(&self) -> bool {
        matches!(
            self,
            Event::Warned(..)
                | Event::RuleFailed(..)
                | Event::EffectRefused(..)
                | Event::Said(..)
                | Event::Reminded(..)
                | Event::Lengthened(..)
                | Event::SettingChanged(..)
        )
    }

    /// Whether another phase runs from here on.
    #[must_use]
    pub fn begins_phase(&self) -> bool {
        self.enters().is_some() || matches!(self, Event::Interrupted(_) | Event::WentBack(_))
    }

    /// The phase of the main line that begins, or is taken up again.
    #[must_use]
    pub fn enters(&self) -> Option<PhaseId> {
        match self {
            Event::PhaseEntered(phase) | Event::TakenUp(phase) => Some(*phase),
            _ => None,
        }
    }
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
    /// What it carries beside its words.
    pub carries: Carried,
    /// Who.
    pub person: PersonId,
    pub(super) to: u8,
}

/// What an act carries beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Carried {
    /// Nothing.
    #[default]
    Nothing,
    /// It asks this question of its phase, by its number from 1.
    Question(NonZeroU8),
    /// A number, where its kind has a score.
    Score(u8),
}

impl Acted {
    /// The question of its phase that it asks, by its number from 1.
    #[must_use]
    pub fn asks(&self) -> Option<NonZeroU8> {
        match self.carries {
            Carried::Question(number) => Some(number),
            Carried::Nothing | Carried::Score(_) => None,
        }
    }

    /// The number that it carries, where its kind has a score.
    #[must_use]
    pub fn score(&self) -> Option<u8> {
        match self.carries {
            Carried::Score(number) => Some(number),
            Carried::Nothing | Carried::Question(_) => None,
        }
    }

    /// The one person it is addressed to, if it is.
    #[must_use]
    pub fn addressee(&self) -> Option<PersonId> {
        (self.to != TO_ALL).then_some(PersonId(self.to))
    }

    /// The same, addressed to somebody or to all.
    #[must_use]
    pub(super) fn addressed_to(self, to: Option<PersonId>) -> Acted {
        Acted { to: to.map_or(TO_ALL, |to| to.0), ..self }
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
            carries: Carried::Nothing,
            person: PersonId::default(),
            to: TO_ALL,
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
