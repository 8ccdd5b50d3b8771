//! `present`, `listening`, `turned`, `away`: who has to be there in a phase, and who is not fully.
#![doc = include_str!("presence.md")]

use rhai::Engine;

use super::draft::{Answer, Bench, check_room};
use super::phase::PhaseHandle;
use crate::method::{Presence, Rule, Stance, Who};

pub(super) fn register(engine: &mut Engine, bench: &Bench) {
    let words = [
        ("present", Presence::Present),
        ("listening", Presence::Listening),
        ("turned", Presence::Turned),
        ("away", Presence::Away),
    ];
    for (word, presence) in words {
        let at = bench.clone();
        let add = move |phase: PhaseHandle, who: Who, rule: Rule| {
            let stances = &mut at.phase(&phase.0)?.stances;
            check_room("stances in a phase", stances.len(), 100)?;
            stances.push(Stance { presence, who, rule });
            Answer::Ok(phase.clone())
        };
        cited!(engine, word, add(phase: PhaseHandle, who: Who));
    }
}
