//! What can be asked of a session, and by whom.

use std::num::NonZeroU8;

use serde::{Deserialize, Serialize};

use super::{ActNo, Aim, Retention};
use crate::method::{HookId, KindId, PersonId, PhaseId, RoleId, SettingId, Tags, Who};
use crate::time::Span;

/// Something asked of a session. The text that goes with it travels beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input<'a> {
    /// Who asks.
    pub by: Actor,
    /// What is asked.
    pub command: Command<'a>,
    /// The words: of an act, a reason, a reminder. Empty where there are none.
    pub text: &'a str,
}

/// Who asks something of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Somebody in the cast.
    Person(PersonId),
    /// Whoever runs the session without a seat; has the leader's powers when nobody leads.
    Host,
    /// A hook.
    Rule(HookId),
    /// The phase itself, when it is done.
    Phase(PhaseId),
    /// The passing of time.
    Clock,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// A contribution.
    Act(Act),
    /// An answer to a question that a gate asks: yes or no.
    Answer {
        /// Which question of the method.
        question: u16,
        /// Yes or no.
        yes: bool,
    },
    /// Words of one's own may be read by those who did not hear them, or not.
    Consent {
        /// They may.
        yes: bool,
    },
    /// Let a turn or a request go by.
    Pass,
    /// Take the pass of somebody as good.
    Accept(PersonId),
    /// Go.
    Leave,
    /// Come back.
    Return,
    /// Somebody is out of the room, as the phase asks: gone by himself, or sent by the leader.
    GoOut(PersonId),
    /// Somebody is back in the room.
    ComeIn(PersonId),
    /// Give a role to somebody.
    Appoint(RoleId, PersonId),
    /// The turn goes to somebody.
    GiveTurn(PersonId),
    /// Somebody asks for the turn.
    AskTurn(PersonId),
    /// Somebody is through with the turn.
    EndTurn(PersonId),
    /// Somebody goes to another group, by its number from 1.
    Move(PersonId, u8),
    /// Which of equals is chosen.
    Choose(Aim),
    /// Something is put in between.
    Interrupt(PhaseId),
    /// An act is taken back, whatever followed it.
    Retract(ActNo),
    /// An act counts as one of another kind.
    Reclassify(ActNo, KindId),
    /// An act is said in other words.
    Replace(ActNo),
    /// Let a question of the running phase go by, by its number from 1.
    Skip(u8),
    /// How long the session is kept when it is over.
    Keep(Retention),
    /// The meeting goes on with another case.
    GoOn,
    /// On to the next phase; with a reason, past an open gate.
    Next(Insist),
    /// More time for the running phase.
    Lengthen(Span),
    /// Less time for the running phase.
    Shorten(Span),
    /// Stop the clock and the conversation.
    Pause,
    /// Go on after a pause.
    Resume,
    /// Take back the last thing that was asked.
    Undo,
    /// Let what was taken back last count again.
    Redo,
    /// Back to the phase before this one, whatever is open here.
    Back,
    /// End the session; before its time only with a reason.
    End(Insist),
    /// A word of a rule to everybody who hears.
    Say,
    /// A word of a rule to some.
    Remind(&'a Who),
    /// A word of a rule to those of some who did nothing lately.
    Nudge(&'a Who),
    /// On to another phase than the next; with a reason, past an open gate.
    Jump(PhaseId, Insist),
    /// A rule opens what was sealed.
    Reveal(KindId),
    /// A rule hands a role to the next.
    HandOver(RoleId),
    /// A rule changes a setting.
    Set(SettingId, i64),
}

/// Whether an open gate is accepted as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Insist {
    /// An open gate refuses.
    Politely,
    /// Past an open gate; the text is the reason.
    WithReason,
    /// Past whatever is open, because the time is up.
    TimeIsUp,
}

/// A contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Act {
    /// Its kind.
    pub kind: KindId,
    /// Somebody it is addressed to.
    pub to: Option<PersonId>,
    /// What it is about.
    pub tags: Tags,
    /// The act it replies to.
    pub reply: Option<ActNo>,
    /// The question of the running phase that it asks, by its number from 1.
    pub asks: Option<NonZeroU8>,
}

impl Act {
    /// An act of `kind`, to everybody, about nothing in particular.
    #[must_use]
    pub fn of(kind: KindId) -> Act {
        Act { kind, to: None, tags: Tags::default(), reply: None, asks: None }
    }
}
