//! What a line of the minutes is about, by a name that stays: for whoever reads the data.

use crate::method::PersonId;
use crate::session::{Event, Struck};

/// The name of what happened.
pub(super) fn name(event: &Event) -> &'static str {
    match event {
        Event::PhaseEntered(_) => "phase_entered",
        Event::TakenUp(_) => "taken_up",
        Event::PhaseLeft(..) => "phase_left",
        Event::Acted(_) => "act",
        Event::Warned(_) => "warned",
        Event::Overridden(_) => "overridden",
        Event::Answered(..) => "answered",
        Event::Passed(_) => "passed",
        Event::PassAccepted(_) => "pass_accepted",
        Event::Left(..) => "left",
        Event::Returned(_) => "returned",
        Event::WentOut(_) => "went_out",
        Event::CameIn(_) => "came_in",
        Event::Appointed(..) => "appointed",
        Event::TurnGiven(_) => "turn_given",
        Event::TurnAsked(_) => "turn_asked",
        Event::TurnEnded(_) => "turn_ended",
        Event::Moved(..) => "moved",
        Event::PassedOver(_) => "passed_over",
        Event::Interrupted(_) => "interrupted",
        Event::WentBack(_) => "went_back",
        Event::Chosen(..) => "chosen",
        Event::Revealed(_) => "revealed",
        Event::Retracted(_) => "retracted",
        Event::Reclassified(..) => "reclassified",
        Event::Skipped(_) => "skipped",
        Event::RetentionChosen(_) => "retention_chosen",
        Event::Consented(..) => "consented",
        Event::WentOn => "went_on",
        Event::ClockReached(..) => "clock_reached",
        Event::Lengthened(_) => "lengthened",
        Event::Shortened(_) => "shortened",
        Event::Paused => "paused",
        Event::Resumed => "resumed",
        Event::Said(..) => "said",
        Event::Reminded(..) => "reminded",
        Event::SettingChanged(..) => "setting_changed",
        Event::RuleFailed(..) => "rule_failed",
        Event::EffectRefused(..) => "effect_refused",
        Event::SaidDone(_) => "said_done",
        Event::Undone(_) => "undone",
        Event::Redone(_) => "redone",
        Event::MethodChanged(_) => "method_changed",
        Event::Ended(_) => "ended",
    }
}

/// How something was taken back.
pub(super) fn struck(struck: Struck) -> &'static str {
    match struck {
        Struck::Undone => "undone",
        Struck::Retracted => "retracted",
    }
}

/// Whom something is about that is part of the flow.
pub(super) fn who(event: &Event) -> Option<PersonId> {
    match *event {
        Event::Answered(person, ..)
        | Event::Passed(person)
        | Event::PassAccepted(person)
        | Event::Left(person, _)
        | Event::Returned(person)
        | Event::WentOut(person)
        | Event::CameIn(person)
        | Event::Appointed(_, person)
        | Event::TurnGiven(person)
        | Event::TurnAsked(person)
        | Event::TurnEnded(person)
        | Event::Moved(person, _)
        | Event::Consented(person, _) => Some(person),
        _ => None,
    }
}

/// Whether the words of an event are somebody's own.
pub(super) fn has_words(event: &Event) -> bool {
    matches!(
        event,
        Event::PhaseLeft(..)
            | Event::Left(..)
            | Event::Ended(_)
            | Event::Said(..)
            | Event::Reminded(..)
    )
}
