//! What holds of somebody with only one role.

use crate::method::{KindId, Method, Phase, Presence, RoleId, Tags, Verb, What, Who};

/// Every role of a method.
pub(super) fn every_role(method: &Method) -> impl Iterator<Item = RoleId> + use<> {
    (0..method.roles.len()).map(RoleId::at)
}

/// Whether somebody with only this role is among these people.
pub(super) fn holds(method: &Method, who: &Who, role: RoleId) -> bool {
    match who {
        Who::Everyone => true,
        Who::Author => false,
        Who::Role(own) => *own == role,
        // Anybody who could have the task.
        Who::Holders(topic) => method.pool(*topic).is_some_and(|pool| holds(method, pool, role)),
        Who::Both(a, b) => holds(method, a, role) || holds(method, b, role),
        // Nobody has a task for certain.
        Who::Without(a, b) if matches!(**b, Who::Holders(_)) => holds(method, a, role),
        Who::Without(a, b) => holds(method, a, role) && !holds(method, b, role),
    }
}

/// Whether whoever has this role is out of the room in a phase.
pub(super) fn is_away(method: &Method, phase: &Phase, role: RoleId) -> bool {
    let mut away = phase.stances.iter().filter(|stance| stance.presence == Presence::Away);
    away.any(|stance| holds(method, &stance.who, role))
}

/// Whether somebody with this role may do something of a kind in a phase.
pub(super) fn may(method: &Method, phase: &Phase, role: RoleId, kind: KindId) -> bool {
    let own = phase.rights.iter().filter(|right| holds(method, &right.who, role));
    let mut own = own.filter(|right| right.what.names(kind));
    !own.clone().any(|right| right.verb == Verb::Never && is_plain(&right.what))
        && own.any(|right| matches!(right.verb, Verb::May | Verb::Only))
}

/// Whether a right of one of these phases lets anybody do something of a kind.
pub(super) fn is_allowed(phases: &[Phase], kind: KindId) -> bool {
    let mut rights = phases.iter().flat_map(|phase| &phase.rights);
    rights.any(|right| right.verb != Verb::Never && right.what.names(kind))
}

/// Whether somebody with this role may contribute anything in a phase.
pub(super) fn speaks(method: &Method, phase: &Phase, role: RoleId) -> bool {
    let kinds = (KindId::RESERVED..method.kinds.len()).map(KindId::at);
    let mut content = kinds.filter(|kind| !method.kind(*kind).process);
    content.any(|kind| may(method, phase, role, kind))
}

/// Whether anybody may do something of a kind in a phase.
pub(super) fn can_be_done(method: &Method, phase: &Phase, kind: KindId) -> bool {
    let own = method.kind(kind);
    let named = is_allowed(std::slice::from_ref(phase), kind);
    named || own.process || own.task || kind.index() < KindId::RESERVED
}

/// Whether every act of the kind is meant, whatever its tags.
pub(super) fn is_plain(what: &What) -> bool {
    what.0.iter().all(|pattern| {
        pattern.tagged == Tags::default()
            && pattern.outside == Tags::default()
            && pattern.to.is_none()
    })
}
