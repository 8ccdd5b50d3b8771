//! People who are sent out and called back nowhere, and what is shown to those who were not there.

use super::roles::{every_role, holds, is_allowed, is_away, may};
use super::{Finding, Severity};
use crate::method::{KindId, Method, Phase, PhaseId, Presence, RoleId, Show, Stance, Who};
use crate::words::Words;

pub(super) fn findings(words: &Words, method: &Method) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, phase) in method.phases.iter().enumerate() {
        findings.extend(not_called_back(words, method, (at, phase)));
        findings.extend(both(words, method, phase));
        if method.repeats.is_empty() {
            findings.extend(never_away(words, method, &method.phases[..at], phase));
        }
        for show in &phase.shows {
            if method.repeats.is_empty() {
                findings.extend(nothing_to_show(words, method, &method.phases[..at], show));
            }
            findings.extend(shown_in_vain(words, method, &method.phases[..at], show));
            findings.extend(not_for_them(words, method, show));
        }
    }
    findings
}

/// Whoever is out of the room stays out, also in a phase that does not speak of it.
fn not_called_back(words: &Words, method: &Method, (at, phase): (usize, &Phase)) -> Vec<Finding> {
    let Some(next) = method.phase_after(PhaseId::at(at)) else { return Vec::new() };
    let next = method.phase(next);
    let out = phase.stances.iter().filter(|stance| stance.presence == Presence::Away);
    let found = out.filter_map(|stance| {
        let roles = every_role(method).filter(|role| holds(method, &stance.who, *role));
        let role = roles.into_iter().find(|role| !is_spoken_of(method, next, *role))?;
        let gaps =
            [("role", method.role(role).called().into()), ("phase", next.title.as_str().into())];
        let text = words.say("finding-not-called-back", &gaps);
        Some(Finding::new(Severity::Warning, next.place, text))
    });
    found.collect()
}

/// Somebody has to be there and out of the room at once.
fn both(words: &Words, method: &Method, phase: &Phase) -> Option<Finding> {
    let of = |presence| phase.stances.iter().filter(move |stance| stance.presence == presence);
    let meets = |stance: &&Stance| {
        of(Presence::Away).any(|away| {
            let is_both = |role| holds(method, &stance.who, role) && holds(method, &away.who, role);
            every_role(method).any(is_both)
        })
    };
    let stance = of(Presence::Present).find(meets)?;
    let gaps = [("phase", phase.title.as_str().into())];
    let text = words.say("finding-there-and-away", &gaps);
    Some(Finding::new(Severity::Error, stance.rule.place, text))
}

/// Whoever was never sent out need not be called back.
fn never_away(words: &Words, method: &Method, before: &[Phase], phase: &Phase) -> Vec<Finding> {
    let was_away = |who: &Who| {
        let mut roles = every_role(method).filter(|role| holds(method, who, *role));
        roles.any(|role| before.iter().any(|phase| is_away(method, phase, role)))
    };
    let back = phase.stances.iter().filter(|stance| stance.presence == Presence::Present);
    let told = back.filter(|stance| !was_away(&stance.who)).map(|stance| {
        let gaps = [
            ("who", words.who(method, &stance.who).into()),
            ("phase", phase.title.as_str().into()),
        ];
        let text = words.say("finding-never-away", &gaps);
        Finding::new(Severity::Note, stance.rule.place, text)
    });
    told.collect()
}

/// Whether a phase says whether somebody is in the room.
fn is_spoken_of(method: &Method, phase: &Phase, role: RoleId) -> bool {
    phase.stances.iter().any(|stance| {
        matches!(stance.presence, Presence::Away | Presence::Present)
            && holds(method, &stance.who, role)
    })
}

/// What was said while somebody was out is never shown to whoever was.
fn shown_in_vain(words: &Words, method: &Method, before: &[Phase], show: &Show) -> Vec<Finding> {
    let mut found = Vec::new();
    for role in every_role(method).filter(|role| show.who.names(*role)) {
        for kind in show.what.kinds().filter(|kind| was_out(method, before, role, *kind)) {
            let gaps = [
                ("role", method.role(role).called().into()),
                ("kind", method.kind(kind).called().into()),
            ];
            let text = words.say("finding-shown-in-vain", &gaps);
            found.push(Finding::new(Severity::Warning, show.rule.place, text));
        }
    }
    found
}

/// What is shown to people some of whom may never see it.
fn not_for_them(words: &Words, method: &Method, show: &Show) -> Option<Finding> {
    let mut hidden = show.what.kinds().filter_map(|kind| {
        let seen_by = method.kind(kind).seen_by.as_ref()?;
        // Everybody sees again what he or she said.
        let says = |role| {
            kind.index() < KindId::RESERVED
                || method.phases.iter().any(|phase| may(method, phase, role, kind))
        };
        let sees = |role| holds(method, seen_by, role) || seen_by.names_author() && says(role);
        let mut shown = every_role(method).filter(|role| holds(method, &show.who, *role));
        shown.any(|role| !sees(role)).then_some((kind, seen_by))
    });
    let (kind, seen_by) = hidden.next()?;
    let gaps = [
        ("who", words.who(method, &show.who).into()),
        ("kind", method.kind(kind).called().into()),
        ("seen", words.who(method, seen_by).into()),
    ];
    let text = words.say("finding-not-for-them", &gaps);
    Some(Finding::new(Severity::Warning, show.rule.place, text))
}

/// What is shown before anybody could have said it.
fn nothing_to_show(words: &Words, method: &Method, before: &[Phase], show: &Show) -> Vec<Finding> {
    let said = |kind: KindId| {
        let own = method.kind(kind);
        is_allowed(before, kind) || own.process || kind.index() < KindId::RESERVED
    };
    let none = show.what.kinds().filter(|kind| !said(*kind)).map(|kind| {
        let gaps = [("kind", method.kind(kind).called().into())];
        let text = words.say("finding-nothing-to-show", &gaps);
        Finding::new(Severity::Warning, show.rule.place, text)
    });
    none.collect()
}

/// Whether a role was out of the room wherever something of a kind could be said.
fn was_out(method: &Method, before: &[Phase], role: RoleId, kind: KindId) -> bool {
    let says = |phase: &&Phase| every_role(method).any(|one| may(method, phase, one, kind));
    let mut said = before.iter().filter(says).peekable();
    said.peek().is_some() && said.all(|phase| is_away(method, phase, role))
}
