//! Which kinds reply to which: by a right, or by a condition that asks for replies.

use crate::method::{Condition, Done, KindId, Method, Over, Phase, What};

/// The bit of a kind among the replies to another; none where it is no reply.
pub(in crate::session) fn bit_of(replies: &[KindId], kind: KindId) -> u16 {
    let at = replies.iter().position(|own| *own == kind);
    at.and_then(|at| u32::try_from(at).ok()).map_or(0, |at| 1_u16.checked_shl(at).unwrap_or(0))
}

/// The kinds that reply to each kind, by a right or a condition; in order.
pub(super) fn replies(method: &Method) -> Vec<Vec<KindId>> {
    let mut replies: Vec<Vec<KindId>> = vec![Vec::new(); method.kinds.len()];
    let mut add = |asked: KindId, kind: KindId| {
        let known = &mut replies[asked.index()];
        if !known.contains(&kind) {
            known.push(kind);
        }
    };
    for phase in &method.phases {
        for pattern in phase.rights.iter().flat_map(|right| &right.what.0) {
            pattern.to.into_iter().for_each(|asked| add(asked, pattern.kind));
        }
        owners(phase, &mut |asked, what| what.kinds().for_each(|kind| add(asked, kind)));
    }
    for until in method.repeats.iter().filter_map(|repeat| repeat.until.as_ref()) {
        owners_in(until, &mut |asked, what| what.kinds().for_each(|kind| add(asked, kind)));
    }
    replies
}

/// Tells of every kind whose acts a condition of a phase wants replies to, and which replies.
pub(super) fn owners(phase: &Phase, tell: &mut impl FnMut(KindId, &What)) {
    for gate in &phase.gates {
        owners_in(&gate.condition, tell);
    }
    phase.when.iter().for_each(|when| owners_in(&when.condition, tell));
    if let Some(Done::Condition(condition)) = phase.done_when.as_ref().map(|done| &done.test) {
        owners_in(condition, tell);
    }
}

fn owners_in(condition: &Condition, tell: &mut impl FnMut(KindId, &What)) {
    match condition {
        Condition::Each { over: Over::Acts(kind), what, .. } => tell(*kind, what),
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                owners_in(part, tell);
            }
        }
        Condition::Not(part) | Condition::Since(_, part) => owners_in(part, tell),
        _ => {}
    }
}
