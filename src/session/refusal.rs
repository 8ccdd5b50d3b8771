//! Why something was not accepted: a fact and the rule behind it, without words.

use serde::{Deserialize, Serialize};

use super::ActNo;
use crate::method::{Key, KindId, PersonId, PhaseId, Presence, RoleId, Tags};

/// Why an input was refused. Nothing changed, nothing was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The session is over.
    Ended,
    /// The conversation is paused.
    Paused,
    /// It is not paused.
    NotPaused,
    /// The person left.
    Gone,
    /// The person is there already.
    NotGone,
    /// The person is silent or out of the room in this phase.
    Silent(Presence, Key),
    /// Nothing is said before these people are out of the room.
    StillHere(Key),
    /// Nothing is said before these people are in the room.
    NotHere(Key),
    /// The person is out of the room.
    IsOut,
    /// No rule asks this person out of the room now.
    NotAskedOut,
    /// The person is not out of the room.
    NotOut,
    /// It belongs to a topic, and none was named that fits this rule.
    NeedsTopic(Key, Tags),
    /// No rule gives this role to somebody now.
    NotAppointed(RoleId),
    /// All seats of this role are taken.
    SeatsTaken(RoleId),
    /// This person cannot be drawn for the role.
    NotDrawn(Key, PersonId),
    /// Somebody else has the turn.
    NotYourTurn(Key),
    /// The turn does not go round among people like this one.
    NotInRound(Key),
    /// There are no turns in this phase.
    NoRound,
    /// The person has the turn already.
    HasTurn,
    /// The person asked for the turn already.
    WaitsForTurn,
    /// Nothing is said now that others hear.
    Silence(Key),
    /// The phase does not go on in groups.
    NoGroups,
    /// There is no group of this number.
    NoSuchGroup(u8),
    /// It says of nothing and nobody that it is for them.
    NeedsAim(KindId),
    /// This person gave it a score already.
    ScoredAlready,
    /// It needs a number, from least to most.
    NeedsScore(u8, u8),
    /// Nothing is left to choose here.
    NothingToChoose,
    /// Something else got more.
    NotAmongBest(Key),
    /// It is not chosen yet: there are no votes, or they are equal.
    NotChosen(Key),
    /// This phase is no aside.
    NotAside(PhaseId),
    /// This phase is put in between, not gone to.
    IsAside(PhaseId),
    /// This phase runs already.
    IsHere(PhaseId),
    /// Something was put in between already.
    InBetween,
    /// There is no such act here that still counts.
    NothingToCorrect,
    /// The act that is named is not open for this person: answered, not heard or of another kind
    /// than this one.
    CannotAnswer(Key, KindId),
    /// It would answer words of one's own.
    AnswersOneself(Key),
    /// Only who said it, or the leader, can do this.
    NotTheAuthor,
    /// It was said in a phase that is over.
    PhaseIsOver,
    /// Not everybody who saw it would see it.
    OtherAudience,
    /// The phase has no question of this number.
    NoSuchQuestion(u8),
    /// A rule says never.
    Never(Key),
    /// Something else comes first: an act of this kind.
    TooEarly(Key, KindId),
    /// There were as many as there may be.
    Enough(Key),
    /// The last word was spoken.
    AfterLastWord(Key),
    /// In this phase only this rule's people do only this rule's acts.
    OnlyOthers(Key),
    /// Others may do this here, by this rule, but not this person.
    NotYours(Key),
    /// No rule of this phase allows it; this one, if any, says that phases go in order.
    OtherPhase(Option<Key>),
    /// It answers something, and nothing of that kind is open for this person.
    NothingToAnswer(Key, KindId),
    /// The act that it replies to does not exist.
    NoSuchAct(ActNo),
    /// Only the leader can do this.
    NotLeader,
    /// Only a rule can do this.
    NotARule,
    /// The phase cannot end yet: this gate is the first of those that are open.
    GateOpen(Key),
    /// It needs a reason.
    NeedsReason,
    /// It needs words.
    NeedsText,
    /// No such question is asked in this phase, or not of this person.
    NotAsked,
    /// The person did not pass.
    DidNotPass(PersonId),
    /// The phase has no time limit.
    NoTimebox,
    /// There is nothing to take back.
    NothingToUndo,
    /// Nothing was taken back last.
    NothingToRedo,
    /// No phase comes before this one.
    NothingBefore,
    /// What would be taken back was done under another version of the method.
    BeforeChange,
    /// Time does not go back.
    TimeWentBack,
    /// The journal is full.
    Full,
}

impl Refusal {
    /// The rule that said no, if a rule of the method did.
    #[must_use]
    pub fn key(self) -> Option<Key> {
        match self {
            Refusal::Silent(_, key)
            | Refusal::StillHere(key)
            | Refusal::NotHere(key)
            | Refusal::NeedsTopic(key, _)
            | Refusal::NotDrawn(key, _)
            | Refusal::NotYourTurn(key)
            | Refusal::NotInRound(key)
            | Refusal::Silence(key)
            | Refusal::NotAmongBest(key)
            | Refusal::NotChosen(key)
            | Refusal::Never(key)
            | Refusal::TooEarly(key, _)
            | Refusal::Enough(key)
            | Refusal::AfterLastWord(key)
            | Refusal::OnlyOthers(key)
            | Refusal::NotYours(key)
            | Refusal::NothingToAnswer(key, _)
            | Refusal::CannotAnswer(key, _)
            | Refusal::AnswersOneself(key)
            | Refusal::GateOpen(key) => Some(key),
            Refusal::OtherPhase(key) => key,
            _ => None,
        }
    }
}
