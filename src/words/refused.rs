//! Which sentence says a refusal.

use super::refusals::awaited;
use crate::method::Word;
use crate::session::{Refusal, Session};

/// The id of the sentence of a refusal.
pub(super) fn refusal_id(session: &Session, refusal: Refusal) -> &'static str {
    let gone = session.state().gone;
    match refusal {
        Refusal::Ended => "refused-ended",
        Refusal::Paused => "refused-paused",
        Refusal::NotPaused => "refused-not-paused",
        Refusal::Gone => "refused-gone",
        Refusal::NotGone => "refused-not-gone",
        Refusal::Silent(..) => "refused-silent",
        Refusal::StillHere(_) => "refused-still-here",
        // Whoever left comes back to the session first, and then into the room.
        Refusal::NotHere(key) if awaited(session, key).meets(gone) => "refused-not-back",
        Refusal::NotHere(_) => "refused-not-here",
        Refusal::IsOut => "refused-is-out",
        Refusal::NotAskedOut => "refused-not-asked-out",
        Refusal::NotOut => "refused-not-out",
        Refusal::NeedsTopic(..) => "refused-needs-topic",
        Refusal::NotAppointed(_) => "refused-not-appointed",
        Refusal::SeatsTaken(_) => "refused-seats-taken",
        Refusal::NotDrawn(..) => "refused-not-drawn",
        Refusal::NoSuchQuestion(_) => "refused-no-such-question",
        Refusal::Never(_) => "refused-never",
        Refusal::TooEarly(..) => "refused-too-early",
        Refusal::Enough(key) => {
            let rule = session.table().method.rule(key);
            let unsaid = key.word == Word::Limit && rule.is_some_and(|it| it.reason.is_empty());
            if unsaid { "refused-enough-of" } else { "refused-enough" }
        }
        Refusal::AfterLastWord(_) => "refused-after-last-word",
        Refusal::OnlyOthers(_) => "refused-only-others",
        Refusal::NotYours(_) => "refused-not-yours",
        Refusal::OtherPhase(_) => "refused-other-phase",
        Refusal::NothingToAnswer(..) => "refused-nothing-to-answer",
        Refusal::NoSuchAct(_) => "refused-no-such-act",
        Refusal::NotLeader => "refused-not-leader",
        Refusal::NotARule => "refused-not-a-rule",
        Refusal::GateOpen(_) => "refused-gate-open",
        Refusal::NeedsReason => "refused-needs-reason",
        Refusal::NeedsText => "refused-needs-text",
        Refusal::NotAsked => "refused-not-asked",
        Refusal::DidNotPass(_) => "refused-did-not-pass",
        Refusal::NoTimebox => "refused-no-timebox",
        Refusal::NothingBefore => "refused-nothing-before",
        Refusal::TimeWentBack => "refused-time-went-back",
        Refusal::Full => "refused-full",
        other => of_the_circle(session, other),
    }
}

/// What has to do with turns, groups, choices, what is put in between, and corrections.
fn of_the_circle(session: &Session, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingToUndo => "refused-nothing-to-undo",
        Refusal::NothingToRedo => "refused-nothing-to-redo",
        Refusal::BeforeChange => "refused-before-change",
        Refusal::IsHere(_) => "refused-is-here",
        Refusal::NotYourTurn(_) if session.state().turn().is_empty() => "refused-nobody-has-turn",
        Refusal::NotYourTurn(_) => "refused-not-your-turn",
        Refusal::NotInRound(_) => "refused-not-in-round",
        Refusal::NoRound => "refused-no-round",
        Refusal::HasTurn => "refused-has-turn",
        Refusal::WaitsForTurn => "refused-waits-for-turn",
        Refusal::Silence(_) => "refused-silence",
        Refusal::NoGroups => "refused-no-groups",
        Refusal::NoSuchGroup(_) => "refused-no-such-group",
        Refusal::NeedsAim(_) => "refused-needs-aim",
        Refusal::ScoredAlready => "refused-scored-already",
        Refusal::NeedsScore(..) => "refused-needs-score",
        Refusal::NothingToChoose => "refused-nothing-to-choose",
        Refusal::NotAmongBest(_) => "refused-not-among-best",
        Refusal::NotChosen(_) => "refused-not-chosen",
        Refusal::NotAside(_) => "refused-not-aside",
        Refusal::IsAside(_) => "refused-is-aside",
        Refusal::InBetween => "refused-in-between",
        Refusal::NothingToCorrect => "refused-nothing-to-correct",
        Refusal::CannotAnswer(..) => "refused-cannot-answer",
        Refusal::AnswersOneself(_) => "refused-answers-oneself",
        Refusal::NotTheAuthor => "refused-not-the-author",
        Refusal::PhaseIsOver => "refused-phase-is-over",
        Refusal::OtherAudience => "refused-other-audience",
        _ => "refused-not-a-rule",
    }
}
